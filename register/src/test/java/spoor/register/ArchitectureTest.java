package spoor.register;

import spoor.ledger.house.Floors;
import spoor.ledger.house.HouseTest;

/// Holds the floors of `register`, and keeps clock, locale, chance, talk and network out of it.
class ArchitectureTest extends HouseTest {
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

    ArchitectureTest() {
        super(FLOORS);
    }
}
