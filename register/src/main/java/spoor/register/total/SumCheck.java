package spoor.register.total;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Period;
import spoor.register.claim.Quantity;
import spoor.register.claim.Unit;
import spoor.register.incident.Figure;
import spoor.register.incident.Periods;
import spoor.register.incident.Standing;

/// A report's figure held against the sum of its parts: countries against the whole list, the
/// pieces of a period against the period, a number of countries against those that are named.
///
/// @param adds what is added up of the parts
/// @param whole the figure for all of it
/// @param parts the figures that make it up, in order
/// @param sum of the parts, each times its countries where it holds for each
/// @param said what the whole says
/// @param verdict in a sentence
public record SumCheck(
        Adds adds,
        Figure whole,
        List<Figure> parts,
        Range sum,
        Range said,
        boolean agrees,
        String verdict) {
    private static final String COUNTRIES = "countries";
    private static final BigDecimal MONEY_IS_ROUNDED = BigDecimal.valueOf(1_000_000);

    /// What a part brings: what it says, or the countries that it names.
    public enum Adds {
        FIGURES,
        COUNTRIES
    }

    public SumCheck {
        parts = List.copyOf(parts);
    }

    /// All checks that the figures allow, report by report in their order. Figures that a person
    /// rejected take no part, nor such that only tell another one again.
    public static List<SumCheck> of(Collection<Figure> figures) {
        Map<String, List<Figure>> reports = new LinkedHashMap<>();
        for (Figure figure : figures) {
            boolean isCounted =
                    figure.quantity() != null
                            && figure.retells().isEmpty()
                            && figure.backing().standing() != Standing.REJECTED;
            if (isCounted) {
                String key = key(figure, unit(figure));
                reports.computeIfAbsent(key, _ -> new ArrayList<>()).add(figure);
            }
        }
        List<SumCheck> checks = new ArrayList<>();
        for (List<Figure> report : reports.values()) {
            checks.addAll(countries(report));
            checks.addAll(periods(report));
            String counts = key(report.getFirst(), COUNTRIES);
            for (Figure whole : reports.getOrDefault(counts, List.of())) {
                named(whole, list(report)).ifPresent(checks::add);
            }
        }
        return checks;
    }

    private static String key(Figure figure, String unit) {
        return figure.report() + " / " + unit;
    }

    private static String unit(Figure figure) {
        Unit unit = figure.unit();
        return unit == null ? "" : unit.code();
    }

    /// Figures for single countries, which no two of them share, against those for none.
    private static List<SumCheck> countries(List<Figure> report) {
        List<Figure> parts = list(report);
        return parts.size() < 2 ? List.of() : against(report, parts, SumCheck::isOfNoCountry);
    }

    /// Figures for single countries or for each of several, no country twice.
    private static List<Figure> list(List<Figure> report) {
        List<Figure> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Figure figure : report) {
            boolean isList =
                    !figure.countries().isEmpty()
                            && figure.countries().stream().allMatch(SumCheck::isCode)
                            && (figure.countries().size() == 1 || figure.isEach())
                            && figure.period() == null;
            if (isList && figure.countries().stream().noneMatch(seen::contains)) {
                parts.add(figure);
                seen.addAll(figure.countries());
            }
        }
        return parts;
    }

    /// How many countries there are said to be, against a single figure that names as many for each
    /// of which it holds, or else against all that the list names.
    private static Optional<SumCheck> named(Figure whole, List<Figure> list) {
        if (!isOfNoCountry(whole) || list.size() < 2) {
            return Optional.empty();
        }
        Range said = range(whole);
        List<Figure> parts =
                list.stream()
                        .filter(part -> part.isEach() && countriesOf(List.of(part)).meets(said))
                        .findFirst()
                        .map(List::of)
                        .orElse(list);
        Range sum = countriesOf(parts);
        boolean agrees = said.meets(sum);
        String verdict = verdict(sum, said, agrees, BigDecimal.ZERO);
        return Optional.of(new SumCheck(Adds.COUNTRIES, whole, parts, sum, said, agrees, verdict));
    }

    private static Range countriesOf(List<Figure> parts) {
        long count = parts.stream().mapToLong(part -> part.countries().size()).sum();
        return Range.exactly(BigDecimal.valueOf(count));
    }

    private static boolean isCode(String country) {
        return country.length() == 2;
    }

    private static boolean isOfNoCountry(Figure figure) {
        return figure.countries().stream().noneMatch(SumCheck::isCode) && figure.period() == null;
    }

    /// Figures whose periods follow each other without a gap, against one for all of the time.
    private static List<SumCheck> periods(List<Figure> report) {
        List<SumCheck> checks = new ArrayList<>();
        List<Figure> dated =
                report.stream()
                        .filter(figure -> figure.period() != null && figure.countries().isEmpty())
                        .toList();
        for (Figure whole : dated) {
            List<Figure> parts = tiles(Objects.requireNonNull(whole.period()), dated);
            if (parts.size() > 1) {
                checks.addAll(against(List.of(whole), parts, _ -> true));
            }
        }
        return checks;
    }

    /// Figures that fill the period piece by piece, or nothing.
    private static List<Figure> tiles(Period whole, List<Figure> dated) {
        List<Figure> inner =
                dated.stream()
                        .filter(figure -> isInside(figure, whole))
                        .sorted(Comparator.comparing(figure -> start(figure)))
                        .toList();
        List<Figure> tiles = new ArrayList<>();
        LocalDate next = Periods.start(whole);
        for (Figure figure : inner) {
            if (start(figure).equals(next)) {
                tiles.add(figure);
                next = Periods.end(Objects.requireNonNull(figure.period())).plusDays(1);
            }
        }
        return next.equals(Periods.end(whole).plusDays(1)) ? tiles : List.of();
    }

    private static boolean isInside(Figure figure, Period whole) {
        Period period = Objects.requireNonNull(figure.period());
        return Periods.contains(whole, period) && !Periods.contains(period, whole);
    }

    private static LocalDate start(Figure figure) {
        return Periods.start(Objects.requireNonNull(figure.period()));
    }

    private static List<SumCheck> against(
            List<Figure> report, List<Figure> parts, Predicate<Figure> isWhole) {
        SequencedSet<Figure> wholes = new LinkedHashSet<>();
        report.stream().filter(isWhole).filter(one -> !parts.contains(one)).forEach(wholes::add);
        return wholes.stream().map(whole -> check(whole, parts)).toList();
    }

    private static SumCheck check(Figure whole, List<Figure> parts) {
        Range sum = Range.ZERO;
        BigDecimal rounding = rounding(whole);
        for (Figure part : parts) {
            long times = part.isEach() ? part.countries().size() : 1;
            sum = sum.plus(range(part).times(times));
            rounding = rounding.add(rounding(part).multiply(BigDecimal.valueOf(times)));
        }
        Range said = range(whole);
        boolean agrees = said.meets(widened(sum, rounding));
        return new SumCheck(
                Adds.FIGURES,
                whole,
                parts,
                sum,
                said,
                agrees,
                verdict(sum, said, agrees, rounding));
    }

    private static Range range(Figure figure) {
        @Nullable Quantity quantity = figure.quantity();
        return Range.of(Objects.requireNonNull(quantity));
    }

    private static Range widened(Range range, BigDecimal by) {
        BigDecimal high = range.high();
        return new Range(
                range.low().subtract(by).max(BigDecimal.ZERO),
                false,
                high == null ? null : high.add(by),
                false);
    }

    /// Half of the last digit that is given of an amount of money; counts are not rounded.
    private static BigDecimal rounding(Figure figure) {
        Quantity quantity = Objects.requireNonNull(figure.quantity());
        Unit unit = figure.unit();
        boolean isMoney = unit != null && unit.kind() == Unit.Kind.MONEY;
        if (!isMoney || quantity.value().compareTo(MONEY_IS_ROUNDED) < 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal last = quantity.value().stripTrailingZeros().ulp();
        return last.divide(BigDecimal.TWO);
    }

    private static String verdict(Range sum, Range said, boolean agrees, BigDecimal rounding) {
        if (said.meets(sum)) {
            return "agree";
        }
        return agrees
                ? "agree within the digits that are given (\u00B1"
                        + Range.exactly(rounding).words()
                        + ")"
                : "differ: the parts give " + sum.words() + ", the whole is " + said.words();
    }
}
