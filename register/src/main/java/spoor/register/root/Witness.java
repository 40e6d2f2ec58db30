package spoor.register.root;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Claim;

/// A document as a witness: what it says, and what it says that it rests on.
///
/// @param id its hash
/// @param label as people call it: its publisher, or its file
/// @param published null if that is not known
/// @param text empty where only the claims are known
/// @param ownSymbol the symbol that it bears itself, empty if none
/// @param citations reports that it rests on, at most one for each issuer without a symbol
/// @param readers media through whom it has them, the nearest to the root first
public record Witness(
        String id,
        String label,
        @Nullable LocalDate published,
        String text,
        List<Claim> claims,
        String ownSymbol,
        List<Citation> citations,
        List<Reader> readers) {

    /// A medium, and the words that name it.
    public record Reader(String name, Passage passage) {}

    public Witness {
        claims = List.copyOf(claims);
        citations = List.copyOf(citations);
        readers = List.copyOf(readers);
    }

    /// The same document with other claims.
    public Witness with(List<Claim> others) {
        return new Witness(id, label, published, text, others, ownSymbol, citations, readers);
    }

    Set<Figure> figures() {
        Set<Figure> figures = new LinkedHashSet<>();
        claims.stream().map(Figure::of).filter(Objects::nonNull).forEach(figures::add);
        return figures;
    }

    /// Days between two publications, or more than any threshold where one is not known.
    long daysTo(Witness other) {
        LocalDate one = published;
        LocalDate two = other.published;
        return one == null || two == null
                ? Long.MAX_VALUE
                : Math.abs(one.toEpochDay() - two.toEpochDay());
    }
}
