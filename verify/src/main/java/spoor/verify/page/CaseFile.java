package spoor.verify.page;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spoor.verify.file.Lines;
import spoor.verify.file.Report;
import spoor.verify.file.Row;
import spoor.verify.file.Zip;
import spoor.verify.trace.Parameters;
import spoor.verify.trace.Result;
import spoor.verify.trace.Tags;

/// The case file that somebody wrote, against the parameters by which everything was traced.
public final class CaseFile {
    private static final String FILE = "case/case.yaml";
    private static final String NEVER = "";
    private static final List<String> ALL_POLICIES =
            List.of("fifo", "lifo", "pro-rata", "clean-first", "taint-first", "tiho", "poison");

    private final Row wanted;
    private final Parameters parameters;
    private final Result result;

    /// Keys whose values are written in a way that is not read here.
    private final Set<String> unread = new LinkedHashSet<>();

    private long held;
    private long addresses;

    private CaseFile(Parameters parameters, Result result) {
        this.wanted = parameters.row();
        this.parameters = parameters;
        this.result = result;
    }

    public static void check(Zip zip, Parameters parameters, Result result, Report report) {
        String said = "That case/parameters.json says what " + FILE + " says";
        if (!zip.holds(FILE)) {
            report.states(said + ": that is withheld.");
            return;
        }
        if (!(Yaml.read(Lines.utf8(zip.bytes(FILE), FILE)) instanceof Map<?, ?> root)) {
            report.states(said + ": it is written in a way not read here, compare the two files.");
            return;
        }
        CaseFile file = new CaseFile(parameters, result);
        file.settings(root);
        file.thefts(root);
        report.checked("case", file.held, "things that the case file says are the parameters");
        if (!file.unread.isEmpty()) {
            report.states(
                    said
                            + " of "
                            + String.join(", ", file.unread)
                            + ": it is written in a way not read here, compare the two files.");
        }
        report.statesOf(
                file.addresses,
                "That the addresses of %s origins received or sent these and nothing else within"
                        + " what the case names.");
    }

    // --- values ----------------------------------------------------------------------------------

    private Object get(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (Yaml.UNREAD.equals(value)) {
            unread.add(key);
        }
        return value;
    }

    private Map<?, ?> map(Map<?, ?> map, String key) {
        return get(map, key) instanceof Map<?, ?> inner ? inner : Map.of();
    }

    private List<?> list(Map<?, ?> map, String key) {
        List<?> items = get(map, key) instanceof List<?> inner ? inner : List.of();
        if (items.contains(Yaml.UNREAD)) {
            unread.add(key);
        }
        return items;
    }

    /// @param otherwise where the case does not say
    private String text(Map<?, ?> map, String key, String otherwise) {
        return get(map, key) instanceof String text ? text : otherwise;
    }

    /// A number without its underscores.
    private String number(Map<?, ?> map, String key) {
        String digits = text(map, key, NEVER).replace("_", "");
        return digits.matches("[0-9]+") ? new BigInteger(digits).toString() : digits;
    }

    /// Holds what the case says against what was read of it.
    private void hold(String key, Object said, Object read) {
        if (!unread.contains(key)) {
            held++;
            String problem = "%s is %s, the case file says %s".formatted(key, read, said);
            Report.require(said.equals(read), Parameters.FILE, problem);
        }
    }

    // --- settings --------------------------------------------------------------------------------

    private void settings(Map<?, ?> root) {
        hold("case", text(root, "case", NEVER), wanted.text("case"));
        hold("chain", text(root, "chain", "bitcoin"), result.run().text("chain"));
        List<?> policies = root.containsKey("policies") ? list(root, "policies") : ALL_POLICIES;
        hold("policies", new HashSet<>(policies), Set.copyOf(parameters.policies()));
        hold("bounds", flag(root, "bounds"), parameters.hasBounds());
        hold("steps", flag(root, "steps"), parameters.hasSteps());
        stops(map(root, "stop"));
        limits(map(root, "limits"));
    }

    private void stops(Map<?, ?> stop) {
        if (unread.contains("stop")) {
            return;
        }
        Set<String> categories = new HashSet<>();
        list(stop, "categories").forEach(one -> categories.addAll(Tags.categories("" + one)));
        hold("categories", categories, parameters.stopCategories());
        hold("tags", list(stop, "tags").size(), result.run().rows("tag_packs").size());
        for (String key : List.of("coinjoin", "mixers", "deposits")) {
            if (wanted.has("stop_" + key)) {
                hold(key, flag(stop, key), wanted.flag("stop_" + key));
            }
        }
    }

    private void limits(Map<?, ?> limits) {
        if (unread.contains("limits")) {
            return;
        }
        for (String key : List.of("depth", "min_units", "transactions")) {
            hold(key, number(limits, key), wanted.textOrNothing(key));
        }
        Moment until = Moment.of(text(limits, "until", NEVER), false);
        hold("until", until.height(), wanted.textOrNothing("until_height"));
        hold("until", until.seconds(), wanted.textOrNothing("until_seconds"));
    }

    private boolean flag(Map<?, ?> map, String key) {
        return text(map, key, "true").equalsIgnoreCase("true");
    }

    /// A height or a second, as digits; "" for what it is not.
    private record Moment(String height, String seconds) {
        /// @param isStart of a day that stands for all its seconds
        static Moment of(String text, boolean isStart) {
            if (text.isEmpty() || text.matches("[0-9_]{1,12}")) {
                return new Moment(text.replace("_", ""), "");
            }
            try {
                boolean isDay = text.length() <= 10;
                LocalDate day = LocalDate.parse(text.substring(0, 10));
                Instant first =
                        day.plusDays(isStart ? 0 : 1).atStartOfDay(ZoneOffset.UTC).toInstant();
                Instant second = isDay ? first.minusSeconds(isStart ? 0 : 1) : Instant.parse(text);
                return new Moment("", Long.toString(second.getEpochSecond()));
            } catch (DateTimeException | IndexOutOfBoundsException e) {
                throw new Report.False(FILE, "\"" + text + "\" is no time");
            }
        }

        /// Whether a block is as late.
        boolean isReachedBy(long blockHeight, long blockSeconds) {
            return height.isEmpty()
                    ? seconds.isEmpty() || blockSeconds >= Long.parseLong(seconds)
                    : blockHeight >= Long.parseLong(height);
        }

        boolean isNotPassedBy(long blockHeight, long blockSeconds) {
            return height.isEmpty()
                    ? seconds.isEmpty() || blockSeconds <= Long.parseLong(seconds)
                    : blockHeight <= Long.parseLong(height);
        }
    }

    // --- thefts ----------------------------------------------------------------------------------

    private void thefts(Map<?, ?> root) {
        List<?> said = list(root, "thefts");
        List<Row> read = wanted.rows("thefts");
        hold("thefts", said.size(), read.size());
        for (int i = 0; i < read.size() && !unread.contains("thefts"); i++) {
            Map<?, ?> theft = said.get(i) instanceof Map<?, ?> one ? one : Map.of();
            Row found = result.rows("theft").get(i);
            hold("id", text(theft, "id", NEVER), read.get(i).text("theft"));
            hold("victim", text(theft, "victim", NEVER), found.textOrNothing("victim"));
            hold("when", text(theft, "when", NEVER), found.textOrNothing("when"));
            origins(list(theft, "origins"), read.get(i).rows("origins"), found.rows("origins"));
        }
    }

    /// Each origin that was read is one that the case names, and each that it names was read.
    private void origins(List<?> said, List<Row> read, List<Row> found) {
        Set<Integer> named = new HashSet<>();
        for (Object one : said) {
            Map<?, ?> origin = one instanceof Map<?, ?> fields ? fields : Map.of();
            origin.keySet().forEach(key -> get(origin, String.valueOf(key)));
            if (unread.contains("origins") || origin.containsValue(Yaml.UNREAD)) {
                unread.add("origins");
                return;
            }
            Set<Integer> here = new HashSet<>();
            for (int i = 0; i < read.size(); i++) {
                if (matches(origin, read.get(i), found.get(i))) {
                    here.add(i);
                }
            }
            boolean isSingle = origin.containsKey("output") || origin.containsKey("transfer");
            addresses += isSingle ? 0 : 1;
            hold("origin " + origin, true, !here.isEmpty() && (here.size() == 1 || !isSingle));
            named.addAll(here);
        }
        for (int i = 0; i < read.size(); i++) {
            boolean isNamed = named.contains(i);
            Report.require(isNamed, read.get(i).item(), "the case file names no such origin");
        }
    }

    /// @param read the origin as the parameters have it
    /// @param found the same, as the result has it
    private boolean matches(Map<?, ?> origin, Row read, Row found) {
        String units = number(origin, "units");
        boolean isUnits = read.text("units").equals(units.isEmpty() ? found.text("value") : units);
        if (origin.containsKey("output")) {
            return isUnits && text(origin, "output", NEVER).equals(read.fields().get("output"));
        }
        if (origin.containsKey("transfer")) {
            return isUnits && isTransfer(map(origin, "transfer"), found);
        }
        // Who sent is not said by the result: of a sender only the rest is held.
        String address = text(origin, "address", found.textOrNothing("address"));
        long height = found.height("height");
        String time = found.textOrNothing("time");
        long seconds = time.isEmpty() ? -1 : Instant.parse(time).getEpochSecond();
        return isUnits
                && isSame(address, found.textOrNothing("address"))
                && isAsset(origin, found)
                && Moment.of(text(origin, "from", NEVER), true).isReachedBy(height, seconds)
                && Moment.of(text(origin, "to", NEVER), false).isNotPassedBy(height, seconds);
    }

    private boolean isTransfer(Map<?, ?> transfer, Row found) {
        String[] place = found.text("transfer").split(":", 2);
        String position = text(transfer, "trace", number(transfer, "log"));
        boolean isPlaced = transfer.containsKey("trace") || transfer.containsKey("log");
        return isSame(text(transfer, "tx", NEVER), place[0])
                && isAsset(transfer, found)
                && (!isPlaced || position.equals(place.length == 1 ? "" : place[1]));
    }

    /// An asset is named by its contract, or by a name that the result knows.
    private boolean isAsset(Map<?, ?> origin, Row found) {
        String asset = text(origin, "asset", NEVER);
        if (asset.isEmpty() || isSame(asset, found.fields().get("asset"))) {
            return true;
        }
        return result.run().has("assets")
                && result.run().rows("assets").stream()
                        .filter(one -> one.text("asset").equals(found.text("asset")))
                        .anyMatch(one -> asset.equalsIgnoreCase(one.textOrNothing("symbol")));
    }

    /// Hexadecimal digits may be written in small or capital letters.
    private static boolean isSame(String said, Object found) {
        boolean isHex = said.startsWith("0x");
        return isHex ? said.equalsIgnoreCase(String.valueOf(found)) : said.equals(found);
    }
}
