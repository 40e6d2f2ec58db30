package spoor.ledger.trace;

/// What the walk itself says of the ends that it finds.
final class Reason {
    static final String UNSPENT = "not spent in the data";
    static final String FEE = "paid to the miner";
    static final String UNSPENDABLE = "provably unspendable lock";
    static final String OVERWRITTEN = "replaced by a later transaction with the same id";

    // Limits are called by their names in the case file.
    static final String DEPTH = "depth";
    static final String MIN_UNITS = "min_units";
    static final String UNTIL = "until";
    static final String TRANSACTIONS = "transactions";

    private Reason() {}
}
