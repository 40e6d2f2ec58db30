package spoor.app.tags;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.work.Words;
import spoor.ledger.trace.TerminalKind;

/// What a tag's category means for a trail, and the names that a case's stop list may use.
///
/// Categories are GraphSense's concepts (TagPack tool, `concepts.yaml`, derived from the INTERPOL
/// dark web and virtual assets taxonomy), with the names that other packs use for the same. A
/// category that is not in the table (user, ransomware, scam ...) ends no trail: it says what
/// somebody did, not that he pools other people's money. docs/METHODS.md prints the table.
public final class Category {
    private static final Map<String, TerminalKind> KINDS = new LinkedHashMap<>();
    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        group("exchange", TerminalKind.SERVICE, "exchange", "cex", "atm");
        group(
                "wallet",
                TerminalKind.SERVICE,
                "wallet_service",
                "hosted_wallet",
                "escrow_wallet",
                "ico_wallet");
        group("payment", TerminalKind.SERVICE, "payment_processor", "merchant");
        group("gambling", TerminalKind.SERVICE, "gambling");
        group("market", TerminalKind.SERVICE, "market", "shop");
        group("mining", TerminalKind.SERVICE, "mining_service", "miner", "mining_pool");
        group(
                "service",
                TerminalKind.SERVICE,
                "service",
                "defi",
                "defi_lending",
                "defi_derivative",
                "defi_derivatives",
                "faucet",
                "hosting",
                "vpn",
                "filesharing",
                "index",
                "messaging_service",
                "search_engine");
        group("mixer", TerminalKind.MIXER, "mixing_service", "mixer", "mixing", "coinjoin");
        group("bridge", TerminalKind.BRIDGE, "defi_bridge", "bridge");
        group("swap", TerminalKind.SWAP, "defi_dex", "dex", "swap_service");
        group("burned", TerminalKind.BURNED, "burn", "burn_address");
        group("frozen", TerminalKind.FROZEN, "frozen", "black_list");
        group("seized", TerminalKind.SEIZED, "seized", "seizure");
    }

    private Category() {}

    private static void group(String name, TerminalKind kind, String... categories) {
        GROUPS.put(name, List.of(categories));
        for (String category : categories) {
            KINDS.put(category, kind);
        }
    }

    /// Where a trail ends that meets this category, or nothing when it does not end.
    public static @Nullable TerminalKind kind(String category) {
        return KINDS.get(category);
    }

    /// The categories that a name in a stop list stands for: those of a group, or a single one. A
    /// name that is both is the group.
    ///
    /// @throws IllegalArgumentException if no group and no category has this name
    public static SequencedSet<String> named(String name) {
        List<String> group = GROUPS.get(name);
        if (group == null && !KINDS.containsKey(name)) {
            throw new IllegalArgumentException(unknown(name));
        }
        return new LinkedHashSet<>(group == null ? List.of(name) : group);
    }

    private static String unknown(String name) {
        Set<String> known = new LinkedHashSet<>(GROUPS.keySet());
        known.addAll(KINDS.keySet());
        return "category is \""
                + Words.clip(name)
                + "\", expected one of the groups "
                + Words.list(GROUPS.keySet(), "or")
                + ", or a single category: "
                + Words.list(single(), "or")
                + Words.didYouMean(name, known);
    }

    /// The categories that are not a group's name too.
    private static List<String> single() {
        List<String> names = new ArrayList<>(KINDS.keySet());
        names.removeAll(GROUPS.keySet());
        return names;
    }

    /// The table of docs/METHODS.md, in Markdown.
    public static String table() {
        StringBuilder table =
                new StringBuilder("| group | categories | terminal |\n|---|---|---|\n");
        GROUPS.forEach((group, categories) ->
                table.append("| `")
                        .append(group)
                        .append("` | ")
                        .append(String.join(", ", categories))
                        .append(" | `")
                        .append(KINDS.get(categories.getFirst()))
                        .append("` |\n"));
        return table.toString();
    }
}
