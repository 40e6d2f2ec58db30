package spoor.app.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import spoor.register.incident.Backing;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Incident;
import spoor.register.incident.Said;

/// An incident while its rows come in. The same words about a field from the same place are one
/// claim.
final class Draft {
    private static final int LONGEST_ID = 100;

    private final String id;
    private final String title;
    private final String origin;
    private final List<FieldClaim> claims = new ArrayList<>();
    private final Map<Field, Integer> numbers = new EnumMap<>(Field.class);

    Draft(String id, String title, String origin) {
        this.id = id;
        this.title = title;
        this.origin = origin;
    }

    /// An id out of words: small letters and digits with `-` between.
    static String id(String origin, List<String> words) {
        String plain =
                String.join("-", words)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String id = origin + "-" + plain;
        return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID);
    }

    /// @return whether it is new
    boolean add(Field field, Said said, Backing backing) {
        boolean isThere =
                claims.stream()
                        .anyMatch(claim ->
                                claim.field() == field
                                        && claim.said().equals(said)
                                        && claim.backing().withId("").equals(backing.withId("")));
        if (!isThere) {
            int number = numbers.merge(field, 1, Math::addExact);
            claims.add(new FieldClaim(field, said, backing.withId(field.label() + "-" + number)));
        }
        return !isThere;
    }

    Incident incident() {
        return new Incident(id, title, origin, "", claims);
    }
}
