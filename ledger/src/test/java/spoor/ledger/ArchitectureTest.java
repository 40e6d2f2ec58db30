package spoor.ledger;

import spoor.ledger.house.Floors;
import spoor.ledger.house.HouseTest;

/// Holds the floors of `ledger`, and keeps clock, locale, chance, talk and network out of it.
class ArchitectureTest extends HouseTest {
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

    ArchitectureTest() {
        super(FLOORS);
    }
}
