package spoor.app.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import spoor.app.work.AtomicFile;
import spoor.app.work.Hashes;
import spoor.app.work.PlainFile;
import spoor.app.work.Yaml;
import spoor.app.work.YamlReader;
import spoor.register.document.ReviewedClaim;
import spoor.register.document.YamlText;

/// A document's `reviews.yaml`: seals over the decisions in its `claims.yaml`, one behind the
/// other. A person decides in `claims.yaml`; this file the program writes.
///
/// Whoever can write here can seal an edit anew. Its SHA-256, kept elsewhere, shows that.
final class SealFile {
    static final String NAME = "reviews.yaml";
    private static final Set<String> KEYS =
            new LinkedHashSet<>(List.of("by", "when", "document_yaml", "decisions"));

    private final Path file;
    private final List<ReviewSeal> seals;

    private SealFile(Path file, List<ReviewSeal> seals) {
        this.file = file;
        this.seals = seals;
    }

    /// @param folder of the document
    /// @param shown the folder as the user would name it
    /// @throws spoor.ledger.base.MalformedDataException if it is no such file
    static SealFile read(Path folder, String shown) throws IOException {
        Path file = folder.resolve(NAME);
        List<ReviewSeal> seals = new ArrayList<>();
        if (Files.exists(file)) {
            String name = shown + "/" + NAME;
            Yaml.Keys root = YamlReader.read(name, PlainFile.read(file, name).text()).asKeys(NAME);
            root.expectOnly(NAME, Set.of("reviews"));
            for (Yaml item : root.require(NAME, "reviews").asItems("reviews")) {
                seals.add(seal(item.asKeys("seal")));
            }
        }
        return new SealFile(file, seals);
    }

    private static ReviewSeal seal(Yaml.Keys keys) {
        keys.expectOnly("seal", KEYS);
        Map<String, String> decisions = new LinkedHashMap<>();
        for (Yaml item : keys.require("seal", "decisions").asItems("decisions")) {
            Yaml.Keys decision = item.asKeys("decision");
            decision.expectOnly("decision", Set.of("claim", "digest"));
            decisions.put(
                    decision.require("decision", "claim").asText("claim"),
                    decision.require("decision", "digest").asText("digest"));
        }
        return new ReviewSeal(
                keys.require("seal", "by").asText("by"),
                ReviewReader.day(keys.require("seal", "when"), "when"),
                keys.require("seal", "document_yaml").asText("document_yaml"),
                decisions);
    }

    boolean isEmpty() {
        return seals.isEmpty();
    }

    /// The last seal: what it says of `document.yaml` holds.
    ReviewSeal last() {
        return seals.getLast();
    }

    /// For each claim that was ever sealed the last seal over it.
    Map<String, ReviewSeal> byClaim() {
        Map<String, ReviewSeal> byClaim = new TreeMap<>();
        seals.forEach(seal -> seal.decisions().keySet().forEach(id -> byClaim.put(id, seal)));
        return byClaim;
    }

    /// Whether a decision stands as it was last sealed.
    boolean holds(String document, ReviewedClaim claim, String text) {
        ReviewSeal seal = byClaim().get(claim.id());
        return seal != null
                && ReviewSeal.digest(document, claim, text)
                        .equals(seal.decisions().get(claim.id()));
    }

    /// Seals every decision that is not sealed as it stands.
    ///
    /// @param head SHA-256 of `document.yaml`
    /// @return how many were sealed; nothing is written if there were none and `document.yaml` is
    ///   as it was
    int add(StoredDocument document, String head, String by, LocalDate when) throws IOException {
        Map<String, String> decisions = new LinkedHashMap<>();
        for (ReviewedClaim claim : document.review().claims()) {
            boolean isOpen = !claim.verdict().isOfPerson();
            if (!isOpen && !holds(document.sha256(), claim, document.text())) {
                decisions.put(
                        claim.id(), ReviewSeal.digest(document.sha256(), claim, document.text()));
            }
        }
        boolean isNewHead = !isEmpty() && !last().head().equals(head);
        if (!decisions.isEmpty() || isNewHead) {
            seals.add(new ReviewSeal(by, when, head, decisions));
            byte[] yaml = yaml().getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(file, out -> out.write(yaml));
        }
        return decisions.size();
    }

    String sha256() {
        return Hashes.sha256(yaml().getBytes(StandardCharsets.UTF_8));
    }

    private String yaml() {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (ReviewSeal seal : seals) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("by", seal.by());
            fields.put("when", seal.when().toString());
            fields.put("document_yaml", seal.head());
            List<Map<String, @Nullable Object>> decisions = new ArrayList<>();
            new TreeMap<>(seal.decisions())
                    .forEach((id, digest) -> {
                        Map<String, @Nullable Object> decision = new LinkedHashMap<>();
                        decision.put("claim", id);
                        decision.put("digest", digest);
                        decisions.add(decision);
                    });
            fields.put("decisions", decisions);
            all.add(fields);
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("reviews", all);
        return new YamlText()
                .comment("Written by spoor register seal: digests of the decisions in claims.yaml.")
                .map(fields)
                .toString();
    }
}
