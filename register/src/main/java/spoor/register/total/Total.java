package spoor.register.total;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import spoor.register.incident.Incident;
import spoor.register.incident.Matches;
import spoor.register.incident.Matches.Pair;
import spoor.register.incident.Matches.Verdict;

/// What a register's incidents add up to, row by row, with every claim that was used or left out.
///
/// Each theft counts once and stands in one row, so that the rows add up to the whole. Where a
/// person has yet to decide whether two incidents are one, both answers are given: the sum, and the
/// sum with each such group counted once, by its largest member.
///
/// @param rows by their keys
/// @param sum of all rows; null by asset, where units differ
/// @param once the same with undecided groups counted once; null by asset
/// @param undecided groups of thefts of which some may be one
/// @param left thefts that are in no row, with the reason
public record Total(
        Question question,
        List<Row> rows,
        @Nullable Range sum,
        @Nullable Range once,
        List<List<String>> undecided,
        List<Left> left) {

    /// @param key what the losses have in common: a country, a year …; "several" names all
    /// @param unit currency or coin
    /// @param sum of the losses
    /// @param once the same with undecided groups counted once
    public record Row(String key, String unit, List<Loss> losses, Range sum, Range once) {
        public Row {
            losses = List.copyOf(losses);
        }
    }

    /// A theft that no amount is counted for.
    public record Left(Loss loss, String reason) {}

    public Total {
        rows = List.copyOf(rows);
        undecided = List.copyOf(undecided);
        left = List.copyOf(left);
    }

    public static Total of(Collection<Incident> incidents, Matches matches, Question question) {
        List<Theft> thefts = Theft.of(incidents, matches);
        List<Theft> asked = thefts.stream().filter(theft -> Keys.isBy(theft, question)).toList();
        Map<String, List<Loss>> byKey = new TreeMap<>();
        List<Left> left = new ArrayList<>();
        Map<String, Theft> byIncident = Theft.byIncident(asked);
        for (Theft theft : asked) {
            for (Loss loss : losses(theft, question)) {
                String reason = reason(theft, loss, byIncident, question);
                if (reason.isEmpty()) {
                    byKey.computeIfAbsent(key(theft, loss, question), _ -> new ArrayList<>())
                            .add(loss);
                } else {
                    left.add(new Left(loss, reason));
                }
            }
        }
        Map<String, String> groups = groups(asked, matches);
        List<Row> rows = new ArrayList<>();
        byKey.forEach((key, losses) -> rows.add(row(key, losses, groups)));
        boolean isOneUnit = question.by() != Question.By.ASSET;
        List<Loss> all = rows.stream().flatMap(row -> row.losses().stream()).toList();
        return new Total(
                question,
                rows,
                isOneUnit ? sum(all) : null,
                isOneUnit ? once(all, groups) : null,
                undecided(all, groups),
                left);
    }

    private static List<Loss> losses(Theft theft, Question question) {
        return question.by() == Question.By.ASSET
                ? Loss.inAssets(theft, question)
                : List.of(Loss.inMoney(theft, question));
    }

    private static String key(Theft theft, Loss loss, Question question) {
        return question.by() == Question.By.ASSET ? loss.unit() : Keys.of(theft, question);
    }

    /// Why a theft counts nothing, empty if it counts.
    private static String reason(
            Theft theft, Loss loss, Map<String, Theft> byIncident, Question question) {
        if (loss.range() == null) {
            return loss.uses().isEmpty() ? "nobody states an amount" : "no claim counts";
        }
        for (String whole : theft.wholes()) {
            Theft other = byIncident.get(whole);
            if (other != null && Loss.inMoney(other, question).range() != null) {
                return "overlapping scope: a part of " + whole + ", which is counted";
            }
        }
        return "";
    }

    /// For each theft of an undecided group the group's first theft.
    private static Map<String, String> groups(List<Theft> thefts, Matches matches) {
        Map<String, Theft> byIncident = Theft.byIncident(thefts);
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : matches.of(Verdict.OPEN)) {
            Theft one = byIncident.get(pair.first());
            Theft other = byIncident.get(pair.second());
            if (one != null && other != null && !one.equals(other)) {
                pairs.add(
                        Pair.open(one.id(), other.id(), List.of())
                                .decided(Verdict.ACCEPTED, "", LocalDate.EPOCH, ""));
            }
        }
        return new Matches(pairs).groups();
    }

    /// Groups of which more than one theft is counted.
    private static List<List<String>> undecided(List<Loss> losses, Map<String, String> groups) {
        Map<String, SequencedSet<String>> members = new TreeMap<>();
        for (Loss loss : losses) {
            String theft = loss.theft().id();
            String group = groups.get(theft);
            if (group != null) {
                members.computeIfAbsent(group, _ -> new TreeSet<>()).add(theft);
            }
        }
        return members.values().stream()
                .filter(thefts -> thefts.size() > 1)
                .map(List::copyOf)
                .toList();
    }

    private static Row row(String key, List<Loss> losses, Map<String, String> groups) {
        String unit = losses.getFirst().unit();
        return new Row(key, unit, losses, sum(losses), once(losses, groups));
    }

    private static Range sum(List<Loss> losses) {
        Range sum = Range.ZERO;
        for (Loss loss : losses) {
            sum = sum.plus(range(loss));
        }
        return sum;
    }

    private static Range once(List<Loss> losses, Map<String, String> groups) {
        Map<String, Range> largest = new LinkedHashMap<>();
        for (Loss loss : losses) {
            String theft = loss.theft().id();
            String group = groups.getOrDefault(theft, theft) + " " + loss.unit();
            largest.merge(group, range(loss), Range::greater);
        }
        return largest.values().stream().reduce(Range.ZERO, Range::plus);
    }

    private static Range range(Loss loss) {
        Range range = loss.range();
        if (range == null) {
            throw new IllegalStateException(loss.theft().id() + " has no range in its row");
        }
        return range;
    }

    /// Claims that count, by who asserts them: those without a name under the empty one.
    public Set<String> asserters() {
        Set<String> names = new TreeSet<>();
        for (Row row : rows) {
            for (Loss loss : row.losses()) {
                loss.uses().stream()
                        .filter(Loss.Use::isUsed)
                        .forEach(use -> names.add(use.claimed().claim().backing().by()));
            }
        }
        return names;
    }
}
