package spoor.app.follow;

import java.time.Instant;
import java.util.function.LongFunction;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.Addresses;

/// The numbers of a chain as the words of a report: ids, addresses, heights, times.
///
/// A trace tells of one output under policy after policy, so the last answer of each kind is kept.
final class ChainText {
    private final UtxoChain chain;
    private final Last ids = new Last(this::writeId);
    private final Last outputs = new Last(this::writeOutput);
    private final Last addresses = new Last(this::writeAddress);
    private final Last times = new Last(this::writeTime);

    /// The text of the number that was asked for last.
    private static final class Last {
        private final LongFunction<String> writer;
        private long number = -1;
        private String text = "";

        Last(LongFunction<String> writer) {
            this.writer = writer;
        }

        String of(long wanted) {
            if (wanted != number) {
                text = writer.apply(wanted);
                number = wanted;
            }
            return text;
        }
    }

    ChainText(UtxoChain chain) {
        this.chain = chain;
    }

    /// `txid:vout`.
    String output(long output) {
        return outputs.of(output);
    }

    private String writeOutput(long output) {
        return id(chain.transactionOf(output)) + ":" + chain.outputIndex(output);
    }

    String id(long transaction) {
        return ids.of(transaction);
    }

    private String writeId(long transaction) {
        return chain.id(transaction).toString();
    }

    /// The owner of an output.
    String owner(long output) {
        return address(chain.address(output));
    }

    String address(long address) {
        return addresses.of(address);
    }

    private String writeAddress(long address) {
        return Addresses.text(chain.network(), chain.lock(address));
    }

    /// -1 where the data do not say.
    int height(long transaction) {
        int block = chain.block(transaction);
        return block == UtxoChain.NO_BLOCK ? -1 : chain.height(block);
    }

    /// ISO 8601 in UTC, or empty where the data do not say.
    String time(long transaction) {
        return times.of(transaction);
    }

    private String writeTime(long transaction) {
        int block = chain.block(transaction);
        return block == UtxoChain.NO_BLOCK ? "" : instant(chain.timeSeconds(block));
    }

    static String instant(long seconds) {
        return Instant.ofEpochSecond(seconds).toString();
    }
}
