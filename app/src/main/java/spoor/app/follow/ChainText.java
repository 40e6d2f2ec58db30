package spoor.app.follow;

import java.time.Instant;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.Addresses;

/// The numbers of a chain as the words of a report: ids, addresses, heights, times.
final class ChainText {
    private final UtxoChain chain;

    ChainText(UtxoChain chain) {
        this.chain = chain;
    }

    /// `txid:vout`.
    String output(long output) {
        return id(chain.transactionOf(output)) + ":" + chain.outputIndex(output);
    }

    String id(long transaction) {
        return chain.id(transaction).toString();
    }

    /// The owner of an output.
    String owner(long output) {
        return address(chain.address(output));
    }

    String address(long address) {
        return Addresses.text(chain.network(), chain.lock(address));
    }

    /// -1 where the data do not say.
    int height(long transaction) {
        int block = chain.block(transaction);
        return block == UtxoChain.NO_BLOCK ? -1 : chain.height(block);
    }

    /// ISO 8601 in UTC, or empty where the data do not say.
    String time(long transaction) {
        int block = chain.block(transaction);
        return block == UtxoChain.NO_BLOCK ? "" : instant(chain.timeSeconds(block));
    }

    static String instant(long seconds) {
        return Instant.ofEpochSecond(seconds).toString();
    }
}
