package spoor.ledger.chain.evm;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What amounts are amounts of. Two tokens are the same asset only if they have the same contract:
/// anybody may give a contract any symbol.
///
/// @param contract of a token; nothing for the chain's own coin and for a named asset
/// @param name of an asset without a contract (`USD` in a table of flows), otherwise empty
/// @param symbol for display only, written by strangers, may be empty
/// @param decimals for display only, [#UNKNOWN_DECIMALS] where the data do not say
public record Asset(@Nullable EvmAddress contract, String name, String symbol, int decimals) {
    public static final int UNKNOWN_DECIMALS = -1;

    /// Decimals of ether, and of the coin of every chain that copied it.
    public static final int NATIVE_DECIMALS = 18;

    /// More would not fit into 256 bits.
    public static final int MOST_DECIMALS = 77;

    public Asset {
        if (decimals < UNKNOWN_DECIMALS || decimals > 255) {
            throw new IllegalArgumentException(
                    "decimals is " + decimals + ", expected 0 to 255, or -1 for unknown");
        }
        if (contract != null && !name.isEmpty()) {
            throw new IllegalArgumentException(
                    "asset has the contract " + contract + " and the name " + name);
        }
    }

    /// The chain's own coin.
    public static Asset nativeCoin(String symbol) {
        return new Asset(null, "", symbol, NATIVE_DECIMALS);
    }

    public boolean isNative() {
        return contract == null && name.isEmpty();
    }

    /// Whether both are the same asset, whatever they are called.
    public boolean isSame(Asset other) {
        return name.equals(other.name) && Objects.equals(contract, other.contract);
    }

    /// What stands for it in results: `native`, the contract, or the name.
    public String id() {
        return contract != null ? contract.toString() : name.isEmpty() ? "native" : name;
    }
}
