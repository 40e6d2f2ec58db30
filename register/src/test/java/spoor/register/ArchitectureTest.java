package spoor.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import spoor.ledger.house.Floors;
import spoor.ledger.house.Forbidden;

/// Holds the floors of `register`, and keeps clock, locale, chance, talk and network out of it.
class ArchitectureTest {
    private static final Floors FLOORS =
            Floors.of("spoor.register")
                    .room("base")
                    .room("text", "base")
                    .room("claim", "base")
                    .room("read", "claim", "text", "base")
                    .room("document", "read", "claim", "text", "base")
                    .room("incident", "document", "read", "claim", "base")
                    .room("match", "incident", "claim")
                    .room("total", "incident", "claim")
                    .room("root", "document", "read", "claim", "text", "base")
                    .room("captured", "root", "incident", "document", "claim", "base");

    @Test
    void everyRoomIsInhabited() {
        assertThat(FLOORS.emptyRooms()).isEmpty();
    }

    @Test
    void everyClassLivesInARoom() {
        assertThat(FLOORS.homeless()).isEmpty();
    }

    @Test
    void aRoomUsesOnlyTheRoomsBelowThatItNames() {
        assertThat(FLOORS.breaches()).isEmpty();
    }

    @Test
    void readsNoClockAndNothingOfTheMachine() {
        assertThat(Forbidden.SURROUNDINGS.breaches(FLOORS.classes(), Map.of())).isEmpty();
    }

    @Test
    void speaksNoLanguageOfTheMachine() {
        assertThat(Forbidden.LANGUAGE.breaches(FLOORS.classes(), Map.of())).isEmpty();
    }

    @Test
    void leavesNothingToChance() {
        assertThat(Forbidden.CHANCE.breaches(FLOORS.classes(), Map.of())).isEmpty();
    }

    @Test
    void tellsNobodyButItsCaller() {
        assertThat(Forbidden.TALK.breaches(FLOORS.classes(), Map.of())).isEmpty();
    }

    @Test
    void opensNoSocket() {
        assertThat(Forbidden.NETWORK.breaches(FLOORS.classes(), Map.of())).isEmpty();
    }
}
