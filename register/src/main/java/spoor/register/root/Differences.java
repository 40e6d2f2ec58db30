package spoor.register.root;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Asserter;
import spoor.register.claim.Claim;
import spoor.register.claim.Modality;
import spoor.register.claim.Place;
import spoor.register.claim.Qualifier;
import spoor.register.claim.Quantity;
import spoor.register.claim.Role;
import spoor.register.claim.Span;
import spoor.register.claim.Statement;
import spoor.register.root.Difference.Kind;

/// Holds what documents on one root say against the root, or against who quotes its words, or else
/// against the earliest of them; of one day, against the one that tells most.
///
/// Claims with the same number and unit speak of the same thing. Numbers are held against each
/// other where neither document has the other's: the highest of the same unit, with periods and
/// places that do not exclude each other.
public final class Differences {
    /// A claim and who makes it.
    private record Told(Witness witness, Claim claim, Figure figure, boolean isRootsWords) {
        Telling telling() {
            return new Telling(witness.id(), claim);
        }
    }

    /// A claim and the document that makes it, by its hash.
    public record Telling(String document, Claim claim) {}

    private final List<Told> told = new ArrayList<>();
    private final Map<Telling, Telling> originals = new LinkedHashMap<>();
    private final Set<Difference> found = new LinkedHashSet<>();
    private final Set<String> known = new LinkedHashSet<>();

    private Differences(List<Witness> witnesses) {
        Comparator<Witness> order =
                Comparator.comparing((Witness witness) -> witness.ownSymbol().isEmpty())
                        .thenComparing(
                                Witness::published,
                                Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparingInt(witness -> -witness.figures().size())
                        .thenComparing(Witness::id);
        for (Witness witness : witnesses.stream().sorted(order).toList()) {
            List<Span> quoted = Wording.quoted(witness.text());
            for (Claim claim : witness.claims()) {
                Figure figure = Figure.of(claim);
                if (figure != null) {
                    Told one = new Told(witness, claim, figure, isRootsWords(claim, quoted));
                    told.add(one);
                    originals.put(one.telling(), one.telling());
                }
            }
        }
        compareFigures();
        compareNumbers();
    }

    /// @param witnesses of one root
    public static List<Difference> in(List<Witness> witnesses) {
        return List.copyOf(new Differences(witnesses).found);
    }

    /// Every claim with a number, each before those that only tell it again: the same number and
    /// unit, or another number in its place. The one that is nearest to the root comes first.
    ///
    /// @param witnesses of one root
    /// @return each with the one that it tells again, or with itself
    public static Map<Telling, Telling> originals(List<Witness> witnesses) {
        Differences differences = new Differences(witnesses);
        Map<Telling, List<Telling>> tellings = new LinkedHashMap<>();
        for (Told each : differences.told) {
            tellings.computeIfAbsent(differences.original(each.telling()), _ -> new ArrayList<>())
                    .add(each.telling());
        }
        Map<Telling, Telling> originals = new LinkedHashMap<>();
        tellings.forEach((original, all) -> {
            originals.put(original, original);
            all.forEach(each -> originals.put(each, original));
        });
        return originals;
    }

    private Telling original(Telling telling) {
        Telling at = telling;
        Telling up = originals.getOrDefault(at, at);
        while (!up.equals(at)) {
            at = up;
            up = originals.getOrDefault(at, at);
        }
        return at;
    }

    /// Whether it stands in quotation marks in a sentence that says whose report says it.
    private static boolean isRootsWords(Claim claim, List<Span> quoted) {
        return quoted.stream().anyMatch(each -> each.holds(claim.span()))
                && claim.asserters().stream()
                        .anyMatch(asserter -> asserter.part() == Asserter.Part.SAYS);
    }

    private void compareFigures() {
        Map<Figure, List<Told>> byFigure = new LinkedHashMap<>();
        for (Told each : told) {
            byFigure.computeIfAbsent(each.figure, _ -> new ArrayList<>()).add(each);
        }
        for (List<Told> same : byFigure.values()) {
            Told reference = reference(same);
            List<Told> heads = new ArrayList<>(List.of(reference));
            for (Told other : same) {
                if (!other.equals(reference)) {
                    putUnder(heads, other);
                    compare(reference, other);
                }
            }
        }
    }

    /// Ten attacks in one country and ten in another are two things.
    private void putUnder(List<Told> heads, Told other) {
        for (Told head : heads) {
            if (!areApart(head.claim, other.claim)) {
                originals.put(other.telling(), head.telling());
                return;
            }
        }
        heads.add(other);
    }

    /// Whether both name places or days, and none that are the other's.
    private static boolean areApart(Claim one, Claim other) {
        Set<String> there = countries(one);
        Set<String> here = countries(other);
        boolean isElsewhere =
                !there.isEmpty() && !here.isEmpty() && Collections.disjoint(there, here);
        Claim.Dated first = one.period();
        Claim.Dated second = other.period();
        return isElsewhere
                || (first != null && second != null && !first.period().meets(second.period()));
    }

    private static Told reference(List<Told> same) {
        Told first = same.getFirst();
        if (!first.witness.ownSymbol().isEmpty()) {
            return first;
        }
        return same.stream().filter(Told::isRootsWords).findFirst().orElse(first);
    }

    private void compare(Told reference, Told other) {
        hedge(reference, other);
        Modality from = reference.claim.modality();
        Modality to = other.claim.modality();
        if (from != to && from != Modality.STATED && to != Modality.STATED) {
            add(Kind.CHANGED_MODALITY, reference, other, from.label(), to.label());
        }
        Role had = reference.claim.role();
        Role has = other.claim.role();
        if (had != has && had != Role.UNSTATED && has != Role.UNSTATED) {
            add(Kind.CHANGED_SCOPE, reference, other, had.label(), has.label());
        }
        Claim.Dated first = reference.claim.period();
        Claim.Dated second = other.claim.period();
        if (first != null
                && second != null
                && !first.period().iso().equals(second.period().iso())) {
            add(Kind.CHANGED_SCOPE, reference, other, first.period().iso(), second.period().iso());
        }
        Set<String> there = countries(reference.claim);
        Set<String> here = countries(other.claim);
        if (!there.isEmpty() && !here.isEmpty() && !there.equals(here)) {
            boolean isElsewhere = Collections.disjoint(there, here);
            if (!isElsewhere) {
                add(Kind.CHANGED_SCOPE, reference, other, list(there), list(here));
            }
        }
    }

    private void hedge(Told reference, Told other) {
        Qualifier from = quantity(reference.claim).qualifier();
        Qualifier to = quantity(other.claim).qualifier();
        if (from == to) {
            return;
        }
        Kind kind;
        if (bound(from) * bound(to) < 0) {
            kind = Kind.REVERSED_BOUND;
        } else if (to == Qualifier.EXACTLY) {
            kind = Kind.LOST_HEDGE;
        } else if (from == Qualifier.EXACTLY) {
            kind = Kind.ADDED_HEDGE;
        } else {
            kind = Kind.CHANGED_HEDGE;
        }
        add(kind, reference, other, from.label(), to.label());
    }

    /// -1 for a number from above, 1 for one from below.
    private static int bound(Qualifier qualifier) {
        return switch (qualifier) {
            case UP_TO, ESTIMATED_UP_TO, LESS_THAN -> -1;
            case AT_LEAST, MORE_THAN -> 1;
            case EXACTLY, APPROXIMATELY, ESTIMATED, RANGE -> 0;
        };
    }

    private void compareNumbers() {
        List<Witness> witnesses = told.stream().map(Told::witness).distinct().toList();
        for (int i = 1; i < witnesses.size(); i++) {
            for (Told other : highest(witnesses.get(i))) {
                Told reference = counterpart(witnesses.subList(0, i), other);
                if (reference != null) {
                    tellsAgain(other, reference);
                    boolean isRounded = reference.figure.isRounding(other.figure);
                    add(
                            isRounded ? Kind.ROUNDED : Kind.CHANGED_NUMBER,
                            reference,
                            other,
                            reference.figure.value().toPlainString(),
                            other.figure.value().toPlainString());
                }
            }
        }
    }

    /// What the other tells again, all that tell the same as it do too.
    private void tellsAgain(Told other, Told reference) {
        Telling mine = original(other.telling());
        Telling first = original(reference.telling());
        if (!mine.equals(first)) {
            originals.put(mine, first);
        }
    }

    /// The claims of a document that have the highest number of their unit and period.
    private List<Told> highest(Witness witness) {
        Map<String, Told> highest = new LinkedHashMap<>();
        for (Told each : told) {
            if (each.witness.equals(witness)) {
                highest.merge(
                        each.figure.unit() + " " + period(each.claim),
                        each,
                        (one, two) -> isHigher(two, one) ? two : one);
            }
        }
        return List.copyOf(highest.values());
    }

    private static boolean isHigher(Told one, Told other) {
        return one.figure.value().compareTo(other.figure.value()) > 0;
    }

    /// The claim whose number another has in its place: of those with the same unit and a scope
    /// that may be the same, of which neither number stands in the other document, the one that is
    /// nearest in scope, then in the earliest document, then the highest.
    private @Nullable Told counterpart(List<Witness> earlier, Told other) {
        if (earlier.stream().anyMatch(witness -> witness.figures().contains(other.figure))) {
            return null;
        }
        Set<Figure> own = other.witness.figures();
        Told best = null;
        for (Witness witness : earlier) {
            for (Told each : highest(witness)) {
                boolean isFit =
                        each.figure.unit().equals(other.figure.unit())
                                && !own.contains(each.figure)
                                && isOfOneScope(each.claim, other.claim);
                if (isFit && (best == null || isNearer(each, best, other))) {
                    best = each;
                }
            }
        }
        return best;
    }

    private static boolean isNearer(Told one, Told than, Told other) {
        int nearness = nearness(one, other) - nearness(than, other);
        return nearness > 0
                || (nearness == 0 && one.witness.equals(than.witness) && isHigher(one, than));
    }

    private static int nearness(Told one, Told other) {
        String period = period(one.claim);
        Set<String> countries = countries(one.claim);
        boolean isOfOneTime = !period.isEmpty() && period.equals(period(other.claim));
        boolean isOfOnePlace = !countries.isEmpty() && countries.equals(countries(other.claim));
        return (one.figure.isRounding(other.figure) ? 4 : 0)
                + (isOfOneTime ? 2 : 0)
                + (isOfOnePlace ? 1 : 0);
    }

    private static boolean isOfOneScope(Claim one, Claim other) {
        String first = period(one);
        String second = period(other);
        Set<String> there = countries(one);
        Set<String> here = countries(other);
        boolean isOfOneTime = first.isEmpty() || second.isEmpty() || first.equals(second);
        boolean isOfOnePlace =
                there.isEmpty() || here.isEmpty() || !Collections.disjoint(there, here);
        boolean isOfOneRole =
                one.role() == other.role()
                        || one.role() == Role.UNSTATED
                        || other.role() == Role.UNSTATED;
        return isOfOneTime && isOfOnePlace && isOfOneRole;
    }

    private static Quantity quantity(Claim claim) {
        return switch (claim.statement()) {
            case Statement.Amount amount -> amount.quantity();
            case Statement.Count count -> count.quantity();
            case Statement.Named _, Statement.When _ ->
                    throw new IllegalStateException("a figure without a quantity");
        };
    }

    private static String period(Claim claim) {
        Claim.Dated dated = claim.period();
        return dated == null ? "" : dated.period().iso();
    }

    private static Set<String> countries(Claim claim) {
        Set<String> countries = new TreeSet<>();
        claim.places().stream().map(Place::country).forEach(countries::add);
        return countries;
    }

    private static String list(Set<String> countries) {
        return String.join(" ", countries);
    }

    /// Each change of a document is listed once, at its first claim.
    private void add(Kind kind, Told reference, Told other, String from, String to) {
        if (known.add(other.witness.id() + " " + kind + " " + other.figure + " " + to)) {
            found.add(
                    new Difference(
                            kind,
                            reference.figure.toString(),
                            from,
                            to,
                            reference.witness,
                            reference.claim,
                            other.witness,
                            other.claim));
        }
    }
}
