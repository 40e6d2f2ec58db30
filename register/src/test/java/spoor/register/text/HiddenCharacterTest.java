package spoor.register.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HiddenCharacterTest {
    @Test
    void namesWhatTurnsTheDirectionOfWriting() {
        assertThat(HiddenCharacter.marked("up to \u202E2\u202C bn"))
                .isEqualTo("up to ⟨U+202E⟩2⟨U+202C⟩ bn");
    }

    @Test
    void ordinaryWhiteSpaceIsNotHidden() {
        assertThat(HiddenCharacter.in("a\tb\r\nc\u00A0d")).isEmpty();
    }

    @Test
    void aControlCharacterIs() {
        assertThat(HiddenCharacter.in("a\u0000")).containsExactly(new HiddenCharacter(1, 0));
    }
}
