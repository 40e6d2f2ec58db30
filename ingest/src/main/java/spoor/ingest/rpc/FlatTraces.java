package spoor.ingest.rpc;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import spoor.ingest.json.Json;
import spoor.ingest.json.Values;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;

/// The answer of `trace_block`: a flat list, each trace with its address in the tree of calls.
///
/// A trace with an error, and every trace below it, was undone and moved nothing.
///
/// Source: OpenEthereum, "JSONRPC trace module".
final class FlatTraces {
    private final ChainBlock block;
    private final BlockTraces found;
    private final Set<String> undone = new HashSet<>();

    private FlatTraces(ChainBlock block) {
        this.block = block;
        this.found = new BlockTraces(block);
    }

    static BlockTraces read(List<Json.Fields> traces, ChainBlock block) {
        var reading = new FlatTraces(block);
        for (Json.Fields trace : traces) {
            if (!isReward(trace) && trace.find("error") != null) {
                reading.undone.add(reading.transaction(trace) + ":" + path(trace));
            }
        }
        traces.forEach(reading::read);
        return reading.found;
    }

    private static boolean isReward(Json.Fields trace) {
        return Values.text(trace, "type").equals("reward");
    }

    private void read(Json.Fields trace) {
        Json.Fields action = Values.object(trace, "action");
        if (isReward(trace)) {
            found.reward(
                    Values.text(action, "rewardType"),
                    Quantities.address(action, "author"),
                    Quantities.amount(action, "value"));
            return;
        }
        int transaction = transaction(trace);
        String path = path(trace);
        boolean isUndone = isUndone(transaction, path);
        if (path.isEmpty()) {
            found.root(transaction, isUndone);
        }
        if (!isUndone) {
            move(trace, action, transaction, path);
        }
    }

    private void move(Json.Fields trace, Json.Fields action, int transaction, String path) {
        switch (Values.text(trace, "type")) {
            case "call" -> call(action, transaction, path);
            case "create" -> create(trace, action, transaction, path);
            case "suicide", "selfdestruct" -> selfDestruct(action, transaction, path);
            default -> throw Values.wrong(trace, "type", "call, create, suicide or reward");
        }
    }

    /// A delegated call works on its caller's own ether, a static call on none.
    private void call(Json.Fields action, int transaction, String path) {
        switch (Values.text(action, "callType")) {
            case "call" ->
                    found.call(
                            transaction,
                            path,
                            Quantities.address(action, "from"),
                            Quantities.address(action, "to"),
                            Quantities.amount(action, "value"));
            case "delegatecall", "callcode", "staticcall" -> {}
            default ->
                    throw Values.wrong(
                            action, "callType", "call, callcode, delegatecall or staticcall");
        }
    }

    private void create(Json.Fields trace, Json.Fields action, int transaction, String path) {
        UInt256 value = Quantities.amount(action, "value");
        if (!value.isZero()) {
            found.call(
                    transaction,
                    path,
                    Quantities.address(action, "from"),
                    Quantities.address(Values.object(trace, "result"), "address"),
                    value);
        }
    }

    /// The zero address has no code that could end: anvil writes it where it does not know.
    private void selfDestruct(Json.Fields action, int transaction, String path) {
        EvmAddress from = Quantities.address(action, "address");
        EvmAddress to = Quantities.address(action, "refundAddress");
        UInt256 value = Quantities.amount(action, "balance");
        if (from.isZero()) {
            found.doubt(BlockTraces.NO_RECEIVER);
        } else {
            found.selfDestruct(transaction, path, from, to, value);
        }
    }

    private int transaction(Json.Fields trace) {
        int most = block.transactions().size() - 1;
        int transaction = Math.toIntExact(Values.whole(trace, "transactionPosition", 0, most));
        BlockTraces.requireHash(trace, "transactionHash", block, transaction);
        return transaction;
    }

    private static String path(Json.Fields trace) {
        return Values.list(trace, "traceAddress").stream()
                .map(step -> {
                    if (step instanceof Json.Num number && number.digits().matches("\\d{1,9}")) {
                        return number.digits();
                    }
                    throw step.wrong("traceAddress holds " + step.shown() + ", expected numbers");
                })
                .collect(Collectors.joining("_"));
    }

    private boolean isUndone(int transaction, String path) {
        if (undone.isEmpty()) {
            return false;
        }
        String at = path;
        while (!undone.contains(transaction + ":" + at)) {
            if (at.isEmpty()) {
                return false;
            }
            at = at.substring(0, Math.max(0, at.lastIndexOf('_')));
        }
        return true;
    }
}
