package spoor.verify.trace;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spoor.verify.file.Lines;
import spoor.verify.file.Report;
import spoor.verify.file.Row;
import spoor.verify.file.Zip;

/// Where trails end because of a tag. Of an address's tags, the surest first, the first with a
/// category of the case's stop list decides.
public final class Tags {
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
    private final Map<String, List<Row>> tags = new LinkedHashMap<>();
    private final Set<String> met = new LinkedHashSet<>();

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

    /// Addresses that held taint.
    public Set<String> met() {
        return met;
    }

    /// Addresses that are said to have tags.
    public Set<String> addresses() {
        return tags.keySet();
    }

    /// The tags of an address as `tags/met.jsonl` has them.
    public List<Row> of(String address) {
        return tags.getOrDefault(address, List.of());
    }
}
