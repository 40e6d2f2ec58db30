package spoor.ingest.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import spoor.ingest.json.Json;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// Gets one file from a web server that the user named, as it is: what came packed stays packed.
///
/// An answer other than 200 and a web page are refused, since servers send pages that say sorry
/// where a file should be.
public final class Download {
    private final Duration longest;
    private final long mostBytes;

    /// @param longest how long it may take altogether
    /// @param mostBytes how long the file may be
    public Download(Duration longest, long mostBytes) {
        this.longest = longest;
        this.mostBytes = mostBytes;
    }

    /// @throws IOException if the server cannot be reached or does not send the whole file in time
    /// @throws MalformedDataException if it sends something else
    public byte[] get(String address) throws IOException, InterruptedException {
        HttpRequest request;
        try {
            request =
                    HttpRequest.newBuilder(URI.create(address))
                            .header("User-Agent", "spoor")
                            .timeout(longest)
                            .build();
        } catch (IllegalArgumentException e) {
            throw new MalformedDataException(
                    Location.of(address), "is no web address, expected https://…");
        }
        try (HttpClient client =
                HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(30))
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            return get(client, request, address);
        }
    }

    private byte[] get(HttpClient client, HttpRequest request, String address)
            throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        CompletableFuture<HttpResponse<Long>> answer =
                client.sendAsync(request, _ -> new CappedBody(body, mostBytes));
        try {
            HttpResponse<Long> response = answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            byte[] bytes = body.toByteArray();
            check(response, bytes, address);
            return bytes;
        } catch (ExecutionException e) {
            for (Throwable at = e; at != null; at = at.getCause()) {
                if (at instanceof CappedBody.TooLong) {
                    throw new MalformedDataException(
                            Location.of(address),
                            "the file is longer than "
                                    + mostBytes
                                    + " bytes, expected at most that");
                }
            }
            throw new IOException(address + ": the server does not answer with a whole file", e);
        } catch (TimeoutException e) {
            throw new IOException(
                    address + ": no whole file within " + longest.toSeconds() + " seconds", e);
        } finally {
            answer.cancel(true);
            client.shutdownNow();
        }
    }

    private static void check(HttpResponse<Long> response, byte[] bytes, String address) {
        String start =
                new String(bytes, 0, Math.min(bytes.length, 120), StandardCharsets.UTF_8)
                        .replaceAll("\\s+", " ")
                        .strip();
        if (response.statusCode() != 200) {
            throw new MalformedDataException(
                    Location.of(address),
                    "answered "
                            + response.statusCode()
                            + (start.isEmpty() ? "" : ": " + Json.printable(start))
                            + ", expected 200");
        }
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            throw new MalformedDataException(
                    Location.of(address),
                    "answered with a web page: " + Json.printable(start) + ", expected a file");
        }
    }
}
