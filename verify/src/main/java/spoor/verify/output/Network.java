package spoor.verify.output;

import java.util.Map;
import spoor.verify.file.Report;

/// What tells one Bitcoin network from the others. Source: `chainparams.cpp` of Bitcoin Core.
///
/// @param easiest target of a proof of work, in compact form
/// @param keyHash version of an address of a key hash
/// @param scriptHash version of an address of a script hash
/// @param prefix of witness addresses
/// @param first hash of the first block
record Network(String name, int easiest, int keyHash, int scriptHash, String prefix, String first) {
    private static final Map<String, String> FIRST =
            Map.of(
                    "mainnet", "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f",
                    "testnet3", "000000000933ea01ad0ee984209779baaec3ced90fa3f408719526f8d77f4943",
                    "testnet4", "00000000da84f2bafbbc53dee25a72ae507ff4914b867c565be350b0da8bf043",
                    "signet", "00000008819873e925422c1ff0f99f7cc9bbb232af63a077a480a3633bee1ef6",
                    "regtest", "0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206");

    static Network named(String name, String item) {
        String first = FIRST.get(name);
        Report.require(first != null, item, "\"" + name + "\" is no Bitcoin network");
        return switch (name) {
            case "mainnet" -> new Network(name, 0x1d00ffff, 0, 5, "bc", first);
            case "signet" -> new Network(name, 0x1e0377ae, 0x6f, 0xc4, "tb", first);
            case "regtest" -> new Network(name, 0x207fffff, 0x6f, 0xc4, "bcrt", first);
            default -> new Network(name, 0x1d00ffff, 0x6f, 0xc4, "tb", first);
        };
    }
}
