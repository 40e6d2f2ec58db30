package spoor.ingest.rpc;

/// The ways in which nodes tell what calls a block's transactions made.
public enum TraceMethod {
    /// OpenEthereum's, also of Erigon, Nethermind, Besu, Reth and anvil. It tells block rewards
    /// too.
    TRACE_BLOCK("trace_block"),
    /// Geth's, with its `callTracer`, also of the others. It does not tell block rewards.
    CALL_TRACER("debug_traceBlockByNumber"),
    NONE("none");

    private final String label;

    TraceMethod(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    Question question(long height) {
        String block = Question.hex(height);
        return switch (this) {
            case TRACE_BLOCK -> new Question(label, "[" + block + "]");
            case CALL_TRACER -> new Question(label, "[" + block + ",{\"tracer\":\"callTracer\"}]");
            case NONE -> throw new IllegalStateException("no traces to ask for");
        };
    }
}
