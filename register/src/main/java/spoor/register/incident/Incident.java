package spoor.register.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// One theft as one source or one person keeps it. Several incidents may turn out to be one:
/// [Matches] says which, nothing here is merged.
///
/// @param id letters, digits, `-`, `_` and `.`: the name of its file
/// @param title for people, or empty
/// @param origin the source that it was taken from, `eurepoc` or `oak`, or empty for one written by
///   hand
/// @param partOf the incident that this one is a part of, or empty: a part is never added to its
///   whole
/// @param claims in the order of the file, which is that of [Field]
public record Incident(
        String id, String title, String origin, String partOf, List<FieldClaim> claims) {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,127}";

    public Incident {
        if (!isId(id)) {
            throw new IllegalArgumentException("an incident cannot be called \"" + id + "\"");
        }
        claims = claims.stream().sorted((a, b) -> a.field().compareTo(b.field())).toList();
        Set<String> ids = new HashSet<>();
        for (FieldClaim claim : claims) {
            if (!ids.add(claim.id())) {
                throw new IllegalArgumentException(
                        "incident " + id + " has two claims " + claim.id());
            }
        }
    }

    public static boolean isId(String text) {
        return text.matches(ID);
    }

    /// The claims about one field, in the order of the file.
    public List<FieldClaim> about(Field field) {
        return claims.stream().filter(claim -> claim.field() == field).toList();
    }

    /// What the claims about a field say, those that a person rejected left out.
    public <T extends Said> Stream<T> said(Field field, Class<T> kind) {
        return standing(field).map(FieldClaim::said).filter(kind::isInstance).map(kind::cast);
    }

    private Stream<FieldClaim> standing(Field field) {
        return claims.stream()
                .filter(claim -> claim.field() == field)
                .filter(claim -> claim.backing().standing() != Standing.REJECTED);
    }

    /// The title, or else the id.
    public String name() {
        return title.isEmpty() ? id : title;
    }

    /// The same with other claims.
    public Incident with(List<FieldClaim> others) {
        return new Incident(id, title, origin, partOf, others);
    }

    /// Every claim changed.
    public Incident withClaims(Function<FieldClaim, FieldClaim> change) {
        return new Incident(id, title, origin, partOf, claims.stream().map(change).toList());
    }

    /// What stands before the claims.
    public Incident withoutClaims() {
        return new Incident(id, title, origin, partOf, List.of());
    }
}
