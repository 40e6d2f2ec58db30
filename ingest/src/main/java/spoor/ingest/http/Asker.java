package spoor.ingest.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import spoor.ingest.json.Json;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// Asks a server one question at a time: tries again after 429, 5xx, time-outs, broken connections
/// and answers that their receiver finds at fault.
public final class Asker implements AutoCloseable {
    private final HttpClient client;
    private final Patience patience;
    private final Surroundings surroundings;
    private final String kind;

    /// Whether the server was ever there.
    private boolean isReached;

    /// @param kind what the server should be, as in `an Esplora API`, for messages
    /// @param mayMove whether the server may send us elsewhere
    public Asker(Patience patience, Surroundings surroundings, String kind, boolean mayMove) {
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(30))
                        .followRedirects(
                                mayMove ? HttpClient.Redirect.NORMAL : HttpClient.Redirect.NEVER)
                        .build();
        this.patience = patience;
        this.surroundings = surroundings;
        this.kind = kind;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    /// Gets an answer that the receiver finds good.
    ///
    /// @param place what messages call the question
    /// @throws IOException if the server cannot be reached, or fails as often as patience allows
    /// @throws MalformedDataException if it answers what no further attempt would change
    /// @throws TooLongException if an answer is longer than allowed
    public void ask(HttpRequest.Builder request, String place, Receiver receiver)
            throws IOException, InterruptedException {
        HttpRequest whole =
                request.timeout(patience.perAnswer())
                        .header("Accept", "application/json")
                        .header("User-Agent", "spoor")
                        .build();
        String failure = "";
        for (int attempt = 1; attempt <= patience.attempts(); attempt++) {
            Result result = attempt(whole, place, receiver);
            if (result.failure().isEmpty()) {
                return;
            }
            failure = result.failure();
            if (attempt < patience.attempts()) {
                surroundings.pause(pause(place, attempt, result));
            }
        }
        throw new IOException(
                place + ": " + failure + ", in each of " + patience.attempts() + " attempts");
    }

    private Duration pause(String place, int attempt, Result result) throws IOException {
        if (result.asked().compareTo(patience.longestPause()) > 0) {
            throw new IOException(
                    place
                            + ": "
                            + result.failure()
                            + " and asks to wait "
                            + result.asked().toSeconds()
                            + " seconds, expected at most "
                            + patience.longestPause().toSeconds());
        }
        Duration own = patience.pauseAfter(attempt);
        return own.compareTo(result.asked()) > 0 ? own : result.asked();
    }

    /// @param failure empty when the answer is good
    /// @param asked what the server asks for
    private record Result(String failure, Duration asked) {
        static Result of(String failure) {
            return new Result(failure, Duration.ZERO);
        }
    }

    private Result attempt(HttpRequest request, String place, Receiver receiver)
            throws IOException, InterruptedException {
        HttpResponse<Long> response;
        try (OutputStream body = receiver.open()) {
            response = answered(request, body);
        } catch (ExecutionException e) {
            return unreachable(place, e);
        } catch (TimeoutException _) {
            return Result.of(
                    "no whole answer within " + patience.perAnswer().toSeconds() + " seconds");
        }
        return judged(place, response, receiver);
    }

    /// Waits for the whole body: the client's own time-out ends with the headers.
    private HttpResponse<Long> answered(HttpRequest request, OutputStream body)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<HttpResponse<Long>> answer =
                client.sendAsync(request, _ -> new CappedBody(body, patience.mostBytes()));
        try {
            return answer.get(patience.perAnswer().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private Result unreachable(String place, ExecutionException e) throws IOException {
        Throwable cause = e.getCause();
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof CappedBody.TooLong) {
                throw new TooLongException(
                        "the answer is longer than "
                                + patience.mostBytes()
                                + " bytes, expected at most that");
            }
            if (at instanceof UncheckedIOException disk) {
                throw disk.getCause();
            }
        }
        if (cause instanceof ConnectException && !isReached) {
            throw new IOException(
                    place + ": nobody answers there, expected " + kind + ": does it run?", cause);
        }
        String said = cause == null ? "" : String.valueOf(cause.getMessage());
        String type = cause == null ? "no answer" : cause.getClass().getSimpleName();
        return Result.of(
                "no whole answer (" + type + (said.equals("null") ? "" : ": " + said) + ")");
    }

    private Result judged(String place, HttpResponse<Long> response, Receiver receiver)
            throws IOException {
        isReached = true;
        int status = response.statusCode();
        if (status == 429 || status >= 500) {
            return new Result("answered " + status, askedPause(response));
        }
        if (status == 413) {
            throw new TooLongException("answered 413: the question is too long, expected 200");
        }
        if (status != 200) {
            throw new MalformedDataException(
                    Location.of(place),
                    "answered " + status + opening(receiver) + ", expected 200");
        }
        if (isWebPage(response, receiver)) {
            throw new MalformedDataException(
                    Location.of(place),
                    "answered with a web page"
                            + opening(receiver)
                            + ", expected JSON: is this the address of "
                            + kind
                            + "?");
        }
        return Result.of(receiver.fault());
    }

    private static boolean isWebPage(HttpResponse<Long> response, Receiver receiver)
            throws IOException {
        Optional<String> type = response.headers().firstValue("Content-Type");
        return opening(receiver).stripLeading().startsWith(": <")
                || type.filter(value -> value.startsWith("text/html")).isPresent();
    }

    /// The first characters of an answer, for messages.
    private static String opening(Receiver receiver) throws IOException {
        try (InputStream bytes = receiver.written()) {
            String text = new String(bytes.readNBytes(120), StandardCharsets.UTF_8);
            String line = Json.printable(text.replaceAll("\\s+", " ")).strip();
            return line.isEmpty() ? "" : ": " + line;
        }
    }

    /// `Retry-After` in seconds or as a date.
    private Duration askedPause(HttpResponse<Long> response) {
        String value = response.headers().firstValue("Retry-After").orElse("0").strip();
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant until =
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration wait = Duration.between(surroundings.now(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException _) {
            return Duration.ZERO;
        }
    }
}
