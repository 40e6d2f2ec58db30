package spoor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.cli.trace.StampServer;
import spoor.app.work.AtomicFile;
import spoor.ledger.base.MalformedDataException;

/// Time stamps by a real authority: `openssl ts`, behind a server on the loopback address.
class StampServerTest {
    private static final String CONFIG =
            """
            [ req ]
            distinguished_name = name
            prompt = no
            x509_extensions = stamper
            [ name ]
            CN = A Clock of a Test
            [ stamper ]
            extendedKeyUsage = critical,timeStamping
            [ tsa ]
            default_tsa = clock
            [ clock ]
            serial = serial
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256, sha384, sha512
            """;

    @TempDir Path folder;
    private final List<String> asked = new ArrayList<>();

    @Test
    void aServerStampsTheManifestAndTheVerifierChecksIt() throws Exception {
        for (String key : List.of("rsa:2048", "ec -pkeyopt ec_paramgen_curve:P-256")) {
            makeClock(key);
            Path bundle = new SmallCase(folder).bundle(new BundleLab(folder));
            try (Running server = serve(this::answer)) {
                StampServer.stamp(bundle, server.address());
            }
            assertThat(asked).containsOnly("POST application/timestamp-query");
            assertThat(BundleLab.verify(bundle))
                    .contains("time stamps     1  ")
                    .contains("by CN=A Clock of a Test: its clock and its key.")
                    .endsWith("VERIFIED WITH STATEMENTS\n");
            flipManyBytesOfTheStamp(bundle);
        }
    }

    /// Nothing is covered by no signature that the verifier says of a stamp: the bytes that can be
    /// changed unseen are of the server's words beside it, and of certificates nobody asks.
    private void flipManyBytesOfTheStamp(Path bundle) throws IOException {
        Map<String, String> entries = BundleLab.entries(bundle);
        String stamp = entries.getOrDefault("timestamps/1.tsr", "");
        String stated = stated(BundleLab.verify(bundle));
        Path forged = folder.resolve("forged.zip");
        int tried = 0;
        int caught = 0;
        for (int at = 0; at < stamp.length(); at += 3) {
            char other = (char) (stamp.charAt(at) ^ 1);
            entries.put(
                    "timestamps/1.tsr", stamp.substring(0, at) + other + stamp.substring(at + 1));
            write(entries, forged);
            String said = BundleLab.verify(forged);
            tried++;
            if (said.contains("\nFALSE  timestamps/1.tsr: ")) {
                caught++;
            } else {
                assertThat(stated(said)).as("byte " + at).isEqualTo(stated);
            }
        }
        System.out.println("time stamp: " + tried + " bytes flipped, " + caught + " caught");
        assertThat(caught).isGreaterThan(tried * 4 / 5);
    }

    private static String stated(String said) {
        return said.lines()
                .filter(line -> line.contains("- The time stamp"))
                .findFirst()
                .orElse("");
    }

    private static void write(Map<String, String> entries, Path target) throws IOException {
        AtomicFile.writePieces(
                target,
                channel -> {
                    StoredZip zip = new StoredZip(channel);
                    for (Map.Entry<String, String> entry : entries.entrySet()) {
                        zip.add(
                                entry.getKey(),
                                out -> out.write(BundleLab.bytes(entry.getValue())));
                    }
                    zip.finish();
                });
    }

    @Test
    void anAnswerThatIsNoStampOfThisBundleIsRefused() throws Exception {
        Path bundle = new SmallCase(folder).bundle(new BundleLab(folder));
        byte[] before = Files.readAllBytes(bundle);
        try (Running server = serve(_ -> new byte[] {48, 3, 2, 1, 2})) {
            assertThatThrownBy(() -> StampServer.stamp(bundle, server.address()))
                    .isInstanceOf(MalformedDataException.class)
                    .hasMessageContaining("does not name the hash of the bundle's manifest");
        }
        assertThat(Files.readAllBytes(bundle)).isEqualTo(before);
    }

    @Test
    void aServerThatIsNotThereIsSaid() throws Exception {
        Path bundle = new SmallCase(folder).bundle(new BundleLab(folder));
        URI nobody;
        try (Running server = serve(_ -> new byte[0])) {
            nobody = server.address();
        }
        assertThatThrownBy(() -> StampServer.stamp(bundle, nobody))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("gives no answer, expected a time-stamping server");
        assertThatThrownBy(() -> StampServer.stamp(bundle, URI.create("clock")))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("is no address of a server, expected http:// or https://");
    }

    // --- the authority ---------------------------------------------------------------------------

    private void makeClock(String key) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("clock.cnf"), CONFIG);
        Files.writeString(folder.resolve("serial"), "01\n");
        openssl(
                "req -x509 -newkey "
                        + key
                        + " -nodes -days 2 -config clock.cnf -keyout c.key -out c.crt");
    }

    private void openssl(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments.split(" ")));
        Path said = folder.resolve("openssl.txt");
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
        } catch (IOException _) {
            System.out.println("test skipped: no openssl");
            Assumptions.abort("no openssl");
            return;
        }
        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
    }

    private byte[] answer(byte[] request) {
        try {
            Files.write(folder.resolve("ask.tsq"), request);
            openssl(
                    "ts -reply -config clock.cnf -section clock -queryfile ask.tsq -signer c.crt"
                            + " -inkey c.key -out said.tsr");
            return Files.readAllBytes(folder.resolve("said.tsr"));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Clock {
        byte[] answer(byte[] request);
    }

    private record Running(HttpServer server, URI address) implements AutoCloseable {
        @Override
        public void close() {
            server.stop(0);
        }
    }

    private Running serve(Clock clock) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> serve(exchange, clock));
        server.start();
        return new Running(
                server, URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    private void serve(HttpExchange exchange, Clock clock) throws IOException {
        asked.add(
                exchange.getRequestMethod()
                        + " "
                        + exchange.getRequestHeaders().getFirst("Content-Type"));
        byte[] answer = clock.answer(exchange.getRequestBody().readAllBytes());
        exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
