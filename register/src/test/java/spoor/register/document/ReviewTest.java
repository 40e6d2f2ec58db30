package spoor.register.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import spoor.register.read.ClaimReader;
import spoor.register.read.Reading;

class ReviewTest {
    private static final String TEXT =
            "Up to US$50 million (S$67 million) was stolen in \u202E2018, according to Reuters.";

    private static CapturedDocument document() {
        return CapturedDocument.of(
                TEXT.getBytes(StandardCharsets.UTF_8),
                new Origin(
                        "note.txt",
                        "https://example.org/a?b=\"c\"",
                        null,
                        LocalDate.of(2019, 8, 7),
                        "A. Reader",
                        Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void writesEachClaimWithItsPlaceForAPersonToDecide() {
        CapturedDocument document = document();
        Reading reading = new ClaimReader().read("note.txt", TEXT, document.published());
        assertThat(Review.yaml(document, reading, "spoor test"))
                .isEqualTo(
                        """
                        # What was found in the document. Set review to confirmed, corrected or
                        # rejected, say who decided in by, on which day in when, and why; what
                        # is right stands under correction, and all else stays as it was read.
                        document: "<hash>"
                        text_sha256: "<hash>"
                        reader: "spoor test"
                        claims:
                          - id: "c1"
                            review: "unreviewed"
                            as_read: "<digest>"
                            kind: "amount"
                            start: 0
                            end: 34
                            quote: "Up to US$50 million (S$67 million)"
                            qualifier: "up_to"
                            low: null
                            high: 50000000
                            unit: "USD"
                            conversions:
                              - qualifier: "exactly"
                                low: 67000000
                                high: 67000000
                                unit: "SGD"
                            modality: "reported"
                            role: "stolen"
                            period: "2018"
                            period_quote: "2018"
                            asserters:
                              - name: "Reuters"
                                part: "medium"
                                at: [69, 76]
                            sentence: [0, 77]
                        """
                                .replace("<digest>", digest(reading))
                                .replace("<hash>", document.sha256()));
    }

    private static String digest(Reading reading) {
        return ClaimFields.digest(reading.claims().getFirst(), TEXT);
    }

    @Test
    void aDocumentTellsWhereItComesFromAndWhatNobodySees() {
        assertThat(new YamlText().map(document().fields()).toString())
                .isEqualTo(
                        """
                        sha256: "<hash>"
                        bytes: 79
                        format: "txt"
                        encoding: "UTF-8"
                        text_sha256: "<hash>"
                        file: "note.txt"
                        address: "https://example.org/a?b=\\"c\\""
                        published: "2019-08-07"
                        captured_by: "A. Reader"
                        captured_at: "2026-01-01T00:00:00Z"
                        hidden:
                          - offset: 49
                            character: "⟨U+202E⟩"
                        """
                                .replace("<hash>", document().sha256()));
    }

    @Test
    void whatIsNotSeenIsWrittenByItsNumber() {
        assertThat(YamlText.quoted("a\u202Eb\u0007\u00A0\\"))
                .isEqualTo("\"a\\u202eb\\u0007\\u00a0\\\\\"");
    }
}
