package spoor.screening;

import spoor.ledger.house.Floors;
import spoor.ledger.house.HouseTest;

/// Holds the floors of `screening`, and keeps clock, locale, chance, talk and network out of it.
class ArchitectureTest extends HouseTest {
    private static final Floors FLOORS =
            Floors.of("spoor.screening")
                    .room("base")
                    .room("list", "base")
                    .room("source", "list", "base")
                    .room("wallet")
                    .room("archive", "source", "list", "base")
                    .room("payment", "list", "base")
                    .room("heist", "payment", "base")
                    .room("name", "list")
                    .room("match", "list", "name")
                    .room(
                            "screen", "archive", "payment", "match", "wallet", "name", "list",
                            "base");

    ArchitectureTest() {
        super(FLOORS);
    }
}
