package spoor.ingest.rpc;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;

/// What a node has of the methods that not every node has, seen by asking once.
///
/// @param hasBlockReceipts otherwise receipts are asked for one by one
/// @param without why there are no traces: the node's words
record NodeMethods(boolean hasBlockReceipts, TraceMethod traces, String without) {

    /// @param height of a block to try it on, above 0 where the chain has one
    /// @param wanted nothing to see what the node has
    static NodeMethods probe(RpcClient client, long height, @Nullable TraceMethod wanted)
            throws IOException, InterruptedException {
        List<Answer> answers =
                client.ask(
                        List.of(
                                Question.receipts(height),
                                TraceMethod.TRACE_BLOCK.question(height),
                                TraceMethod.CALL_TRACER.question(height)),
                        "block " + height);
        boolean hasReceipts = !answers.get(0).isError();
        if (wanted != null) {
            return new NodeMethods(hasReceipts, wanted, "as asked");
        }
        Answer flat = answers.get(1);
        Answer tree = answers.get(2);
        if (flat.result() instanceof Json.Items) {
            return new NodeMethods(hasReceipts, TraceMethod.TRACE_BLOCK, "");
        }
        if (isTree(tree)) {
            return new NodeMethods(hasReceipts, TraceMethod.CALL_TRACER, "");
        }
        return new NodeMethods(
                hasReceipts,
                TraceMethod.NONE,
                "the node answers to trace_block "
                        + flat.shown()
                        + ", to debug_traceBlockByNumber "
                        + tree.shown());
    }

    private static boolean isTree(Answer answer) {
        return answer.result() instanceof Json.Items items
                && items.values().stream()
                        .allMatch(item ->
                                item instanceof Json.Fields trace && TreeTraces.isTree(trace));
    }
}
