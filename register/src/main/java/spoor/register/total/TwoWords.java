package spoor.register.total;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Period;
import spoor.register.claim.Qualifier;
import spoor.register.claim.Quantity;
import spoor.register.claim.Role;
import spoor.register.claim.Unit;
import spoor.register.incident.Backing;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Figure;
import spoor.register.incident.Said;
import spoor.register.incident.Standing;
import spoor.register.total.Theft.Claimed;

/// One asserter who says two things of the same theft, or of the same figure, that cannot both
/// hold. Which of them is right, nothing here says.
///
/// @param by the asserter, as the first claim names it
/// @param about the field of the theft, or what the figure counts
public record TwoWords(String by, String about, Told first, Told second) {

    /// A claim about a theft, or a headline figure.
    public sealed interface Told {
        Backing backing();

        record OfTheft(Claimed claimed) implements Told {
            @Override
            public Backing backing() {
                return claimed.claim().backing();
            }
        }

        record OfFigure(Figure figure) implements Told {
            @Override
            public Backing backing() {
                return figure.backing();
            }
        }
    }

    private static final Set<Qualifier> VAGUE =
            EnumSet.of(Qualifier.APPROXIMATELY, Qualifier.ESTIMATED, Qualifier.ESTIMATED_UP_TO);

    /// Whether both were said on one day, or nobody knows when. Otherwise the later may be a
    /// revision of the earlier.
    public boolean isOfOneDay() {
        LocalDate one = first.backing().on();
        LocalDate other = second.backing().on();
        return one == null || other == null || one.equals(other);
    }

    /// @param thefts whose claims are compared, theft by theft
    /// @param figures that are compared within their report
    public static List<TwoWords> in(Collection<Theft> thefts, Collection<Figure> figures) {
        List<TwoWords> found = new ArrayList<>();
        thefts.forEach(theft -> find(theft, found));
        Map<List<Object>, List<Figure>> alike = new LinkedHashMap<>();
        for (Figure figure : figures) {
            if (figure.quantity() != null && isHeard(figure.backing())) {
                alike.computeIfAbsent(scope(figure), _ -> new ArrayList<>()).add(figure);
            }
        }
        alike.values().forEach(same -> find(same, found));
        return found;
    }

    private static boolean isHeard(Backing backing) {
        return backing.standing() != Standing.REJECTED && !backing.by().isEmpty();
    }

    private static void find(Theft theft, List<TwoWords> found) {
        for (Field field : Field.values()) {
            List<Claimed> claims =
                    theft.about(field).stream()
                            .filter(each -> isHeard(each.claim().backing()))
                            .toList();
            for (int later = 1; later < claims.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    Claimed one = claims.get(earlier);
                    Claimed other = claims.get(later);
                    if (areAtOdds(one.claim(), other.claim()) && !names(claims, one, other)) {
                        found.add(
                                new TwoWords(
                                        one.claim().backing().by(),
                                        field.label(),
                                        new Told.OfTheft(one),
                                        new Told.OfTheft(other)));
                    }
                }
            }
        }
    }

    /// Whether one of the two sources names the other's country as well: then it means both.
    private static boolean names(List<Claimed> claims, Claimed one, Claimed other) {
        return claims.stream()
                .anyMatch(each ->
                        isOf(each, one, other.claim().said())
                                || isOf(each, other, one.claim().said()));
    }

    private static boolean isOf(Claimed each, Claimed source, Said said) {
        return said instanceof Said.Country
                && each.claim().said().equals(said)
                && witness(each.claim()).equals(witness(source.claim()));
    }

    private static String witness(FieldClaim claim) {
        return claim.backing().evidence().witness();
    }

    /// Whether one asserter says two things in two claims about one field of a theft that cannot
    /// both hold: days that do not overlap, other countries in another source, amounts of one unit
    /// and role that do not meet.
    public static boolean areAtOdds(FieldClaim one, FieldClaim other) {
        if (one.field() != other.field() || !isOfOne(one.backing(), other.backing())) {
            return false;
        }
        return switch (one.said()) {
            case Said.Dated dated ->
                    other.said() instanceof Said.Dated its && !dated.period().meets(its.period());
            case Said.Country country ->
                    !country.equals(other.said()) && !witness(one).equals(witness(other));
            case Said.Measured measured ->
                    other.said() instanceof Said.Measured its && areAtOdds(measured, its);
            case Said.Words _, Said.Attributed _, Said.OnChain _ -> false;
        };
    }

    private static boolean areAtOdds(Said.Measured one, Said.Measured other) {
        return one.role() == other.role()
                && Objects.equals(iso(one.period()), iso(other.period()))
                && isSame(one.unit(), other.unit())
                && areApart(one.quantity(), other.quantity(), one.unit());
    }

    private static boolean isOfOne(Backing one, Backing other) {
        return !one.by().isEmpty() && name(one.by()).equals(name(other.by()));
    }

    /// Without article and capital letters.
    private static String name(String by) {
        return by.toLowerCase(Locale.ROOT).replaceFirst("^(the|a|an) ", "").strip();
    }

    private static boolean isSame(Unit one, Unit other) {
        return one.kind() == other.kind() && one.common().equals(other.common());
    }

    private static @Nullable String iso(@Nullable Period period) {
        return period == null ? null : period.iso();
    }

    /// What two figures have in common that are of the same thing: who says it, in which report, of
    /// what, when and where.
    private static List<Object> scope(Figure figure) {
        Unit unit = Objects.requireNonNull(figure.unit());
        Role role = figure.role();
        return List.of(
                name(figure.backing().by()),
                figure.report(),
                figure.words(),
                unit.common(),
                role,
                figure.isEach(),
                String.valueOf(iso(figure.period())),
                figure.countries(),
                figure.actors());
    }

    private static void find(List<Figure> same, List<TwoWords> found) {
        for (int later = 1; later < same.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Figure one = same.get(earlier);
                Figure other = same.get(later);
                Unit unit = Objects.requireNonNull(one.unit());
                if (areApart(
                        Objects.requireNonNull(one.quantity()),
                        Objects.requireNonNull(other.quantity()),
                        unit)) {
                    found.add(
                            new TwoWords(
                                    one.backing().by(),
                                    one.words(),
                                    new Told.OfFigure(one),
                                    new Told.OfFigure(other)));
                }
            }
        }
    }

    /// Whether the ranges do not meet: where a number is hedged as vague even with a tenth allowed,
    /// else with half of the last digit that is given, at most a tenth. Counts are not rounded, nor
    /// is one number under two hedges.
    private static boolean areApart(Quantity one, Quantity other, Unit unit) {
        if (one.value().compareTo(other.value()) == 0) {
            return !Range.of(one).meets(Range.of(other));
        }
        boolean isCount = unit.kind() == Unit.Kind.COUNT;
        return !widened(one, isCount).meets(widened(other, isCount));
    }

    private static Range widened(Quantity quantity, boolean isCount) {
        BigDecimal value = quantity.value();
        BigDecimal by =
                VAGUE.contains(quantity.qualifier())
                        ? value.movePointLeft(1)
                        : isCount
                                ? BigDecimal.ZERO
                                : value.stripTrailingZeros()
                                        .ulp()
                                        .divide(BigDecimal.TWO)
                                        .min(value.movePointLeft(1));
        Range range = Range.of(quantity);
        BigDecimal high = range.high();
        return new Range(
                range.low().subtract(by).max(BigDecimal.ZERO),
                range.isLowStrict(),
                high == null ? null : high.add(by),
                range.isHighStrict());
    }
}
