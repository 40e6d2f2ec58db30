package spoor.app.tags;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.bitcoin.Addresses;
import spoor.ledger.chain.evm.EvmAddress;

/// The chain that tags are read for: which of a pack's tags are of it, and what its addresses look
/// like.
///
/// @param currencies what a tag's `network` or `currency` says of this chain, in capitals
/// @param owners reads an address; throws `IllegalArgumentException` if it is none, or its checksum
///   is wrong
public record TagChain(Set<String> currencies, Function<String, Owner> owners) {
    public TagChain {
        currencies = Set.copyOf(currencies);
    }

    public static TagChain bitcoin(Network network) {
        return new TagChain(
                Set.of("BTC"), text -> new Owner.OfLock(Addresses.parse(network, text)));
    }

    /// Packs name an account chain by its coin: GraphSense writes `ETH`.
    ///
    /// @param network name of the chain's network
    /// @param coin symbol of its own coin
    public static TagChain accounts(String network, String coin) {
        return new TagChain(
                Set.copyOf(
                        List.of(coin.toUpperCase(Locale.ROOT), network.toUpperCase(Locale.ROOT))),
                text -> new Owner.OfAccount(EvmAddress.parse(text)));
    }
}
