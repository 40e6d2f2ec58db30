package spoor.bench;

/// The kinds of address in the workload, and what paying to one and spending from one looks like.
///
/// Keys and signatures are filler of the right length: the chain is valid in all but its
/// signatures. What an address is follows from its number alone.
enum AddressKind {
    /// Spent by a script of 107 bytes: a signature and a key.
    P2PKH(35, 20, 107, 0),
    /// A nested witness key hash, as most script hashes of the last years: 23 bytes of script and
    /// 107 of witness.
    P2SH(15, 20, 23, 107),
    P2WPKH(35, 20, 0, 107),
    P2WSH(5, 32, 0, 107),
    /// Spent along the key path: one signature of 64 bytes.
    P2TR(10, 32, 0, 66);

    private static final AddressKind[] KINDS = values();
    private static final long KIND_SALT = 0x5350_4f4f_52L;

    private final int percent;
    private final int payloadBytes;
    final int scriptBytes;
    final int witnessBytes;

    AddressKind(int percent, int payloadBytes, int scriptBytes, int witnessBytes) {
        this.percent = percent;
        this.payloadBytes = payloadBytes;
        this.scriptBytes = scriptBytes;
        this.witnessBytes = witnessBytes;
    }

    static AddressKind of(long address) {
        long left = Long.remainderUnsigned(ByteSink.mix(address ^ KIND_SALT), 100);
        int kind = 0;
        while (left >= KINDS[kind].percent) {
            left -= KINDS[kind++].percent;
        }
        return KINDS[kind];
    }

    /// Writes the length and the locking script of an address of this kind.
    void writeLock(ByteSink to, long address) {
        switch (this) {
            case P2PKH -> {
                to.hex("1976a914");
                to.filler(payloadSeed(address), payloadBytes);
                to.hex("88ac");
            }
            case P2SH -> {
                to.hex("17a914");
                to.filler(payloadSeed(address), payloadBytes);
                to.u8(0x87);
            }
            case P2WPKH, P2WSH, P2TR -> {
                to.u8(payloadBytes + 2);
                to.u8(this == P2TR ? 0x51 : 0x00);
                to.u8(payloadBytes);
                to.filler(payloadSeed(address), payloadBytes);
            }
        }
    }

    /// Writes the length and the script of an input that spends an output.
    void writeScript(ByteSink to, long output) {
        to.compact(scriptBytes);
        switch (this) {
            case P2PKH -> {
                writeSignature(to, output, 72, 0x30);
                writeKey(to, output);
            }
            case P2SH -> {
                to.hex("160014");
                to.filler(-output, 20);
            }
            case P2WPKH, P2WSH, P2TR -> {}
        }
    }

    /// Writes the witness of an input that spends an output.
    void writeWitness(ByteSink to, long output) {
        switch (this) {
            case P2PKH -> to.u8(0);
            case P2SH, P2WPKH, P2WSH -> {
                to.u8(2);
                writeSignature(to, output, 71, 0x30);
                writeKey(to, output);
            }
            case P2TR -> {
                to.u8(1);
                to.u8(64);
                to.filler(output, 64);
            }
        }
    }

    private static void writeSignature(ByteSink to, long output, int length, int tag) {
        to.u8(length);
        to.u8(tag);
        to.filler(output, length - 2);
        to.u8(1);
    }

    private static void writeKey(ByteSink to, long output) {
        to.u8(33);
        to.u8(2);
        to.filler(~output, 32);
    }

    private static long payloadSeed(long address) {
        return ByteSink.mix(address + 1);
    }
}
