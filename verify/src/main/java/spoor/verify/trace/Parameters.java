package spoor.verify.trace;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import spoor.verify.file.Json;
import spoor.verify.file.Lines;
import spoor.verify.file.Report;
import spoor.verify.file.Row;
import spoor.verify.file.Zip;
import spoor.verify.trace.Holding.Run;

/// The case as the program read it: what was stolen, and how to follow it.
///
/// @param row with the flags that only one kind of chain has
/// @param policies in the order in which they are traced
/// @param stopCategories categories of tags that end trails
public record Parameters(
        Row row,
        List<Theft> thefts,
        List<String> policies,
        Set<String> stopCategories,
        long depth,
        BigInteger minUnits,
        long untilHeight,
        long untilSeconds,
        long transactions,
        boolean hasBounds,
        boolean hasSteps) {
    public static final String FILE = "case/parameters.json";
    static final List<String> POLICIES =
            List.of("fifo", "lifo", "pro-rata", "clean-first", "taint-first", "tiho", "poison");

    public record Theft(String id, List<Origin> origins) {}

    /// @param place `txid:vout`; of accounts a transaction's id, `#`, and the transfer's place
    ///   among all that the transaction makes, from 0
    public record Origin(String place, BigInteger units) {}

    public static Parameters read(Zip zip) {
        Row row = Lines.only(zip, FILE);
        List<String> wanted = row.texts("policies");
        boolean isKnown =
                POLICIES.containsAll(wanted) && Set.copyOf(wanted).size() == wanted.size();
        Report.require(isKnown && !wanted.isEmpty(), FILE, "policies are " + wanted);
        List<Theft> thefts = row.rows("thefts").stream().map(Parameters::theft).toList();
        Report.require(!thefts.isEmpty(), FILE, "has no theft");
        return new Parameters(
                row,
                thefts,
                POLICIES.stream().filter(wanted::contains).toList(),
                Set.copyOf(row.texts("stop_categories")),
                limit(row, "depth"),
                Objects.requireNonNullElse(row.unitsOrNothing("min_units"), BigInteger.ZERO),
                limit(row, "until_height"),
                limit(row, "until_seconds"),
                limit(row, "transactions"),
                row.flag("bounds"),
                row.flag("steps"));
    }

    private static long limit(Row row, String key) {
        BigInteger limit = row.unitsOrNothing(key);
        return limit == null || limit.bitLength() > 63 ? Long.MAX_VALUE : limit.longValueExact();
    }

    private static Theft theft(Row row) {
        List<Origin> origins = new ArrayList<>();
        for (Row origin : row.rows("origins")) {
            String place =
                    origin.has("output")
                            ? origin.text("output")
                            : origin.text("transaction") + "#" + origin.number("number");
            origins.add(new Origin(place, origin.units("units")));
        }
        return new Theft(row.text("theft"), List.copyOf(origins));
    }

    /// Runs as the result writes them.
    public String parts(List<Run> runs) {
        List<String> parts = new ArrayList<>();
        for (Run run : runs) {
            String theft = run.label() == 0 ? "" : thefts.get(run.label() - 1).id();
            parts.add("{\"theft\":" + Json.quoted(theft) + ",\"units\":\"" + run.units() + "\"}");
        }
        return "[" + String.join(",", parts) + "]";
    }
}
