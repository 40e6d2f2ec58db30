package spoor.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import spoor.ledger.base.MalformedDataException;
import spoor.register.document.Review;
import spoor.register.document.ReviewedClaim;

/// Anything may stand in a file for review: it is read, or told with its place, and whatever is
/// read quotes the text.
///
/// A plain test run tries the seeds. To let Jazzer search, one method at a time:
///
/// ```
/// JAZZER_FUZZ=1 mvn -pl app -am test -Dspoor.jvm=-Djazzer.hooks=true \
///     -Dtest=ForeignReviewFuzzTest#aReviewIsReadOrRefused -Dsurefire.failIfNoSpecifiedTests=false
/// ```
class ForeignReviewFuzzTest {
    private static final String TEXT = "Thieves took up to €13m (£11m) in Malta last week.";

    static Stream<Arguments> reviews() {
        String written =
                Review.yaml(
                        ReviewReaderTest.document(TEXT),
                        ReviewReaderTest.reading(ReviewReaderTest.document(TEXT)),
                        "spoor test");
        String decided =
                written.replaceFirst(
                        "review: \"unreviewed\"",
                        "review: corrected\n    by: A\n    when: 2026-11-21\n    why: b\n"
                                + "    correction: {qualifier: range, low: 1, high: 2, places: [MT]}");
        return Stream.of(written, decided)
                .map(yaml -> Arguments.of((Object) yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("reviews")
    @FuzzTest(maxDuration = "60s")
    void aReviewIsReadOrRefused(byte[] bytes) {
        String yaml = new String(bytes, StandardCharsets.UTF_8);
        ReviewFile file;
        try {
            file = ReviewReaderTest.read(yaml, TEXT);
        } catch (MalformedDataException e) {
            return; // The one way to refuse.
        }
        for (ReviewedClaim claim : file.claims()) {
            assertThat(claim.read().span().of(TEXT)).isNotEmpty();
            assertThat(claim.verdict().isOfPerson()).isEqualTo(claim.decision() != null);
        }
        file.problems().forEach(problem -> assertThat(problem.toString()).contains("claims.yaml:"));
    }

    /// Breaks a file at every place in turn, as a fuzzer would begin.
    @MethodSource("reviews")
    @ParameterizedTest
    void aBrokenReviewIsReadOrRefused(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            byte[] broken = bytes.clone();
            for (int letter : new int[] {'9', ':', '\n', '['}) {
                broken[i] = (byte) letter; // not an amount: a letter
                aReviewIsReadOrRefused(broken);
            }
            if (i % 7 == 0) {
                aReviewIsReadOrRefused(Arrays.copyOf(bytes, i));
            }
        }
    }
}
