package spoor.verify;

import java.math.BigInteger;
import java.util.Map;

/// What tells one Bitcoin network from the others. Source: `chainparams.cpp` of Bitcoin Core.
///
/// @param easiest target of a proof of work, in compact form
/// @param keyHash version of an address of a key hash
/// @param scriptHash version of an address of a script hash
/// @param prefix of witness addresses
/// @param first hash of the first block
record Network(String name, int easiest, int keyHash, int scriptHash, String prefix, String first) {
    private static final Map<String, Network> ALL =
            Map.of(
                    "mainnet",
                    new Network(
                            "mainnet",
                            0x1d00ffff,
                            0,
                            5,
                            "bc",
                            "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f"),
                    "testnet3",
                    new Network(
                            "testnet3",
                            0x1d00ffff,
                            0x6f,
                            0xc4,
                            "tb",
                            "000000000933ea01ad0ee984209779baaec3ced90fa3f408719526f8d77f4943"),
                    "testnet4",
                    new Network(
                            "testnet4",
                            0x1d00ffff,
                            0x6f,
                            0xc4,
                            "tb",
                            "00000000da84f2bafbbc53dee25a72ae507ff4914b867c565be350b0da8bf043"),
                    "signet",
                    new Network(
                            "signet",
                            0x1e0377ae,
                            0x6f,
                            0xc4,
                            "tb",
                            "00000008819873e925422c1ff0f99f7cc9bbb232af63a077a480a3633bee1ef6"),
                    "regtest",
                    new Network(
                            "regtest",
                            0x207fffff,
                            0x6f,
                            0xc4,
                            "bcrt",
                            "0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206"));

    static Network named(String name, String item) {
        Network network = ALL.get(name);
        Report.require(network != null, item, "\"" + name + "\" is no Bitcoin network");
        return network;
    }

    /// The number that a hash may not exceed.
    static BigInteger target(int bits, String item) {
        int exponent = bits >>> 24;
        boolean isPositive = (bits & 0x800000) == 0 && exponent <= 34;
        Report.require(isPositive, item, "target bits " + Integer.toHexString(bits));
        BigInteger mantissa = BigInteger.valueOf(bits & 0x7fffff);
        return mantissa.shiftLeft(8 * (exponent - 3));
    }

    static int bits(BigInteger target) {
        int bytes = (target.bitLength() + 7) / 8;
        int mantissa = target.shiftRight(8 * (bytes - 3)).intValue();
        return (mantissa & 0x800000) == 0
                ? (bytes << 24) | mantissa
                : ((bytes + 1) << 24) | (mantissa >> 8);
    }
}
