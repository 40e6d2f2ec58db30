package spoor.register.total;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Period;
import spoor.register.claim.Quantity;
import spoor.register.claim.Unit;
import spoor.register.incident.Figure;
import spoor.register.incident.Standing;

/// How the figures of one kind moved from report to report.
///
/// @param unit what they count: `USD`, `attacks`, `countries`
/// @param steps one report each, in the order in which they were published
public record History(String unit, List<Step> steps) {

    /// What one report says.
    ///
    /// @param main its headline: the first figure that is not of single countries
    /// @param others its other figures
    /// @param changes of the headline's scope against that of the report before, in words
    public record Step(Told main, List<Told> others, List<String> changes) {
        public Step {
            others = List.copyOf(others);
            changes = List.copyOf(changes);
        }
    }

    /// A figure and other tellings of it.
    public record Told(Figure figure, Range range, List<Retold> retold) {
        public Told {
            retold = List.copyOf(retold);
        }
    }

    /// Another telling of the same report's figure.
    ///
    /// @param difference in words: "reversed bound: …", or empty
    public record Retold(Figure figure, String difference) {}

    public History {
        steps = List.copyOf(steps);
    }

    /// One history for each unit, those with the most steps first. The figures of one report stay
    /// in their order: what is nearest to the report stands first.
    public static List<History> of(Collection<Figure> figures) {
        Map<String, Map<String, List<Told>>> byUnit = new LinkedHashMap<>();
        List<Figure> told =
                figures.stream()
                        .filter(figure -> figure.quantity() != null)
                        .filter(figure -> figure.backing().standing() != Standing.REJECTED)
                        .toList();
        Map<String, LocalDate> firstDays = new HashMap<>();
        told.forEach(figure ->
                firstDays.merge(figure.report(), day(figure), (a, b) -> a.isBefore(b) ? a : b));
        told.stream()
                .sorted(Comparator.comparing(figure -> firstDays.get(figure.report())))
                .forEach(figure -> {
                    List<Told> report =
                            byUnit.computeIfAbsent(unit(figure), _ -> new LinkedHashMap<>())
                                    .computeIfAbsent(figure.report(), _ -> new ArrayList<>());
                    if (!isRetold(figure, report)) {
                        report.add(new Told(figure, range(figure), List.of()));
                    }
                });
        List<History> histories = new ArrayList<>();
        byUnit.forEach(
                (unit, reports) -> histories.add(new History(unit, steps(reports.values()))));
        histories.sort(Comparator.comparingInt(history -> -history.steps().size()));
        return histories;
    }

    private static List<Step> steps(Collection<List<Told>> reports) {
        List<Step> steps = new ArrayList<>();
        for (List<Told> report : reports) {
            Told main =
                    report.stream()
                            .filter(History::isHeadline)
                            .findFirst()
                            .orElse(report.getFirst());
            List<Told> others = report.stream().filter(told -> !told.equals(main)).toList();
            Figure before = steps.isEmpty() ? null : steps.getLast().main().figure();
            steps.add(new Step(main, others, changes(main.figure(), before)));
        }
        return steps;
    }

    private static boolean isHeadline(Told told) {
        return told.figure().countries().stream().noneMatch(country -> country.length() == 2);
    }

    private static Range range(Figure figure) {
        return Range.of(Objects.requireNonNull(figure.quantity()));
    }

    private static String unit(Figure figure) {
        Unit unit = figure.unit();
        if (unit == null) {
            return "";
        }
        return unit.common();
    }

    private static LocalDate day(Figure figure) {
        LocalDate on = figure.backing().on();
        return on == null ? LocalDate.MAX : on;
    }

    /// Puts the figure with the one that it retells.
    private static boolean isRetold(Figure figure, List<Told> report) {
        for (int i = 0; i < report.size(); i++) {
            Told told = report.get(i);
            if (Headlines.isCopy(figure, told.figure())) {
                List<Retold> retold = new ArrayList<>(told.retold());
                retold.add(new Retold(figure, difference(figure, told)));
                report.set(i, new Told(told.figure(), told.range(), retold));
                return true;
            }
        }
        return false;
    }

    private static String difference(Figure copy, Told first) {
        Quantity told = Objects.requireNonNull(copy.quantity());
        Quantity before = Objects.requireNonNull(first.figure().quantity());
        Range range = Range.of(told);
        if (range.isSame(first.range())) {
            boolean isHedge = told.qualifier() != before.qualifier();
            return isHedge
                    ? before.qualifier().label() + " became " + told.qualifier().label()
                    : "";
        }
        boolean isUp = before.low() == null && told.high() == null;
        boolean isDown = before.high() == null && told.low() == null;
        return (isUp || isDown ? "reversed bound: " : "")
                + first.range().words()
                + " became "
                + range.words();
    }

    private static List<String> changes(Figure figure, @Nullable Figure before) {
        if (before == null) {
            return List.of();
        }
        List<String> changes = new ArrayList<>();
        add(changes, "period", shown(before.period()), shown(figure.period()));
        add(changes, "countries", shown(before.countries()), shown(figure.countries()));
        add(changes, "actors", shown(before.actors()), shown(figure.actors()));
        return changes;
    }

    private static void add(List<String> changes, String what, String was, String is) {
        if (!was.equals(is)) {
            changes.add(what + ": " + was + " \u2192 " + is);
        }
    }

    private static String shown(@Nullable Period period) {
        return period == null ? "not said" : period.iso();
    }

    private static String shown(List<String> names) {
        return names.isEmpty() ? "not said" : String.join(", ", names);
    }
}
