package spoor.ledger.chain.evm;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// Well-known networks and their numbers (EIP-155 chain ids), as the list at
/// github.com/ethereum-lists/chains gives them.
///
/// A network may have any name: one that is not in the table is nobody's, and its number is not
/// known from its name.
public final class Networks {
    public static final long ETHEREUM = 1;

    private static final List<Network> KNOWN =
            List.of(
                    new Network(ETHEREUM, "ethereum", "mainnet", "eth"),
                    new Network(10, "optimism"),
                    new Network(25, "cronos"),
                    new Network(56, "bsc", "bnb"),
                    new Network(61, "ethereum-classic", "ethereum_classic", "etc"),
                    new Network(100, "gnosis", "xdai"),
                    new Network(137, "polygon", "matic"),
                    new Network(250, "fantom"),
                    new Network(324, "zksync"),
                    new Network(1101, "polygon-zkevm"),
                    new Network(8453, "base"),
                    new Network(17_000, "holesky"),
                    new Network(42_161, "arbitrum"),
                    new Network(42_220, "celo"),
                    new Network(43_114, "avalanche"),
                    new Network(59_144, "linea"),
                    new Network(81_457, "blast"),
                    new Network(534_352, "scroll"),
                    new Network(560_048, "hoodi"),
                    new Network(11_155_111, "sepolia"),
                    new Network(1_666_600_000, "harmony"));

    /// @param names the usual one first
    private record Network(long id, List<String> names) {
        Network(long id, String... names) {
            this(id, List.of(names));
        }
    }

    private Networks() {}

    /// The number of the network that is usually called so, whatever the case of its letters.
    public static OptionalLong id(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(network -> network.names.contains(lower))
                .mapToLong(Network::id)
                .findFirst();
    }

    /// What the network with this number is usually called, or empty.
    public static String name(long id) {
        return KNOWN.stream()
                .filter(network -> network.id == id)
                .map(network -> network.names.getFirst())
                .findFirst()
                .orElse("");
    }
}
