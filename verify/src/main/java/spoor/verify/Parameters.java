package spoor.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import spoor.verify.Holding.Run;

/// The case as the program read it: what was stolen, and how to follow it.
///
/// @param policies in the order in which they are traced
/// @param stopCategories categories of tags that end trails
/// @param stopMixers of accounts: known mixers' contracts end trails
/// @param stopDeposits of accounts: inferred deposit addresses end trails
record Parameters(
        List<Theft> thefts,
        List<String> policies,
        Set<String> stopCategories,
        boolean stopCoinJoin,
        boolean stopMixers,
        boolean stopDeposits,
        long depth,
        BigInteger minUnits,
        long untilHeight,
        long untilSeconds,
        long transactions,
        boolean hasBounds,
        boolean hasSteps) {
    static final String FILE = "case/parameters.json";
    static final List<String> POLICIES =
            List.of("fifo", "lifo", "pro-rata", "clean-first", "taint-first", "tiho", "poison");

    record Theft(String id, List<Origin> origins) {}

    /// @param place `txid:vout`; of accounts a transaction's id, `#`, and the transfer's place
    ///   among all that the transaction makes, from 0
    record Origin(String place, BigInteger units) {}

    static Parameters read(String text) {
        Report.require(text.endsWith("\n"), FILE, "does not end with a line's end");
        Json.Row row = Json.parse(text.substring(0, text.length() - 1), FILE);
        List<String> wanted = row.texts("policies");
        boolean isKnown =
                POLICIES.containsAll(wanted) && Set.copyOf(wanted).size() == wanted.size();
        Report.require(isKnown && !wanted.isEmpty(), FILE, "policies are " + wanted);
        List<Theft> thefts = row.rows("thefts").stream().map(Parameters::theft).toList();
        Report.require(!thefts.isEmpty(), FILE, "has no theft");
        BigInteger least = row.unitsOrNothing("min_units");
        return new Parameters(
                thefts,
                POLICIES.stream().filter(wanted::contains).toList(),
                Set.copyOf(row.texts("stop_categories")),
                row.flagOrNot("stop_coinjoin"),
                row.flagOrNot("stop_mixers"),
                row.flagOrNot("stop_deposits"),
                limit(row, "depth"),
                Objects.requireNonNullElse(least, BigInteger.ZERO),
                limit(row, "until_height"),
                limit(row, "until_seconds"),
                limit(row, "transactions"),
                row.flag("bounds"),
                row.flag("steps"));
    }

    private static long limit(Json.Row row, String key) {
        BigInteger limit = row.unitsOrNothing(key);
        return limit == null || limit.bitLength() > 63 ? Long.MAX_VALUE : limit.longValueExact();
    }

    private static Theft theft(Json.Row row) {
        List<Origin> origins = new ArrayList<>();
        for (Json.Row origin : row.rows("origins")) {
            boolean isOutput = origin.fields().containsKey("output");
            String place =
                    isOutput
                            ? origin.text("output")
                            : origin.text("transaction") + "#" + origin.number("number");
            origins.add(new Origin(place, origin.units("units")));
        }
        return new Theft(row.text("theft"), List.copyOf(origins));
    }

    /// Runs as the result writes them.
    String parts(List<Run> runs) {
        List<String> parts = new ArrayList<>();
        for (Run run : runs) {
            String theft = run.label() == 0 ? "" : thefts.get(run.label() - 1).id();
            parts.add("{\"theft\":" + Json.quoted(theft) + ",\"units\":\"" + run.units() + "\"}");
        }
        return "[" + String.join(",", parts) + "]";
    }
}
