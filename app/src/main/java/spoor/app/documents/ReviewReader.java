package spoor.app.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.work.Words;
import spoor.app.work.Yaml;
import spoor.app.work.YamlReader;
import spoor.ledger.base.MalformedDataException;
import spoor.register.base.Location;
import spoor.register.base.Problem;
import spoor.register.claim.Claim;
import spoor.register.claim.NameKind;
import spoor.register.claim.Statement;
import spoor.register.document.ClaimFields;
import spoor.register.document.ReviewedClaim;
import spoor.register.document.Verdict;

/// Reads what a person decided about the claims of a document.
///
/// A claim that is wrong is told with its line and column, and the others are read. The file may
/// come from a stranger: every claim must quote the text at its place, and must be as it was read.
public final class ReviewReader {
    private static final Set<String> HEAD =
            ordered("document", "text_sha256", "reader", "sources", "claims");
    private static final Set<String> DECISION =
            ordered(
                    "id",
                    "review",
                    "as_read",
                    "reader",
                    "by",
                    "when",
                    "why",
                    "correction",
                    "incident");
    private static final Set<String> KNOWN = known();

    /// Values that a claim's lines leave out.
    private static final Set<String> NOTHING = Set.of("false", "stated", "unstated");

    private final String name;
    private final String text;
    private final ClaimParser parser;
    private final List<ReviewFile.Broken> broken = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private ReviewReader(String name, String text) {
        this.name = name;
        this.text = text;
        this.parser = new ClaimParser(text);
    }

    /// @param name of the file, for messages
    /// @param textSha256 of the text that its places must be in
    /// @throws MalformedDataException if it is no such file, or one of another text
    public static ReviewFile read(String name, String yaml, String text, String textSha256) {
        return new ReviewReader(name, text).file(yaml, textSha256);
    }

    private ReviewFile file(String yaml, String textSha256) {
        Yaml.Keys head = YamlReader.read(name, yaml).asKeys("claims.yaml");
        head.expectOnly("claims.yaml", HEAD);
        Yaml of = head.require("claims.yaml", "text_sha256");
        if (!of.asText("text_sha256").equals(textSha256)) {
            throw of.expected("text_sha256", textSha256 + ", the hash of text.txt");
        }
        List<String> sources = new ArrayList<>();
        Yaml named = head.find("sources");
        if (named != null) {
            named.asItems("sources").forEach(source -> sources.add(source.asText("sources")));
        }
        List<ReviewFile.Entry> entries = new ArrayList<>();
        for (Yaml item : head.require("claims.yaml", "claims").asItems("claims")) {
            try {
                entries.add(entry(item.asKeys("claim")));
            } catch (MalformedDataException e) {
                broken.add(new ReviewFile.Broken(id(item), problem(e)));
            }
        }
        return new ReviewFile(
                yaml,
                head.require("claims.yaml", "reader").asText("reader"),
                sources,
                entries,
                broken);
    }

    private static String id(Yaml item) {
        return item instanceof Yaml.Keys keys && keys.find("id") instanceof Yaml.Text id
                ? Words.clip(id.value())
                : "";
    }

    private ReviewFile.Entry entry(Yaml.Keys keys) {
        keys.expectOnly("claim", KNOWN);
        Yaml id = keys.require("claim", "id");
        if (!ids.add(id.asText("id"))) {
            throw id.fault("there are two claims " + id.found() + ", expected one");
        }
        Yaml review = keys.require("claim", "review");
        Verdict verdict = ClaimParser.oneOf(review, "review", Verdict.values(), Verdict::label);
        Claim read = parser.claim(keys);
        String digest = digest(keys, verdict, read);
        Claim corrected = corrected(keys, verdict, read, review);
        Claim counts = corrected == null ? read : corrected;
        ReviewedClaim claim =
                new ReviewedClaim(
                        id.asText("id"),
                        location(keys.place()),
                        verdict,
                        read,
                        corrected,
                        decision(keys, verdict, review),
                        incident(keys, verdict, counts));
        return new ReviewFile.Entry(claim, review, digest);
    }

    /// What was read stays as it was: a correction stands beside it.
    private String digest(Yaml.Keys keys, Verdict verdict, Claim read) {
        if (verdict == Verdict.ADDED) {
            Yaml written = keys.find("as_read");
            if (written != null) {
                throw written.fault("as_read stands at a claim that a person added");
            }
            QuantityFields.expectEnds(read.statement(), keys);
            return "";
        }
        Yaml written = keys.require("claim", "as_read");
        String digest = ClaimFields.digest(read, text);
        if (!digest.equals(written.asText("as_read"))) {
            throw written.fault(
                    "claim is not as it was read: its lines make "
                            + digest
                            + ", expected "
                            + Words.clip(written.asText("as_read"))
                            + "; put them back, and what is right under correction");
        }
        return digest;
    }

    private @Nullable Claim corrected(Yaml.Keys keys, Verdict verdict, Claim read, Yaml review) {
        Yaml correction = keys.find("correction");
        if (verdict != Verdict.CORRECTED) {
            if (correction != null) {
                throw correction.fault(
                        "correction stands at a claim that is "
                                + verdict.label()
                                + ", expected review: corrected");
            }
            return null;
        }
        if (correction == null) {
            throw review.fault("claim is corrected, but has no correction, expected one");
        }
        Claim corrected = parser.corrected(keys, correction.asKeys("correction"), read);
        expectOfKind(correction.asKeys("correction"), corrected);
        if (ClaimFields.digest(corrected, text).equals(ClaimFields.digest(read, text))) {
            throw correction.fault("correction says what was read, expected something else");
        }
        return corrected;
    }

    /// A country has no qualifier, an amount no topic.
    private void expectOfKind(Yaml.Keys correction, Claim corrected) {
        Map<String, @Nullable Object> fields = ClaimFields.of(corrected, text);
        correction
                .entries()
                .forEach((key, entry) -> {
                    boolean isSaid = entry.value() instanceof Yaml.Text value && !value.isEmpty();
                    boolean isNothing = isSaid && NOTHING.contains(entry.value().asText(key));
                    if (isSaid && !isNothing && !fields.containsKey(key)) {
                        throw new MalformedDataException(
                                entry.key().location(),
                                "correction names `"
                                        + key
                                        + "`, which a claim of kind "
                                        + fields.get("kind")
                                        + " does not have");
                    }
                });
    }

    /// The incident that a person says the claim is about, or nothing.
    private static String incident(Yaml.Keys keys, Verdict verdict, Claim claim) {
        Yaml written = keys.find("incident");
        if (written == null) {
            return "";
        }
        if (!verdict.isOfPerson()) {
            throw written.fault(
                    "claim is "
                            + verdict.label()
                            + ", but somebody says of which incident it is, expected confirmed,"
                            + " corrected or rejected");
        }
        String kind = ClaimFields.kind(claim.statement());
        boolean isField =
                claim.statement() instanceof Statement.Amount
                        || claim.statement() instanceof Statement.When
                        || (claim.statement() instanceof Statement.Named named
                                && named.kind() != NameKind.DOCUMENT);
        if (!isField) {
            throw written.fault(
                    "incident stands at a claim of kind "
                            + kind
                            + ", expected an amount, a time or what is named, but no document");
        }
        return written.asText("incident");
    }

    private static ReviewedClaim.@Nullable Decision decision(
            Yaml.Keys keys, Verdict verdict, Yaml review) {
        Yaml by = keys.find("by");
        Yaml when = keys.find("when");
        Yaml why = keys.find("why");
        if (!verdict.isOfPerson()) {
            if (by != null || when != null || why != null) {
                throw review.fault(
                        "claim is "
                                + verdict.label()
                                + ", but somebody decided about it, expected confirmed, corrected"
                                + " or rejected");
            }
            return null;
        }
        boolean needsReason = verdict != Verdict.CONFIRMED;
        if (by == null || when == null || (needsReason && why == null)) {
            String missing = by == null ? "by" : when == null ? "when" : "why";
            throw review.fault(
                    "claim is "
                            + verdict.label()
                            + " without `"
                            + missing
                            + "`, expected who decided, when"
                            + (needsReason ? " and why" : ""));
        }
        return new ReviewedClaim.Decision(
                by.asText("by"), day(when, "when"), why == null ? "" : why.asText("why"));
    }

    static LocalDate day(Yaml written, String name) {
        try {
            return LocalDate.parse(written.asText(name));
        } catch (DateTimeException _) {
            throw written.expected(name, "a day that exists, as 2026-11-21");
        }
    }

    private static Location location(Yaml.Place place) {
        return Location.ofLine(place.source(), place.line(), place.column());
    }

    static Problem problem(MalformedDataException e) {
        return new Problem(
                new Location(e.location().source(), e.location().position()), e.problem());
    }

    private static Set<String> ordered(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }

    private static Set<String> known() {
        Set<String> all = new LinkedHashSet<>(DECISION);
        all.addAll(ClaimParser.KEYS);
        return all;
    }
}
