package spoor.app.cli.trace;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import spoor.app.evidence.Seals;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// Asks a time-stamping server over HTTP (RFC 3161, 3.4). It learns one hash and nothing else.
public final class StampServer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_BYTES = 1 << 20;

    private StampServer() {}

    /// Adds the server's answer to the bundle.
    ///
    /// @throws MalformedDataException if the server does not answer with a time stamp of this
    ///   bundle
    public static void stamp(Path bundle, URI server) throws IOException, InterruptedException {
        HttpRequest request;
        try {
            request =
                    HttpRequest.newBuilder(server)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/timestamp-query")
                            .header("Accept", "application/timestamp-reply")
                            .POST(
                                    HttpRequest.BodyPublishers.ofByteArray(
                                            Seals.stampRequest(bundle)))
                            .build();
        } catch (IllegalArgumentException e) {
            throw fault(server, "is no address of a server, expected http:// or https://", e);
        }
        byte[] answer = answer(server, request);
        try {
            Seals.addStamp(bundle, answer);
        } catch (IllegalArgumentException e) {
            throw fault(server, String.valueOf(e.getMessage()), e);
        }
    }

    private static byte[] answer(URI server, HttpRequest request)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<byte[]> answer =
                    client.send(
                            request,
                            HttpResponse.BodyHandlers.limiting(
                                    HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
            if (answer.statusCode() != 200) {
                throw new MalformedDataException(
                        Location.of(server.toString()),
                        "answers with status " + answer.statusCode() + ", expected 200");
            }
            return answer.body();
        } catch (IOException e) {
            throw fault(server, "gives no answer, expected a time-stamping server: " + e, e);
        }
    }

    private static MalformedDataException fault(URI server, String problem, Exception cause) {
        MalformedDataException fault =
                new MalformedDataException(Location.of(server.toString()), problem);
        fault.initCause(cause);
        return fault;
    }
}
