package spoor.ledger.chain;

/// A Bitcoin network: how its block files, addresses and proof of work are told from the others'.
///
/// Source: `src/kernel/chainparams.cpp` of Bitcoin Core; testnet4 is BIP 94, signet BIP 325.
public enum Network {
    MAINNET(0, "mainnet", 0xd9b4bef9, 0x1d00ffff, 0x00, 0x05, "bc"),
    TESTNET3(1, "testnet3", 0x0709110b, 0x1d00ffff, 0x6f, 0xc4, "tb"),
    TESTNET4(2, "testnet4", 0x283f161c, 0x1d00ffff, 0x6f, 0xc4, "tb"),
    SIGNET(3, "signet", 0x40cf030a, 0x1e0377ae, 0x6f, 0xc4, "tb"),
    REGTEST(4, "regtest", 0xdab5bffa, 0x207fffff, 0x6f, 0xc4, "bcrt");

    private final int code;
    private final String label;
    private final int magic;
    private final int easiestBits;
    private final int keyHashVersion;
    private final int scriptHashVersion;
    private final String bech32Prefix;

    Network(
            int code,
            String label,
            int magic,
            int easiestBits,
            int keyHashVersion,
            int scriptHashVersion,
            String bech32Prefix) {
        this.code = code;
        this.label = label;
        this.magic = magic;
        this.easiestBits = easiestBits;
        this.keyHashVersion = keyHashVersion;
        this.scriptHashVersion = scriptHashVersion;
        this.bech32Prefix = bech32Prefix;
    }

    /// The number that stands for it on disk; never changes.
    public int code() {
        return code;
    }

    /// @throws IllegalArgumentException if no network has this code
    public static Network ofCode(int code) {
        for (Network network : values()) {
            if (network.code == code) {
                return network;
            }
        }
        throw new IllegalArgumentException("network code is " + code + ", expected 0 to 4");
    }

    /// The name in messages, settings and results.
    public String label() {
        return label;
    }

    /// The four bytes before every record of a block file, read as a little-endian number.
    public int magic() {
        return magic;
    }

    /// The easiest proof of work allowed, in the compact form of a block header's `bits`.
    public int easiestBits() {
        return easiestBits;
    }

    /// Version byte of a Base58 address that pays to a key hash.
    public int keyHashVersion() {
        return keyHashVersion;
    }

    /// Version byte of a Base58 address that pays to a script hash.
    public int scriptHashVersion() {
        return scriptHashVersion;
    }

    /// Human-readable part of segwit addresses.
    public String bech32Prefix() {
        return bech32Prefix;
    }
}
