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
        fields.put("claims", claims(document, reading));
        return new YamlText()
                .comment("What was found in the document. Set review to confirmed, corrected or")
                .comment("rejected; leave start, end and quote as they are.")
                .map(fields)
                .toString();
    }

    private static List<Map<String, @Nullable Object>> claims(
            CapturedDocument document, Reading reading) {
        List<Map<String, @Nullable Object>> claims = new ArrayList<>();
        for (Claim claim : reading.claims()) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("id", id(claims.size() + 1));
            fields.put("review", "unreviewed");
            fields.putAll(ClaimFields.of(claim, document.text().text()));
            claims.add(fields);
        }
        return claims;
    }

    /// `c1`, `c2` …: the claim's number in the order of the text.
    public static String id(int number) {
        return "c" + number;
    }
}
