package spoor.ingest.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.TestData;
import spoor.ledger.chain.Network;
import spoor.ledger.intake.PartialTransaction;

class CoreBlocksTest {
    private static final String WASABI = "chain/bitcoin/rpc/wasabi-VerboseBlock.json";
    private static final String GENESIS =
            Sources.ETL
                    + "bitcoin/block_0/rpc_response_getblock_000000000019d6689c085ae165831e934ff763"
                    + "ae46a2a6c172b3f1b60a8ce26f_2.json";

    @TempDir Path folder;

    @Test
    void readsVerbosityThreeWithWhatInputsSpend() {
        PartialData read = Sources.read(TestData.file(WASABI), Network.TESTNET3);
        // Made by a node older than BIP 350.
        assertThat(Sources.problems(read))
                .containsExactly(
                        "wasabi-VerboseBlock.json:218:15: address with another checksum than the"
                                + " script's own, expected Bech32m (BIP 350) from witness version 1"
                                + " on; the script was taken (3 times, here first)");
        assertThat(read.transactions()).isNotEmpty().allMatch(tx -> tx.height() == 26_808);
        PartialTransaction coinbase = read.transactions().getFirst();
        assertThat(coinbase.inputs()).isEmpty();
        // Written 50.00000722: a binary fraction would lose the last satoshi sooner or later.
        assertThat(coinbase.outputs().getFirst().value()).isEqualTo(5_000_000_722L);
        long fees =
                read.transactions().stream()
                        .skip(1)
                        .mapToLong(tx -> Checks.fee(tx.inputs(), tx.outputs()))
                        .sum();
        assertThat(fees).isEqualTo(722);
    }

    @Test
    void refusesABlockWhoseTransactionsDoNotMakeItsMerkleRoot() {
        String text =
                Sources.text(GENESIS).replace("\"merkleroot\": \"4a5e", "\"merkleroot\": \"4b5e");
        assertThat(Sources.failure(folder, text))
                .contains("merkleroot is 4b5e", "but the block's 1 transactions make 4a5e");
    }

    @Test
    void refusesMoreThanEightDecimalPlaces() {
        assertThat(
                        Sources.failure(
                                folder,
                                Sources.text(GENESIS).replace("50.00000000", "50.000000001")))
                .endsWith(
                        "tx[0].vout[0].value is 50.000000001, expected an amount of bitcoin with at"
                                + " most 8 decimal places");
    }

    @Test
    void asksForWholeTransactions() {
        String block =
                "{\"hash\":\"000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f\","
                        + "\"height\":0,\"time\":1231006505,\"merkleroot\":\"4a5e1e4baab89f3a32518a"
                        + "88c31bc87f618f76673e2cc77ab2127b7afdeda33b\",\"tx\":[\"4a5e1e4baab89f3a3251"
                        + "8a88c31bc87f618f76673e2cc77ab2127b7afdeda33b\"]}";
        assertThat(Sources.failure(folder, block))
                .contains("expected whole transactions: ask getblock for verbosity 2 or 3");
    }
}
