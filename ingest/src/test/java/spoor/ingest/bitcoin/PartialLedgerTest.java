package spoor.ingest.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.Addresses;
import spoor.ledger.intake.IntakeReport;
import spoor.ledger.intake.PartialIntake;
import spoor.ledger.intake.PartialTransaction;
import spoor.ledger.intake.Progress;
import spoor.ledger.pattern.CoinJoin;
import spoor.ledger.store.Ledger;

/// From real files through the readers into a ledger on disk, and out again.
class PartialLedgerTest {
    private static final String BEFORE =
            Sources.ETL + "bitcoin/block_with_transactions/expected_transactions.json";
    private static final String AFTER =
            Sources.ETL + "bitcoin/stream_50001_50002/expected_transactions.json";

    @TempDir Path folder;

    @Test
    void wannaCrysWithdrawalsComeOutOfTheLedgerToTheSatoshi() throws IOException {
        List<PartialTransaction> read = Sources.data("cases/wannacry_2017").transactions();
        assertThat(merge(read).transactionsAdded()).isEqualTo(341);
        assertThat(merge(read).transactionsAdded()).isZero();
        try (Ledger ledger = Ledger.open(folder)) {
            long left = 0;
            Set<String> transactions = new TreeSet<>();
            Set<String> receivers = new TreeSet<>();
            for (String row :
                    Sources.text("cases/wannacry_2017/withdrawals_derived.csv")
                            .lines()
                            .skip(1)
                            .toList()) {
                String[] cells = row.split(",", -1);
                long transaction = ledger.find(Sources.id(cells[0]));
                if (transactions.add(cells[0])) {
                    left += spent(ledger, transaction);
                }
                long output = ledger.findOutput(Sources.id(cells[0]), Long.parseLong(cells[6]));
                assertThat(ledger.value(output)).isEqualTo(Long.parseLong(cells[8]));
                receivers.add(Addresses.text(Network.MAINNET, ledger.lock(ledger.address(output))));
            }
            // The press said seven transactions and 52.2 BTC.
            assertThat(transactions).hasSize(6);
            assertThat(receivers).hasSize(9);
            assertThat(left).isEqualTo(5_192_690_943L);
        }
    }

    private static long spent(UtxoChain chain, long transaction) {
        long sum = 0;
        for (long input = chain.firstInput(transaction);
                input < chain.firstInput(transaction + 1);
                input++) {
            sum += chain.value(chain.spentOutput(input));
        }
        return sum;
    }

    @Test
    void coinJoinsAreFoundInTheLedgerAsInMemory() throws IOException {
        merge(Sources.data("chain/bitcoin/esplora").transactions());
        TreeSet<String> found = new TreeSet<>();
        try (Ledger ledger = Ledger.open(folder)) {
            for (long transaction = 0; transaction < ledger.transactions(); transaction++) {
                CoinJoin.find(ledger, transaction)
                        .ifPresent(join -> found.add(join.kind() + " " + join.anonymitySet()));
            }
        }
        assertThat(found).containsExactly("JOINMARKET 2", "WASABI_2 20", "WHIRLPOOL 5");
    }

    @Test
    void rowsMadeBeforeAndAfterEnrichmentAgree() throws IOException {
        merge(Sources.data(BEFORE).transactions());
        merge(Sources.data(AFTER).transactions());
        try (Ledger ledger = Ledger.open(folder)) {
            long payment =
                    ledger.find(
                            Sources.id(
                                    "7940cdde4d713e171849efc6bd89939185be270266c94e92369e3877ad8945"
                                            + "5a"));
            assertThat(spent(ledger, payment)).isEqualTo(10_000_000_000L);
        }
    }

    @Test
    void rowsThatDoNotSayWhatTheySpendCanBeReadAgain() throws IOException {
        List<PartialTransaction> before = Sources.data(BEFORE).transactions();
        merge(before);
        merge(Sources.data(AFTER).transactions());
        // The ledger knows by now what the rows still do not say.
        assertThat(merge(before).transactionsAdded()).isZero();
    }

    private IntakeReport merge(List<PartialTransaction> transactions) throws IOException {
        return PartialIntake.merge(
                folder, Network.MAINNET, transactions, List.of(), Progress.SILENT);
    }
}
