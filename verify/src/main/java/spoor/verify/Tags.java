package spoor.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import spoor.verify.Accounts.Transfer;
import spoor.verify.Chain.Tx;
import spoor.verify.Trace.Stop;

/// Where trails end: the tags of the trail's addresses, known contracts, and what the result says
/// that a rule of the program found.
///
/// Of an address's tags, the surest first, the first with a category of the case's stop list
/// decides. The tag packs are in the bundle, too: what `tags/met.jsonl` says has to stand in them.
final class Tags implements OutputTrace.Stops, AccountTrace.Stops {
    private static final int MOST_TEXT = 256 << 20;
    private static final String CONTRACTS = "tags/contracts.jsonl";
    private static final Stop KEYLESS = new Stop("BURNED", "nobody can have a key to this address");
    private static final Set<String> BURNS =
            Set.of(
                    "0x0000000000000000000000000000000000000000",
                    "0x000000000000000000000000000000000000dEaD");
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

    /// A mixer's contract.
    ///
    /// @param denomination units of the asset that a pool takes at a time; null for a router
    private record Contract(
            String name, String reason, String source, String asset, BigInteger denomination) {
        boolean isRouter() {
            return denomination == null;
        }
    }

    /// A transfer into a mixer.
    ///
    /// @param denomination or ""
    /// @param deposits how many of it, or -1
    record Mixing(String mixer, String denomination, long deposits) {}

    private final Parameters wanted;
    private final Map<String, List<Json.Row>> tags = new HashMap<>();
    private final Map<String, Contract> contracts = new HashMap<>();

    /// What ends trails in a transaction, as the result says.
    private final Map<Tx, String> coinJoins = new HashMap<>();

    /// What the result says of addresses that forward to a service, by address and asset.
    private final Map<List<String>, Stop> deposits = new HashMap<>();

    private final Set<String> addresses = new HashSet<>();

    Tags(Zip zip, Parameters wanted) throws IOException {
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
        if (zip.holds(CONTRACTS)) {
            Json.lines(zip, CONTRACTS, this::contract);
        }
    }

    private void contract(Json.Row row) {
        Contract contract =
                new Contract(
                        row.text("name"),
                        row.text("reason"),
                        row.text("source"),
                        row.textOrNothing("asset"),
                        row.unitsOrNothing("denomination"));
        Contract earlier = contracts.put(row.text("address"), contract);
        boolean isNew = row.is("contract") && earlier == null;
        Report.require(isNew, row.item(), "is no new contract");
    }

    // --- what ends trails ------------------------------------------------------------------------

    @Override
    public Stop at(String address) {
        for (Json.Row tag : tags.getOrDefault(address, List.of())) {
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
    public Stop at(Tx tx) {
        String reason = wanted.stopCoinJoin() ? coinJoins.get(tx) : null;
        return reason == null ? null : new Stop("MIXER", reason);
    }

    @Override
    public Stop at(Transfer transfer) {
        String address = transfer.to().address;
        Stop stop = stopAt(address);
        Contract contract = contracts.get(address);
        if (contract != null && contract.isRouter() && handsOn(transfer)) {
            return null;
        }
        return stop == null ? deposits.get(List.of(address, transfer.asset())) : stop;
    }

    private Stop stopAt(String address) {
        Stop tag = at(address);
        if (tag != null || BURNS.contains(address)) {
            return tag == null ? KEYLESS : tag;
        }
        Contract contract = wanted.stopMixers() ? contracts.get(address) : null;
        return contract == null
                ? null
                : new Stop("MIXER", contract.reason, contract.name, contract.source);
    }

    /// Whether a router passes all that it gets in this transaction on to pools, and has nothing
    /// before and behind.
    private boolean handsOn(Transfer transfer) {
        Accounts.Holding router = transfer.to();
        BigInteger before = router.balance;
        BigInteger change = BigInteger.ZERO;
        for (Transfer other : transfer.tx().transfers()) {
            boolean isBefore = other.number() < transfer.number();
            BigInteger more = other.to() == router ? other.units() : BigInteger.ZERO;
            more = other.from() == router ? more.subtract(other.units()) : more;
            change = change.add(more);
            before = isBefore ? before.subtract(more) : before;
            Contract pool = other.to() == null ? null : contracts.get(other.to().address);
            boolean isPool = pool != null && !pool.isRouter() && stopAt(other.to().address) != null;
            if (other.from() == router && !isPool) {
                return false;
            }
        }
        return before.signum() == 0 && before.add(change).signum() == 0;
    }

    /// What a transfer into a mixer was.
    Mixing mixing(Trace.Place place, String label) {
        Contract contract = contracts.get(place.address());
        if (contract == null) {
            return new Mixing(label, "", -1);
        }
        String asset = place.asset();
        if (contract.isRouter()) {
            boolean isDeposit =
                    contracts.values().stream()
                            .anyMatch(pool ->
                                    pool.asset.equals(asset)
                                            && place.moved().equals(pool.denomination));
            String denomination = isDeposit ? place.moved().toString() : "";
            return new Mixing(contract.name, denomination, isDeposit ? 1 : -1);
        }
        BigInteger[] parts = place.moved().divideAndRemainder(contract.denomination);
        boolean isWhole =
                asset.equals(contract.asset) && parts[0].signum() > 0 && parts[1].signum() == 0;
        return isWhole
                ? new Mixing(contract.name, contract.denomination + "", parts[0].longValueExact())
                : new Mixing(contract.name, "", -1);
    }

    // --- what is taken from the result -----------------------------------------------------------

    /// Which transactions the program took for CoinJoins.
    void learn(Json.Row row, Chain chain) {
        boolean isByShape =
                row.text("terminal").equals("MIXER") && row.textOrNothing("entity").isEmpty();
        Chain.Output output = isByShape ? chain.output(row.text("place")) : null;
        Tx spender = output == null ? null : output.tx().spender[output.place()];
        if (spender != null) {
            coinJoins.merge(spender, reason(row), (one, other) -> one.isEmpty() ? other : one);
        }
    }

    /// Which holdings it took for deposit addresses of a service.
    void learn(Json.Row row) {
        String place = row.text("place");
        boolean isInferred = row.text("terminal").equals("SERVICE") && stopAt(place) == null;
        if (isInferred && wanted.stopDeposits()) {
            String source = row.fields().containsKey("source") ? row.textOrNothing("source") : "";
            Stop stop =
                    new Stop(
                            "SERVICE",
                            "inferred: a deposit address of ",
                            row.textOrNothing("entity"),
                            source);
            deposits.merge(
                    List.of(place, row.text("asset")),
                    stop,
                    (one, other) -> one.source().isEmpty() ? other : one);
        }
    }

    private static String reason(Json.Row row) {
        return row.fields().containsKey("reason") ? row.text("reason") : "";
    }

    void met(String address) {
        addresses.add(address);
    }

    // --- tag packs -------------------------------------------------------------------------------

    /// Holds the tags against the packs that they come from.
    void check(Zip zip, List<String> packs, Report report) throws IOException {
        Set<String> words = new HashSet<>();
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < packs.size(); i++) {
            if (!zip.holds("tags/" + (i + 1))) {
                continue;
            }
            String text = unpacked(zip, "tags/" + (i + 1));
            texts.put(packs.get(i), text);
            words.addAll(List.of(text.split("[^A-Za-z0-9]+")));
        }
        long checked = 0;
        for (List<Json.Row> said : tags.values()) {
            for (Json.Row tag : said) {
                boolean isKnown = packs.contains(tag.text("pack"));
                Report.require(isKnown, tag.item(), "has no pack " + tag.text("pack"));
                String text = texts.get(tag.text("pack"));
                if (text == null) {
                    continue;
                }
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
        if (!contracts.isEmpty()) {
            report.states(
                    "That the " + contracts.size() + " contracts of " + CONTRACTS + " are mixers.");
        }
        infers(coinJoins.size(), "transactions are CoinJoins", report);
        infers(deposits.size(), "holdings are deposit addresses of tagged services", report);
    }

    private static void infers(int count, String what, Report report) {
        if (count > 0) {
            report.states(
                    "That "
                            + count
                            + " "
                            + what
                            + ": a rule of the program found their shape, which proves nothing.");
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
