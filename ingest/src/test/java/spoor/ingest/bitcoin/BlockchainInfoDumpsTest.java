package spoor.ingest.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ingest.facts.StandIn;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.bitcoin.Addresses;
import spoor.ledger.intake.PartialTransaction;

class BlockchainInfoDumpsTest {
    private static final String FOLDER = "cases/wannacry_2017";
    private static final String DUMP =
            FOLDER + "/rawaddr_115p7UMMngoj1pMvkpHijcRdfJNXj6LrLn.json.gz";

    @TempDir Path folder;

    @Test
    void threeDumpsShareNineteenTransactions() {
        PartialData read = Sources.data(FOLDER);
        // 115 + 115 + 130 in the dumps.
        assertThat(read.transactions()).hasSize(341);
        assertThat(read.transactions().stream().map(PartialTransaction::id).distinct())
                .hasSize(341);
    }

    @Test
    void theWithdrawalsAreThoseOfTheDerivedTable() {
        PartialData read = Sources.data(FOLDER);
        List<String> rows =
                Sources.text(FOLDER + "/withdrawals_derived.csv").lines().skip(1).toList();
        assertThat(rows).hasSize(9);
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            PartialTransaction withdrawal = Sources.find(read, cells[0]);
            assertThat(withdrawal.height()).isEqualTo(Integer.parseInt(cells[2]));
            assertThat(withdrawal.inputs()).hasSize(Integer.parseInt(cells[4]));
            assertThat(withdrawal.inputs())
                    .allMatch(input ->
                            Addresses.text(Network.MAINNET, input.lock()).equals(cells[3]));
            assertThat(
                            withdrawal.inputs().stream()
                                    .mapToLong(PartialTransaction.Input::value)
                                    .sum())
                    .isEqualTo(Long.parseLong(cells[5]));
            PartialTransaction.Output output = withdrawal.outputs().get(Integer.parseInt(cells[6]));
            assertThat(Addresses.text(Network.MAINNET, output.lock())).isEqualTo(cells[7]);
            assertThat(output.value()).isEqualTo(Long.parseLong(cells[8]));
            assertThat(Checks.fee(withdrawal.inputs(), withdrawal.outputs()))
                    .isEqualTo(Long.parseLong(cells[9]));
        }
    }

    @Test
    void everyWithdrawalsIdIsComputedAnewBecauseAllItSpendsIsInTheDumps() {
        PartialData read = Sources.data(FOLDER);
        Set<Bytes32> known =
                read.transactions().stream()
                        .map(PartialTransaction::id)
                        .collect(Collectors.toSet());
        assertThat(read.transactions())
                .filteredOn(transaction ->
                        transaction.inputs().stream()
                                .allMatch(input -> known.contains(input.spentId())))
                .hasSize(17)
                .extracting(transaction -> transaction.id().toString())
                .containsAll(withdrawals());
        assertThat(Sources.problems(read))
                .anyMatch(problem ->
                        problem.endsWith(
                                "id not computed anew: what it spends is known only by"
                                        + " tx_index (324 times, here first)"));
    }

    private static Set<String> withdrawals() {
        return Sources.text(FOLDER + "/withdrawals_derived.csv")
                .lines()
                .skip(1)
                .map(row -> row.substring(0, 64))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void whatOnlyATxIndexNamesGetsADocumentedStandIn() throws Exception {
        PartialData read = Sources.data(FOLDER);
        PartialTransaction first =
                Sources.find(
                        read, "9f7d5958b94ec65622adf54d3e69d5642f5fca11eefd55f306dee9aab161ac50");
        byte[] expected =
                MessageDigest.getInstance("SHA-256")
                        .digest(
                                "blockchain.info tx_index 273801272"
                                        .getBytes(StandardCharsets.UTF_8));
        String standIn = first.inputs().getFirst().spentId().toString();
        assertThat(standIn)
                .isEqualTo("f".repeat(32) + HexFormat.of().formatHex(expected).substring(0, 32));
        assertThat(TxIndexStandIn.isStandIn(standIn + ":1")).isTrue();
        assertThat(StandIn.isStandIn(standIn + ":1")).isFalse();
        assertThat(Sources.problems(read))
                .anyMatch(problem ->
                        problem.contains(
                                "spent transactions are known only by blockchain.info's"
                                        + " tx_index: each has a made-up id of 32 times f"
                                        + " and 32 digits that no explorer knows"));
    }

    @Test
    void totalsOfCompleteDumpsRaiseNoProblem() {
        assertThat(Sources.problems(Sources.data(FOLDER)))
                .noneMatch(problem -> problem.contains("total_received"));
    }

    @Test
    void aDumpWithoutItsLastTransactionIsToldByItsTotals() {
        String text = Sources.text(DUMP);
        int last = text.lastIndexOf(",{\"ver\":");
        String shorter = text.substring(0, last) + "]}";
        assertThat(Sources.failure(folder, shorter))
                .contains(
                        "read 114 transactions",
                        "n_tx of address 115p7UMMngoj1pMvkpHijcRdfJNXj6LrLn is 115, but the"
                                + " confirmed transactions in the data make 114, expected the same",
                        "total_received of address");
    }

    @Test
    void refusesAWithdrawalThatWasChanged() {
        String text = Sources.text(DUMP).replace("\"value\":705953352", "\"value\":705953351");
        assertThat(Sources.failure(folder, text))
                .contains(
                        "hash is ef0ac1c130740138805bfb7cd605456e440266db1fd85ae5b4a852a7172fcf2f,"
                                + " but version, inputs, outputs and lock time hash to");
    }

    @Test
    void leavesOutWhatNoBlockHoldsYet() {
        String text = Sources.text(DUMP).replaceFirst("\"block_height\":479819,", "");
        assertThat(Sources.failure(folder, text))
                .contains(
                        "read 114 transactions",
                        "transactions left out because no block holds them yet:"
                                + " 9f7d5958b94ec65622adf54d3e69d5642f5fca11eefd55f306dee9aab161ac50");
    }

    @Test
    void refusesANumberThatTwoTransactionsHave() {
        String text =
                Sources.text(DUMP)
                        .replaceFirst(
                                "\"tx_index\":273802319,\"vin_sz",
                                "\"tx_index\":253693337,\"vin_sz");
        assertThat(Sources.failure(folder, text))
                .contains(
                        "tx_index is 253693337, expected another number than that of transaction");
    }
}
