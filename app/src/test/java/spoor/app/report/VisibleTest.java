package spoor.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {
    @Test
    void leavesOrdinaryTextOfAnyLanguageAlone() {
        String text = "Café №7, 東京, Москва, שלום, naïve e\u0301tude — “quoted” €5 🙂";
        assertThat(Visible.of(text)).isEqualTo(text);
    }

    @Test
    void writesOutMarksThatTurnTheWritingDirection() {
        assertThat(Visible.of("abc\u202Efed\u2066")).isEqualTo("abc⟨U+202E⟩fed⟨U+2066⟩");
    }

    @Test
    void writesOutControlCharactersAndLineEnds() {
        assertThat(Visible.of("a\u0000b\nc\u001B[31m\u2028"))
                .isEqualTo("a⟨U+0000⟩b⟨U+000A⟩c⟨U+001B⟩[31m⟨U+2028⟩");
    }

    @Test
    void writesOutBlanksOfNoWidthAndBlanksThatLookLikeOthers() {
        assertThat(Visible.of("pay\u200Bpal\u00A0\uFEFF\u3164\u2800"))
                .isEqualTo("pay⟨U+200B⟩pal⟨U+00A0⟩⟨U+FEFF⟩⟨U+3164⟩⟨U+2800⟩");
    }

    @Test
    void writesOutHiddenTagLettersBeyondTheFirstPlane() {
        assertThat(Visible.of("x\uDB40\uDC41")).isEqualTo("x⟨U+0E0041⟩");
    }

    @Test
    void writesOutHalfACharacter() {
        assertThat(Visible.of("a\uD83Db")).isEqualTo("a⟨U+D83D⟩b");
    }

    @Test
    void letsTwoAccentsStandOnALetterAndWritesOutTheRest() {
        assertThat(Visible.of("z\u0300\u0301\u0302\u0303"))
                .isEqualTo("z\u0300\u0301⟨U+0302⟩⟨U+0303⟩");
    }

    @Test
    void saysHowMuchOfAVeryLongTextIsLeftOut() {
        assertThat(Visible.of("x".repeat(12_745)))
                .isEqualTo("x".repeat(400) + "… (12,345 more characters)");
    }

    @Test
    void writesASymbolsLettersThatAreNotPlainWithTheirCodePoints() {
        assertThat(Visible.symbol("USDC.e")).isEqualTo("USDC.e");
        assertThat(Visible.symbol("USD\u0422")).isEqualTo("USD\u0422⟨U+0422⟩");
        assertThat(Visible.symbol("\u05D0\u202Eb")).isEqualTo("⟨U+05D0⟩⟨U+202E⟩b");
        assertThat(Visible.symbol("Z\u0300")).isEqualTo("Z⟨U+0300⟩");
        assertThat(Visible.symbol("x".repeat(30))).isEqualTo("x".repeat(20) + "…");
    }
}
