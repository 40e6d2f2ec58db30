package spoor.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import spoor.ledger.house.Floors;
import spoor.ledger.house.Forbidden;

/// Holds the floors of `ledger`, and keeps clock, locale, chance, talk and network out of it.
class ArchitectureTest {
    private static final Floors FLOORS =
            Floors.of("spoor.ledger")
                    .room("base")
                    .room("chain", "base")
                    .room("chain.bitcoin", "chain", "base")
                    .room("chain.evm", "base")
                    .room("store", "chain.bitcoin", "chain", "base")
                    .room("store.account", "store", "chain.evm", "base")
                    .room("trace", "store", "chain.bitcoin", "chain", "base")
                    .room("trace.account", "trace", "chain.evm", "base")
                    .room("pattern", "trace", "store", "chain.bitcoin", "chain", "base")
                    .room("pattern.account", "trace.account", "trace", "chain.evm", "base")
                    .room("intake", "store.account", "store", "chain.bitcoin", "chain", "base")
                    .room("intake.account", "store.account", "store", "chain.evm", "base");

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
