package spoor.ledger.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What holds in every module's house: each class lives in a room, each room uses only the rooms
/// below that it names, and clock, locale, chance, talk and network stay outside. A module's
/// `ArchitectureTest` names its floors, and who is excepted.
public abstract class HouseTest {
    private final Floors floors;
    private final Iterable<JavaClass> quiet;
    private final Iterable<JavaClass> offline;

    /// Of a house in which nobody is excepted.
    protected HouseTest(Floors floors) {
        this(floors, floors.classes(), floors.classes());
    }

    /// @param quiet who reads no clock and tells nobody but its caller
    /// @param offline who opens no socket
    protected HouseTest(Floors floors, Iterable<JavaClass> quiet, Iterable<JavaClass> offline) {
        this.floors = floors;
        this.quiet = quiet;
        this.offline = offline;
    }

    @Test
    protected void everyRoomIsInhabited() {
        assertThat(floors.emptyRooms()).isEmpty();
    }

    @Test
    protected void everyClassLivesInARoom() {
        assertThat(floors.homeless()).isEmpty();
    }

    @Test
    protected void aRoomUsesOnlyTheRoomsBelowThatItNames() {
        assertThat(floors.breaches()).isEmpty();
    }

    @Test
    protected void readsNoClockAndNothingOfTheMachine() {
        assertThat(Forbidden.SURROUNDINGS.breaches(quiet, Map.of())).isEmpty();
    }

    @Test
    protected void speaksNoLanguageOfTheMachine() {
        assertThat(Forbidden.LANGUAGE.breaches(floors.classes(), Map.of())).isEmpty();
    }

    @Test
    protected void leavesNothingToChance() {
        assertThat(Forbidden.CHANCE.breaches(floors.classes(), Map.of())).isEmpty();
    }

    @Test
    protected void tellsNobodyButItsCaller() {
        assertThat(Forbidden.TALK.breaches(quiet, Map.of())).isEmpty();
    }

    @Test
    protected void opensNoSocket() {
        assertThat(Forbidden.NETWORK.breaches(offline, Map.of())).isEmpty();
    }
}
