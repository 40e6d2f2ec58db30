package spoor.verify.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import spoor.verify.file.Lines;
import spoor.verify.file.Report;
import spoor.verify.file.Row;
import spoor.verify.file.Zip;
import spoor.verify.trace.Tags;

/// The tags of the trail's addresses against the tag packs of the bundle: each tag stands in its
/// pack as it is, none of such an address is left out, and the surest come first.
public final class Packs {
    private static final int MOST_TEXT = 256 << 20;
    private static final Map<String, Integer> LEVELS = new HashMap<>();

    static {
        level(100, "override ownership");
        level(90, "manual_transaction");
        level(70, "service_api");
        level(60, "authority_data ledger_immanent");
        level(50, "trusted_provider service_data forensic");
        level(40, "untrusted_transaction");
        level(20, "web_crawl");
        level(10, "heuristic");
        level(5, "unknown");
    }

    private static void level(int level, String names) {
        List.of(names.split(" ", -1)).forEach(name -> LEVELS.put(name, level));
    }

    /// @param confidence "" where it is not said, or not one of the table
    private record Tag(
            String pack,
            String written,
            String label,
            String source,
            List<String> categories,
            String confidence) {
        int level() {
            return LEVELS.getOrDefault(confidence, 0);
        }

        /// Capitals are a checksum in addresses of accounts: an address in another mixture of them
        /// is none.
        boolean isOf(String address) {
            String digits = written.substring(Math.min(2, written.length()));
            boolean isInOneCase =
                    digits.equals(digits.toLowerCase(Locale.ROOT))
                            || digits.equals(digits.toUpperCase(Locale.ROOT));
            return written.equals(address) || isInOneCase;
        }

        @Override
        public String toString() {
            return "\"%s\" %s %s by %s in %s"
                    .formatted(label, categories, confidence, source, pack);
        }
    }

    private final Set<String> coins = new LinkedHashSet<>();
    private final Map<String, Map<?, ?>> packs = new LinkedHashMap<>();
    private final Map<String, Object> actors = new HashMap<>();
    private final Map<String, List<Tag>> tags = new HashMap<>();
    private boolean isReadWhole = true;

    private Packs(Zip zip, Row run) {
        if (run.fields().containsKey("assets")) {
            coins.add(run.text("network").toUpperCase(Locale.ROOT));
            // The chain's own coin is listed only where the trail meets it.
            String own =
                    run.rows("assets").stream()
                            .filter(asset -> asset.text("asset").equals("native"))
                            .map(asset -> asset.textOrNothing("symbol"))
                            .findFirst()
                            .orElse("ETH");
            coins.add(own.toUpperCase(Locale.ROOT));
        } else {
            coins.add("BTC");
        }
        int number = 0;
        for (Row pack : run.rows("tag_packs")) {
            String name = "tags/" + ++number;
            if (zip.holds(name)) {
                Object root = Yaml.read(unpacked(zip, name));
                packs.put(pack.text("file"), root instanceof Map<?, ?> map ? map : Map.of());
            }
        }
        packs.values().forEach(pack -> items(pack, "actors", this::actor));
        packs.forEach((name, pack) -> items(pack, "tags", tag -> add(name, pack, tag)));
    }

    /// @param run the result's record of the run
    public static void check(Zip zip, Row run, Tags said, Report report) {
        new Packs(zip, run).check(run, said, report);
    }

    private void check(Row run, Tags said, Report report) {
        Set<String> names = new LinkedHashSet<>();
        run.rows("tag_packs").forEach(pack -> names.add(pack.text("file")));
        Set<String> addresses = new LinkedHashSet<>(said.addresses());
        addresses.addAll(said.met());
        long checked = 0;
        for (String address : addresses) {
            List<Tag> found = new ArrayList<>();
            for (Row row : said.of(address)) {
                String pack = row.text("pack");
                Report.require(names.contains(pack), row.item(), "has no pack " + pack);
                if (packs.containsKey(pack)) {
                    found.add(said(row));
                }
            }
            List<Tag> wanted = new ArrayList<>(tags.getOrDefault(key(address), List.of()));
            wanted.removeIf(tag -> !tag.isOf(address));
            wanted.sort(Comparator.comparingInt(Tag::level).reversed());
            if (!found.equals(wanted)) {
                String fault =
                        "tags of " + address + " are " + found + ", the packs have " + wanted;
                Report.require(!isReadWhole, "tags/met.jsonl", fault);
                report.states(
                        "That these are the tags of " + address + ": a pack is not read here.");
            }
            checked += found.size();
        }
        report.checked("tags", checked, "on the trail, as in the tag packs, and none left out");
        report.statesOf(
                checked, "What the tags say: who owns an address is what the packs' makers say.");
    }

    private static Tag said(Row row) {
        return new Tag(
                row.text("pack"),
                row.text("written"),
                row.text("label"),
                row.text("source"),
                row.texts("categories"),
                row.textOrNothing("confidence"));
    }

    // --- what a pack says ------------------------------------------------------------------------

    private interface Item {
        void take(Map<?, ?> item);
    }

    private void items(Map<?, ?> pack, String key, Item reader) {
        Object list = pack.get(key);
        isReadWhole &= list instanceof List<?> || (list == null && !pack.isEmpty());
        for (Object item : list instanceof List<?> items ? items : List.of()) {
            isReadWhole &= item instanceof Map<?, ?>;
            if (item instanceof Map<?, ?> map) {
                reader.take(map);
            }
        }
    }

    /// An actor's categories are those of its tags that have none; of two with one id the first.
    private void actor(Map<?, ?> actor) {
        Object categories = actor.get("categories");
        actors.putIfAbsent(text(actor.get("id")), categories == null ? List.of() : categories);
    }

    /// A field that a tag does not have may stand in its pack's header.
    private void add(String name, Map<?, ?> pack, Map<?, ?> tag) {
        Map<Object, Object> all = new HashMap<>(pack);
        all.putAll(tag);
        String coin = text(all.getOrDefault("network", all.get("currency")));
        String address = text(all.get("address"));
        boolean isWhole =
                !address.isEmpty()
                        && !text(all.get("label")).isEmpty()
                        && !text(all.get("source")).isEmpty();
        if (isWhole && coins.contains(coin.toUpperCase(Locale.ROOT))) {
            String confidence = text(all.get("confidence"));
            tags.computeIfAbsent(key(address), _ -> new ArrayList<>())
                    .add(
                            new Tag(
                                    name,
                                    address,
                                    text(all.get("label")),
                                    text(all.get("source")),
                                    categories(all),
                                    LEVELS.containsKey(confidence) ? confidence : ""));
        }
    }

    private List<String> categories(Map<?, ?> tag) {
        Set<String> categories = new LinkedHashSet<>();
        categories.add(text(tag.get("category")));
        texts(tag.get("concepts"), categories);
        categories.remove("");
        if (categories.isEmpty()) {
            texts(actors.get(text(tag.get("actor"))), categories);
        }
        return List.copyOf(categories);
    }

    private void texts(Object list, Set<String> texts) {
        isReadWhole &= list == null || list instanceof List<?>;
        for (Object one : list instanceof List<?> items ? items : List.of()) {
            texts.add(text(one));
        }
    }

    private String text(Object value) {
        isReadWhole &= value == null || value instanceof String;
        return value instanceof String text ? text : "";
    }

    /// Addresses of accounts and bech32 may be written in small letters or in capitals.
    private static String key(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.matches("(0x|bc1|tb1|bcrt1).*") ? lower : address;
    }

    private static String unpacked(Zip zip, String name) {
        byte[] bytes = zip.bytes(name);
        if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = in.readNBytes(MOST_TEXT + 1);
            } catch (IOException e) {
                throw new Report.False(name, "cannot be unpacked: " + e.getMessage());
            }
            Report.require(bytes.length <= MOST_TEXT, name, "unpacks to more than 256 MiB");
        }
        return Lines.utf8(bytes, name);
    }
}
