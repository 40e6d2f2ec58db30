package spoor.register.root;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Period;

/// What two documents have in common.
///
/// @param containmentPerMille part of the shorter's runs of words that the other has
/// @param quotation the longest common words that stand in quotation marks, in the later one
/// @param figures common numbers that are telling
/// @param fewer how many telling numbers the poorer of the two has
record Evidence(
        Witness earlier,
        Witness later,
        int containmentPerMille,
        @Nullable Passage quotation,
        List<Figure> figures,
        int fewer) {
    /// From half on, a text is taken for a copy.
    static final int COPY_PER_MILLE = 500;

    /// Reports of one issuer that are told of within this time may be one: panels report twice a
    /// year, and a report that leaked is told of again when it is published.
    static final int DAYS_OF_REPORT = 90;

    static final int DAYS_OF_AGENCY = 7;
    private static final int FIGURES_ALONE = 3;

    /// A document with what is held against others, made once.
    record Told(Witness witness, Wording wording, Set<Figure> telling) {
        /// @param numbers of the runs of words of all documents
        static Told of(Witness witness, Map<String, Integer> numbers) {
            Set<Figure> telling = new LinkedHashSet<>();
            witness.figures().stream().filter(Figure::isTelling).forEach(telling::add);
            return new Told(witness, new Wording(witness.text(), numbers), telling);
        }
    }

    static Evidence of(Told earlier, Told later) {
        return new Evidence(
                earlier.witness,
                later.witness,
                later.wording.containmentPerMille(earlier.wording),
                later.wording.sharedQuotation(earlier.wording),
                earlier.telling.stream().filter(figure -> isIn(figure, later.telling)).toList(),
                Math.min(earlier.telling.size(), later.telling.size()));
    }

    /// An amount that others have rounded is the same.
    private static boolean isIn(Figure figure, Set<Figure> others) {
        return others.contains(figure)
                || (figure.isAmount() && others.stream().anyMatch(figure::isRounding));
    }

    boolean isCopy() {
        return containmentPerMille >= COPY_PER_MILLE;
    }

    boolean isWithin(int days) {
        return earlier.daysTo(later) <= days;
    }

    /// An amount, or two counts, in common.
    boolean hasFigures() {
        return figures.stream().anyMatch(Figure::isAmount) || figures.size() > 1;
    }

    /// Three telling numbers in common, and four fifths of those that the poorer one has.
    boolean hasSameFigures() {
        return figures.size() >= FIGURES_ALONE && figures.size() * 5 >= fewer * 4;
    }

    String figureText() {
        return figures.stream().map(Figure::toString).collect(Collectors.joining(", "));
    }

    /// Media that both have it through.
    Set<String> agencies() {
        Set<String> names = new TreeSet<>();
        earlier.readers().forEach(reader -> names.add(reader.name()));
        Set<String> others = new TreeSet<>();
        later.readers().forEach(reader -> others.add(reader.name()));
        names.retainAll(others);
        return names;
    }

    /// Why two reports of one issuer are one, in words; empty if nothing shows it.
    List<String> corroborations(Citation one, Citation other) {
        List<String> found = new ArrayList<>();
        Period first = one.submitted();
        Period second = other.submitted();
        if (first != null && second != null && overlap(first, second)) {
            found.add("both say that it was handed in " + second.iso());
        }
        if (quotation != null) {
            found.add("both quote the same words");
        }
        if (hasFigures()) {
            found.add("both have " + figureText());
        }
        return found;
    }

    private static boolean overlap(Period one, Period other) {
        boolean startsInTime =
                one.first() == null
                        || other.last() == null
                        || !Objects.requireNonNull(one.first()).isAfter(other.last());
        boolean endsInTime =
                one.last() == null
                        || other.first() == null
                        || !Objects.requireNonNull(other.first()).isAfter(one.last());
        return startsInTime && endsInTime;
    }

    List<Passage> quoted() {
        return quotation == null ? List.of() : List.of(quotation);
    }
}
