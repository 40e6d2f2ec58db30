package spoor.ingest.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.Network;
import spoor.ledger.intake.Progress;

/// Every message here is one a user can meet, with the input that provokes it.
class PartialSourceTest {
    @TempDir Path folder;

    @Test
    void filesOfAFolderAreReadInNameOrderWhateverTheFormat() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("b"));
        Sources.write(
                inner,
                "etl",
                Sources.text(Sources.ETL + "bitcoin/block_0/expected_transactions.json"));
        Sources.write(folder, "c.txt", Sources.text(Sources.ESPLORA + "whirlpool-coinjoin.json"));
        Sources.write(folder, "a", Sources.text(Sources.ESPLORA + "dust-attack-555.json"));
        PartialData read = Sources.read(folder, Network.MAINNET);
        assertThat(read.transactions())
                .extracting(transaction -> transaction.where().source())
                .containsExactly("a", "b/etl", "c.txt");
        assertThat(read.files()).isEqualTo(3);
    }

    @Test
    void packedFilesReadAsPlainOnes() throws IOException {
        String text = Sources.text(Sources.ESPLORA + "whirlpool-coinjoin.json");
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("x"), packed.toByteArray());
        assertThat(Sources.read(file, Network.MAINNET).transactions().getFirst().inputs())
                .isEqualTo(
                        Sources.data(Sources.ESPLORA + "whirlpool-coinjoin.json")
                                .transactions()
                                .getFirst()
                                .inputs());
    }

    @Test
    void aStrangeFileInAFolderIsAProblemAndHiddenOnesArePassedOver() throws IOException {
        Sources.write(folder, ".part", "{");
        Sources.write(folder, "index.html", "<!doctype html>");
        Sources.write(folder, "tx", Sources.text(Sources.ESPLORA + "dust-attack-555.json"));
        PartialData read = Sources.read(folder, Network.MAINNET);
        assertThat(read.transactions()).hasSize(1);
        assertThat(Sources.problems(read))
                .containsExactly(
                        "index.html: starts with '<' like a web page, expected JSON; the file was"
                                + " left out");
    }

    @Test
    void aFolderOfStrangeFilesSaysWhatWasLookedForAndWhatTheFirstIs() throws IOException {
        Sources.write(folder, "a.html", "<!doctype html>");
        Sources.write(folder, "b.txt", "notes");
        assertThatThrownBy(() -> Sources.read(folder, Network.MAINNET))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(
                        folder
                                + ": holds nothing that can be ingested, expected block files of a node"
                                + " (blk00000.dat and so on), JSON of bitcoin-etl, Esplora, blockchain.info or getblock, or a"
                                + " file of facts; the first file is a.html: starts with '<' like a"
                                + " web page, expected JSON");
    }

    @Test
    void saysWhereAFileIsNoJson() {
        assertThat(Sources.failure(folder, "{\"txid\":\"00\",\n \"vin\":[}"))
                .matches("file.json:2:\\d+: not JSON: Unexpected close marker '}'.*");
    }

    @Test
    void saysWhereAFileIsCutOff() {
        assertThat(Sources.failure(folder, "[{\"txid\":\"00\""))
                .matches("file.json:1:\\d+: not JSON: Unexpected end-of-input.*");
    }

    @Test
    void refusesAKeyThatOccursTwice() {
        assertThat(Sources.failure(folder, "{\"txid\":1,\"txid\":2}"))
                .isEqualTo("file.json:1:17: not JSON: Duplicate Object property \"txid\"");
    }

    @Test
    void refusesEndlessNesting() {
        assertThat(Sources.failure(folder, "[".repeat(100_000)))
                .matches("file.json:1:\\d+: not JSON: Document nesting depth \\(33\\) exceeds.*");
    }

    @Test
    void refusesAnEmptyFileAWebPageAndOtherText() {
        assertThat(Sources.failure(folder, ""))
                .isEqualTo("file.json: the file is empty, expected JSON");
        assertThat(Sources.failure(folder, " \n<html>"))
                .isEqualTo("file.json: starts with '<' like a web page, expected JSON");
        assertThat(Sources.failure(folder, "txid,vin"))
                .isEqualTo(
                        "file.json: does not start with { or [, expected JSON or a file of facts");
    }

    @Test
    void refusesObjectsOfOtherPrograms() {
        assertThat(Sources.failure(folder, "{\"name\":\"x\",\"age\":1}"))
                .isEqualTo(
                        "file.json: an object with the fields name, age, expected a transaction of"
                                + " bitcoin-etl, Esplora, blockchain.info or getblock");
        assertThat(Sources.failure(folder, "[1,2]"))
                .isEqualTo("file.json: holds 1, expected objects");
    }

    @Test
    void refusesATransactionWithoutItsBlock() {
        String transaction =
                Sources.ETL
                        + "bitcoin/stream_50001_50002/rpc_response_getrawtransaction_0d37522b89f991f"
                        + "8433b80f709ad31862a54435cd003f25732fe405e9db93216.json";
        assertThat(Sources.failure(folder, Sources.text(transaction)))
                .isEqualTo(
                        "file.json: a transaction without status, expected one with its block (a"
                                + " node's getblock with verbosity 3 tells it, getrawtransaction"
                                + " does not)");
    }

    @Test
    void saysWhenThereIsNothing() {
        assertThat(message(folder.resolve("no")))
                .endsWith("no: is not there, expected a file or folder");
        assertThat(message(folder)).endsWith(": the folder is empty, expected files");
        assertThat(Sources.failure(folder, "[]"))
                .contains("read 0 transactions", "an empty list: no transactions");
    }

    @Test
    void refusesMoreCoinsThanThereAre() {
        String text =
                Sources.text(Sources.ESPLORA + "whirlpool-coinjoin.json")
                        .replace("\"value\": 5010000", "\"value\": 2100000000000001");
        assertThat(Sources.failure(folder, text))
                .endsWith(
                        "vin[0].prevout.value is 2100000000000001, expected 0 to 21 million coins");
    }

    @Test
    void refusesAnotherChainsAssets() {
        String text =
                Sources.text(Sources.ESPLORA + "whirlpool-coinjoin.json")
                        .replaceFirst("\"prevout\": \\{", "\"prevout\": {\"asset\":\"6f02\",");
        assertThat(Sources.failure(folder, text))
                .endsWith(
                        "vin[0].prevout has an asset of its own, as on Liquid, expected an output of"
                                + " bitcoin");
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        Sources.write(folder, "a", Sources.text(Sources.ESPLORA + "dust-attack-555.json"));
        Sources.write(folder, "b", Sources.text(Sources.ESPLORA + "dust-attack-555.json"));
        List<String> told = new ArrayList<>();
        Progress progress =
                (stage, done, total, bytes) -> told.add(stage + done + "/" + total + " " + bytes);
        PartialSource.read(folder, Network.MAINNET, progress);
        assertThat(told).containsExactly("reading0/2 0", "reading1/2 2125", "reading2/2 4250");
    }

    private static String message(Path source) {
        try {
            return "read " + Sources.read(source, Network.MAINNET);
        } catch (spoor.ledger.base.MalformedDataException e) {
            return e.location() + ": " + e.problem();
        }
    }
}
