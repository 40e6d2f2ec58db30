package spoor.ingest.esplora;

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

/// A real web server on this machine that answers what a test tells it to, fails in the ways that
/// servers fail, and remembers what it was asked.
final class Server implements AutoCloseable {
    /// How one request ends.
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, String> pages = new HashMap<>();
    private final Map<String, Deque<Behaviour>> first = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    Server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api");
    }

    Server page(String path, String body) {
        pages.put(path, body);
        return this;
    }

    /// What happens the next times a path is asked for, before its page is given.
    Server first(String path, Behaviour... behaviours) {
        first.put(path, new ArrayDeque<>(List.of(behaviours)));
        return this;
    }

    List<String> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    static Behaviour status(int status, String... header) {
        return exchange -> {
            for (int i = 0; i < header.length; i += 2) {
                exchange.getResponseHeaders().add(header[i], header[i + 1]);
            }
            send(exchange, status, "<html>busy</html>");
        };
    }

    static Behaviour text(String type, String body) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            send(exchange, 200, body);
        };
    }

    /// Promises more bytes than it sends.
    static Behaviour cutOff(String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length + 1_000L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /// Takes the question and never answers, until the test is over.
    static Behaviour silence(java.util.concurrent.CountDownLatch over) {
        return exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/api", "");
        Behaviour behaviour;
        synchronized (asked) {
            asked.add(path);
            behaviour = first.getOrDefault(path, new ArrayDeque<>()).poll();
        }
        if (behaviour != null) {
            behaviour.answer(exchange);
        } else if (pages.containsKey(path)) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            send(exchange, 200, pages.getOrDefault(path, ""));
        } else {
            send(exchange, 404, "Transaction not found");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
