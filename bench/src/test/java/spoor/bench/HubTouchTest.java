package spoor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.store.account.AccountLedger;
import spoor.ledger.trace.account.AccountTheft;

class HubTouchTest {
    private static final int TRANSFERS = 100_000;

    /// A balance adds up this many entries at most.
    private static final int BALANCE = 64;

    @TempDir private Path folder;

    @Test
    void aVisitToTheHubReadsAFewOfItsEntries() throws IOException {
        AccountGenerator.writeLedger(TRANSFERS, folder);
        try (AccountLedger ledger = AccountLedger.open(folder.resolve("ledger"))) {
            AccountChain chain = ledger.chain();
            int hub = HubTouch.hub(chain);
            long entries = chain.firstEntry(hub + 1) - chain.firstEntry(hub);
            int halvings = Long.SIZE - Long.numberOfLeadingZeros(entries);
            var counter = new EntryCounter(chain, hub);
            assertThat(run(chain, counter, hub, HubTouch.Trail.CUT)).isPositive();
            assertThat(entries).isGreaterThan(TRANSFERS / 3);
            assertThat(counter.ofWatched)
                    .as("in each visit: the place, a balance, the next transfer")
                    .isBetween(1L, counter.balances * (BALANCE + halvings + 5L));
            assertThat(counter.entries).isGreaterThan(counter.ofWatched);
        }
    }

    @Test
    void aTrailThatATagEndsAtTheHubReadsNoneOfThem() throws IOException {
        AccountGenerator.writeLedger(TRANSFERS, folder);
        try (AccountLedger ledger = AccountLedger.open(folder.resolve("ledger"))) {
            int hub = HubTouch.hub(ledger.chain());
            var counter = new EntryCounter(ledger.chain(), hub);
            assertThat(run(ledger.chain(), counter, hub, HubTouch.Trail.ENDS)).isPositive();
            assertThat(counter.ofWatched).isZero();
            assertThat(counter.entries).isPositive();
        }
    }

    private static long run(
            AccountChain chain, EntryCounter counter, int hub, HubTouch.Trail trail) {
        AccountTheft theft = AccountWorkload.touching(chain, hub);
        return HubTouch.run(counter.counted(), theft, hub, trail);
    }
}
