package spoor.ingest.rpc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import spoor.ledger.peer.Json;

/// A real web server on this machine that answers JSON-RPC as a test tells it to, fails in the ways
/// that nodes fail, and remembers what it was asked.
final class RpcServer implements AutoCloseable {
    /// How one request ends.
    interface Behaviour {
        void answer(HttpExchange exchange, String question) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, String> answers = new HashMap<>();
    private final Deque<Behaviour> next = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> logins = new ArrayList<>();

    RpcServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// What the node answers to a method with these parameters, or with any where they are empty.
    ///
    /// @param result JSON
    RpcServer answer(String method, String parameters, String result) {
        answers.put(method + parameters, "\"result\":" + result);
        return this;
    }

    RpcServer refuse(String method, String parameters, String error) {
        answers.put(method + parameters, "\"error\":" + error);
        return this;
    }

    /// What happens to the next requests, whatever they ask.
    RpcServer next(Behaviour... behaviours) {
        synchronized (asked) {
            next.addAll(List.of(behaviours));
        }
        return this;
    }

    /// The bodies of all requests.
    List<String> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    List<String> logins() {
        synchronized (asked) {
            return List.copyOf(logins);
        }
    }

    static Behaviour status(int status, String body) {
        return (exchange, _) -> send(exchange, status, body);
    }

    static Behaviour text(String body) {
        return status(200, body);
    }

    /// Answers as usual.
    Behaviour usual() {
        return (exchange, question) -> send(exchange, 200, answer(question));
    }

    /// Drops the last answers of a batch.
    Behaviour half() {
        return (exchange, question) -> {
            List<Json> all = Json.parse(answer(question)).list();
            send(exchange, 200, new Json(all.subList(0, all.size() / 2)).write());
        };
    }

    /// Gives the answers of a batch from back to front.
    Behaviour reversed() {
        return (exchange, question) ->
                send(
                        exchange,
                        200,
                        new Json(Json.parse(answer(question)).list().reversed()).write());
    }

    /// Promises more bytes than it sends.
    static Behaviour cutOff() {
        return (exchange, _) -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('[');
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        String question =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Behaviour behaviour;
        synchronized (asked) {
            asked.add(question);
            logins.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            behaviour = next.isEmpty() ? usual() : next.remove();
        }
        behaviour.answer(exchange, question);
    }

    private String answer(String question) {
        Json json = Json.parse(question);
        if (!(json.value() instanceof List)) {
            return one(json);
        }
        return json.list().stream().map(this::one).collect(Collectors.joining(",", "[", "]"));
    }

    private String one(Json question) {
        String method = question.get("method").text();
        String parameters = question.get("params").write();
        String missing =
                "\"error\":{\"code\":-32601,\"message\":\"the method "
                        + method
                        + " is not there\"}";
        String answer =
                answers.getOrDefault(method + parameters, answers.getOrDefault(method, missing));
        return "{\"jsonrpc\":\"2.0\",\"id\":" + question.get("id").write() + "," + answer + "}";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String type = body.startsWith("<") ? "text/html" : "application/json";
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
