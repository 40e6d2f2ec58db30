package spoor.ledger.trace;

/// What the walk says of the ends that it finds by itself. Limits are called by their names in the
/// case file.
final class Reason {
    static final String FEE = "paid to the miner";
    static final String DEPTH = "depth";
    static final String MIN_UNITS = "min_units";
    static final String UNTIL = "until";
    static final String TRANSACTIONS = "transactions";

    private Reason() {}
}
