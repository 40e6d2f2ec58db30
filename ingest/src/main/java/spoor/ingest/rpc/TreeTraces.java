package spoor.ingest.rpc;

import java.util.List;
import spoor.ingest.json.Json;
import spoor.ingest.json.Values;
import spoor.ledger.base.UInt256;

/// The answer of `debug_traceBlockByNumber` with the `callTracer`: a tree of calls for each
/// transaction. A call with an error, and every call in it, was undone and moved nothing.
///
/// Source: go-ethereum, "Built-in tracers", call tracer.
final class TreeTraces {
    private final BlockTraces found;

    private TreeTraces(BlockTraces found) {
        this.found = found;
    }

    static BlockTraces read(List<Json.Fields> traces, ChainBlock block) {
        var found = new BlockTraces(block);
        var reading = new TreeTraces(found);
        int transactions = block.transactions().size();
        for (int i = 0; i < traces.size(); i++) {
            Json.Fields trace = traces.get(i);
            if (i >= transactions) {
                throw trace.wrong(
                        traces.size()
                                + " traces, expected one of each of "
                                + transactions
                                + " transactions");
            }
            BlockTraces.requireHash(trace, "txHash", block, i);
            Json.Fields root = Values.object(trace, "result");
            found.root(i, root.find("error") != null);
            reading.read(root, i, "");
        }
        return found;
    }

    /// Whether an answer is one of the call tracer: other tracers tell steps, not calls.
    static boolean isTree(Json.Fields trace) {
        return trace.find("result") instanceof Json.Fields root && root.find("type") != null;
    }

    private void read(Json.Fields call, int transaction, String path) {
        if (call.find("error") != null) {
            return;
        }
        move(call, transaction, path);
        if (call.find("calls") == null) {
            return;
        }
        int step = 0;
        for (Json.Fields inner : Values.objects(call, "calls")) {
            read(inner, transaction, path.isEmpty() ? "" + step : path + "_" + step);
            step++;
        }
    }

    private void move(Json.Fields call, int transaction, String path) {
        switch (Values.text(call, "type")) {
            case "CALL", "CREATE", "CREATE2" -> {
                UInt256 value = Quantities.amount(call, "value");
                if (!value.isZero()) {
                    found.call(
                            transaction,
                            path,
                            Quantities.address(call, "from"),
                            Quantities.address(call, "to"),
                            value);
                }
            }
            case "SELFDESTRUCT" -> selfDestruct(call, transaction, path);
            case "DELEGATECALL", "CALLCODE", "STATICCALL" -> {}
            default ->
                    throw Values.wrong(
                            call,
                            "type",
                            "CALL, CALLCODE, DELEGATECALL, STATICCALL, CREATE, CREATE2 or"
                                    + " SELFDESTRUCT");
        }
    }

    /// Geth before 1.10 says only that there was one.
    private void selfDestruct(Json.Fields call, int transaction, String path) {
        if (call.find("value") == null || call.find("to") == null) {
            found.doubt(BlockTraces.NO_RECEIVER);
            return;
        }
        found.selfDestruct(
                transaction,
                path,
                Quantities.address(call, "from"),
                Quantities.address(call, "to"),
                Quantities.amount(call, "value"));
    }
}
