package spoor.register.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Modality;
import spoor.register.claim.Period;
import spoor.register.claim.Quantity;
import spoor.register.claim.Role;
import spoor.register.claim.Unit;
import spoor.register.incident.Figure;
import spoor.register.incident.Periods;

/// Headline figures of what was taken, in one unit: shown beside a total of incidents and never
/// added to it. Of those that count, some lie inside others, and a figure may be a part of a larger
/// one of its report; of the rest nobody knows how far they overlap, so that the largest single one
/// and the sum of all are both given.
///
/// @param uses each figure in the unit, used or left out and why
/// @param largest the greatest of the used ones, null without any
/// @param sum of the used ones, null without any
public record Headlines(String unit, List<Use> uses, @Nullable Range largest, @Nullable Range sum) {
    private static final Set<Role> OF_LOSS =
            EnumSet.of(Role.STOLEN, Role.PROCEEDS, Role.UNSTATED, Role.VALUED, Role.RANSOM);

    /// A copy may round: ten percent.
    private static final BigDecimal NEAR = new BigDecimal("1.1");

    /// @param range what it says
    /// @param reason why it was left out, empty if it was used
    public record Use(Figure figure, Range range, String reason) {
        public boolean isUsed() {
            return reason.isEmpty();
        }
    }

    public Headlines {
        uses = List.copyOf(uses);
    }

    public static Headlines of(Collection<Figure> figures, Question question) {
        List<Use> asked = new ArrayList<>();
        for (Figure figure : figures) {
            Range range = range(figure, question.currency());
            if (range != null) {
                String refusal = question.refusal(figure.backing());
                asked.add(new Use(figure, range, refusal == null ? offTopic(figure) : refusal));
            }
        }
        List<Use> witnesses = new ArrayList<>();
        for (Use use : asked) {
            witnesses.add(use.isUsed() ? with(use, copied(use, witnesses)) : use);
        }
        List<Use> wholes =
                witnesses.stream()
                        .map(use -> use.isUsed() ? with(use, inside(use, witnesses)) : use)
                        .toList();
        List<Use> uses =
                wholes.stream()
                        .map(use -> use.isUsed() ? with(use, part(use, wholes)) : use)
                        .toList();
        Range largest = null;
        Range sum = null;
        for (Use use : uses) {
            if (use.isUsed()) {
                largest = largest == null ? use.range() : largest.greater(use.range());
                sum = sum == null ? use.range() : sum.plus(use.range());
            }
        }
        return new Headlines(question.currency(), uses, largest, sum);
    }

    private static Use with(Use use, String reason) {
        return new Use(use.figure(), use.range(), reason);
    }

    private static @Nullable Range range(Figure figure, String unit) {
        Quantity quantity = figure.quantity();
        Unit counted = figure.unit();
        return quantity != null && counted != null && counted.code().equals(unit)
                ? Range.of(quantity)
                : null;
    }

    private static String offTopic(Figure figure) {
        if (!OF_LOSS.contains(figure.role())) {
            return "is of what was " + figure.role().label() + ", not of what was taken";
        }
        Modality modality = figure.backing().modality();
        return Loss.NOT_DONE.contains(modality) ? "is " + modality.label() : "";
    }

    /// The earlier telling of the same report's figure, as a reason, or empty.
    private static String copied(Use use, List<Use> earlier) {
        for (Use other : earlier) {
            if (other.isUsed() && isCopy(use.figure(), other.figure())) {
                String id = other.figure().id();
                return use.figure().original().equals(other.figure().original())
                        ? "weaker copy: tells " + id + " again"
                        : "weaker copy: " + id + " is the figure of " + report(use);
            }
        }
        return "";
    }

    private static String report(Use use) {
        return use.figure().report();
    }

    /// Whether a later figure retells an earlier one: both tell the same one again; or they have
    /// the same report and unit, the same scope or none, and numbers less than ten percent apart.
    static boolean isCopy(Figure later, Figure earlier) {
        Quantity one = later.quantity();
        Quantity other = earlier.quantity();
        if (one == null || other == null || !areOfOneUnit(later, earlier)) {
            return false;
        }
        if (later.original().equals(earlier.original())) {
            return true;
        }
        boolean isTime = later.period() == null || later.period().equals(earlier.period());
        boolean isPlace = later.countries().equals(earlier.countries());
        return later.report().equals(earlier.report())
                && isTime
                && isPlace
                && areNear(one.value(), other.value());
    }

    private static boolean areOfOneUnit(Figure one, Figure other) {
        Unit unit = one.unit();
        Unit theirs = other.unit();
        return unit != null
                && theirs != null
                && unit.kind() == theirs.kind()
                && unit.common().equals(theirs.common());
    }

    private static boolean areNear(BigDecimal one, BigDecimal other) {
        BigDecimal least = one.min(other);
        return one.max(other).compareTo(least.multiply(NEAR)) <= 0;
    }

    /// The wider figure whose time and countries cover this one's, as a reason, or empty.
    private static String inside(Use use, List<Use> all) {
        Period mine = use.figure().period();
        for (Use other : all) {
            Period theirs = other.figure().period();
            if (other.equals(use) || !other.isUsed() || mine == null || theirs == null) {
                continue;
            }
            boolean isLonger = !Periods.contains(mine, theirs);
            boolean isEverywhere = other.figure().countries().isEmpty();
            List<String> places = use.figure().countries();
            boolean isPlace =
                    isEverywhere
                            || (!places.isEmpty()
                                    && other.figure().countries().containsAll(places));
            boolean isWider = isLonger || (isEverywhere && !places.isEmpty());
            if (Periods.contains(theirs, mine) && isWider && isPlace) {
                return "overlapping scope: "
                        + mine.iso()
                        + " is inside the "
                        + theirs.iso()
                        + " of "
                        + other.figure().id();
            }
        }
        return "";
    }

    /// The larger figure of the same report that this one may be a part of, as a reason, or empty:
    /// unless both say times or countries that have nothing in common.
    private static String part(Use use, List<Use> all) {
        boolean isEarlier = true;
        for (Use other : all) {
            isEarlier &= !other.equals(use);
            if (other.equals(use) || !other.isUsed() || !report(other).equals(report(use))) {
                continue;
            }
            int order = size(use).compareTo(size(other));
            boolean isSmaller = order < 0 || (order == 0 && isEarlier);
            if (isSmaller && !areApart(use.figure(), other.figure())) {
                return "overlapping scope: may be a part of "
                        + other.figure().id()
                        + ", a larger figure of the same report";
            }
        }
        return "";
    }

    private static BigDecimal size(Use use) {
        return Objects.requireNonNull(use.figure().quantity()).value();
    }

    private static boolean areApart(Figure one, Figure other) {
        Period first = one.period();
        Period second = other.period();
        boolean isOtherTime = first != null && second != null && !first.meets(second);
        return isOtherTime
                || (!one.countries().isEmpty()
                        && !other.countries().isEmpty()
                        && Collections.disjoint(one.countries(), other.countries()));
    }
}
