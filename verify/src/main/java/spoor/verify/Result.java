package spoor.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spoor.verify.Chain.Tx;
import spoor.verify.Holding.Run;
import spoor.verify.Walk.Stop;

/// Holds what the walk finds against `case/result.jsonl`, record by record, as both go on.
final class Result implements Walk.Sink, AutoCloseable {
    static final String FILE = "case/result.jsonl";
    private static final Set<String> KINDS =
            Set.of(
                    "run",
                    "theft",
                    "step",
                    "terminal",
                    "bounds",
                    "conservation",
                    "assumption",
                    "limit",
                    "conflict",
                    "claim");

    private final Zip zip;
    private final Chain chain;
    private final Parameters wanted;
    private final Tags tags;
    private final Map<String, List<Json.Row>> small = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, Long> told = new HashMap<>();
    private final Map<String, Json.Lines> open = new HashMap<>();

    /// What limits cut off: units and places, by theft, policy and limit.
    private final Map<List<String>, long[]> cut = new LinkedHashMap<>();

    private final Map<String, Long> assumed = new HashMap<>();
    private long unspent;
    private long fees;
    private long divisions;

    Result(Zip zip, Chain chain, Parameters wanted, Tags tags) throws IOException {
        this.zip = zip;
        this.chain = chain;
        this.wanted = wanted;
        this.tags = tags;
        try (Json.Lines lines = new Json.Lines(zip, FILE)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                look(line, lines.item());
            }
        }
    }

    List<Json.Row> rows(String kind) {
        return small.getOrDefault(kind, List.of());
    }

    long count(String kind) {
        return counts.getOrDefault(kind, 0L);
    }

    private void look(String line, String item) {
        String start = "{\"record\":\"";
        int end = line.indexOf('"', start.length());
        boolean isRecord = line.startsWith(start) && end > 0;
        String kind = isRecord ? line.substring(start.length(), end) : "";
        Report.require(KINDS.contains(kind), item, "is no record of a result");
        counts.merge(kind, 1L, Long::sum);
        // Steps are compared as they stand, with what the walk finds.
        if (!kind.equals("step")) {
            Json.Row row = Json.parse(line, item);
            if (kind.equals("terminal") || kind.equals("bounds")) {
                coinJoin(row);
            } else {
                small.computeIfAbsent(kind, _ -> new ArrayList<>()).add(row);
            }
        }
    }

    /// The one thing that is taken from the result: which transactions its program took for
    /// CoinJoins.
    private void coinJoin(Json.Row row) {
        boolean isByShape =
                row.text("terminal").equals("MIXER") && row.textOrNothing("entity").isEmpty();
        String place = row.text("place");
        Tx at = chain.byId.get(place.substring(0, Math.min(64, place.length())));
        if (isByShape && at != null && place.length() > 65) {
            int output = at.output(Json.units(place.substring(65), row.item()));
            Tx spender = output < 0 ? null : at.spender[output];
            String reason = row.fields().containsKey("reason") ? row.text("reason") : "";
            if (spender != null && (!reason.isEmpty() || tags.atTransaction(spender) == null)) {
                tags.coinJoin(spender, reason);
            }
        }
    }

    // --- as the walk goes on ---------------------------------------------------------------------

    /// The next line of a kind.
    private String next(String kind, String found) {
        try {
            Json.Lines lines = open.get(kind);
            if (lines == null) {
                lines = new Json.Lines(zip, FILE);
                open.put(kind, lines);
            }
            told.merge(kind, 1L, Long::sum);
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.startsWith("{\"record\":\"" + kind + "\"")) {
                    return line;
                }
            }
            throw new Report.False(FILE, "lacks the " + kind + " " + found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String item(String kind) {
        return open.get(kind).item();
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "null" : "\"" + text + "\"";
    }

    @Override
    public void step(
            String policy,
            Tx tx,
            List<List<Run>> deposited,
            List<List<Run>> withdrawn,
            List<Run> fee) {
        divisions++;
        for (int output = 0; output < withdrawn.size(); output++) {
            if (Holding.isTainted(withdrawn.get(output))) {
                tags.addresses.add(chain.address(tx, output));
            }
        }
        if (!wanted.hasSteps()) {
            return;
        }
        StringBuilder text = new StringBuilder("{\"record\":\"step\",\"policy\":\"" + policy);
        text.append("\",\"transaction\":\"").append(tx.id).append("\",\"asset\":\"btc\"");
        text.append(",\"height\":").append(tx.height() < 0 ? "null" : tx.height());
        text.append(",\"time\":").append(quoted(tx.time())).append(",\"deposited\":[");
        List<String> parcels = new ArrayList<>();
        for (int i = 0; i < deposited.size(); i++) {
            if (deposited.get(i) != null) {
                parcels.add(parcel(tx.from[i], tx.place[i], deposited.get(i)));
            }
        }
        text.append(String.join(",", parcels)).append("],\"withdrawn\":[");
        parcels.clear();
        for (int output = 0; output < withdrawn.size(); output++) {
            if (Holding.isTainted(withdrawn.get(output))) {
                parcels.add(parcel(tx, output, withdrawn.get(output)));
            }
        }
        text.append(String.join(",", parcels)).append("],\"fee\":").append(parts(fee));
        text.append(",\"notes\":[");
        String line = next("step", policy + " of " + tx.id);
        boolean isSame = line.startsWith(text.toString()) && line.endsWith("]}");
        Report.require(isSame, item("step"), "is not the step computed: " + text + " ...");
    }

    private String parcel(Tx tx, int output, List<Run> runs) {
        return "{\"output\":\""
                + tx.place(output)
                + "\",\"address\":\""
                + chain.address(tx, output)
                + "\",\"value\":\""
                + tx.values[output]
                + "\",\"parts\":"
                + parts(runs)
                + "}";
    }

    private String parts(List<Run> runs) {
        List<String> parts = new ArrayList<>();
        for (Run run : runs) {
            String theft = run.label() == 0 ? "" : wanted.thefts().get(run.label() - 1).id();
            parts.add("{\"theft\":" + quoted(theft) + ",\"units\":\"" + run.units() + "\"}");
        }
        return "[" + String.join(",", parts) + "]";
    }

    @Override
    public void terminal(
            int theft, String policy, Stop stop, Tx at, int output, Tx named, long units) {
        String place = at == null ? named.id : at.place(output);
        String id = wanted.thefts().get(theft).id();
        String found = stop.terminal() + " of " + id + " under " + policy + " at " + place;
        Json.Row row = Json.parse(next("terminal", found), item("terminal"));
        same(row, "theft", id);
        same(row, "policy", policy);
        same(row, "terminal", stop.terminal());
        same(row, "place", place);
        same(row, "asset", "btc");
        same(row, "units", Long.toString(units));
        same(row, "address", at == null ? "" : chain.address(at, output));
        same(row, "transaction", named.id);
        same(row, "entity", stop.entity());
        same(row, "source", stop.source());
        when(row, named);
        String reason = row.textOrNothing("reason");
        boolean isRight =
                stop.entity().isEmpty()
                        ? reason.equals(stop.reason())
                        : reason.startsWith(stop.reason());
        Report.require(isRight, row.item(), "reason is \"" + reason + "\", not " + stop.reason());
        unspent += stop.terminal().equals("UNSPENT") ? 1 : 0;
        fees += stop.terminal().equals("FEE") ? 1 : 0;
        if (stop.terminal().equals("TRUNCATED")) {
            long[] sums = cut.computeIfAbsent(List.of(id, policy, stop.reason()), _ -> new long[2]);
            sums[0] = sums[0] + units < 0 ? Long.MAX_VALUE : sums[0] + units;
            sums[1]++;
        }
    }

    @Override
    public void bounds(int theft, Stop stop, Tx at, int output, Tx named, long least, long most) {
        String place = at == null ? named.id : at.place(output);
        Json.Row row = Json.parse(next("bounds", "at " + place), item("bounds"));
        same(row, "theft", wanted.thefts().get(theft).id());
        same(row, "terminal", stop.terminal());
        same(row, "place", place);
        same(row, "asset", "btc");
        same(row, "least", Long.toString(least));
        same(row, "most", Long.toString(most));
        same(row, "address", at == null ? "" : chain.address(at, output));
        same(row, "entity", stop.entity());
        when(row, named);
    }

    @Override
    public void assumed(Tx from, int output, long units) {
        assumed.put(from.place(output), units);
    }

    private void when(Json.Row row, Tx named) {
        same(row, "time", named.time());
        long height = row.height("height");
        Report.require(
                height == named.height(),
                row.item(),
                "height is " + height + ", computed " + named.height());
    }

    private static void same(Json.Row row, String key, String computed) {
        String said = row.textOrNothing(key);
        boolean isSame = said.equals(computed);
        Report.require(isSame, row.item(), key + " is " + said + ", computed " + computed);
    }

    // --- behind the walk -------------------------------------------------------------------------

    void finish(Walk walk, Report report) {
        for (String kind : List.of("step", "terminal", "bounds")) {
            long left = count(kind) - told.getOrDefault(kind, 0L);
            Report.require(left == 0, FILE, "has " + left + " more records " + kind);
        }
        thefts();
        conservation(walk);
        limits();
        assumptions(report);
        String policies = String.join(", ", wanted.policies());
        report.checked(
                "transactions",
                walk.handled,
                "divided again, each input's value by what it spends");
        report.checked("steps", divisions, "computed again under " + policies);
        report.checked("fees", fees, "shares of fees, the last that inputs give up");
        report.checked("terminals", count("terminal"), "computed again, none too many or missing");
        report.checked("bounds", count("bounds"), "least and most computed again");
        report.checked(
                "nothing skipped",
                walk.handled,
                "what taint came to is spent by a step or is a terminal");
        report.checked("conservation", count("conservation"), "stolen against the terminals");
        report.checked("limits", count("limit"), "what the case's limits cut off");
        if (unspent > 0) {
            report.states(
                    "That the outputs of "
                            + unspent
                            + " UNSPENT terminals were not spent by the tip: no proof of that is"
                            + " possible, the ledger says so.");
        }
        if (count("conflict") > 0) {
            report.states(
                    "The " + count("conflict") + " contradictions of tags are not looked at.");
        }
        if (count("claim") > 0) {
            report.states("The " + count("claim") + " comparisons with published figures.");
        }
    }

    private void thefts() {
        List<Json.Row> rows = rows("theft");
        Report.require(rows.size() == wanted.thefts().size(), FILE, "has not the case's thefts");
        for (int theft = 0; theft < rows.size(); theft++) {
            Parameters.Theft said = wanted.thefts().get(theft);
            List<Json.Row> origins = rows.get(theft).rows("origins");
            same(rows.get(theft), "theft", said.id());
            boolean isWhole = origins.size() == said.origins().size();
            Report.require(isWhole, rows.get(theft).item(), "has not the case's origins");
            for (int i = 0; i < origins.size(); i++) {
                origin(origins.get(i), said.origins().get(i));
            }
        }
    }

    private void origin(Json.Row row, Parameters.Origin origin) {
        Tx at = chain.byId.get(origin.output().substring(0, 64));
        int output = at.output(Json.units(origin.output().substring(65), row.item()));
        same(row, "output", origin.output());
        same(row, "units", Long.toString(origin.units()));
        same(row, "value", Long.toString(at.values[output]));
        same(row, "address", chain.address(at, output));
        when(row, at);
    }

    private void conservation(Walk walk) {
        int line = 0;
        int count = wanted.thefts().size() * wanted.policies().size();
        Report.require(rows("conservation").size() == count, FILE, "lacks conservation");
        for (int theft = 0; theft < wanted.thefts().size(); theft++) {
            for (int policy = 0; policy < wanted.policies().size(); policy++) {
                Json.Row row = rows("conservation").get(line++);
                long stolen = walk.stolen[policy][theft + 1];
                long ended = walk.ended[policy][theft + 1];
                String name = wanted.policies().get(policy);
                same(row, "theft", wanted.thefts().get(theft).id());
                same(row, "policy", name);
                same(row, "stolen", Long.toString(stolen));
                same(row, "terminals", Long.toString(ended));
                boolean holds = row.flag("holds");
                Report.require(holds == (stolen == ended), row.item(), "holds is " + holds);
                boolean isWhole = holds || name.equals("poison");
                Report.require(isWhole, row.item(), "stolen and terminals differ");
            }
        }
    }

    private void limits() {
        Report.require(rows("limit").size() == cut.size(), FILE, "lists other limits");
        int line = 0;
        for (Map.Entry<List<String>, long[]> one : cut.entrySet()) {
            Json.Row row = rows("limit").get(line++);
            same(row, "theft", one.getKey().get(0));
            same(row, "policy", one.getKey().get(1));
            same(row, "limit", one.getKey().get(2));
            same(row, "units", Long.toString(one.getValue()[0]));
            boolean isSame = row.number("places") == one.getValue()[1];
            Report.require(isSame, row.item(), "places, computed " + one.getValue()[1]);
        }
    }

    /// Amounts that were assumed are computed again; the others are in words.
    private void assumptions(Report report) {
        long words = 0;
        for (Json.Row row : rows("assumption")) {
            if (row.text("text").startsWith("The data do not say the amount of this output")) {
                Long units = assumed.remove(row.text("place"));
                same(row, "units", String.valueOf(units));
                report.states("The amount of " + row.text("place") + ", which no data say.");
            } else {
                words++;
            }
        }
        Report.require(assumed.isEmpty(), FILE, "does not tell the assumed " + assumed.keySet());
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
