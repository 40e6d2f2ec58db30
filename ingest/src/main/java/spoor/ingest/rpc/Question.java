package spoor.ingest.rpc;

/// One call of a node's method.
///
/// @param parameters a JSON list
record Question(String method, String parameters) {
    static Question block(long height) {
        return new Question("eth_getBlockByNumber", "[" + hex(height) + ",true]");
    }

    static Question header(long height) {
        return new Question("eth_getBlockByNumber", "[" + hex(height) + ",false]");
    }

    static Question receipts(long height) {
        return new Question("eth_getBlockReceipts", "[" + hex(height) + "]");
    }

    /// A JSON text: `"0x1f"`.
    static String hex(long number) {
        return "\"0x" + Long.toHexString(number) + "\"";
    }

    String toJson(long id) {
        return "{\"jsonrpc\":\"2.0\",\"id\":"
                + id
                + ",\"method\":\""
                + method
                + "\",\"params\":"
                + parameters
                + "}";
    }
}
