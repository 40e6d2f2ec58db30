package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.cli.console.Failures;
import spoor.ledger.TestData;

/// Real transactions by all ways in, and what ends a trail in them.
class SourcesTest {
    private static final String WHIRLPOOL = "chain/bitcoin/esplora/whirlpool-coinjoin.json";
    private static final String ID =
            "323df21f0b0756f98336437aa3d2fb87e02b59f1946b714a7b09df04d429dec2";
    private static final String CASE =
            """
            case: whirlpool
            thefts: [{id: theft, origins: [{output: "333f45431e47b9543772013ac83a9b33cc58dc3245ccfd48b972107bb8405c13:8"}]}]
            policies: [fifo]
            """;

    @TempDir Path folder;

    @Test
    void aRealWhirlpoolEndsTheTrailUnlessTheCaseLetsItGoOn() throws IOException {
        CommandLab lab = new CommandLab(folder);
        lab.write("whirlpool.json", TestData.bytes(WHIRLPOOL)).write("case.yaml", CASE);
        assertThat(lab.run("ingest bitcoin whirlpool.json --quiet")).isEqualTo(Failures.DONE);
        assertThat(lab.run("trace case.yaml --json")).isEqualTo(Failures.DONE);
        assertThat(lab.out())
                .contains("\"terminal\":\"MIXER\"")
                .contains("\"reason\":\"has the shape of a CoinJoin of Whirlpool: 5 inputs")
                .doesNotContain("\"terminal\":\"UNSPENT\"");
        lab.write("case.yaml", CASE + "stop: {coinjoin: false}\n");
        assertThat(lab.run("trace case.yaml --json")).isEqualTo(Failures.DONE);
        assertThat(lab.out())
                .doesNotContain("\"terminal\":\"MIXER\"")
                .contains("\"terminal\":\"UNSPENT\"")
                .containsPattern("\"notes\":\\[\"[^\"]*Whirlpool");
    }

    @Test
    void whatTheIngestDoubtedIsAmongTheAssumptionsOfTheTrace() throws IOException {
        CommandLab lab = new CommandLab(folder);
        lab.write("data/whirlpool.json", TestData.bytes(WHIRLPOOL)).write("case.yaml", CASE);
        lab.write("data/<b>&.html", "<script>alert(1)</script>");
        assertThat(lab.run("ingest bitcoin data --quiet")).isEqualTo(Failures.DONE);
        String doubt =
                "<b>&.html: starts with '<' like a web page, expected JSON; the file was left out";
        assertThat(lab.err()).isEqualTo("spoor: " + doubt + "\n");
        assertThat(lab.out())
                .isEqualTo("1 transaction added, 1 doubt kept: every trace lists it\n");
        assertThat(lab.run("ingest bitcoin data/whirlpool.json --quiet")).isEqualTo(Failures.DONE);
        assertThat(lab.out()).isEqualTo("0 transactions added\n");
        assertThat(lab.run("chain info")).isEqualTo(Failures.DONE);
        assertThat(lab.out()).containsPattern("doubts +1\n");
        assertThat(lab.run("trace case.yaml --json")).isEqualTo(Failures.DONE);
        assertThat(lab.out())
                .contains(
                        "{\"record\":\"assumption\",\"text\":\"Doubted when the data were ingested:"
                                + " starts with '<' like a web page, expected JSON; the file was left"
                                + " out\",\"place\":\"<b>&.html\"");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("Doubted when the data were ingested: starts with ")
                .contains("&lt;b&gt;&amp;.html")
                .doesNotContain("<b>&");
    }

    @Test
    void anEsploraServerIsAskedAndItsAnswersAreKept() throws IOException {
        byte[] answer = TestData.bytes(WHIRLPOOL);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/api/tx/" + ID,
                exchange -> {
                    exchange.sendResponseHeaders(200, answer.length);
                    try (OutputStream body = exchange.getResponseBody()) {
                        body.write(answer);
                    }
                });
        server.start();
        try {
            CommandLab lab = new CommandLab(folder);
            int port = server.getAddress().getPort();
            String base = "http://127.0.0.1:" + port + "/api";
            assertThat(lab.run("ingest bitcoin " + base + " --tx " + ID + " --quiet"))
                    .as(lab.err())
                    .isEqualTo(Failures.DONE);
            assertThat(lab.out()).isEqualTo("1 transaction added\n");
            String answers = "documents/esplora-127.0.0.1-" + port + "-api/";
            assertThat(folder.resolve(answers + "tx-" + ID + ".json")).hasBinaryContent(answer);
        } finally {
            server.stop(0);
        }
    }
}
