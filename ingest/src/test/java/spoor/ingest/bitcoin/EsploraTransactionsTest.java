package spoor.ingest.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.TestData;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.bitcoin.Addresses;
import spoor.ledger.intake.PartialTransaction;

class EsploraTransactionsTest {
    @TempDir Path folder;

    @Test
    void everyConfirmedTransactionOfTheFolderIsReadAndHashesToItsId() {
        PartialData read = Sources.data("chain/bitcoin/esplora");
        // 10 single transactions, 48 + 50 escrows, 50 of the genesis address, 1 and 2 of mempool.
        assertThat(read.transactions()).hasSize(161);
        assertThat(read.files()).isEqualTo(19);
        // The hash is computed in reading: a changed byte anywhere in it stops the run (see below).
    }

    @Test
    void readsEveryFieldOfTheWhirlpoolTransaction() {
        PartialTransaction read =
                Sources.data(Sources.ESPLORA + "whirlpool-coinjoin.json").transactions().getFirst();
        assertThat(read.id().toString())
                .isEqualTo("323df21f0b0756f98336437aa3d2fb87e02b59f1946b714a7b09df04d429dec2");
        assertThat(read.height()).isEqualTo(574_682);
        assertThat(read.timeSeconds()).isEqualTo(1_557_046_992L);
        assertThat(read.blockHash())
                .isEqualTo(
                        Bytes32.parse(
                                "0000000000000000001885cd48dcfcaa1e1716b856ada3e634916f63552addf2"));
        assertThat(read.position()).isEqualTo(-1);
        assertThat(read.inputs())
                .extracting(PartialTransaction.Input::value)
                .containsExactly(5_010_000L, 5_000_000L, 5_010_000L, 5_000_000L, 5_010_000L);
        PartialTransaction.Input first = read.inputs().getFirst();
        assertThat(first.spentId().toString())
                .isEqualTo("333f45431e47b9543772013ac83a9b33cc58dc3245ccfd48b972107bb8405c13");
        assertThat(first.spentIndex()).isEqualTo(8);
        assertThat(Addresses.text(Network.MAINNET, first.lock()))
                .isEqualTo("bc1qgwv9hn979rex0rhfp3cknfdkyrgk04493gclvv");
        assertThat(read.outputs())
                .extracting(output -> Addresses.text(Network.MAINNET, output.lock()))
                .first()
                .isEqualTo("bc1qqmmc3s46efrdq0jglhf8l8jg0xw37exgne6q3k");
        assertThat(read.outputs())
                .extracting(PartialTransaction.Output::index)
                .containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(Checks.fee(read.inputs(), read.outputs())).isEqualTo(30_000L);
    }

    @Test
    void computesTheFeeThatTheEscrowFilesGiveAsZero() {
        List<PartialTransaction> escrows =
                Sources.data(Sources.ESPLORA + "hodlhodl-tp.json").transactions();
        assertThat(escrows).hasSize(48);
        assertThat(escrows)
                .allSatisfy(
                        read -> assertThat(Checks.fee(read.inputs(), read.outputs())).isPositive());
    }

    @Test
    void keepsTheOutputThatCarriesData() {
        PartialTransaction read =
                Sources.data(Sources.ESPLORA + "op-return-charley.json").transactions().getFirst();
        assertThat(read.outputs())
                .filteredOn(output -> output.lock().kind() == LockKind.NULL_DATA)
                .hasSize(1);
    }

    @Test
    void leavesUnconfirmedTransactionsOutAndNamesThem() {
        PartialData read = Sources.data(Sources.ESPLORA + "mempool-transactions-random.json");
        assertThat(read.transactions()).hasSize(2);
        assertThat(Sources.problems(read))
                .singleElement()
                .asString()
                .matches(
                        "mempool-transactions-random.json:\\d+:\\d+: transactions left out because"
                                + " no block holds them yet: [0-9a-f]{64}, [0-9a-f]{64} \\(2 times,"
                                + " here first\\)");
    }

    @Test
    void tellsThatFiftyTransactionsAreNotAllOfTheGenesisAddress() throws Exception {
        for (String name : List.of("satoshi-genesis-address.json", "satoshi-genesis-txs.json")) {
            Files.copy(TestData.file(Sources.ESPLORA + name), folder.resolve(name));
        }
        assertThat(Sources.problems(Sources.read(folder, Network.MAINNET)))
                .contains(
                        "satoshi-genesis-address.json:8:17: chain_stats.tx_count of address"
                                + " 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa is 56893, but the confirmed"
                                + " transactions in the data make 50, expected the same");
    }

    @Test
    void sharedTransactionsOfSeveralAnswersComeOnce() throws Exception {
        Path file = TestData.file(Sources.ESPLORA + "hodlhodl-tp.json");
        Files.copy(file, folder.resolve("a.json"));
        Files.copy(file, folder.resolve("b.json"));
        assertThat(Sources.read(folder, Network.MAINNET).transactions()).hasSize(48);
    }

    @Test
    void refusesATransactionWhoseValueWasChanged() {
        String text = Sources.text(Sources.ESPLORA + "whirlpool-coinjoin.json");
        int outputs = text.indexOf("\"vout\": [");
        String changed =
                text.substring(0, outputs)
                        + text.substring(outputs).replaceFirst("5000000", "4999999");
        assertThat(Sources.failure(folder, changed))
                .matches(
                        "file.json:1:1: txid is"
                                + " 323df21f0b0756f98336437aa3d2fb87e02b59f1946b714a7b09df04d429dec2,"
                                + " but version, inputs, outputs and lock time hash to [0-9a-f]{64},"
                                + " expected the same");
    }

    @Test
    void tellsWhenAnAddressIsNotThatOfItsScript() {
        String text =
                Sources.text(Sources.ESPLORA + "whirlpool-coinjoin.json")
                        .replace(
                                "bc1qqmmc3s46efrdq0jglhf8l8jg0xw37exgne6q3k",
                                "bc1qrjh3lq5rmvw4umuslgpqcn6yhl9crkv45z03gg");
        assertThat(Sources.failure(folder, text))
                .contains(
                        "read 1 transactions",
                        "addresses that are not those of the scripts beside them; the scripts were"
                                + " taken: \"bc1qrjh3lq5rmvw4umuslgpqcn6yhl9crkv45z03gg\""
                                + " (expected bc1qqmmc3s46efrdq0jglhf8l8jg0xw37exgne6q3k)");
    }

    @Test
    void tellsWhenTheFeeIsNotWhatIsLeftOver() {
        String text =
                Sources.text(Sources.ESPLORA + "whirlpool-coinjoin.json")
                        .replace("\"fee\": 30000", "\"fee\": 30001");
        assertThat(Sources.failure(folder, text))
                .contains(
                        "fee is 30001, expected 30000, which the inputs have more than the"
                                + " outputs");
    }

    @Test
    void refusesOutputsThatPayMoreThanTheInputs() {
        // Values of inputs are not part of the id: only the sum shows that this one is wrong.
        String text =
                Sources.text(Sources.ESPLORA + "whirlpool-coinjoin.json")
                        .replace("\"value\": 5010000", "\"value\": 10000");
        assertThat(Sources.failure(folder, text))
                .endsWith("pays out 25000000 satoshi, expected at most the 10030000 of its inputs");
    }

    @Test
    void readsACoinbaseWithoutInputs() {
        String genesis =
                """
                {"txid":"4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b",
                "version":1,"locktime":0,"vin":[{"txid":
                "0000000000000000000000000000000000000000000000000000000000000000",
                "vout":4294967295,"prevout":null,"scriptsig":"04ffff001d0104455468652054696d65732030\
                332f4a616e2f32303039204368616e63656c6c6f72206f6e206272696e6b206f66207365636f6e642062\
                61696c6f757420666f722062616e6b73","is_coinbase":true,"sequence":4294967295}],
                "vout":[{"scriptpubkey":"4104678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea\
                1f61deb649f6bc3f4cef38c4f35504e51ec112de5c384df7ba0b8d578a4c702b6bf11d5fac",
                "scriptpubkey_type":"p2pk","value":5000000000}],"fee":0,"status":{"confirmed":true,
                "block_height":0,"block_hash":
                "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f",
                "block_time":1231006505}}
                """;
        PartialData read = Sources.read(Sources.write(folder, "genesis", genesis), Network.MAINNET);
        assertThat(read.problems()).isEmpty();
        assertThat(read.transactions().getFirst().inputs()).isEmpty();
        assertThat(read.transactions().getFirst().position()).isZero();
        assertThat(
                        Addresses.text(
                                Network.MAINNET,
                                read.transactions().getFirst().outputs().getFirst().lock()))
                .isEqualTo("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
    }

    @Test
    void refusesAnotherNetworksAddresses() {
        Path file = TestData.file(Sources.ESPLORA + "whirlpool-coinjoin.json");
        assertThat(
                        Stream.of(Network.values())
                                .filter(network -> network != Network.MAINNET)
                                .map(network -> {
                                    try {
                                        return "read" + Sources.read(file, network);
                                    } catch (spoor.ledger.base.MalformedDataException e) {
                                        return e.problem();
                                    }
                                }))
                .allMatch(problem ->
                        problem.startsWith(
                                "\"bc1qgwv9hn979rex0rhfp3cknfdkyrgk04493gclvv\" looks like"
                                        + " an address of bitcoin mainnet, expected one of"
                                        + " bitcoin "));
    }
}
