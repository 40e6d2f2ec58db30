package spoor.ingest.rpc;

/// Answers of a node whose chain is made up: block `h` holds one transaction, a payment of `h` wei
/// from one account to another.
final class TinyNode {
    static final String FROM = "0x00000000000000000000000000000000000000aa";
    static final String TO = "0x00000000000000000000000000000000000000bb";

    private TinyNode() {}

    /// @param head height of the last block
    static RpcServer fill(RpcServer server, int head) {
        server.answer("eth_chainId", "", "\"0x1\"");
        server.answer("eth_blockNumber", "", "\"0x" + Integer.toHexString(head) + "\"");
        for (int height = 0; height <= head; height++) {
            server.answer("eth_getBlockByNumber", at(height, ",true"), block(height));
            server.answer("eth_getBlockByNumber", at(height, ",false"), block(height));
            server.answer(
                    "eth_getBlockReceipts", at(height, ""), "[" + receipt(height, "[]") + "]");
            server.answer("trace_block", at(height, ""), "[" + trace(height) + "]");
        }
        server.answer("eth_getBlockByNumber", "", "null");
        server.answer("eth_getBlockReceipts", "", "null");
        return server;
    }

    static String at(int height, String more) {
        return "[\"0x" + Integer.toHexString(height) + "\"" + more + "]";
    }

    static String hash(String kind, int height) {
        String digits = kind + Integer.toHexString(height);
        return "0x" + "0".repeat(64 - digits.length()) + digits;
    }

    static String block(int height) {
        return "{\"number\":\"0x"
                + Integer.toHexString(height)
                + "\",\"hash\":\""
                + hash("b0", height)
                + "\",\"parentHash\":\""
                + hash("b0", height - 1)
                + "\",\"timestamp\":\"0x10\",\"miner\":\""
                + TO
                + "\",\"baseFeePerGas\":\"0x7\",\"difficulty\":\"0x0\",\"transactions\":["
                + "{\"transactionIndex\":\"0x0\",\"blockHash\":\""
                + hash("b0", height)
                + "\",\"hash\":\""
                + hash("7a", height)
                + "\",\"from\":\""
                + FROM
                + "\",\"to\":\""
                + TO
                + "\",\"value\":\"0x"
                + Integer.toHexString(height)
                + "\",\"nonce\":\"0x0\",\"gasPrice\":\"0x9\"}]}";
    }

    static String receipt(int height, String logs) {
        return "{\"transactionHash\":\""
                + hash("7a", height)
                + "\",\"blockHash\":\""
                + hash("b0", height)
                + "\",\"status\":\"0x1\",\"gasUsed\":\"0x5208\",\"effectiveGasPrice\":\"0x8\","
                + "\"contractAddress\":null,\"logs\":"
                + logs
                + "}";
    }

    static String trace(int height) {
        return "{\"type\":\"call\",\"action\":{\"callType\":\"call\",\"from\":\""
                + FROM
                + "\",\"to\":\""
                + TO
                + "\",\"value\":\"0x"
                + Integer.toHexString(height)
                + "\"},\"traceAddress\":[],\"transactionPosition\":0,\"transactionHash\":\""
                + hash("7a", height)
                + "\"}";
    }
}
