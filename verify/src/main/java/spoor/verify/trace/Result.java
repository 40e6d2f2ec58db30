package spoor.verify.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import spoor.verify.file.Json;
import spoor.verify.file.Lines;
import spoor.verify.file.Report;
import spoor.verify.file.Row;
import spoor.verify.file.Zip;

/// `case/result.jsonl`, against which whatever is computed is held, record by record. The kinds of
/// which there are many are read as the trace goes on.
public final class Result {
    public static final String FILE = "case/result.jsonl";
    private static final List<String> KINDS =
            List.of(
                    "run",
                    "theft",
                    "step",
                    "terminal",
                    "mixer",
                    "bounds",
                    "conservation",
                    "conversion",
                    "assumption",
                    "limit",
                    "conflict",
                    "imitation",
                    "claim");

    private static final Set<String> MANY = Set.of("step", "terminal", "bounds", "conversion");

    /// Those that are looked at otherwise, or not at all.
    private static final Set<String> NOT_COMPUTED =
            Set.of("run", "assumption", "conflict", "imitation", "claim");

    private final Zip zip;
    private final Map<String, List<Row>> few = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, Long> told = new HashMap<>();
    private final Map<String, Lines> open = new HashMap<>();

    /// @param ends hears of each terminal and bounds
    public Result(Zip zip, Consumer<Row> ends) {
        this.zip = zip;
        Lines lines = new Lines(zip, FILE);
        int last = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            String kind = kind(line);
            Report.require(KINDS.contains(kind), lines.item(), "is no record of a result");
            int place = KINDS.indexOf(kind);
            Report.require(place >= last, lines.item(), kind + " records stand apart");
            last = place;
            counts.merge(kind, 1L, Long::sum);
            if (kind.equals("terminal") || kind.equals("bounds")) {
                ends.accept(Json.parse(line, lines.item()));
            } else if (!MANY.contains(kind)) {
                few.computeIfAbsent(kind, _ -> new ArrayList<>())
                        .add(Json.parse(line, lines.item()));
            }
        }
        Report.require(count("run") == 1, FILE, "has not one record of the run");
    }

    private static String kind(String line) {
        String start = "{\"record\":\"";
        int end = line.indexOf('"', start.length());
        return line.startsWith(start) && end > 0 ? line.substring(start.length(), end) : "";
    }

    public List<Row> rows(String kind) {
        return few.getOrDefault(kind, List.of());
    }

    public Row run() {
        return rows("run").getFirst();
    }

    public long count(String kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /// The next record of a kind has to be what was computed.
    ///
    /// @param found in words, for messages
    /// @param computed keys and values in turn, behind the kind; see [Row]
    public Row record(String kind, String found, List<?>... computed) {
        long number = told.merge(kind, 1L, Long::sum);
        Report.require(number <= count(kind), FILE, "lacks the " + kind + " " + found);
        Row row = MANY.contains(kind) ? null : rows(kind).get((int) number - 1);
        if (row == null) {
            String line = next(kind);
            row = Json.parse(line, open.get(kind).item());
        }
        List<Object> all = new ArrayList<>(List.of("record", kind));
        List.of(computed).forEach(all::addAll);
        row.expect(all);
        return row;
    }

    private String next(String kind) {
        Lines lines = open.computeIfAbsent(kind, _ -> new Lines(zip, FILE));
        String line = lines.next();
        while (!kind(line).equals(kind)) {
            line = lines.next();
        }
        return line;
    }

    /// The next step has to be this line, up to its notes.
    void step(String policy, String transaction, String computed) {
        long number = told.merge("step", 1L, Long::sum);
        String found = "step " + policy + " of " + transaction;
        Report.require(number <= count("step"), FILE, "lacks the " + found);
        String line = next("step");
        String start = computed + ",\"notes\":[";
        if (!line.startsWith(start) || !line.endsWith("]}")) {
            String item = open.get("step").item();
            throw new Report.False(item, "is not the step computed: " + start + " ...");
        }
    }

    /// Nothing may be left that was not computed, and of what is not looked at it is said.
    void finish(Report report) {
        for (String kind : KINDS) {
            long left = count(kind) - told.getOrDefault(kind, 0L);
            boolean isAll = left == 0 || NOT_COMPUTED.contains(kind);
            Report.require(isAll, FILE, "has " + left + " more records " + kind);
        }
        says(report, "conflict", "contradictions of tags");
        says(report, "imitation", "tokens that imitate others");
        says(report, "claim", "comparisons with published figures");
    }

    private void says(Report report, String kind, String what) {
        report.statesOf(count(kind), "The %s " + what + " are not looked at.");
    }
}
