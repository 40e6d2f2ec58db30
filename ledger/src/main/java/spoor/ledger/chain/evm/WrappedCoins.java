package spoor.ledger.chain.evm;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Contracts that are known to wrap the chain's coin as WETH9 does: they issue no Transfer event
/// when a wrapped coin is made or destroyed, only `Deposit` or `Withdrawal`.
///
/// Source: Uniswap, sdk-core, "Known WETH9 implementation addresses" (`weth9.ts`).
public final class WrappedCoins {
    private static final Map<Long, String> BY_CHAIN =
            Map.of(
                    1L, "0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2",
                    10L, "0x4200000000000000000000000000000000000006",
                    56L, "0xbb4CdB9CBd36B01bD1cBaEBF2De08d9173bc095c",
                    137L, "0x0d500B1d8E8eF31E21C99d1Db9A6444d3ADf1270",
                    8453L, "0x4200000000000000000000000000000000000006",
                    42161L, "0x82aF49447D8a07e3bd95BD0d56f35241523fBab1",
                    43114L, "0xB31f66AA3C1e785363F0875A1B74E27b85FD66c7");

    private WrappedCoins() {}

    /// @param chainId see [Networks]
    /// @param more what the user knows besides
    public static Set<EvmAddress> of(long chainId, Set<EvmAddress> more) {
        Set<EvmAddress> wraps = new HashSet<>(more);
        String known = BY_CHAIN.get(chainId);
        if (known != null) {
            wraps.add(EvmAddress.parse(known));
        }
        return Set.copyOf(wraps);
    }
}
