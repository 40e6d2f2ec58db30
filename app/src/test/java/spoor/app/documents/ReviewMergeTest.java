package spoor.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import spoor.ledger.base.MalformedDataException;
import spoor.register.claim.Claim;
import spoor.register.document.CapturedDocument;
import spoor.register.document.Review;
import spoor.register.document.Verdict;
import spoor.register.read.Reading;

class ReviewMergeTest {
    private static final String TEXT =
            "They stole $5m in Chile. About 30 BTC was frozen. At least 12 banks lost data.";

    private static final CapturedDocument DOCUMENT = ReviewReaderTest.document(TEXT);
    private static final List<Claim> ALL = ReviewReaderTest.reading(DOCUMENT).claims();

    private static ReviewFile file(List<Claim> claims) {
        Reading reading = new Reading(claims, List.of(), List.of(), List.of());
        return read(Review.yaml(DOCUMENT, reading, "spoor 1"));
    }

    private static ReviewFile read(String yaml) {
        ReviewFile file = ReviewReaderTest.read(yaml, TEXT);
        assertThat(file.problems()).isEmpty();
        return file;
    }

    private static ReviewMerge merge(ReviewFile file, List<Claim> found) {
        ReviewMerge merge = ReviewMerge.of(file, found, TEXT, "spoor 2");
        merge.check("claims.yaml", file, TEXT, DOCUMENT.textSha256());
        return merge;
    }

    @Test
    void theSameReadingChangesNothing() {
        ReviewFile file = file(ALL);
        ReviewMerge merge = merge(file, ALL);
        assertThat(merge.isUnchanged()).isTrue();
        assertThat(merge.yaml()).isEqualTo(file.yaml());
    }

    @Test
    void newClaimsComeBehindTheOthersWithTheirReader() {
        ReviewFile file = file(ALL.subList(0, 2));
        ReviewMerge merge = merge(file, ALL);
        assertThat(merge.added()).startsWith("c3").hasSize(ALL.size() - 2);
        assertThat(merge.yaml()).startsWith(file.yaml()).contains("reader: \"spoor 2\"\n    kind:");
        assertThat(read(merge.yaml()).claims()).hasSize(ALL.size());
        assertThat(merge(read(merge.yaml()), ALL).isUnchanged()).isTrue();
    }

    @Test
    void aFileWithoutClaimsTakesThem() {
        ReviewMerge merge = merge(file(List.of()), ALL);
        assertThat(read(merge.yaml()).claims()).hasSize(ALL.size());
    }

    @Test
    void whatIsNoLongerFoundIsMarkedAndComesBack() {
        ReviewFile file = file(ALL);
        ReviewMerge less = merge(file, ALL.subList(1, ALL.size()));
        assertThat(less.vanished()).containsExactly("c1");
        assertThat(less.yaml())
                .isEqualTo(file.yaml().replaceFirst("\"unreviewed\"", "\"vanished\""));
        assertThat(read(less.yaml()).claims().getFirst().verdict()).isEqualTo(Verdict.VANISHED);
        ReviewMerge again = merge(read(less.yaml()), ALL);
        assertThat(again.returned()).containsExactly("c1");
        assertThat(again.yaml()).isEqualTo(file.yaml());
    }

    @Test
    void whatAPersonWroteStaysToTheLetter() {
        String mine =
                file(ALL)
                        .yaml()
                        .replaceFirst(
                                "review: \"unreviewed\"",
                                "review: rejected   # mine\n    by: A. Lee\n    when: 2026-11-21\n"
                                        + "    why: another theft");
        ReviewMerge merge = merge(read(mine), ALL.subList(1, ALL.size()));
        assertThat(merge.missing()).containsExactly("c1");
        assertThat(merge.isUnchanged()).isTrue();
        assertThat(merge.yaml()).isEqualTo(mine);
    }

    @Test
    void whatIsReadDifferentlyNowIsToldAndNotDoubled() {
        String mine =
                file(ALL)
                        .yaml()
                        .replaceFirst(
                                "review: \"unreviewed\"",
                                "review: confirmed\n    by: A. Lee\n    when: 2026-11-21");
        Claim first = ALL.getFirst();
        Claim other =
                new Claim(
                        first.span(),
                        first.sentence(),
                        first.statement(),
                        spoor.register.claim.Modality.DENIED,
                        first.role(),
                        null,
                        List.of(),
                        List.of());
        List<Claim> found = new java.util.ArrayList<>(ALL);
        found.set(0, other);
        ReviewMerge merge = merge(read(mine), found);
        assertThat(merge.changed()).containsExactly("c1");
        assertThat(merge.added()).isEmpty();
    }

    @Test
    void aFileThatCannotTakeMoreIsLeftAlone() {
        ReviewFile file = read(file(ALL.subList(0, 1)).yaml() + "sources: [\"x\"]\n");
        assertThatThrownBy(() -> merge(file, ALL))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("expected the list of claims there");
    }
}
