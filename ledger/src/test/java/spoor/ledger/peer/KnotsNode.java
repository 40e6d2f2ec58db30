package spoor.ledger.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// A Bitcoin Knots node on a regtest chain of its own: it mines blocks, its wallet pays, and it
/// says by JSON-RPC what they hold. It talks to nobody: no peers, RPC on the loopback address only.
/// What it wrote goes when it is closed.
///
/// The program is the one that `tools/get-knots` fetches.
public final class KnotsNode implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Path program;
    private final Path folder;
    private final List<String> options;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;
    private int port;

    private KnotsNode(Path program, Path folder, List<String> options) throws IOException {
        this.program = program;
        this.folder = folder;
        this.options = options;
        this.port = freePort();
        this.process = launch();
    }

    /// Starts a node with an empty chain and waits until it answers. Where none is installed, the
    /// test is skipped with a line that says so.
    ///
    /// @param options further options of bitcoind, as in `-blocksxor=0`
    public static KnotsNode startOrSkip(String... options) throws IOException {
        Path program = installed();
        Path folder = Files.createTempDirectory("spoor-knots");
        KnotsNode node = new KnotsNode(program, folder, List.of(options));
        try {
            node.waitUntilReady();
            return node;
        } catch (RuntimeException | IOException e) {
            node.close();
            throw e;
        }
    }

    private static Path installed() {
        String peers = System.getenv("SPOOR_PEERS");
        Path folder =
                peers == null
                        ? Path.of(System.getProperty("user.home"), ".cache", "spoor", "peers")
                        : Path.of(peers);
        Path program = folder.resolve("knots").resolve("bitcoind");
        if (!Files.isExecutable(program)) {
            String missing = "no Bitcoin node (tools/get-knots fetches one)";
            System.out.println("test skipped: " + missing);
            Assumptions.abort(missing);
        }
        return program;
    }

    /// The folder with `blk*.dat`, `rev*.dat` and `xor.dat`.
    public Path blocks() {
        return folder.resolve("regtest").resolve("blocks");
    }

    /// Calls the node.
    ///
    /// @param parameters strings, whole numbers, `BigDecimal`s, booleans, lists and maps of them
    /// @throws IllegalStateException with the node's words when it refuses
    public Json call(String method, @Nullable Object... parameters) {
        return post("", method, parameters);
    }

    /// Calls one of the node's wallets.
    public Json callWallet(String wallet, String method, @Nullable Object... parameters) {
        return post("wallet/" + wallet, method, parameters);
    }

    /// Stops the node as its owner would, so that it has written everything to its files.
    public void stop() {
        if (!process.isAlive()) {
            return;
        }
        call("stop");
        await(process);
    }

    /// Starts it again on the same chain.
    ///
    /// @throws IllegalStateException if it still runs
    public void restart() throws IOException {
        if (process.isAlive()) {
            throw new IllegalStateException("the node still runs");
        }
        port = freePort();
        process = launch();
        waitUntilReady();
    }

    /// Ends the node and deletes its folder.
    @Override
    public void close() throws IOException {
        process.destroy();
        await(process);
        http.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(
                List.of(
                        "-regtest",
                        "-datadir=" + folder,
                        "-server=1",
                        "-rpcbind=127.0.0.1",
                        "-rpcallowip=127.0.0.1",
                        "-rpcport=" + port,
                        "-listen=0",
                        "-connect=0",
                        "-dnsseed=0",
                        "-natpmp=0",
                        "-networkactive=0",
                        "-printtoconsole=0",
                        "-corepolicy=1",
                        "-fallbackfee=0.0002",
                        "-par=1",
                        "-unsafesqlitesync=1")); // the wallet need not survive
        command.addAll(options);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    private void waitUntilReady() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "bitcoind ended with "
                                + process.exitValue()
                                + ": "
                                + Files.readString(folder.resolve("output.txt")));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("bitcoind does not answer after " + PATIENCE);
            }
            pause();
        }
    }

    private boolean answers() {
        if (!Files.exists(cookie())) {
            return false;
        }
        try {
            call("getblockchaininfo");
            return true;
        } catch (IllegalStateException | UncheckedIOException _) {
            return false; // not listening yet, or still loading
        }
    }

    private Json post(String path, String method, @Nullable Object... parameters) {
        Map<String, @Nullable Object> request = new LinkedHashMap<>();
        request.put("jsonrpc", "1.0");
        request.put("id", "spoor");
        request.put("method", method);
        request.put("params", Arrays.asList(parameters));
        Json answer = Json.parse(send(path, new Json(request).write()));
        Json error = answer.get("error");
        if (error.value() != null) {
            throw new IllegalStateException(
                    method + Arrays.toString(parameters) + ": " + error.get("message").text());
        }
        return answer.get("result");
    }

    private String send(String path, String body) {
        try {
            String login = Files.readString(cookie());
            String basic =
                    Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path))
                            .header("Authorization", "Basic " + basic)
                            .timeout(PATIENCE)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Path cookie() {
        return folder.resolve("regtest").resolve(".cookie");
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw interrupted(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", cause);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
