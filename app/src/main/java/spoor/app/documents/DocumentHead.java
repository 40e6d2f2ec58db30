package spoor.app.documents;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.work.PlainFile;
import spoor.app.work.Yaml;
import spoor.app.work.YamlReader;

/// A `document.yaml`, read back.
///
/// @param yaml its text
record DocumentHead(
        String yaml,
        String sha256,
        long sizeBytes,
        String format,
        String textSha256,
        String file,
        @Nullable String publisher,
        @Nullable LocalDate published,
        @Nullable String address) {
    private static final Set<String> KEYS =
            new LinkedHashSet<>(
                    List.of(
                            "sha256",
                            "bytes",
                            "format",
                            "encoding",
                            "text_sha256",
                            "file",
                            "address",
                            "publisher",
                            "published",
                            "captured_by",
                            "captured_at",
                            "removed",
                            "hidden",
                            "problems"));

    /// @throws spoor.ledger.base.MalformedDataException if it is no such file
    static DocumentHead of(PlainFile file) {
        Yaml.Keys keys = YamlReader.read(file.name(), file.text()).asKeys("document.yaml");
        keys.expectOnly("document.yaml", KEYS);
        Yaml day = keys.find("published");
        Yaml format = keys.require("document.yaml", "format");
        if (!Set.of("txt", "html", "pdf").contains(format.asText("format"))) {
            throw format.expected("format", "txt, html or pdf");
        }
        return new DocumentHead(
                file.text(),
                hash(keys, "sha256"),
                keys.require("document.yaml", "bytes").asNumber("bytes", 1, Long.MAX_VALUE),
                format.asText("format"),
                hash(keys, "text_sha256"),
                keys.require("document.yaml", "file").asText("file"),
                text(keys, "publisher"),
                day == null ? null : ReviewReader.day(day, "published"),
                text(keys, "address"));
    }

    private static String hash(Yaml.Keys keys, String name) {
        Yaml written = keys.require("document.yaml", name);
        if (!written.asText(name).matches("[0-9a-f]{64}")) {
            throw written.expected(name, "a SHA-256 in 64 hexadecimal digits");
        }
        return written.asText(name);
    }

    private static @Nullable String text(Yaml.Keys keys, String name) {
        Yaml written = keys.find(name);
        return written == null ? null : written.asText(name);
    }
}
