package spoor.app.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A node's JSON-RPC that says what a script wants. Without one for the whole body, each question
/// gets its own answer.
final class ScriptedNode {
    private static final Pattern QUESTION =
            Pattern.compile("\"id\":(\\d+),\"method\":\"(\\w+)\",\"params\":(\\[.*?])}");

    private final Function<String, String> answer;
    private final UnaryOperator<List<String>> sent;
    private final int status;
    private final String page;

    private ScriptedNode(
            Function<String, String> answer,
            UnaryOperator<List<String>> sent,
            int status,
            String page) {
        this.answer = answer;
        this.sent = sent;
        this.status = status;
        this.page = page;
    }

    /// @param answer from `method parameters` to the members of the answer: `"result":…`
    static ScriptedNode of(Function<String, String> answer) {
        return new ScriptedNode(answer, answers -> answers, 200, "");
    }

    /// A server that always says the same.
    static ScriptedNode saying(int status, String page) {
        return new ScriptedNode(_ -> "", answers -> answers, status, page);
    }

    /// The same, but of several answers only some are sent.
    ScriptedNode sending(UnaryOperator<List<String>> some) {
        return new ScriptedNode(answer, some, status, page);
    }

    /// A server that runs.
    ///
    /// @param address of it
    record Running(HttpServer server, String address) implements AutoCloseable {
        @Override
        public void close() {
            server.stop(0);
        }
    }

    Running start() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 0);
        server.createContext("/", this::handle);
        server.start();
        return new Running(server, "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] asked = exchange.getRequestBody().readAllBytes();
        String said = page.isEmpty() ? said(new String(asked, StandardCharsets.UTF_8)) : page;
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private String said(String asked) {
        List<String> answers = new ArrayList<>();
        Matcher question = QUESTION.matcher(asked);
        while (question.find()) {
            String members = answer.apply(question.group(2) + " " + question.group(3));
            answers.add("{\"jsonrpc\":\"2.0\",\"id\":" + question.group(1) + "," + members + "}");
        }
        return asked.startsWith("[")
                ? "[" + String.join(",", sent.apply(answers)) + "]"
                : answers.getFirst();
    }
}
