package spoor.ingest.rpc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.ledger.TestData;
import spoor.ledger.peer.Json;

/// Questions and answers of real nodes, as other projects keep them for their tests.
final class Transcripts {
    private static final String ETHEREUM = "chain/ethereum/";

    private Transcripts() {}

    /// The answer in a file of ethereum-etl's (`web3_response...`) or Besu's (`response`).
    static Json answer(String path) {
        Json file = Json.parse(read(TestData.file(ETHEREUM + path)));
        return (file.has("response") ? file.get("response") : file).get("result");
    }

    static String text(String path) {
        return read(TestData.file(ETHEREUM + path));
    }

    static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(TestData.file(ETHEREUM + folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets a server answer what a transcript of the execution APIs (`.io`) answers.
    ///
    /// @param parameters in place of the transcript's own, where it asks for `latest`
    static void replay(RpcServer server, String path, @Nullable String parameters) {
        Json question = new Json(null);
        for (String line : text("execution-apis/" + path).lines().toList()) {
            if (line.startsWith(">> ")) {
                question = Json.parse(line.substring(3));
            } else if (line.startsWith("<< ")) {
                Json answer = Json.parse(line.substring(3));
                String given = question.has("params") ? question.get("params").write() : "";
                server.answer(
                        question.get("method").text(),
                        parameters == null ? given : parameters,
                        answer.get("result").write());
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
