package spoor.register.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
    private final Lexicon lexicon = new Lexicon();

    @Test
    void cutsNumbersFromTheLettersThatTouchThem() {
        assertThat(cut("€13m, USD3.14 and 10k$"))
                .containsExactly("€", "13", "m", ",", "USD", "3.14", "and", "10", "k", "$");
    }

    @Test
    void keepsSeparatorsOfThousandsAndOfLakhs() {
        assertThat(cut("1,200,000 12,34,567.89 4,5 2016."))
                .containsExactly("1,200,000", "12,34,567.89", "4", ",", "5", "2016", ".");
    }

    @Test
    void cutsDottedDatesAndNetworkAddressesAtEachDot() {
        assertThat(cut("21.4.2016")).containsExactly("21", ".", "4", ".", "2016");
    }

    @Test
    void keepsAddressesHashesAndWebAddressesWhole() {
        String address = "1BoatSLRHtKNngkdXEeobR76b53LETtpyT";
        assertThat(cut("to " + address + ".")).containsExactly("to", address, ".");
        assertThat(cut("see https://example.org/a?b=30%25 now"))
                .containsExactly("see", "https://example.org/a?b=30%25", "now");
    }

    @Test
    void partsThePossessiveAndKeepsInitials() {
        assertThat(cut("Korea's U.N. envoy didn\u2019t"))
                .containsExactly("Korea", "'s", "U.N.", "envoy", "didn\u2019t");
    }

    @Test
    void anEmptyLineIsABreak() {
        Tokens tokens = Tokens.of("one\ntwo\n\nthree", lexicon);
        assertThat(tokens.kind(2)).isEqualTo(TokenKind.BREAK);
        assertThat(tokens.count()).isEqualTo(4);
    }

    @Test
    void aHiddenCharacterChangesNoWord() {
        int known = lexicon.add("korea");
        Tokens tokens = Tokens.of("Ko\u200Brea Korea", lexicon);
        assertThat(tokens.word(0)).isEqualTo(known);
        assertThat(tokens.end(0)).isEqualTo(6);
        assertThat(tokens.word(1)).isEqualTo(known);
    }

    @Test
    void placesAreThoseOfTheText() {
        String text = "  \u201CUp to\u201D US$2bn\u2026";
        Tokens tokens = Tokens.of(text, lexicon);
        int last = 0;
        for (int token = 0; token < tokens.count(); token++) {
            assertThat(tokens.start(token)).isGreaterThanOrEqualTo(last);
            assertThat(text.substring(tokens.start(token), tokens.end(token)))
                    .isEqualTo(tokens.text(token))
                    .isNotBlank();
            last = tokens.end(token);
        }
    }

    @Test
    void beyondTheEndsIsNothing() {
        Tokens tokens = Tokens.of("one", lexicon);
        assertThat(tokens.kind(-1)).isEqualTo(TokenKind.END);
        assertThat(tokens.kind(1)).isEqualTo(TokenKind.END);
        assertThat(tokens.text(1)).isEmpty();
    }

    private List<String> cut(String text) {
        Tokens tokens = Tokens.of(text, lexicon);
        List<String> words = new ArrayList<>();
        for (int token = 0; token < tokens.count(); token++) {
            words.add(tokens.text(token));
        }
        return words;
    }
}
