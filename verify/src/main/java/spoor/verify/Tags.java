package spoor.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import spoor.verify.Chain.Tx;
import spoor.verify.Walk.Stop;

/// The tags of the trail's addresses, and where they end trails.
///
/// Of an address's tags, the surest first, the first with a category of the case's stop list
/// decides. The tag packs are in the bundle, too: what `tags/met.jsonl` says has to stand in them.
final class Tags implements Walk.Stops {
    private static final int MOST_TEXT = 256 << 20;
    private static final Map<String, String> TERMINALS = new HashMap<>();

    static {
        terminal("MIXER", "mixing_service mixer mixing coinjoin");
        terminal("BRIDGE", "defi_bridge bridge");
        terminal("SWAP", "defi_dex dex swap_service");
        terminal("BURNED", "burn burn_address");
        terminal("FROZEN", "frozen black_list");
        terminal("SEIZED", "seized seizure");
        terminal(
                "SERVICE",
                "exchange cex atm wallet_service hosted_wallet escrow_wallet ico_wallet"
                        + " payment_processor merchant gambling market shop mining_service miner"
                        + " mining_pool service defi defi_lending defi_derivative defi_derivatives"
                        + " faucet hosting vpn filesharing index messaging_service search_engine");
    }

    private static void terminal(String terminal, String categories) {
        for (String category : categories.split(" ", -1)) {
            TERMINALS.put(category, terminal);
        }
    }

    private final Chain chain;
    private final Parameters wanted;
    private final Map<String, List<Json.Row>> tags = new HashMap<>();

    /// What ends trails in a transaction, as the result says.
    private final Map<Tx, String> coinJoins = new HashMap<>();

    final Set<String> addresses = new HashSet<>();

    Tags(Zip zip, Chain chain, Parameters wanted) throws IOException {
        this.chain = chain;
        this.wanted = wanted;
        Json.lines(
                zip,
                "tags/met.jsonl",
                row -> {
                    List<Json.Row> said = row.rows("tags");
                    boolean isNew = tags.put(row.text("address"), said) == null;
                    Report.require(
                            row.is("met") && isNew && !said.isEmpty(), row.item(), "is no new tag");
                });
    }

    @Override
    public Stop atOutput(Tx tx, int output) {
        if (tags.isEmpty()) {
            return null;
        }
        for (Json.Row tag : tags.getOrDefault(chain.address(tx, output), List.of())) {
            for (String category : tag.texts("categories")) {
                if (wanted.stopCategories().contains(category)) {
                    String terminal = TERMINALS.get(category);
                    Report.require(terminal != null, tag.item(), "category " + category);
                    return new Stop(terminal, "tagged \"", tag.text("label"), tag.text("source"));
                }
            }
        }
        return null;
    }

    @Override
    public Stop atTransaction(Tx tx) {
        String reason = wanted.stopCoinJoin() ? coinJoins.get(tx) : null;
        return reason == null ? null : new Stop("MIXER", reason);
    }

    /// The result says that trails end here because the output is spent into a CoinJoin.
    void coinJoin(Tx spender, String reason) {
        coinJoins.put(spender, reason);
    }

    /// Holds the tags against the packs that they come from.
    void check(Zip zip, List<String> packs, Report report) throws IOException {
        Set<String> words = new HashSet<>();
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < packs.size(); i++) {
            String text = unpacked(zip, "tags/" + (i + 1));
            texts.put(packs.get(i), text);
            words.addAll(List.of(text.split("[^A-Za-z0-9]+")));
        }
        long checked = 0;
        for (List<Json.Row> said : tags.values()) {
            for (Json.Row tag : said) {
                String text = texts.getOrDefault(tag.text("pack"), "");
                boolean isWritten = text.contains(tag.text("written"));
                Report.require(isWritten, tag.item(), "is not in pack " + tag.text("pack"));
                if (!text.contains(tag.text("label")) || !text.contains(tag.text("source"))) {
                    report.states("Label or source of the tag of " + tag.text("written") + ".");
                }
                checked++;
            }
        }
        report.checked("tags", checked, "on the trail, and in the tag packs of the bundle");
        for (String address : addresses) {
            if (!tags.containsKey(address) && words.contains(address)) {
                report.states("A tag pack names " + address + ", and the result left that out.");
            }
        }
        if (checked > 0) {
            report.states("What the tags say: who owns an address is what the packs' makers say.");
        }
        if (!coinJoins.isEmpty()) {
            report.states(
                    "That "
                            + coinJoins.size()
                            + " transactions are CoinJoins: a rule of the program found their"
                            + " shape, which proves nothing.");
        }
    }

    private static String unpacked(Zip zip, String name) throws IOException {
        byte[] bytes = zip.bytes(name);
        if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = in.readNBytes(MOST_TEXT + 1);
            }
            Report.require(bytes.length <= MOST_TEXT, name, "unpacks to more than 256 MiB");
        }
        return Json.utf8(bytes, name);
    }
}
