package spoor.screening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mohammed muhammad mohamed mohd",
                "yuri iuri",
                "khruschev khrushchev hruschev",
                "sergei sergey sergej",
                "rashid raschid rachid rasheed",
                "hussein husayn hossein",
                "yevgeny evgeni",
                "aleksandr alexandr",
                "fatima fatimah",
            })
    void spellingsOfOneSoundAreOne(String words) {
        List<String> all = List.of(words.split(" ", -1));
        assertThat(all.stream().map(Sound::of).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hassan hussein", "ali ala", "hamid ahmad", "ivan ivanov", "kim kam"})
    void otherNamesStayApart(String words) {
        List<String> all = List.of(words.split(" ", -1));
        assertThat(all.stream().map(Sound::of).distinct()).hasSize(2);
    }

    @Test
    void consonantsOfBothScriptsAgree() {
        assertThat(Sound.skeleton(Sound.of("salman"))).isEqualTo("slmn");
        assertThat(Consonants.of("سلمان")).isEqualTo("~slmn");
        assertThat(Sound.skeleton(Sound.of("ibrahim"))).isEqualTo("Abrhm");
        assertThat(Sound.skeleton(Sound.of("zawahiri"))).isEqualTo("zhr");
        assertThat(Consonants.of("ظواهري")).isEqualTo("~zhr");
    }
}
