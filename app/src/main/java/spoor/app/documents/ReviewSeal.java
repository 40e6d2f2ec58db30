package spoor.app.documents;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.app.work.Hashes;
import spoor.register.claim.Claim;
import spoor.register.document.ClaimFields;
import spoor.register.document.ReviewedClaim;
import spoor.register.document.ReviewedClaim.Decision;
import spoor.register.document.YamlText;

/// Somebody's word that a document's decisions stood so on a day. An edit behind it shows.
///
/// @param head SHA-256 of `document.yaml` as it was
/// @param decisions digest of each decision that was sealed, by the claim's id
record ReviewSeal(String by, LocalDate when, String head, Map<String, String> decisions) {
    private static final int DIGITS = 16;

    ReviewSeal {
        decisions = Map.copyOf(decisions);
    }

    /// Digits that no change of a decision leaves the same: what was read, what was decided about
    /// it, by whom, when and why, what it was corrected to, and of which incident it is.
    ///
    /// @param document its hash
    /// @param text that the claim's places are in
    static String digest(String document, ReviewedClaim claim, String text) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("document", document);
        fields.put("id", claim.id());
        fields.put("review", claim.verdict().label());
        Decision decision = claim.decision();
        if (decision != null) {
            fields.put("by", decision.who());
            fields.put("when", decision.when().toString());
            fields.put("why", decision.why());
        }
        fields.put("incident", claim.incident());
        fields.put("as_read", ClaimFields.digest(claim.read(), text));
        Claim corrected = claim.corrected();
        fields.put("correction", corrected == null ? "" : ClaimFields.digest(corrected, text));
        String yaml = new YamlText().map(fields).toString();
        return Hashes.sha256(yaml.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
