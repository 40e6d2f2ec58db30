package spoor.ingest.esplora;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;
import spoor.ingest.json.JsonReader;
import spoor.ingest.json.Values;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// A folder of answers, each a file as the server sent it, and `manifest.jsonl`: a line for each
/// with file, address, SHA-256, length and time. A run that broke off goes on behind the answers
/// that the manifest lists; they are evidence and are never fetched twice or overwritten.
///
/// An answer is written under a passing name, forced to disk, moved to its own, and only then
/// listed. What is not listed does not exist; what is listed and differs from its hash is refused.
final class AnswerFolder {
    static final String MANIFEST = "manifest.jsonl";

    private record Answer(String file, String sha256, long bytes) {}

    private final Path folder;
    private final Path manifest;
    private final SequencedMap<String, Answer> byUrl = new LinkedHashMap<>();
    private final SequencedMap<String, String> urlByFile = new LinkedHashMap<>();

    AnswerFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.manifest = folder.resolve(MANIFEST);
        if (Files.exists(manifest)) {
            dropTornLine();
            readManifest();
        }
    }

    int answers() {
        return byUrl.size();
    }

    /// The stored answer for an address, or nothing.
    ///
    /// @throws MalformedDataException if it is not what was stored
    @Nullable Path find(String url) throws IOException {
        Answer answer = byUrl.get(url);
        if (answer == null) {
            return null;
        }
        Path file = folder.resolve(answer.file());
        String found = Files.exists(file) ? sha256(file) : "missing";
        if (!found.equals(answer.sha256())) {
            throw new MalformedDataException(
                    Location.of(file.toString()),
                    "SHA-256 is "
                            + found
                            + ", expected "
                            + answer.sha256()
                            + " as manifest.jsonl lists it: the evidence was changed");
        }
        return file;
    }

    /// A place to write the answer to before it is known to be good.
    Path passing(String name) {
        return folder.resolve("." + name + ".part");
    }

    /// Moves a good answer from its passing place to its own and lists it.
    Path keep(String name, String url, Instant fetched) throws IOException {
        String other = urlByFile.get(name);
        if (other != null) {
            throw new MalformedDataException(
                    Location.of(manifest.toString()),
                    "file "
                            + name
                            + " is the answer to "
                            + other
                            + ", expected "
                            + url
                            + ": one folder holds the answers of one server");
        }
        Path passing = passing(name);
        try (FileChannel channel = FileChannel.open(passing, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        var answer = new Answer(name, sha256(passing), Files.size(passing));
        Path file = folder.resolve(name);
        Files.move(
                passing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        append(line(answer, url, fetched));
        byUrl.put(url, answer);
        urlByFile.put(name, url);
        return file;
    }

    private static String line(Answer answer, String url, Instant fetched) {
        return "{\"spoor_answer\":\""
                + answer.file()
                + "\",\"url\":\""
                + url.replace("\\", "\\\\").replace("\"", "\\\"")
                + "\",\"sha256\":\""
                + answer.sha256()
                + "\",\"bytes\":"
                + answer.bytes()
                + ",\"fetched\":\""
                + fetched
                + "\"}\n";
    }

    private void append(String line) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        manifest,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND)) {
            var bytes = java.nio.ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// A run that died while it wrote a line left half of it: that answer counts as not there.
    private void dropTornLine() throws IOException {
        byte[] all = Files.readAllBytes(manifest);
        int end = all.length;
        while (end > 0 && all[end - 1] != '\n') {
            end--;
        }
        if (end < all.length) {
            try (FileChannel channel = FileChannel.open(manifest, StandardOpenOption.WRITE)) {
                channel.truncate(end);
            }
        }
    }

    private void readManifest() throws IOException {
        try (InputStream bytes = Files.newInputStream(manifest);
                JsonReader json = new JsonReader(manifest.toString(), bytes)) {
            while (json.advance()) {
                if (!(json.value("") instanceof Json.Fields line)) {
                    throw json.wrong("expected an object for each answer");
                }
                String file = Values.text(line, "spoor_answer");
                if (file.contains("/") || file.contains("\\") || file.startsWith(".")) {
                    throw Values.wrong(line, "spoor_answer", "the name of a file of this folder");
                }
                String url = Values.text(line, "url");
                byUrl.put(
                        url,
                        new Answer(
                                file,
                                Values.text(line, "sha256"),
                                Values.whole(line, "bytes", 0, Long.MAX_VALUE)));
                urlByFile.put(file, url);
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must", e);
        }
    }
}
