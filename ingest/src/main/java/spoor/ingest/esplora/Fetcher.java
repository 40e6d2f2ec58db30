package spoor.ingest.esplora;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import spoor.ingest.json.JsonReader;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// Gets one answer at a time into a folder: tries again after 429, 5xx, time-outs and broken
/// connections, and lets only whole JSON through.
final class Fetcher {
    private static final Result GOOD = Result.failed("");

    private final HttpClient client;
    private final AnswerFolder answers;
    private final Settings settings;
    private final Surroundings surroundings;

    Fetcher(HttpClient client, AnswerFolder answers, Settings settings, Surroundings surroundings) {
        this.client = client;
        this.answers = answers;
        this.settings = settings;
        this.surroundings = surroundings;
    }

    /// The answer as a file, from the folder when it is there already.
    ///
    /// @param name what to call the file
    /// @throws IOException if the server cannot be reached, or fails as often as the settings allow
    /// @throws MalformedDataException if it answers what no further attempt would change
    Path get(URI url, String name) throws IOException, InterruptedException {
        Path stored = answers.find(url.toString());
        if (stored != null) {
            return stored;
        }
        String failure = "";
        for (int attempt = 1; attempt <= settings.attempts(); attempt++) {
            Result result = attempt(url, name);
            if (result.failure().isEmpty()) {
                return answers.keep(name, url.toString(), surroundings.now());
            }
            failure = result.failure();
            if (attempt < settings.attempts()) {
                surroundings.pause(pause(url, attempt, result));
            }
        }
        throw new IOException(
                url + ": " + failure + ", in each of " + settings.attempts() + " attempts");
    }

    private Duration pause(URI url, int attempt, Result result) throws IOException {
        if (result.asked().compareTo(settings.longestPause()) > 0) {
            throw new IOException(
                    url
                            + ": "
                            + result.failure()
                            + " and asks to wait "
                            + result.asked().toSeconds()
                            + " seconds, expected at most "
                            + settings.longestPause().toSeconds());
        }
        Duration own = settings.pauseAfter(attempt);
        return own.compareTo(result.asked()) > 0 ? own : result.asked();
    }

    /// @param failure empty when the answer is good
    /// @param asked what the server asks for
    private record Result(String failure, Duration asked) {
        static Result failed(String failure) {
            return new Result(failure, Duration.ZERO);
        }
    }

    private Result attempt(URI url, String name) throws IOException, InterruptedException {
        Path passing = answers.passing(name);
        HttpRequest request =
                HttpRequest.newBuilder(url)
                        .timeout(settings.patience())
                        .header("Accept", "application/json")
                        .header("User-Agent", "spoor")
                        .build();
        HttpResponse<Long> response;
        try (OutputStream file = Files.newOutputStream(passing)) {
            response = answered(request, file);
        } catch (ExecutionException e) {
            return unreachable(url, e);
        } catch (TimeoutException _) {
            return Result.failed(
                    "no whole answer within " + settings.patience().toSeconds() + " seconds");
        }
        return judged(url, response, passing);
    }

    /// Waits for the whole body: the client's own time-out ends with the headers.
    private HttpResponse<Long> answered(HttpRequest request, OutputStream file)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<HttpResponse<Long>> answer =
                client.sendAsync(request, _ -> new CappedBody(file, settings.mostBytes()));
        try {
            return answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private Result unreachable(URI url, ExecutionException e) throws IOException {
        Throwable cause = e.getCause();
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof CappedBody.TooLong) {
                throw new MalformedDataException(
                        Location.of(url.toString()),
                        "the answer is longer than "
                                + settings.mostBytes()
                                + " bytes, expected at most that");
            }
            if (at instanceof UncheckedIOException disk) {
                throw disk.getCause();
            }
        }
        String said = cause == null ? "" : String.valueOf(cause.getMessage());
        String kind = cause == null ? "no answer" : cause.getClass().getSimpleName();
        return Result.failed(
                "no whole answer (" + kind + (said.equals("null") ? "" : ": " + said) + ")");
    }

    private Result judged(URI url, HttpResponse<Long> response, Path body) throws IOException {
        int status = response.statusCode();
        if (status == 429 || status >= 500) {
            return new Result("answered " + status, askedPause(response));
        }
        if (status != 200) {
            throw new MalformedDataException(
                    Location.of(url.toString()),
                    "answered " + status + opening(body) + ", expected 200");
        }
        if (isWebPage(response, body)) {
            throw new MalformedDataException(
                    Location.of(url.toString()),
                    "answered with a web page"
                            + opening(body)
                            + ", expected JSON: is this the address of an Esplora API?");
        }
        try (InputStream bytes = Files.newInputStream(body);
                JsonReader json = new JsonReader(url.toString(), bytes)) {
            if (!json.advance()) {
                return Result.failed("answered with nothing");
            }
            json.skip();
            return json.advance() ? Result.failed("answered with two values") : GOOD;
        } catch (MalformedDataException e) {
            return Result.failed("answered with what is no whole JSON: " + e.problem());
        }
    }

    private static boolean isWebPage(HttpResponse<Long> response, Path body) throws IOException {
        Optional<String> type = response.headers().firstValue("Content-Type");
        return opening(body).stripLeading().startsWith(": <")
                || type.filter(value -> value.startsWith("text/html")).isPresent();
    }

    /// The first characters of an answer, for messages.
    private static String opening(Path body) throws IOException {
        try (InputStream bytes = Files.newInputStream(body)) {
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
