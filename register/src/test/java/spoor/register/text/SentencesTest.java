package spoor.register.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void aFullStopBeforeACapitalEndsASentence() {
        assertThat(cut("They stole $2.5bn. It is gone. 35 cases."))
                .containsExactly("They stole $2.5bn.", "It is gone.", "35 cases.");
    }

    @Test
    void aShortFormDoesNot() {
        assertThat(cut("The U.S. Treasury and Mr. Kim said no. 5 counts.")).hasSize(1);
    }

    @Test
    void aHeadlineEndsAtTheEmptyLine() {
        assertThat(cut("Stolen funds\n\nIt began.")).containsExactly("Stolen funds", "It began.");
    }

    @Test
    void theClosingQuotationMarkBelongsToItsSentence() {
        assertThat(cut("He said \u201CNever.\u201D She left."))
                .containsExactly("He said \u201CNever.\u201D", "She left.");
    }

    private static List<String> cut(String text) {
        Tokens tokens = Tokens.of(text, new Lexicon());
        Sentences sentences = Sentences.of(tokens);
        List<String> cut = new ArrayList<>();
        for (int i = 0; i < sentences.count(); i++) {
            if (sentences.start(i) < sentences.end(i)) {
                cut.add(tokens.text(sentences.start(i), sentences.end(i)).strip());
            }
        }
        return cut;
    }
}
