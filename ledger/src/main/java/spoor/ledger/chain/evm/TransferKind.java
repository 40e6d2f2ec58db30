package spoor.ledger.chain.evm;

/// What moved the units of a transfer, in the order in which a transaction does these things.
///
/// The codes are written to disk and never change.
public enum TransferKind {
    /// Credits of a block that no transaction makes: what the chain started with.
    GENESIS(0, "genesis"),
    /// The part of a transaction's fee that its block's proposer gets.
    FEE(1, "fee"),
    /// The part of a transaction's fee that is destroyed (EIP-1559, blobs), or whose receiver the
    /// data do not say.
    BURNT_FEE(2, "burnt fee"),
    /// The value of the transaction itself.
    VALUE(3, "value"),
    /// A message call, creation or self-destruct inside the transaction.
    CALL(4, "call"),
    /// A token's Transfer event.
    TOKEN(5, "token"),
    /// A row of a table of flows.
    FLOW(6, "flow"),
    /// What a block pays its proposer, and those of its uncles.
    REWARD(7, "reward"),
    /// What the beacon chain pays out to a validator.
    WITHDRAWAL(8, "withdrawal");

    private static final TransferKind[] BY_CODE = values();

    private final byte code;
    private final String label;

    TransferKind(int code, String label) {
        this.code = (byte) code;
        this.label = label;
    }

    public byte code() {
        return code;
    }

    /// The name in results.
    public String label() {
        return label;
    }

    /// @throws IllegalArgumentException if no kind has this code
    public static TransferKind ofCode(int code) {
        if (code < 0 || code >= BY_CODE.length) {
            throw new IllegalArgumentException("transfer kind is " + code + ", expected 0 to 8");
        }
        return BY_CODE[code];
    }

    /// Whether a transaction pays it for being carried out.
    public boolean isFee() {
        return this == FEE || this == BURNT_FEE;
    }

    /// Whether a block makes it by itself, outside any transaction.
    public boolean isCredit() {
        return this == GENESIS || this == REWARD || this == WITHDRAWAL;
    }
}
