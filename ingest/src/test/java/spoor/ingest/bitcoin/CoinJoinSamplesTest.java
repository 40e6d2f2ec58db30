package spoor.ingest.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.intake.PartialTransaction;
import spoor.ledger.pattern.CoinJoin;
import spoor.ledger.pattern.TinyChain;

/// The rules on real transactions whose inputs' values are known.
class CoinJoinSamplesTest {
    @Test
    void findsTheThreeCoinJoinsAndNoneOfTheOther158Transactions() {
        assertThat(found("chain/bitcoin/esplora", 161))
                .isEqualTo(
                        Map.of(
                                "wabisabi-coinjoin.json",
                                new CoinJoin(
                                        CoinJoin.Kind.WASABI_2,
                                        2_097_152,
                                        20,
                                        "327 inputs; 272 of 279 outputs are standard denominations"
                                                + " in falling order, most often 0.02097152 BTC (20"
                                                + " times)"),
                                "whirlpool-coinjoin.json",
                                new CoinJoin(
                                        CoinJoin.Kind.WHIRLPOOL,
                                        5_000_000,
                                        5,
                                        "5 inputs and 5 equal outputs of the pool of 0.05000000"
                                                + " BTC"),
                                "joinmarket-coinjoin.json",
                                new CoinJoin(
                                        CoinJoin.Kind.JOINMARKET,
                                        100_420,
                                        2,
                                        "2 equal outputs of 0.00100420 BTC and 2 different ones,"
                                                + " whose owners but one get back no less than they"
                                                + " put in")));
    }

    @Test
    void findsNoneAmongThe341TransactionsOfWannaCry() {
        assertThat(found("cases/wannacry_2017", 341)).isEmpty();
    }

    private static Map<String, CoinJoin> found(String path, int expected) {
        List<PartialTransaction> read = Sources.data(path).transactions();
        assertThat(read).hasSize(expected);
        UtxoChain chain = new TinyChain(read);
        Map<String, CoinJoin> found = new TreeMap<>();
        for (PartialTransaction transaction : read) {
            CoinJoin.find(chain, chain.find(transaction.id()))
                    .ifPresent(join -> found.put(transaction.where().source(), join));
        }
        return found;
    }
}
