package spoor.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import spoor.verify.Trace.Place;
import spoor.verify.Trace.Stop;

/// Holds what the trace finds against `case/result.jsonl`, record by record, as both go on.
final class Result implements Trace.Sink, AutoCloseable {
    static final String FILE = "case/result.jsonl";
    private static final List<String> STREAMS = List.of("step", "terminal", "bounds", "conversion");
    private static final Set<String> KINDS =
            Set.of(
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

    private static final Pattern OPENING =
            Pattern.compile(
                    "The data (begin with the chain's first block and )?show more going out than");

    private final Zip zip;
    private final Parameters wanted;
    private final Tags tags;
    private final boolean hasAccounts;
    private final Map<String, List<Json.Row>> small = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, Long> told = new HashMap<>();
    private final Map<String, Json.Lines> open = new HashMap<>();

    /// Where the records of a kind begin: they stand together.
    private final Map<String, Json.Mark> starts = new HashMap<>();

    /// What limits cut off: units and places, by theft, policy, limit and asset.
    private final Map<List<String>, BigInteger[]> cut = new LinkedHashMap<>();

    private final Mixers mixers = new Mixers();
    private final Map<String, BigInteger> assumed = new HashMap<>();
    private long unspent;
    private long fees;
    private long divisions;
    private long openings;

    /// @param ends hears of each terminal and bounds
    Result(Zip zip, Parameters wanted, Tags tags, boolean hasAccounts, Consumer<Json.Row> ends)
            throws IOException {
        this.zip = zip;
        this.wanted = wanted;
        this.tags = tags;
        this.hasAccounts = hasAccounts;
        try (Json.Lines lines = new Json.Lines(zip, FILE)) {
            String last = "";
            for (Json.Mark mark = lines.mark(); lines.advance(); mark = lines.mark()) {
                String kind = kind(lines);
                boolean isTogether = kind.equals(last) || starts.putIfAbsent(kind, mark) == null;
                Report.require(isTogether, lines.item(), kind + " records stand apart");
                look(kind, lines, ends);
                last = kind;
            }
        }
        Report.require(rows("run").size() == 1, FILE, "has not one record of the run");
    }

    List<Json.Row> rows(String kind) {
        return small.getOrDefault(kind, List.of());
    }

    Json.Row run() {
        return rows("run").getFirst();
    }

    private long count(String kind) {
        return counts.getOrDefault(kind, 0L);
    }

    private static String kind(Json.Lines lines) {
        for (String kind : KINDS) {
            if (lines.startsWith("{\"record\":\"" + kind + "\"")) {
                return kind;
            }
        }
        throw new Report.False(lines.item(), "is no record of a result");
    }

    private void look(String kind, Json.Lines lines, Consumer<Json.Row> ends) {
        counts.merge(kind, 1L, Long::sum);
        if (kind.equals("terminal") || kind.equals("bounds")) {
            ends.accept(lines.row());
        } else if (!STREAMS.contains(kind)) {
            small.computeIfAbsent(kind, _ -> new ArrayList<>()).add(lines.row());
        }
    }

    // --- as the trace goes on --------------------------------------------------------------------

    /// The next record of a kind.
    private Json.Lines next(String kind, String found) {
        boolean isThere = told.merge(kind, 1L, Long::sum) <= count(kind);
        Report.require(isThere, FILE, "lacks the " + kind + " " + found);
        try {
            Json.Lines lines = open.get(kind);
            if (lines == null) {
                lines = new Json.Lines(zip, FILE, starts.get(kind));
                open.put(kind, lines);
            }
            lines.advance();
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void met(String address) {
        tags.met(address);
    }

    @Override
    public void step(String policy, String transaction, String computed) {
        divisions++;
        if (wanted.hasSteps()) {
            Json.Lines line = next("step", policy + " of " + transaction);
            String start = computed + ",\"notes\":[";
            boolean isSame = line.startsWith(start) && line.endsWith("]}");
            if (!isSame) {
                throw new Report.False(line.item(), "is not the step computed: " + start + " ...");
            }
        }
    }

    @Override
    public void terminal(int theft, String policy, Stop stop, Place place, BigInteger units) {
        String id = wanted.thefts().get(theft).id();
        String found = stop.terminal() + " of " + id + " under " + policy + " at " + place.place();
        Json.Row row = next("terminal", found).row();
        same(row, "theft", id);
        same(row, "policy", policy);
        same(row, "units", units.toString());
        same(row, "transaction", place.transaction());
        same(row, "source", stop.source());
        end(row, stop, place);
        String reason = row.textOrNothing("reason");
        boolean isBegun = !stop.entity().isEmpty();
        boolean isRight = isBegun ? reason.startsWith(stop.reason()) : reason.equals(stop.reason());
        Report.require(isRight, row.item(), "reason is \"" + reason + "\", not " + stop.reason());
        if (hasAccounts && stop.terminal().equals("MIXER")) {
            mixed(row, tags.mixing(place, stop.entity()), place, units);
        }
        unspent += stop.terminal().equals("UNSPENT") ? 1 : 0;
        fees += stop.terminal().equals("FEE") ? 1 : 0;
        if (stop.terminal().equals("TRUNCATED")) {
            List<String> key = List.of(id, policy, stop.reason(), place.asset());
            BigInteger[] sums =
                    cut.computeIfAbsent(
                            key, _ -> new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO});
            sums[0] = sums[0].add(units).min(AccountTrace.HIGHEST);
            sums[1] = sums[1].add(BigInteger.ONE);
        }
    }

    private void mixed(Json.Row row, Tags.Mixing mixing, Place place, BigInteger units) {
        same(row, "mixer", mixing.mixer());
        same(row, "denomination", mixing.denomination());
        same(row, "deposits", mixing.deposits());
        same(row, "moved", place.moved().toString());
        mixers.add(row, units, place.moved(), mixing.deposits());
    }

    @Override
    public void bounds(int theft, Stop stop, Place place, BigInteger least, BigInteger most) {
        Json.Row row = next("bounds", "at " + place.place()).row();
        same(row, "theft", wanted.thefts().get(theft).id());
        same(row, "least", least.toString());
        same(row, "most", most.toString());
        end(row, stop, place);
    }

    private static void end(Json.Row row, Stop stop, Place place) {
        same(row, "terminal", stop.terminal());
        same(row, "place", place.place());
        same(row, "asset", place.asset());
        same(row, "address", stop.terminal().equals("FEE") ? "" : place.address());
        same(row, "entity", stop.entity());
        same(row, "time", place.time());
        same(row, "height", place.height());
    }

    @Override
    public void converted(
            int theft,
            String policy,
            Place place,
            BigInteger units,
            String assetAfter,
            BigInteger unitsAfter) {
        Json.Row row = next("conversion", "at " + place.place()).row();
        same(row, "theft", wanted.thefts().get(theft).id());
        same(row, "policy", policy);
        same(row, "asset", place.asset());
        same(row, "units", units.toString());
        same(row, "asset_after", assetAfter);
        same(row, "units_after", unitsAfter.toString());
        same(row, "transaction", place.transaction());
        same(row, "place", place.place());
        same(row, "time", place.time());
        same(row, "height", place.height());
    }

    @Override
    public void assumed(String place, BigInteger units) {
        assumed.put(place, units);
    }

    static void same(Json.Row row, String key, String computed) {
        String said = row.textOrNothing(key);
        boolean isSame = said.equals(computed);
        Report.require(isSame, row.item(), key + " is " + said + ", computed " + computed);
    }

    /// @param computed below zero for nothing
    static void same(Json.Row row, String key, long computed) {
        long said = row.height(key);
        boolean isSame = said == Math.max(-1, computed);
        Report.require(isSame, row.item(), key + " is " + said + ", computed " + computed);
    }

    // --- behind the trace ------------------------------------------------------------------------

    void finish(Trace trace, Report report) {
        thefts(trace);
        for (String kind : STREAMS) {
            long left = count(kind) - told.getOrDefault(kind, 0L);
            Report.require(left == 0, FILE, "has " + left + " more records " + kind);
        }
        conservation(trace);
        limits();
        mixers.check(rows("mixer"));
        assumptions(report);
        String policies = String.join(", ", wanted.policies());
        String moves = hasAccounts ? "transfers" : "transactions";
        report.checked(moves, trace.handled, "divided again, each by what it gives up");
        report.checked("steps", divisions, "computed again under " + policies);
        report.checked("fees", fees, "shares of fees");
        report.checked("terminals", count("terminal"), "computed again, none too many or missing");
        report.checked("bounds", count("bounds"), "least and most computed again");
        if (hasAccounts) {
            report.checked("conversions", count("conversion"), "of one asset into another");
            report.checked("mixers", count("mixer"), "sums of deposits");
        }
        report.checked(
                "nothing skipped",
                trace.handled,
                "what taint came to is moved by a step or is a terminal");
        report.checked("conservation", count("conservation"), "stolen against the terminals");
        report.checked("limits", count("limit"), "what the case's limits cut off");
        if (unspent > 0) {
            report.states(
                    "That nothing moved on from the "
                            + unspent
                            + " UNSPENT terminals by the tip: no proof of that is possible, the"
                            + " ledger says so.");
        }
        states(report, "conflict", "contradictions of tags are not looked at.");
        states(report, "imitation", "tokens that imitate others are not looked at.");
        states(report, "claim", "comparisons with published figures are not looked at.");
    }

    private void states(Report report, String kind, String what) {
        if (count(kind) > 0) {
            report.states("The " + count(kind) + " " + what);
        }
    }

    private void thefts(Trace trace) {
        List<Json.Row> rows = rows("theft");
        Report.require(rows.size() == wanted.thefts().size(), FILE, "has not the case's thefts");
        for (int theft = 0; theft < rows.size(); theft++) {
            Parameters.Theft said = wanted.thefts().get(theft);
            List<Json.Row> origins = rows.get(theft).rows("origins");
            same(rows.get(theft), "theft", said.id());
            boolean isWhole = origins.size() == said.origins().size();
            Report.require(isWhole, rows.get(theft).item(), "has not the case's origins");
            for (int i = 0; i < origins.size(); i++) {
                same(origins.get(i), "units", said.origins().get(i).units().toString());
                trace.origin(origins.get(i), said.origins().get(i));
            }
        }
    }

    private void conservation(Trace trace) {
        int line = 0;
        for (Map.Entry<Trace.Account, Trace.Sums> entry : trace.sums.entrySet()) {
            Report.require(line < rows("conservation").size(), FILE, "lacks conservation");
            Json.Row row = rows("conservation").get(line++);
            Trace.Sums sums = entry.getValue();
            String policy = wanted.policies().get(entry.getKey().policy());
            same(row, "theft", wanted.thefts().get(entry.getKey().label() - 1).id());
            same(row, "policy", policy);
            same(row, "stolen", sums.stolen.toString());
            same(row, "terminals", sums.ended.toString());
            if (hasAccounts) {
                same(row, "asset", run().rows("assets").get(entry.getKey().asset()).text("asset"));
                converted(row, "converted_in", sums.convertedIn);
                converted(row, "converted_out", sums.convertedOut);
            }
            boolean holds =
                    sums.stolen.add(sums.convertedIn).equals(sums.ended.add(sums.convertedOut));
            Report.require(row.flag("holds") == holds, row.item(), "holds is " + !holds);
            boolean isWhole = holds || policy.equals("poison");
            Report.require(isWhole, row.item(), "stolen and terminals differ");
        }
        Report.require(rows("conservation").size() == line, FILE, "has more conservation");
    }

    private static void converted(Json.Row row, String key, BigInteger sum) {
        boolean isThere = row.fields().containsKey(key);
        Report.require(isThere == sum.signum() > 0, row.item(), key + " computed is " + sum);
        if (isThere) {
            same(row, key, sum.toString());
        }
    }

    private void limits() {
        Report.require(rows("limit").size() == cut.size(), FILE, "lists other limits");
        int line = 0;
        for (Map.Entry<List<String>, BigInteger[]> one : cut.entrySet()) {
            Json.Row row = rows("limit").get(line++);
            same(row, "theft", one.getKey().get(0));
            same(row, "policy", one.getKey().get(1));
            same(row, "limit", one.getKey().get(2));
            same(row, "asset", one.getKey().get(3));
            same(row, "units", one.getValue()[0].toString());
            same(row, "places", one.getValue()[1].longValueExact());
        }
    }

    /// Amounts that were assumed are computed again; the others are in words.
    private void assumptions(Report report) {
        long words = 0;
        for (Json.Row row : rows("assumption")) {
            String text = row.text("text");
            boolean isOpening = hasAccounts && OPENING.matcher(text).lookingAt();
            boolean isValue = !hasAccounts && text.startsWith("The data do not say the amount of");
            if (isOpening || isValue) {
                String place = row.text("place") + (hasAccounts ? " " + row.text("asset") : "");
                same(row, "units", String.valueOf(assumed.remove(place)));
                openings += isOpening ? 1 : 0;
                if (isValue) {
                    report.states("The amount of " + place + ", which no data say.");
                }
            } else {
                words++;
            }
        }
        Report.require(assumed.isEmpty(), FILE, "does not tell the assumed " + assumed.keySet());
        if (openings > 0) {
            report.states(
                    "What "
                            + openings
                            + " holdings held before the data begin: the least with which they"
                            + " never fall below zero.");
        }
        if (words > 0) {
            report.states(
                    "The " + words + " assumptions and notes that the result lists in words.");
        }
    }

    @Override
    public void close() throws IOException {
        for (Json.Lines lines : open.values()) {
            lines.close();
        }
    }
}
