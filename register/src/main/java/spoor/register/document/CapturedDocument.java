package spoor.register.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.register.text.HiddenCharacter;

/// A document that was captured: its bytes' hash is its name.
///
/// @param sha256 of the bytes, in hexadecimal digits
/// @param sizeBytes how many there are
/// @param text what its claims point into
public record CapturedDocument(String sha256, long sizeBytes, Origin origin, ExtractedText text) {

    /// Takes the text out of the bytes of a document.
    ///
    /// @throws spoor.register.base.MalformedDataException if there is no text in it
    public static CapturedDocument of(byte[] bytes, Origin origin) {
        return new CapturedDocument(
                hash(bytes), bytes.length, origin, TextExtractor.extract(origin.file(), bytes));
    }

    /// When it was published: as the person says, or else as the page does.
    public @Nullable LocalDate published() {
        return origin.published() != null ? origin.published() : text.published();
    }

    /// Who published it: as the person says, or else as the page does.
    public @Nullable String publisher() {
        return origin.publisher() != null ? origin.publisher() : text.publisher();
    }

    /// SHA-256 of its text in UTF-8.
    public String textSha256() {
        return hash(text.text().getBytes(StandardCharsets.UTF_8));
    }

    /// What its `document.yaml` says, in order. What is not known is left out.
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("sha256", sha256);
        fields.put("bytes", sizeBytes);
        fields.put("format", text.format().suffix());
        putKnown(fields, "encoding", text.encoding().isEmpty() ? null : text.encoding());
        fields.put("text_sha256", textSha256());
        fields.put("file", origin.file());
        putKnown(fields, "address", origin.address());
        putKnown(fields, "publisher", publisher());
        putKnown(fields, "published", published());
        putKnown(fields, "captured_by", origin.capturedBy());
        fields.put("captured_at", origin.capturedAt().toString());
        putKnown(fields, "removed", text.removed().isEmpty() ? null : removed());
        List<HiddenCharacter> hidden = HiddenCharacter.in(text.text());
        putKnown(fields, "hidden", hidden.isEmpty() ? null : hidden(hidden));
        putKnown(fields, "problems", text.problems().isEmpty() ? null : problems());
        return fields;
    }

    private static void putKnown(
            Map<String, @Nullable Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value instanceof LocalDate day ? day.toString() : value);
        }
    }

    private List<Map<String, @Nullable Object>> removed() {
        return text.removed().stream()
                .map(removal -> {
                    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                    fields.put("where", removal.where());
                    fields.put("reason", removal.reason());
                    fields.put("characters", removal.characters());
                    fields.put("beginning", removal.beginning());
                    return fields;
                })
                .toList();
    }

    private static List<Map<String, @Nullable Object>> hidden(List<HiddenCharacter> hidden) {
        return hidden.stream()
                .map(character -> {
                    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                    fields.put("offset", character.offset());
                    fields.put("character", character.mark());
                    return fields;
                })
                .toList();
    }

    private List<String> problems() {
        return text.problems().stream().map(Object::toString).toList();
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
