package spoor.register.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Asserter;
import spoor.register.claim.Claim;
import spoor.register.read.Reading;

/// The file in which a person decides about the claims of a document.
public final class Review {
    private Review() {}

    /// `claims.yaml` as it is first written: no claim is reviewed.
    ///
    /// @param reader name and version of the program
    public static String yaml(CapturedDocument document, Reading reading, String reader) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("document", document.sha256());
        fields.put("text_sha256", document.textSha256());
        fields.put("reader", reader);
        if (!reading.sources().isEmpty()) {
            fields.put("sources", reading.sources().stream().map(Asserter::name).toList());
        }
        fields.put("claims", claims(reading.claims(), 1, "", document.text().text()));
        return new YamlText()
                .comment("What was found in the document. Set review to confirmed, corrected or")
                .comment("rejected, say who decided in by, on which day in when, and why; what")
                .comment("is right stands under correction, and all else stays as it was read.")
                .map(fields)
                .toString();
    }

    /// More claims for the end of the file.
    ///
    /// @param next number of the first of them
    /// @param reader name and version of the program that found them
    public static String more(List<Claim> claims, int next, String reader, String text) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("claims", claims(claims, next, reader, text));
        String yaml = new YamlText().map(fields).toString();
        return yaml.substring(yaml.indexOf('\n') + 1);
    }

    private static List<Map<String, @Nullable Object>> claims(
            List<Claim> found, int first, String reader, String text) {
        List<Map<String, @Nullable Object>> claims = new ArrayList<>();
        for (Claim claim : found) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("id", id(first + claims.size()));
            fields.put("review", Verdict.UNREVIEWED.label());
            fields.put("as_read", ClaimFields.digest(claim, text));
            if (!reader.isEmpty()) {
                fields.put("reader", reader);
            }
            fields.putAll(ClaimFields.of(claim, text));
            claims.add(fields);
        }
        return claims;
    }

    /// `c1`, `c2` …: the claim's number in the order of the text.
    public static String id(int number) {
        return "c" + number;
    }
}
