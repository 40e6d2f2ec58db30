package spoor.app.cli;

import static spoor.app.cli.AccountWorld.hash;
import static spoor.app.cli.ErrorCase.error;

import java.util.List;

/// Nodes that do not answer, or answer what cannot be trusted. The ledger is there before, with
/// blocks 100 and 101, and stays as it was.
final class NodeErrors {
    private static final String ASKING = "ingest evm <node> --chain eth --finality 0 --quiet";

    private NodeErrors() {}

    private static ErrorCase asking(String title, ScriptedNode node) {
        return AccountWorld.in(error(title)).asking(node).running(ASKING);
    }

    /// A node with so many blocks, all of the same hash digits as their ledger's.
    private static ScriptedNode head(int head, String hashOf100) {
        return ScriptedNode.of(asked ->
                asked.startsWith("eth_chainId")
                        ? "\"result\":\"0x1\""
                        : asked.startsWith("eth_blockNumber")
                                ? "\"result\":\"0x" + Integer.toHexString(head) + "\""
                                : asked.startsWith("eth_getBlockByNumber")
                                        ? block(asked, hashOf100)
                                        : "\"error\":{\"code\":-32601,\"message\":\"no such method\"}");
    }

    private static String block(String asked, String hashOf100) {
        boolean isFirst = asked.contains("\"0x64\"");
        return "\"result\":{\"number\":\""
                + (isFirst ? "0x64" : asked.replaceFirst(".*\"(0x[0-9a-f]+)\".*", "$1"))
                + "\",\"hash\":\""
                + hash(isFirst ? hashOf100 : "99")
                + "\"}";
    }

    static List<ErrorCase> all() {
        String failing = "\"error\":{\"code\":-32000,\"message\":\"header not found\"}";
        return List.of(
                AccountWorld.in(error("A node that is not there"))
                        .running("ingest evm http://127.0.0.1:1 --chain eth --quiet")
                        .says(
                                "spoor: http://127.0.0.1:1 head: nobody answers there,"
                                        + " expected a node's JSON-RPC: does it run?"),
                asking("A web page for a node", ScriptedNode.saying(200, "<html>Sign in</html>"))
                        .says(
                                "spoor: <node> head: answered with a web page: <html>Sign"
                                        + " in</html>, expected JSON: is this the address of a"
                                        + " node's JSON-RPC?"),
                asking("A node that wants a key", ScriptedNode.saying(401, "{\"error\":\"key\"}"))
                        .says(
                                "spoor: <node> head: answered 401: {\"error\":\"key\"},"
                                        + " expected 200"),
                asking("A node that is broken", ScriptedNode.saying(502, "Bad Gateway"))
                        .says("spoor: <node> head: answered 502, in each of 8 attempts"),
                asking("No JSON from a node", ScriptedNode.saying(200, "[{\"id\":"))
                        .says(
                                "spoor: <node> head: answered with what is no whole JSON:"
                                        + " not JSON: Unexpected end-of-input within/between Object"
                                        + " entries, in each of 8 attempts"),
                asking("A node that answers errors", ScriptedNode.of(_ -> failing))
                        .says(
                                "spoor: <node> head: eth_chainId answered error -32000"
                                        + " \"header not found\", expected the chain's number"),
                asking(
                                "A node that is asked too often",
                                ScriptedNode.of(_ ->
                                        "\"error\":{\"code\":-32005,\"message\":\"limit exceeded\"}"))
                        .says(
                                "spoor: <node> head: answered error -32005 \"limit"
                                        + " exceeded\", in each of 8 attempts"),
                asking(
                                "Half a batch from a node",
                                head(200, "64").sending(answers -> answers.subList(0, 1)))
                        .says(
                                "spoor: <node> head: answered 1 of 2 questions, expected"
                                        + " all, in each of 8 attempts"),
                asking(
                                "Answers of a node that nobody asked for",
                                head(200, "64")
                                        .sending(answers ->
                                                List.of(
                                                        answers.get(0)
                                                                .replace("\"id\":1", "\"id\":77"),
                                                        answers.get(1))))
                        .says("spoor: <node> head: an answer has the id 77, expected 1" + " to 2"),
                asking("A number of a node that is none", ScriptedNode.of(_ -> "\"result\":\"12\""))
                        .says(
                                "spoor: <node> head: eth_chainId answered \"12\","
                                        + " expected 0x and 1 to 15 hexadecimal digits"),
                asking("A node with a lower head than before", head(100, "64"))
                        .says(
                                "spoor: <node> block 100: the node's head is block 100,"
                                        + " expected at least 101, the ledger's tip: the node is"
                                        + " behind"),
                asking("A node that ends below the ledger", head(50, "64"))
                        .says(
                                "spoor: <node> block 50: the node's head is block 50,"
                                        + " expected one of the ledger's blocks, which end at 101"),
                asking("A node of another chain", head(101, "98"))
                        .says(
                                "spoor: <node> block 101: none of the ledger's last 2"
                                        + " blocks is on the node's chain, expected the same chain"
                                        + " up to a fork: is it another chain?"),
                asking("A node of another network", ScriptedNode.of(_ -> "\"result\":\"0xa\""))
                        .says(
                                "spoor: <node> head: the chain's id is 10 (optimism), expected 1,"
                                        + " that of the network eth; --network NAME says which"
                                        + " network it is"),
                asking("A block that is not deep enough", head(200, "64"))
                        .running("ingest evm <node> --chain eth --to 195 --quiet")
                        .says(
                                "spoor: <node> head: the last block asked for is 195,"
                                        + " expected at most 188: the node's head is block 200 and"
                                        + " 12 blocks must lie above one that is read"),
                asking("A block without its transactions", head(102, "64"))
                        .says(
                                "spoor: <node> block 101: eth_getBlockByNumber"
                                        + " result.transactions is missing, expected a value"));
    }
}
