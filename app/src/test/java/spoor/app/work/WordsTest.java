package spoor.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final List<String> POLICIES = List.of("fifo", "lifo", "pro-rata", "tiho");

    @Test
    void suggestsTheClosestWord() {
        assertThat(Words.didYouMean("fifi", POLICIES)).isEqualTo("; did you mean fifo?");
        assertThat(Words.didYouMean("PRORATA", POLICIES)).isEqualTo("; did you mean pro-rata?");
        assertThat(Words.didYouMean("ilfo", POLICIES)).isEqualTo("; did you mean lifo?");
    }

    @Test
    void suggestsNothingWhenNothingIsClose() {
        assertThat(Words.didYouMean("haircut", POLICIES)).isEmpty();
        assertThat(Words.didYouMean("f".repeat(100_000), POLICIES)).isEmpty();
    }

    @Test
    void listsAndCounts() {
        assertThat(Words.list(POLICIES, "or")).isEqualTo("fifo, lifo, pro-rata or tiho");
        assertThat(Words.list(List.of("fifo"), "or")).isEqualTo("fifo");
        assertThat(Words.count(1, "tag")).isEqualTo("1 tag");
        assertThat(Words.count(0, "tag")).isEqualTo("0 tags");
    }

    @Test
    void quotedTextIsShortAndHasNoControlCharacters() {
        assertThat(Words.clip("a\u001b[31mb\nc")).isEqualTo("a [31mb c");
        assertThat(Words.clip("x".repeat(500))).hasSize(121).endsWith("…");
    }
}
