package spoor.verify.page;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spoor.verify.file.Lines;
import spoor.verify.file.Report;
import spoor.verify.file.Row;
import spoor.verify.file.Zip;

/// `case/report.html`: every amount in it is one of the result's, or a sum that is formed here.
final class Page {
    static final String FILE = "case/report.html";
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "(?<![0-9,.])([0-9]{1,3}(?:,[0-9]{3})*\\.[0-9]{1,77})(?![0-9]|\\.[0-9]| %)");

    /// An amount of a graph of time: the start of a span, and what belongs to it.
    private static final Pattern SPAN =
            Pattern.compile("([0-9]{4}-[0-9-]{5}T[0-9:]{8}Z): ([0-9,]+(?:\\.[0-9]+)?)");

    /// How many places a list leaves out.
    private static final Pattern MORE = Pattern.compile("(?<![0-9,.])([0-9][0-9,]{0,8}) more\\b");

    private static final BigInteger HIGHEST =
            BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
    private static final String AGREED = "agreed";

    /// Signs between two amounts of a graph.
    private static final int MOST_BETWEEN = 25;

    /// Of a policy or of the bounds: what ended, by theft ("" is all), asset and group.
    private record Key(String policy, String theft, String asset, String group) {
        Key of(String otherPolicy, String otherTheft) {
            return new Key(otherPolicy, otherTheft, asset, group);
        }
    }

    private final Assets assets;
    private final Set<String> policies;
    private final String text;

    /// The words of the report; its amounts by the whole units that each may stand for; and those
    /// of them that are not found yet.
    private final Set<String> words;

    private final Map<String, Set<String>> printed = new HashMap<>();
    private final Set<String> unknown = new TreeSet<>();

    private final Map<Key, BigInteger> sums = new HashMap<>();

    /// By time, for graphs.
    private final Map<Key, TreeMap<String, BigInteger>> times = new HashMap<>();

    private final Rest rest = new Rest();
    private final long amounts;

    /// @param result its SHA-256
    Page(Zip zip, String result, Assets assets, Collection<String> policies) {
        this.assets = assets;
        this.policies = new TreeSet<>(policies);
        this.policies.remove("poison");
        String page = Lines.utf8(zip.bytes(FILE), FILE);
        Report.require(page.contains(result), FILE, "does not name the result " + result);
        this.text = page.replaceAll("(?s)<style.*?</style>|<[^>]*>", " ").replaceAll("\\s+", " ");
        this.words = new HashSet<>(List.of(text.split(" ")));
        List<String> found = amounts(text);
        this.amounts = found.size();
        this.unknown.addAll(found);
        for (String amount : unknown) {
            for (int places : assets.decimals()) {
                String units = units(amount, places);
                printed.computeIfAbsent(units, _ -> new HashSet<>()).add(amount);
            }
        }
    }

    private static List<String> amounts(String text) {
        return AMOUNT.matcher(text).results().map(amount -> amount.group(1)).toList();
    }

    /// The whole units of an amount, or "" where they are not whole.
    private static String units(String amount, int places) {
        BigDecimal units = new BigDecimal(amount.replace(",", "")).movePointRight(places);
        return units.stripTrailingZeros().scale() <= 0 ? units.toBigInteger().toString() : "";
    }

    // --- records ---------------------------------------------------------------------------------

    /// Finds the amounts of a record in the report, and adds it to the sums.
    void learn(Row row) {
        learn((Object) row);
        switch (row.text("record")) {
            case "terminal" -> {
                String policy = row.text("policy");
                end(policy, row, row.units("units"));
            }
            case "bounds" -> {
                end("least", row, row.units("least"));
                end("most", row, row.units("most"));
            }
            case "step" -> row.rows("deposited").forEach(parcel -> step(row, parcel));
            case "theft" -> row.rows("origins").forEach(origin -> origin(row, origin));
            case "assumption" -> {
                BigInteger units = row.unitsOrNothing("units");
                if (units != null) {
                    add(new Key("", "", row.text("asset"), "assumed " + row.text("text")), units);
                }
            }
            default -> {}
        }
    }

    private void learn(Object value) {
        switch (value) {
            case String said -> {
                unknown.removeAll(printed.getOrDefault(said, Set.of()));
                if (said.indexOf('.') >= 0) {
                    amounts(said).forEach(unknown::remove);
                }
            }
            case Row row -> row.fields().values().forEach(this::learn);
            case List<?> many -> many.forEach(this::learn);
            case null, default -> {}
        }
    }

    private void end(String policy, Row row, BigInteger units) {
        String kind = row.text("terminal");
        String entity = row.textOrNothing("entity");
        String asset = row.text("asset");
        rest.add(policy, row.text("theft"), asset, kind, row.text("place"), units);
        for (String theft : List.of("", row.text("theft"))) {
            Key all = new Key(policy, theft, asset, "");
            add(all, units);
            Key ofKind = new Key(policy, theft, asset, "is " + kind);
            add(ofKind, units);
            add(new Key(policy, theft, asset, "tag " + entity), units);
            for (String key : List.of("place", "address", "transaction")) {
                String name = row.has(key) ? row.textOrNothing(key) : "";
                boolean isNamed = words.contains(name);
                String group = isNamed ? key + " " + name : "not named by " + key + " " + kind;
                add(new Key(policy, theft, asset, group), units);
            }
            at(all, row, units);
            at(ofKind, row, units);
        }
    }

    private void step(Row row, Row parcel) {
        String asset = parcel.has("asset") ? parcel.text("asset") : row.text("asset");
        for (Row part : parcel.rows("parts")) {
            String theft = part.textOrNothing("theft");
            if (!theft.isEmpty()) {
                at(new Key(row.text("policy"), theft, asset, "moved"), row, part.units("units"));
                at(new Key(row.text("policy"), "", asset, "moved"), row, part.units("units"));
            }
        }
    }

    private void origin(Row row, Row origin) {
        String asset = origin.has("asset") ? origin.text("asset") : row.text("asset");
        String from = "origins at " + origin.textOrNothing("address");
        for (String theft : List.of("", row.text("theft"))) {
            add(new Key("", theft, asset, "origins"), origin.units("units"));
            add(new Key("", theft, asset, from), origin.units("units"));
        }
    }

    private void add(Key key, BigInteger units) {
        sums.merge(key, units, BigInteger::add);
    }

    private void at(Key key, Row row, BigInteger units) {
        String time = row.textOrNothing("time");
        times.computeIfAbsent(key, _ -> new TreeMap<>()).merge(time, units, BigInteger::add);
    }

    // --- sums ------------------------------------------------------------------------------------

    void finish(Report report) {
        long own = amounts - count();
        agree();
        Set<Integer> counts = new HashSet<>();
        MORE.matcher(text)
                .results()
                .forEach(more -> counts.add(Integer.valueOf(more.group(1).replace(",", ""))));
        List<String> orders = new ArrayList<>(policies);
        orders.addAll(List.of("poison", "least", "most"));
        List<BigInteger> all = new ArrayList<>(rest.sums(counts, orders));
        all.addAll(sums.values());
        for (BigInteger sum : all) {
            unknown.removeAll(printed.getOrDefault(sum.min(HIGHEST).toString(), Set.of()));
        }
        graphs();
        shortened();
        long formed = amounts - own - count();
        report.checked("report", own, "amounts in report.html are the result's");
        report.checked("report's sums", formed, "further amounts in it are sums formed here");
        long left = count();
        List<String> some = unknown.stream().limit(5).toList();
        report.statesOf(
                left,
                "In report.html, %s amounts that are neither in the result nor one of the sums"
                        + " formed here: "
                        + String.join(", ", some)
                        + (unknown.size() > some.size() ? " and more." : "."));
    }

    /// How many amounts are not found yet.
    private long count() {
        return amounts(text).stream().filter(unknown::contains).count();
    }

    /// What all conserving policies agree on, of each group and of all kinds of ends together; and
    /// what depends on the policy.
    private void agree() {
        Map<Key, BigInteger> agreed = new HashMap<>();
        for (Key key : sums.keySet()) {
            if (policies.contains(key.policy)) {
                agreed.computeIfAbsent(key.of(AGREED, key.theft), this::least);
            }
        }
        Map<Key, BigInteger> sure = new HashMap<>();
        agreed.forEach((key, units) -> {
            sure.merge(
                    key.of("agreed by all thefts", ""),
                    key.theft.isEmpty() ? BigInteger.ZERO : units,
                    BigInteger::add);
            if (key.group.startsWith("is ")) {
                sure.merge(new Key(AGREED, key.theft, key.asset, "kinds"), units, BigInteger::add);
            }
        });
        for (String policy : policies) {
            for (Key key : List.copyOf(agreed.keySet())) {
                Key kinds = new Key(AGREED, key.theft, key.asset, "kinds");
                BigInteger all = sums.get(key.of(policy, key.theft));
                if (key.group.isEmpty() && all != null) {
                    BigInteger rest = all.subtract(sure.getOrDefault(kinds, BigInteger.ZERO));
                    sure.put(new Key(policy, key.theft, key.asset, "depends"), rest);
                    if (!key.theft.isEmpty()) {
                        sure.merge(
                                new Key(policy, "", key.asset, "all depend"),
                                rest,
                                BigInteger::add);
                    }
                }
            }
        }
        sums.putAll(agreed);
        sums.putAll(sure);
    }

    /// The smallest sum of a group under any conserving policy.
    private BigInteger least(Key key) {
        return policies.stream()
                .map(policy -> sums.getOrDefault(key.of(policy, key.theft), BigInteger.ZERO))
                .reduce(BigInteger::min)
                .orElse(BigInteger.ZERO);
    }

    // --- graphs of time --------------------------------------------------------------------------

    /// The amounts of a graph are right where all of them together are what one theft (or all), one
    /// policy and one kind of end (or all, or what moved) have in these spans of time.
    private void graphs() {
        Matcher span = SPAN.matcher(text);
        TreeMap<String, String> graph = new TreeMap<>();
        int end = 0;
        while (span.find()) {
            boolean isNext = !graph.isEmpty() && span.group(1).compareTo(graph.lastKey()) > 0;
            if (!isNext || span.start() > end + MOST_BETWEEN) {
                graph(graph);
                graph.clear();
            }
            graph.put(span.group(1), span.group(2));
            end = span.end();
        }
        graph(graph);
    }

    private void graph(NavigableMap<String, String> graph) {
        boolean isFormed =
                times.entrySet().stream()
                        .anyMatch(one -> isSum(graph, one.getKey(), one.getValue()));
        if (isFormed) {
            graph.values().forEach(unknown::remove);
        }
    }

    private boolean isSum(
            NavigableMap<String, String> graph, Key key, Map<String, BigInteger> all) {
        Integer places = assets.decimals(key.asset);
        TreeMap<String, BigInteger> spans = new TreeMap<>();
        for (Map.Entry<String, BigInteger> one : all.entrySet()) {
            String start = graph.floorKey(one.getKey());
            if (start == null || places == null) {
                return false;
            }
            spans.merge(start, one.getValue(), BigInteger::add);
        }
        return graph.entrySet().stream()
                .allMatch(one ->
                        units(one.getValue(), places)
                                .equals(String.valueOf(spans.get(one.getKey()))));
    }

    /// An amount that is cut short, with three dots, is one that the report prints in full.
    private void shortened() {
        List<String> all = amounts(text);
        unknown.removeIf(amount ->
                text.contains(amount + "…")
                        && all.stream()
                                .filter(other -> !unknown.contains(other))
                                .anyMatch(other -> other.startsWith(amount)));
    }
}
