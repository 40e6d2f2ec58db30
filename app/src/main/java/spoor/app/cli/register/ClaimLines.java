package spoor.app.cli.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spoor.app.cli.console.Json;
import spoor.app.cli.console.Screen;
import spoor.app.documents.ReviewMerge;
import spoor.app.documents.StoredDocument;
import spoor.app.work.Words;
import spoor.register.document.ClaimFields;
import spoor.register.document.ReviewedClaim;
import spoor.register.document.Verdict;
import spoor.register.text.HiddenCharacter;

/// Claims as commands print them.
final class ClaimLines {
    private ClaimLines() {}

    /// A document, for machines.
    static Map<String, @Nullable Object> head(StoredDocument document) {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("sha256", document.sha256());
        head.put("format", document.format());
        head.put("file", document.file());
        head.put("address", document.address());
        head.put("publisher", document.publisher());
        head.put("published", document.published());
        head.values().removeIf(Objects::isNull);
        return head;
    }

    static void print(Screen screen, boolean isJson, StoredDocument document, ReviewedClaim claim) {
        Map<String, @Nullable Object> fields = fields(document, claim);
        screen.out().println(isJson ? Json.plain(fields) : line(fields));
    }

    /// What counts of a claim, and what a person made of it.
    private static Map<String, @Nullable Object> fields(
            StoredDocument document, ReviewedClaim claim) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("type", "claim");
        fields.put("id", claim.id());
        fields.put("document", document.sha256());
        fields.put("review", claim.verdict().label());
        ReviewedClaim.Decision decision = claim.decision();
        if (decision != null) {
            fields.put("by", decision.who());
            fields.put("when", decision.when());
            if (!decision.why().isEmpty()) {
                fields.put("why", decision.why());
            }
        }
        fields.putAll(ClaimFields.of(claim.claim(), document.text()));
        if (claim.corrected() != null) {
            fields.put("as_read", ClaimFields.of(claim.read(), document.text()));
        }
        return fields;
    }

    /// `c3 23-27 amount exactly 2000000000 USD stolen "$2bn"`.
    static String line(Map<String, @Nullable Object> fields) {
        StringBuilder line = new StringBuilder();
        line.append(pad(String.valueOf(fields.get("id")), 5));
        line.append(pad(fields.get("start") + "-" + fields.get("end"), 12));
        line.append(pad(String.valueOf(fields.get("kind")), 9));
        if (fields.get("review") != null) {
            line.append(pad(String.valueOf(fields.get("review")), 12));
        }
        Object low = fields.get("low");
        Object high = fields.get("high");
        if (fields.get("qualifier") != null) {
            line.append(fields.get("qualifier")).append(' ').append(value(low, high));
            line.append(' ').append(fields.get("unit")).append("  ");
        }
        for (String name : List.of("ids", "period", "topic", "modality", "role", "places")) {
            if (fields.get(name) != null) {
                line.append(fields.get(name)).append("  ");
            }
        }
        line.append('"').append(HiddenCharacter.marked(String.valueOf(fields.get("quote"))));
        return line.append('"').toString();
    }

    private static String value(@Nullable Object low, @Nullable Object high) {
        if (Objects.equals(low, high) || high == null) {
            return String.valueOf(low);
        }
        return low == null ? String.valueOf(high) : low + " to " + high;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    /// `12 claims: 9 unreviewed, 2 confirmed, 1 corrected`.
    static String counts(List<ReviewedClaim> claims) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long number = claims.stream().filter(claim -> claim.verdict() == verdict).count();
            if (number > 0) {
                parts.add(number + " " + verdict.label());
            }
        }
        String count = Words.count(claims.size(), "claim");
        return parts.isEmpty() ? count : count + ": " + String.join(", ", parts);
    }

    /// What another reading of a document changed.
    static List<String> changes(ReviewMerge merge) {
        List<String> lines = new ArrayList<>();
        change(lines, merge.added(), "new");
        change(lines, merge.vanished(), "no longer found");
        change(lines, merge.returned(), "found again");
        change(lines, merge.changed(), "decided, and read differently now");
        change(lines, merge.missing(), "decided, and no longer found");
        return lines;
    }

    private static void change(List<String> lines, List<String> ids, String what) {
        if (!ids.isEmpty()) {
            lines.add(what + ": " + String.join(", ", ids));
        }
    }
}
