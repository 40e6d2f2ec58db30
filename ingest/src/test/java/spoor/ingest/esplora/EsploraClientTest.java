package spoor.ingest.esplora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ingest.bitcoin.PartialData;
import spoor.ingest.bitcoin.PartialSource;
import spoor.ingest.http.Patience;
import spoor.ingest.http.Surroundings;
import spoor.ledger.TestData;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.Network;
import spoor.ledger.intake.Progress;

class EsploraClientTest {
    private static final String ADDRESS = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
    private static final String ABOUT = "/address/" + ADDRESS;
    private static final String TXID =
            "323df21f0b0756f98336437aa3d2fb87e02b59f1946b714a7b09df04d429dec2";
    private static final Settings QUICK =
            new Settings(
                    new Patience(
                            4,
                            Duration.ofSeconds(1),
                            Duration.ofMinutes(10),
                            Duration.ofSeconds(60),
                            1_000_000),
                    100);

    @TempDir Path folder;

    private final List<Duration> pauses = new ArrayList<>();
    private Server server;

    @BeforeEach
    void start() throws IOException {
        server = new Server();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pagesThroughAnAddressUntilAnEmptyPageAndKeepsTheAnswers() throws Exception {
        List<String> ids = genesisPages(2);
        int answers = fetch(address());
        assertThat(server.asked())
                .containsExactly(
                        ABOUT,
                        ABOUT + "/txs",
                        ABOUT + "/txs/chain/" + ids.get(24),
                        ABOUT + "/txs/chain/" + ids.get(49));
        assertThat(answers).isEqualTo(4);
        PartialData read = PartialSource.read(folder, Network.MAINNET, Progress.SILENT);
        assertThat(read.transactions())
                .extracting(transaction -> transaction.id().toString())
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(read.problems())
                .extracting(problem -> problem.text())
                .noneMatch(text -> text.contains("left out") || text.contains("tx_count"));
    }

    @Test
    void theManifestNamesUrlHashAndTimeOfEveryAnswer() throws Exception {
        server.page("/tx/" + TXID, whirlpool());
        fetch(transaction());
        String hash =
                HexFormat.of().formatHex(sha256(whirlpool().getBytes(StandardCharsets.UTF_8)));
        assertThat(Files.readString(folder.resolve("manifest.jsonl")))
                .isEqualTo(
                        "{\"spoor_answer\":\"tx-"
                                + TXID
                                + ".json\",\"url\":\""
                                + server.base()
                                + "/tx/"
                                + TXID
                                + "\",\"sha256\":\""
                                + hash
                                + "\",\"bytes\":"
                                + whirlpool().length()
                                + ",\"fetched\":\"2017-08-03T03:07:42Z\"}\n");
        assertThat(folder.resolve("tx-" + TXID + ".json")).hasContent(whirlpool());
    }

    @Test
    void readsABlockPageByPage() throws Exception {
        String hash = "0000000000000000001885cd48dcfcaa1e1716b856ada3e634916f63552addf2";
        List<String> transactions = genesisTransactions();
        server.page("/block/" + hash, "{\"id\":\"" + hash + "\",\"tx_count\":27}");
        server.page("/block/" + hash + "/txs/0", list(transactions.subList(0, 25)));
        server.page("/block/" + hash + "/txs/25", list(transactions.subList(25, 27)));
        fetch(new Wanted(List.of(), List.of(), List.of(Bytes32.parse(hash))));
        assertThat(PartialSource.read(folder, Network.MAINNET, Progress.SILENT).transactions())
                .hasSize(27);
    }

    @Test
    void aRunThatBrokeOffGoesOnBehindWhatItHas() throws Exception {
        List<String> ids = genesisPages(2);
        String second = ABOUT + "/txs/chain/" + ids.get(24);
        server.first(
                second,
                Server.status(503),
                Server.status(503),
                Server.status(503),
                Server.status(503));
        assertThatThrownBy(() -> fetch(address())).isInstanceOf(IOException.class);
        int before = server.asked().size();
        fetch(address());
        assertThat(server.asked().subList(before, server.asked().size()))
                .containsExactly(second, ABOUT + "/txs/chain/" + ids.get(49));
    }

    @Test
    void anAnswerWhoseManifestLineWasTornIsFetchedAgain() throws Exception {
        server.page("/tx/" + TXID, whirlpool());
        fetch(transaction());
        Path manifest = folder.resolve("manifest.jsonl");
        String line = Files.readString(manifest);
        Files.writeString(manifest, line.substring(0, 40));
        fetch(transaction());
        assertThat(server.asked()).hasSize(2);
        assertThat(Files.readString(manifest)).isEqualTo(line);
    }

    @Test
    void evidenceThatWasChangedIsRefused() throws Exception {
        server.page("/tx/" + TXID, whirlpool());
        fetch(transaction());
        Files.writeString(folder.resolve("tx-" + TXID + ".json"), "{}");
        assertThat(refusal(transaction()))
                .contains(
                        "SHA-256 is 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a,"
                                + " expected ",
                        "as manifest.jsonl lists it: the evidence was changed");
    }

    @Test
    void oneFolderHoldsTheAnswersOfOneServer() throws Exception {
        server.page("/tx/" + TXID, whirlpool());
        fetch(transaction());
        try (Server other = new Server()) {
            other.page("/tx/" + TXID, whirlpool());
            assertThatThrownBy(() ->
                            client(other.base(), QUICK)
                                    .fetch(transaction(), folder, Progress.SILENT))
                    .isInstanceOf(MalformedDataException.class)
                    .hasMessageContaining("one folder holds the answers of one server");
        }
    }

    @Test
    void waitsTwiceAsLongAfterEachFailureAndThenSucceeds() throws Exception {
        server.page("/tx/" + TXID, whirlpool());
        server.first(
                "/tx/" + TXID,
                Server.status(500),
                Server.cutOff("{\"txid\":"),
                Server.text("application/json", "{\"txid\":"));
        fetch(transaction());
        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(folder.resolve("tx-" + TXID + ".json")).hasContent(whirlpool());
    }

    @Test
    void waitsAsLongAsTheServerAsks() throws Exception {
        server.page("/tx/" + TXID, whirlpool());
        server.first(
                "/tx/" + TXID,
                Server.status(429, "Retry-After", "17"),
                Server.status(503, "Retry-After", "Thu, 03 Aug 2017 03:08:42 GMT"));
        fetch(transaction());
        assertThat(pauses).containsExactly(Duration.ofSeconds(17), Duration.ofSeconds(60));
    }

    @Test
    void givesUpWhenTheServerAsksForTooMuchPatience() {
        server.first("/tx/" + TXID, Server.status(429, "Retry-After", "86400"));
        assertThat(failure(transaction()))
                .endsWith("answered 429 and asks to wait 86400 seconds, expected at most 600");
        assertThat(pauses).isEmpty();
    }

    @Test
    void givesUpAfterTheAttemptsItHas() {
        Server.Behaviour busy = Server.status(502);
        server.first("/tx/" + TXID, busy, busy, busy, busy);
        assertThat(failure(transaction())).endsWith(": answered 502, in each of 4 attempts");
        assertThat(server.asked()).hasSize(4);
    }

    @Test
    void aServerThatSaysNothingIsATimeOut() {
        CountDownLatch over = new CountDownLatch(1);
        server.first("/tx/" + TXID, Server.silence(over));
        Settings hasty =
                new Settings(
                        new Patience(
                                1,
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(1),
                                Duration.ofMillis(50),
                                9),
                        9);
        assertThatThrownBy(() ->
                        client(server.base(), hasty).fetch(transaction(), folder, Progress.SILENT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(": no whole answer");
        over.countDown();
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        URI nobody = server.base();
        server.close();
        assertThatThrownBy(
                        () -> client(nobody, QUICK).fetch(transaction(), folder, Progress.SILENT))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(
                        nobody + "/tx/" + TXID + ": nobody answers there, expected an Esplora API");
    }

    @Test
    void refusesAWebPageAndWhatIsNotFound() {
        server.page("/tx/" + TXID, "<!DOCTYPE html><html>Welcome</html>");
        assertThat(refusal(transaction()))
                .endsWith(
                        "answered with a web page: <!DOCTYPE html><html>Welcome</html>, expected"
                                + " JSON: is this the address of an Esplora API?");
        Wanted other = new Wanted(List.of(), List.of(Bytes32.ZERO), List.of());
        assertThat(refusal(other)).endsWith("answered 404: Transaction not found, expected 200");
    }

    @Test
    void refusesAnEndlessAnswer() {
        server.page("/tx/" + TXID, "[" + "1,".repeat(600_000) + "1]");
        assertThat(refusal(transaction()))
                .endsWith("the answer is longer than 1000000 bytes, expected at most that");
    }

    @Test
    void refusesAnAddressWithMoreTransactionsThanTheLimit() {
        server.page(ABOUT, about(101));
        assertThat(refusal(address()))
                .endsWith("has 101 confirmed transactions, expected at most 100, the limit set");
    }

    @Test
    void refusesPagesThatHoldLessThanTheSummarySays() {
        genesisPages(2);
        server.page(ABOUT, about(51));
        assertThat(refusal(address()))
                .endsWith("pages hold 50 confirmed transactions, expected 51");
    }

    @Test
    void refusesPagesThatRepeat() {
        List<String> ids = genesisPages(1);
        server.page(
                ABOUT + "/txs/chain/" + ids.get(24), list(genesisTransactions().subList(0, 25)));
        assertThat(refusal(address()))
                .endsWith("pages repeat from transaction " + ids.get(24) + " on, expected new");
    }

    @Test
    void refusesWhatIsNoWebAddressAndNoBitcoinAddress() {
        assertThatThrownBy(() -> client(URI.create("ftp://x/api"), QUICK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "\"ftp://x/api\" is no web address, expected http:// or https:// and a"
                                + " host");
        assertThatThrownBy(
                        () -> fetch(new Wanted(List.of("../../etc/passwd"), List.of(), List.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.asked()).isEmpty();
    }

    // The 50 real transactions of the genesis block's address, as pages of 25.

    private List<String> genesisPages(int pages) {
        List<String> transactions = genesisTransactions();
        List<String> ids =
                transactions.stream()
                        .map(text ->
                                text.replaceFirst("(?s).*?\"txid\": ?\"([0-9a-f]{64}).*", "$1"))
                        .toList();
        server.page(ABOUT, about(25 * pages));
        server.page(ABOUT + "/txs", list(transactions.subList(0, 25)));
        for (int page = 1; page < pages; page++) {
            server.page(
                    ABOUT + "/txs/chain/" + ids.get(25 * page - 1),
                    list(transactions.subList(25 * page, 25 * page + 25)));
        }
        server.page(ABOUT + "/txs/chain/" + ids.get(25 * pages - 1), "[]");
        return ids;
    }

    private static List<String> genesisTransactions() {
        String all =
                new String(
                        TestData.bytes("chain/bitcoin/esplora/satoshi-genesis-txs.json"),
                        StandardCharsets.UTF_8);
        List<String> transactions =
                List.of(
                        all.strip()
                                .substring(1, all.strip().length() - 1)
                                .split("(?<=\n  \\}),\n"));
        assertThat(transactions).hasSize(50);
        return transactions;
    }

    private static String list(List<String> transactions) {
        return "[" + String.join(",", transactions) + "]";
    }

    private static String about(int transactions) {
        return "{\"address\":\""
                + ADDRESS
                + "\",\"chain_stats\":{\"tx_count\":"
                + transactions
                + "}}";
    }

    private static String whirlpool() {
        return new String(
                TestData.bytes("chain/bitcoin/esplora/whirlpool-coinjoin.json"),
                StandardCharsets.UTF_8);
    }

    private static Wanted address() {
        return new Wanted(List.of(ADDRESS), List.of(), List.of());
    }

    private static Wanted transaction() {
        return new Wanted(List.of(), List.of(Bytes32.parse(TXID)), List.of());
    }

    private int fetch(Wanted wanted) throws IOException, InterruptedException {
        return client(server.base(), QUICK).fetch(wanted, folder, Progress.SILENT);
    }

    private EsploraClient client(URI base, Settings settings) {
        return new EsploraClient(
                base,
                Network.MAINNET,
                settings,
                new Surroundings() {
                    @Override
                    public Instant now() {
                        return Instant.parse("2017-08-03T03:07:42Z");
                    }

                    @Override
                    public void pause(Duration duration) {
                        pauses.add(duration);
                    }
                });
    }

    private String refusal(Wanted wanted) {
        try {
            return "fetched " + fetch(wanted);
        } catch (MalformedDataException e) {
            return e.location() + ": " + e.problem();
        } catch (IOException | InterruptedException e) {
            return "failed " + e;
        }
    }

    private String failure(Wanted wanted) {
        try {
            return "fetched " + fetch(wanted);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            return "interrupted";
        }
    }

    private static byte[] sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
