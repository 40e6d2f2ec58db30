package spoor.bench;

/// What is particular to the first block of regtest: `src/kernel/chainparams.cpp` of Bitcoin Core.
final class Genesis {
    static final long NONCE = 2;

    static final long VALUE_SAT = 5_000_000_000L;

    /// The coinbase of all of Bitcoin's networks up to testnet3, with the headline of The Times.
    static final String COINBASE =
            "01000000010000000000000000000000000000000000000000000000000000000000000000ffffffff4d"
                    + "04ffff001d0104455468652054696d65732030332f4a616e2f32303039204368616e63656c6c6f72"
                    + "206f6e206272696e6b206f66207365636f6e64206261696c6f757420666f722062616e6b73ffffffff"
                    + "0100f2052a01000000434104678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea1f"
                    + "61deb649f6bc3f4cef38c4f35504e51ec112de5c384df7ba0b8d578a4c702b6bf11d5fac00000000";

    private Genesis() {}
}
