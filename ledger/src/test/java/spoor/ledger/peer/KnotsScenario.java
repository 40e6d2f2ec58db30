package spoor.ledger.peer;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A small life of a regtest chain: every kind of output that a wallet makes and some that it does
/// not, each of them spent where that is possible, transactions with hundreds of inputs and
/// outputs, and a fork. Run it once on a fresh node; [#reorganise] goes on from there.
public final class KnotsScenario {
    /// Blocks of the best chain after [#run], without the genesis block.
    public static final int BLOCKS = 145;

    private static final String WALLET = "payer";

    /// A point of the curve whose secret no one knows (BIP 341): a taproot output with it can be
    /// spent by its script only.
    private static final String NOBODYS_KEY =
            "50929b74c1a04954b78b4b6035e97a5e078a5a0f28ec96d547bfee9ace803ac0";

    /// Pay to anchor, as a regtest address: an output that anyone can spend.
    private static final String ANCHOR = "bcrt1pfeesnyr2tx";

    private static final List<String> ADDRESS_TYPES =
            List.of("legacy", "p2sh-segwit", "bech32", "bech32m");

    private final KnotsNode node;

    private KnotsScenario(KnotsNode node) {
        this.node = node;
    }

    /// Makes the chain on a fresh node.
    public static KnotsFacts run(KnotsNode node) {
        KnotsScenario scenario = new KnotsScenario(node);
        scenario.mineTheFirstCoins();
        scenario.payToAndFromEveryAddressType();
        scenario.spendTaprootByScript();
        scenario.payToMultisig();
        scenario.burn();
        scenario.mineToBareKeys();
        scenario.payManyAtOnce();
        scenario.loseAFork();
        return KnotsFacts.of(node);
    }

    /// Takes the last `depth` blocks off the best chain and puts one more than that on another
    /// branch: what was paid is paid again in other blocks. The old blocks stay in the node's
    /// files.
    ///
    /// @return the best chain afterwards
    public static KnotsFacts reorganise(KnotsNode node, int depth) {
        KnotsScenario scenario = new KnotsScenario(node);
        int tip = node.call("getblockcount").intValue();
        String first = node.call("getblockhash", tip - depth + 1).text();
        node.call("invalidateblock", first);
        scenario.mine(depth);
        scenario.pay(scenario.address("bech32"), "0.31415926");
        scenario.mine(1);
        node.call("reconsiderblock", first); // shorter by one block, so it stays off the chain
        return KnotsFacts.of(node);
    }

    private void mineTheFirstCoins() {
        node.call("createwallet", WALLET);
        mine(130); // a coinbase can be spent after 100 blocks
    }

    private void payToAndFromEveryAddressType() {
        Map<String, String> paid = new LinkedHashMap<>();
        for (String type : ADDRESS_TYPES) {
            String address = address(type);
            pay(address, "1.00012345");
            pay(address, "0.50000001"); // the same address twice
            paid.put(type, address);
        }
        mine(1);
        paid.forEach((type, address) -> spendAll(Set.of(address), address(type)));
        mine(1);
    }

    private void spendTaprootByScript() {
        String key = privateKeyOf("tr(");
        String descriptor = "tr(" + NOBODYS_KEY + ",pk(" + key + "/1/7))";
        String checksum = node.call("getdescriptorinfo", descriptor).get("checksum").text();
        String whole = descriptor + "#" + checksum;
        wallet("importdescriptors", List.of(Map.of("desc", whole, "timestamp", "now")));
        String address = node.call("deriveaddresses", whole).list().getFirst().text();
        pay(address, "2.00000007");
        mine(1);
        spendAll(Set.of(address), address("bech32m"));
        mine(1);
    }

    private void payToMultisig() {
        List<String> keys = List.of(publicKey(), publicKey());
        for (String type : List.of("legacy", "p2sh-segwit", "bech32")) {
            pay(node.call("createmultisig", 1, keys, type).get("address").text(), "0.0100001");
        }
        pay(ANCHOR, "0.00012");
        mine(1);
    }

    /// Scripts that no wallet writes: a burn with value, and one without a known shape.
    private void burn() {
        mineTransaction(withScript("6a14" + "5e".repeat(20), "0.07770001"));
        mineTransaction(withScript("51".repeat(22), "0.06660002"));
        String data = "00".repeat(76); // needs OP_PUSHDATA1
        String raw =
                node.call("createrawtransaction", List.of(), List.of(Map.of("data", data))).text();
        mineTransaction(sign(wallet("fundrawtransaction", raw).get("hex").text()));
    }

    /// Blocks whose coinbase pays to a bare key, compressed or not, and to bare multisig.
    private void mineToBareKeys() {
        String key = publicKey();
        node.call("generatetodescriptor", 1, "pk(" + key + ")");
        node.call("generatetodescriptor", 1, "multi(1," + key + "," + publicKey() + ")");
    }

    private void payManyAtOnce() {
        Map<String, BigDecimal> payments = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) { // above 252, where the count takes three bytes
            payments.put(address("bech32"), new BigDecimal(10_000 + i).movePointLeft(8));
        }
        wallet("sendmany", "", payments);
        mine(1);
        spendAll(payments.keySet(), address("bech32m"));
        mine(1);
    }

    /// Two blocks that lose against three.
    private void loseAFork() {
        mine(2);
        reorganise(node, 2);
    }

    private void mine(int blocks) {
        node.call("generatetoaddress", blocks, address("bech32"));
    }

    private void mineTransaction(String hex) {
        node.call("generateblock", address("bech32"), List.of(hex));
    }

    private void pay(String address, String coins) {
        wallet("sendtoaddress", address, new BigDecimal(coins));
    }

    private void spendAll(Set<String> from, String to) {
        List<Map<String, Object>> inputs =
                wallet("listunspent", 1, 9_999_999, List.copyOf(from)).list().stream()
                        .map(KnotsScenario::outpoint)
                        .toList();
        if (inputs.isEmpty()) {
            throw new IllegalStateException("nothing to spend at " + from);
        }
        wallet("sendall", List.of(to), null, "unset", null, Map.of("inputs", inputs));
    }

    private static Map<String, Object> outpoint(Json unspent) {
        return Map.of("txid", unspent.get("txid").text(), "vout", unspent.get("vout").intValue());
    }

    /// A signed transaction that pays `coins` to a script of 22 bytes, as long as a witness key
    /// hash, whose place it takes.
    private String withScript(String script, String coins) {
        String address = address("bech32");
        String placeholder = node.call("validateaddress", address).get("scriptPubKey").text();
        String raw =
                node.call(
                                "createrawtransaction",
                                List.of(),
                                List.of(Map.of(address, new BigDecimal(coins))))
                        .text();
        String funded = wallet("fundrawtransaction", raw).get("hex").text();
        return sign(funded.replace("16" + placeholder, "16" + script));
    }

    private String sign(String hex) {
        return wallet("signrawtransactionwithwallet", hex).get("hex").text();
    }

    private String privateKeyOf(String descriptorStart) {
        for (Json entry : wallet("listdescriptors", true).get("descriptors").list()) {
            String descriptor = entry.get("desc").text();
            if (descriptor.startsWith(descriptorStart)) {
                return descriptor.substring(descriptorStart.length(), descriptor.indexOf("/0/*)"));
            }
        }
        throw new IllegalStateException("the wallet has no " + descriptorStart);
    }

    private String publicKey() {
        return wallet("getaddressinfo", address("bech32")).get("pubkey").text();
    }

    private String address(String type) {
        return wallet("getnewaddress", "", type).text();
    }

    private Json wallet(String method, @Nullable Object... parameters) {
        return node.callWallet(WALLET, method, parameters);
    }
}
