package spoor.verify.trace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import spoor.verify.file.Lines;
import spoor.verify.file.Report;
import spoor.verify.file.Row;
import spoor.verify.file.Zip;

/// Where trails end because of a tag. Of an address's tags, the surest first, the first with a
/// category of the case's stop list decides. The tag packs are in the bundle, too: what
/// `tags/met.jsonl` says has to stand in them.
public final class Tags {
    private static final int MOST_TEXT = 256 << 20;
    private static final Map<String, String> TERMINALS = new HashMap<>();
    private static final Map<String, List<String>> GROUPS = new HashMap<>();

    static {
        group("SERVICE", "exchange", "exchange cex atm");
        group("SERVICE", "wallet", "wallet_service hosted_wallet escrow_wallet ico_wallet");
        group("SERVICE", "payment", "payment_processor merchant");
        group("SERVICE", "gambling", "gambling");
        group("SERVICE", "market", "market shop");
        group("SERVICE", "mining", "mining_service miner mining_pool");
        group(
                "SERVICE",
                "service",
                "service defi defi_lending defi_derivative defi_derivatives faucet hosting vpn"
                        + " filesharing index messaging_service search_engine");
        group("MIXER", "mixer", "mixing_service mixer mixing coinjoin");
        group("BRIDGE", "bridge", "defi_bridge bridge");
        group("SWAP", "swap", "defi_dex dex swap_service");
        group("BURNED", "burned", "burn burn_address");
        group("FROZEN", "frozen", "frozen black_list");
        group("SEIZED", "seized", "seized seizure");
    }

    private static void group(String terminal, String name, String categories) {
        GROUPS.put(name, List.of(categories.split(" ", -1)));
        GROUPS.get(name).forEach(category -> TERMINALS.put(category, terminal));
    }

    /// The categories that a case names by a group or a single one.
    public static List<String> categories(String name) {
        return GROUPS.getOrDefault(name, List.of(name));
    }

    private final Set<String> stopCategories;
    private final Map<String, List<Row>> tags = new HashMap<>();
    private final Set<String> met = new HashSet<>();

    public Tags(Zip zip, Parameters wanted) {
        stopCategories = wanted.stopCategories();
        Lines.rows(zip, "tags/met.jsonl", this::add);
    }

    private void add(Row row) {
        List<Row> said = row.rows("tags");
        boolean isNew = tags.put(row.text("address"), said) == null;
        boolean isMet = row.is("met") && isNew && !said.isEmpty();
        Report.require(isMet, row.item(), "is no new tag");
    }

    /// Where a tag ends trails that come to an address, or null.
    public Stop at(String address) {
        for (Row tag : tags.getOrDefault(address, List.of())) {
            for (String category : tag.texts("categories")) {
                if (stopCategories.contains(category)) {
                    String terminal = TERMINALS.get(category);
                    Report.require(terminal != null, tag.item(), "category " + category);
                    return new Stop(terminal, "tagged \"", tag.text("label"), tag.text("source"));
                }
            }
        }
        return null;
    }

    /// Hears of an address that held taint.
    public void met(String address) {
        met.add(address);
    }

    // --- tag packs -------------------------------------------------------------------------------

    /// Holds the tags against the packs that they come from.
    ///
    /// @param packs names of the files `tags/1` and so on
    public void check(Zip zip, List<String> packs, Report report) {
        Set<String> words = new HashSet<>();
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < packs.size(); i++) {
            if (zip.holds("tags/" + (i + 1))) {
                String text = unpacked(zip, "tags/" + (i + 1));
                texts.put(packs.get(i), text);
                words.addAll(List.of(text.split("[^A-Za-z0-9]+")));
            }
        }
        long checked = 0;
        for (Row tag : tags.values().stream().flatMap(List::stream).toList()) {
            String pack = tag.text("pack");
            Report.require(packs.contains(pack), tag.item(), "has no pack " + pack);
            String text = texts.get(pack);
            if (text != null) {
                String written = tag.text("written");
                Report.require(text.contains(written), tag.item(), "is not in pack " + pack);
                if (!text.contains(tag.text("label")) || !text.contains(tag.text("source"))) {
                    report.states("Label or source of the tag of " + written + ".");
                }
                checked++;
            }
        }
        report.checked("tags", checked, "on the trail, and in the tag packs of the bundle");
        for (String address : met) {
            if (!tags.containsKey(address) && words.contains(address)) {
                report.states("A tag pack names " + address + ", and the result left that out.");
            }
        }
        report.statesOf(
                checked, "What the tags say: who owns an address is what the packs' makers say.");
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
