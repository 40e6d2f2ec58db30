package spoor.register.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import spoor.register.base.MalformedDataException;
import spoor.register.claim.Claim;
import spoor.register.read.ClaimReader;
import spoor.register.read.Reading;

/// Anything may be handed in as a document: it is read, or refused, and every claim stands where it
/// says.
///
/// A plain test run tries the seeds. To let Jazzer search, one method at a time:
///
/// ```
/// JAZZER_FUZZ=1 mvn -pl register -am test -Dspoor.jvm=-Djazzer.hooks=true \
///     -Dtest=ForeignDocumentFuzzTest#aDocumentIsReadOrRefused \
///     -Dsurefire.failIfNoSpecifiedTests=false
/// ```
class ForeignDocumentFuzzTest {
    private static final ClaimReader READER = new ClaimReader();

    /// The PDF library tells its log what it thinks of broken files.
    private static final Logger PDF = Logger.getLogger("org.apache.pdfbox");

    private static final LocalDate DAY = LocalDate.of(2019, 8, 7);

    static Stream<Arguments> documents() {
        PDF.setLevel(Level.OFF);
        return Stream.of(
                        "They took up to $2bn (S$3bn) in 2018, \u201Cat least\u201D 35 times.",
                        "On 30 February 2019 hundreds of thieves\u202E laundered 5.1m BTC\u200B.",
                        "1BoatSLRHtKNngkdXEeobR76b53LETtpyT 0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe",
                        "one attack each in Chile, Malta, and the U.S. S/2019/691 says, via Reuters",
                        "between 5 and 7 (or more) - 2015-2018 the past six months, 1/2/3 9,99,999.5",
                        "<!doctype html><html><head><meta charset=x><title>a</title></head><body>"
                                + "<nav>b</nav><script>c</script><p>$5m</p><style>d</style></body>",
                        "<html><body><div class=cookie-banner>We</div><table><tr><td>1<td>2</table>",
                        "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj trailer<</Root 1 0 R>>")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("documents")
    @FuzzTest(maxDuration = "60s")
    void aDocumentIsReadOrRefused(byte[] bytes) {
        CapturedDocument document;
        try {
            document =
                    CapturedDocument.of(
                            bytes, new Origin("fuzz", null, null, DAY, null, Instant.EPOCH));
        } catch (MalformedDataException e) {
            return; // The one way to refuse.
        }
        String text = document.text().text();
        Reading reading = READER.read("fuzz", text, DAY);
        int last = 0;
        for (Claim claim : reading.claims()) {
            assertThat(claim.span().start()).isLessThan(claim.span().end());
            assertThat(claim.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(claim.sentence().end()).isLessThanOrEqualTo(text.length());
            last = Math.max(last, claim.span().end());
        }
        assertThat(last).isLessThanOrEqualTo(text.length());
        assertThat(Review.yaml(document, reading, "fuzz")).startsWith("# What was found");
        assertThat(new YamlText().map(document.fields()).toString()).startsWith("sha256: ");
    }

    /// Breaks a document at every place in turn, as a fuzzer would begin.
    @MethodSource("documents")
    @ParameterizedTest
    void aBrokenDocumentIsReadOrRefused(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            byte[] broken = bytes.clone();
            for (int letter : new int[] {0, '9', '<', '\n', '-', 0xE9}) {
                broken[i] = (byte) letter; // not an amount: a letter
                aDocumentIsReadOrRefused(broken);
            }
            aDocumentIsReadOrRefused(Arrays.copyOf(bytes, i));
        }
    }
}
