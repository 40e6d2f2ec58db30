package spoor.ingest.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spoor.ledger.TestData;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.Addresses;
import spoor.ledger.intake.PartialTransaction;

class EtlRowsTest {
    private static final String PAYMENT =
            "7940cdde4d713e171849efc6bd89939185be270266c94e92369e3877ad89455a";

    @TempDir Path folder;

    @Test
    void readsTheEnrichedStreamWithBlockRows() {
        PartialData read =
                Sources.data(Sources.ETL + "bitcoin/stream_50001_50002/expected_transactions.json");
        assertThat(read.transactions()).hasSize(4);
        PartialTransaction payment = Sources.find(read, PAYMENT);
        assertThat(payment.height()).isEqualTo(50_001);
        assertThat(payment.position()).isEqualTo(1);
        assertThat(payment.timeSeconds()).isEqualTo(1_270_917_100L);
        assertThat(payment.inputs())
                .extracting(PartialTransaction.Input::value)
                .containsExactly(5_000_000_000L, 5_000_000_000L);
        assertThat(payment.inputs())
                .extracting(input -> Addresses.text(Network.MAINNET, input.lock()))
                .first()
                .isEqualTo("1DoQeKfU3dYhN9bxMpFFcVUnufCPDqSPae");
    }

    @Test
    void valuesThatWereNotEnrichedAreUnknownAndToldOnce() {
        PartialData read =
                Sources.data(
                        Sources.ETL + "bitcoin/block_with_transactions/expected_transactions.json");
        PartialTransaction.Input input = Sources.find(read, PAYMENT).inputs().getFirst();
        assertThat(input.value()).isEqualTo(UtxoChain.UNKNOWN_VALUE);
        assertThat(input.lock()).isEqualTo(Lock.UNKNOWN);
        assertThat(Sources.problems(read))
                .filteredOn(problem -> problem.contains("enrich_transactions"))
                .singleElement()
                .asString()
                .endsWith("(3 times, here first)");
    }

    @Test
    void theBlocksOfTheNodeAndTheRowsMadeFromThemAgree() {
        PartialData rows =
                Sources.data(
                        Sources.ETL + "bitcoin/block_with_transactions/expected_transactions.json");
        String answer =
                Sources.ETL
                        + "bitcoin/block_with_transactions/rpc_response_getblock_000000001c920d495e"
                        + "1eeef2452b6d1c6c229a919b28196c103ecffebabee141_2.json";
        for (PartialTransaction node : Sources.data(answer).transactions()) {
            PartialTransaction row = Sources.find(rows, node.id().toString());
            assertThat(row.outputs()).isEqualTo(node.outputs());
            assertThat(row.inputs()).isEqualTo(node.inputs());
            assertThat(row.height()).isEqualTo(node.height());
            assertThat(row.position()).isEqualTo(node.position());
            assertThat(row.blockHash()).isEqualTo(node.blockHash());
            assertThat(row.timeSeconds()).isEqualTo(node.timeSeconds());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dogecoin/block_with_float_precision_loss|Dogecoin",
                "dogecoin/block_without_transactions|Dogecoin",
                "bitcoin_cash/block_with_duplicate_txid|Bitcoin Cash",
                "zcash/block_0|Zcash",
                "zcash/block_with_value_balance|Zcash",
                "zcash/block_with_shielded_addresses|Zcash"
            })
    void refusesOtherChainsByName(String sample, String chain) {
        String text = Sources.text(Sources.ETL + sample + "/expected_transactions.json");
        assertThat(Sources.failure(folder, text))
                .matches(
                        "file.json:\\d+:\\d+: .* looks like an address of "
                                + chain
                                + ", expected one of bitcoin mainnet");
    }

    @Test
    void refusesShieldedOutputs() {
        String text =
                Sources.text(
                                Sources.ETL
                                        + "bitcoin/block_with_transactions/expected_transactions.json")
                        .replaceFirst("\"type\": \"pubkey\"", "\"type\": \"shielded\"");
        assertThat(Sources.failure(folder, text))
                .endsWith(
                        "outputs[0].type is \"shielded\", as on Zcash, expected a row of bitcoin");
    }

    @Test
    void refusesAFractionOfASatoshiAndTakesAFractionOfZero() {
        String row = firstRow();
        assertThat(Sources.failure(folder, row.replace("5000000000}", "5000000000.5}")))
                .matches(
                        "file.json:1:\\d+: outputs\\[0\\].value is 5000000000.5, expected whole"
                                + " satoshi");
        assertThat(Sources.failure(folder, row.replace("5000000000}", "5000000000.0}")))
                .startsWith("read 1 transactions");
        assertThat(Sources.failure(folder, row.replace("5000000000}", "\"5000000000\"}")))
                .startsWith("read 1 transactions");
    }

    @Test
    void readsTimesAsTheTablesAreExported() {
        String row = firstRow().replace("1270917100", "\"2010-04-10 16:31:40 UTC\"");
        PartialData read = Sources.read(Sources.write(folder, "a.json", row), Network.MAINNET);
        assertThat(read.transactions().getFirst().timeSeconds()).isEqualTo(1_270_917_100L);
    }

    @Test
    void tellsWhenABlockHasMoreTransactionsThanTheFile() throws Exception {
        Path blocks =
                TestData.file(Sources.ETL + "bitcoin/stream_50001_50002/expected_blocks.json");
        Files.copy(blocks, folder.resolve("blocks.json"));
        Sources.write(folder, "transactions.json", firstRow());
        assertThat(Sources.problems(Sources.read(folder, Network.MAINNET)))
                .contains(
                        "blocks.json:1:1: block row with another transaction_count than there are"
                                + " transactions of the block in the data (2 times, here first)");
    }

    @Test
    void refusesAChangedValueByTheHash() {
        String text =
                Sources.text(
                                Sources.ETL
                                        + "bitcoin/block_with_transactions/expected_transactions.json")
                        .replace("\"value\": 10000000000", "\"value\": 9999999999");
        assertThat(Sources.failure(folder, text))
                .contains("hash is " + PAYMENT + ", but version, inputs, outputs and lock time");
    }

    @Test
    void refusesARowThatLostAnOutput() {
        String text = firstRow().replaceFirst("\"output_count\": 1", "\"output_count\": 2");
        assertThat(Sources.failure(folder, text))
                .endsWith("output_count is 2, expected 1, the number of outputs");
    }

    private static String firstRow() {
        return Sources.text(
                        Sources.ETL + "bitcoin/block_with_transactions/expected_transactions.json")
                .lines()
                .findFirst()
                .orElseThrow();
    }
}
