package spoor.ingest.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import spoor.ledger.peer.Json;

/// An anvil node on a chain of its own, on the loopback address only: ten accounts with 10,000
/// ether each, blocks when it is told to make one, transactions from any account without a key.
///
/// The program is the one that `tools/get-anvil` fetches.
public final class AnvilNode implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Path output;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private AnvilNode(Path program, Path output, List<String> options) throws IOException {
        this.output = output;
        this.port = freePort();
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(
                List.of(
                        "--host",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--no-mining",
                        "--order",
                        "fifo",
                        "--auto-impersonate",
                        "--timestamp",
                        "1700000000",
                        "--threads",
                        "1"));
        command.addAll(options);
        this.process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
    }

    /// Starts a node with an empty chain and waits until it answers. Where none is installed, the
    /// test is skipped with a line that says so.
    ///
    /// @param options further options of anvil, as in `--hardfork shanghai`
    public static AnvilNode startOrSkip(String... options) throws IOException {
        Path program = programOrSkip("anvil");
        AnvilNode node =
                new AnvilNode(
                        program, Files.createTempFile("spoor-anvil", ".txt"), List.of(options));
        try {
            node.waitUntilReady();
            return node;
        } catch (RuntimeException | IOException e) {
            node.close();
            throw e;
        }
    }

    /// A program of the folder that `tools/get-anvil` fills.
    static Path programOrSkip(String name) {
        String peers = System.getenv("SPOOR_PEERS");
        Path folder =
                peers == null
                        ? Path.of(System.getProperty("user.home"), ".cache", "spoor", "peers")
                        : Path.of(peers);
        Path program = folder.resolve("anvil").resolve(name);
        if (!Files.isExecutable(program)) {
            String missing = "no Ethereum node (tools/get-anvil fetches one)";
            System.out.println("test skipped: " + missing);
            Assumptions.abort(missing);
        }
        return program;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// Calls the node.
    ///
    /// @param parameters strings, whole numbers, booleans, lists and maps of them
    /// @throws IllegalStateException with the node's words when it refuses
    public Json call(String method, @Nullable Object... parameters) {
        Map<String, @Nullable Object> request = new LinkedHashMap<>();
        request.put("jsonrpc", "2.0");
        request.put("id", 1);
        request.put("method", method);
        request.put("params", Arrays.asList(parameters));
        Json answer = Json.parse(post(new Json(request).write()));
        if (answer.has("error")) {
            throw new IllegalStateException(
                    method + Arrays.toString(parameters) + ": " + answer.get("error").write());
        }
        return answer.get("result");
    }

    /// The accounts that the chain starts with, in lower case.
    public List<String> accounts() {
        return call("eth_accounts").list().stream().map(Json::text).toList();
    }

    /// Puts a transaction into the next block.
    ///
    /// @param to nothing to create a contract
    /// @param data `0x` and digits
    /// @return its hash
    public String send(String from, @Nullable String to, BigInteger wei, String data) {
        return send(from, to, wei, data, Map.of());
    }

    /// @param more fields of the transaction, as in `gasPrice`
    public String send(
            String from,
            @Nullable String to,
            BigInteger wei,
            String data,
            Map<String, Object> more) {
        Map<String, Object> transaction = new LinkedHashMap<>();
        transaction.put("from", from);
        if (to != null) {
            transaction.put("to", to);
        }
        transaction.put("value", "0x" + wei.toString(16));
        transaction.put("data", data);
        transaction.put("gas", "0x1e8480"); // not estimated: some are meant to fail
        transaction.putAll(more);
        return call("eth_sendTransaction", transaction).text();
    }

    /// Makes a block of what was sent.
    public void mine() {
        call("evm_mine");
    }

    public long head() {
        return Long.decode(call("eth_blockNumber").text());
    }

    public BigInteger balance(String address, long block) {
        return number(call("eth_getBalance", address, "0x" + Long.toHexString(block)));
    }

    /// What a token says that an account has; nothing before the token was there.
    public @Nullable BigInteger balanceOf(String token, String address, long block) {
        String data = "0x70a08231" + "0".repeat(24) + address.substring(2);
        Json answer =
                call("eth_call", Map.of("to", token, "data", data), "0x" + Long.toHexString(block));
        return answer.text().equals("0x") ? null : number(answer);
    }

    private static BigInteger number(Json hex) {
        return new BigInteger(hex.text().substring(2), 16);
    }

    /// The contract that a mined transaction created.
    public String created(String hash) {
        return call("eth_getTransactionReceipt", hash).get("contractAddress").text();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw interrupted(e);
        }
        http.close();
        Files.delete(output);
    }

    private void waitUntilReady() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "anvil ended with "
                                + process.exitValue()
                                + ": "
                                + Files.readString(output));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("anvil does not answer after " + PATIENCE);
            }
            pause();
        }
    }

    private boolean answers() {
        try {
            call("eth_chainId");
            return true;
        } catch (UncheckedIOException _) {
            return false; // not listening yet
        }
    }

    private String post(String body) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(url())
                            .header("Content-Type", "application/json")
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
