package spoor.ledger.chain;

/// The kinds of locking script, with what the payload of a [Lock] of that kind is.
///
/// The codes are written to disk and never change.
public enum LockKind {
    /// Anything that no other kind describes. Payload: the whole script.
    NONSTANDARD(0),
    /// A key hash, or a bare public key (P2PK), whose hash is taken. Payload: 20 bytes.
    P2PKH(1),
    /// A script hash. Payload: 20 bytes.
    P2SH(2),
    /// A witness key hash. Payload: 20 bytes.
    P2WPKH(3),
    /// A witness script hash. Payload: 32 bytes.
    P2WSH(4),
    /// A taproot output key. Payload: 32 bytes.
    P2TR(5),
    /// Any other witness program. Payload: one byte of version, then the program of 2 to 40 bytes.
    WITNESS(6),
    /// Bare multisig. Payload: the whole script.
    MULTISIG(7),
    /// Provably unspendable data (OP_RETURN first, or above 10,000 bytes). Payload: the script
    /// after OP_RETURN.
    NULL_DATA(8),
    /// The data at hand do not say. Payload: empty.
    UNKNOWN(9);

    private static final LockKind[] BY_CODE = values();

    private final byte code;

    LockKind(int code) {
        this.code = (byte) code;
    }

    public byte code() {
        return code;
    }

    /// @throws IllegalArgumentException if no kind has this code
    public static LockKind ofCode(int code) {
        if (code < 0 || code >= BY_CODE.length) {
            throw new IllegalArgumentException("lock kind is " + code + ", expected 0 to 9");
        }
        return BY_CODE[code];
    }
}
