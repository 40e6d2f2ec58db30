package spoor.ledger.peer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a node says by RPC about the blocks of its best chain, from the genesis block to the tip.
public record KnotsFacts(List<Block> blocks) {
    public KnotsFacts {
        blocks = List.copyOf(blocks);
    }

    /// @param hash as people write it, the bytes reversed
    public record Block(String hash, int height, long timeSeconds, List<Transaction> transactions) {
        public Block {
            transactions = List.copyOf(transactions);
        }
    }

    /// @param inputs none for a coinbase
    public record Transaction(String id, List<Input> inputs, List<Output> outputs) {
        public Transaction {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }
    }

    /// @param spent the output that it spends, as the node took it from its undo data
    public record Input(String spentId, Output spent) {}

    /// @param index the `vout` of `txid:vout`
    /// @param script hex of the output's script
    /// @param type the node's word for the script's shape, as in `witness_v1_taproot`
    /// @param address as people write it; nothing where the script has none
    public record Output(
            int index, long valueSat, String script, String type, @Nullable String address) {}

    public Block tip() {
        return blocks.getLast();
    }

    public List<Transaction> transactions() {
        return blocks.stream().flatMap(block -> block.transactions().stream()).toList();
    }

    public List<Output> outputs() {
        return transactions().stream().flatMap(tx -> tx.outputs().stream()).toList();
    }

    /// Asks the node for every block of its best chain.
    public static KnotsFacts of(KnotsNode node) {
        int tip = node.call("getblockcount").intValue();
        List<Block> blocks = new ArrayList<>();
        for (int height = 0; height <= tip; height++) {
            String hash = node.call("getblockhash", height).text();
            // Verbosity 3: every input comes with the output that it spends.
            blocks.add(block(node.call("getblock", hash, 3)));
        }
        return new KnotsFacts(blocks);
    }

    private static Block block(Json json) {
        return new Block(
                json.get("hash").text(),
                json.get("height").intValue(),
                json.get("time").longValue(),
                json.get("tx").list().stream().map(KnotsFacts::transaction).toList());
    }

    private static Transaction transaction(Json json) {
        return new Transaction(
                json.get("txid").text(),
                json.get("vin").list().stream()
                        .filter(input -> !input.has("coinbase"))
                        .map(KnotsFacts::input)
                        .toList(),
                json.get("vout").list().stream()
                        .map(output -> output(output, output.get("n").intValue()))
                        .toList());
    }

    private static Input input(Json json) {
        return new Input(
                json.get("txid").text(), output(json.get("prevout"), json.get("vout").intValue()));
    }

    private static Output output(Json json, int index) {
        Json script = json.get("scriptPubKey");
        return new Output(
                index,
                json.get("value").satoshi(),
                script.get("hex").text(),
                script.get("type").text(),
                script.has("address") ? script.get("address").text() : null);
    }
}
