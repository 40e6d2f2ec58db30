package spoor.ledger.store;

/// What a ledger counts. Every column has one row for each of one of these.
///
/// The codes are written to disk and never change.
enum Rows {
    BLOCKS(0),
    TRANSACTIONS(1),
    INPUTS(2),
    OUTPUTS(3),
    ADDRESSES(4),
    /// Bytes of the lock heap.
    LOCK_BYTES(5),
    /// Outputs of transactions outside the data.
    OUTSIDE(6);

    private final int code;

    Rows(int code) {
        this.code = code;
    }

    /// Place among the counts of a commit record.
    int code() {
        return code;
    }
}
