package spoor.register.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private final Lexicon lexicon = new Lexicon();
    private final Phrases<String> phrases =
            new Phrases<String>(lexicon)
                    .put("KR", "South Korea", "Seoul")
                    .put("KP", "North Korea", "Pyongyang")
                    .put("US", "US", "U.S.", "United States")
                    .put("south", "south")
                    .put("APT38", "APT38", "APT 38");

    @Test
    void findsTheLongest() {
        assertThat(at("south korea", 0)).isEqualTo("south");
        assertThat(at("South Korea", 0)).isEqualTo("KR");
        assertThat(at("South Koreans", 0)).isEqualTo("south");
    }

    @Test
    void aNameIsWrittenAsAName() {
        assertThat(at("gave US$5", 1)).isEqualTo("US");
        assertThat(at("gave us five", 1)).isNull();
        assertThat(at("the seoul", 1)).isNull();
    }

    @Test
    void aNameMayHoldDigits() {
        assertThat(at("APT38 stole", 0)).isEqualTo("APT38");
        assertThat(at("APT 38", 0)).isEqualTo("APT38");
        assertThat(at("APT 39", 0)).isNull();
    }

    @Test
    void findsNothingBeyondTheEnd() {
        assertThat(at("United", 0)).isNull();
        assertThat(at("North", 0)).isNull();
    }

    private @Nullable String at(String text, int token) {
        return phrases.valueAt(Tokens.of(text, lexicon), token);
    }
}
