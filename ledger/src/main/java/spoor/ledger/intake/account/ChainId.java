package spoor.ledger.intake.account;

import java.util.OptionalLong;
import spoor.ledger.chain.evm.Networks;
import spoor.ledger.intake.account.AccountFacts.Row;
import spoor.ledger.store.account.Texts;

/// The chain's id (EIP-155) as nodes say it, held against the network's name and against what a
/// node said before.
final class ChainId {
    private final String network;

    /// [Texts#UNKNOWN_CHAIN] until a node said it.
    long id = Texts.UNKNOWN_CHAIN;

    ChainId(String network) {
        this.network = network;
    }

    /// @throws spoor.ledger.base.MalformedDataException if it is another chain's
    void told(Row where, long told) {
        OptionalLong named = Networks.id(network);
        if (named.isPresent() && named.getAsLong() != told) {
            throw Gathering.fault(
                    where,
                    "the chain's id is "
                            + words(told)
                            + ", expected "
                            + named.getAsLong()
                            + ", that of the network "
                            + network
                            + "; --network NAME says which network it is");
        }
        if (id != Texts.UNKNOWN_CHAIN && id != told) {
            throw Gathering.fault(
                    where,
                    "the chain's id is "
                            + words(told)
                            + ", expected "
                            + words(id)
                            + ", that of the node that the ledger was read from before; another"
                            + " chain needs another --chain NAME");
        }
        id = told;
    }

    /// `10 (optimism)`.
    private static String words(long id) {
        String name = Networks.name(id);
        return name.isEmpty() ? Long.toString(id) : id + " (" + name + ")";
    }
}
