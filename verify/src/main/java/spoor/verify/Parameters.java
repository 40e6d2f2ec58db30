package spoor.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The case as the program read it: what was stolen, and how to follow it.
///
/// @param policies in the order in which they are traced
/// @param stopCategories categories of tags that end trails
record Parameters(
        List<Theft> thefts,
        List<String> policies,
        Set<String> stopCategories,
        boolean stopCoinJoin,
        long depth,
        long minUnits,
        long untilHeight,
        long untilSeconds,
        long transactions,
        boolean hasBounds,
        boolean hasSteps) {
    static final List<String> POLICIES =
            List.of("fifo", "lifo", "pro-rata", "clean-first", "taint-first", "tiho", "poison");

    record Theft(String id, List<Origin> origins) {}

    /// @param output `txid:vout`
    record Origin(String output, long units) {}

    static Parameters read(String text) {
        String item = "case/parameters.json";
        Report.require(text.endsWith("\n"), item, "does not end with a line's end");
        Json.Row row = Json.parse(text.substring(0, text.length() - 1), item);
        List<String> wanted = row.texts("policies");
        boolean isKnown =
                POLICIES.containsAll(wanted) && Set.copyOf(wanted).size() == wanted.size();
        Report.require(isKnown && !wanted.isEmpty(), item, "policies are " + wanted);
        List<Theft> thefts = row.rows("thefts").stream().map(Parameters::theft).toList();
        Report.require(!thefts.isEmpty(), item, "has no theft");
        return new Parameters(
                thefts,
                POLICIES.stream().filter(wanted::contains).toList(),
                Set.copyOf(row.texts("stop_categories")),
                row.flag("stop_coinjoin"),
                limit(row, "depth"),
                Math.max(0, row.unitsOrNothing("min_units")),
                limit(row, "until_height"),
                limit(row, "until_seconds"),
                limit(row, "transactions"),
                row.flag("bounds"),
                row.flag("steps"));
    }

    private static long limit(Json.Row row, String key) {
        long limit = row.unitsOrNothing(key);
        return limit < 0 ? Long.MAX_VALUE : limit;
    }

    private static Theft theft(Json.Row row) {
        List<Origin> origins = new ArrayList<>();
        for (Json.Row origin : row.rows("origins")) {
            origins.add(new Origin(origin.text("output"), origin.units("units")));
        }
        return new Theft(row.text("theft"), List.copyOf(origins));
    }
}
