package spoor.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.store.account.AccountLedger;
import spoor.ledger.trace.Limits;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.StopRule.Stop;
import spoor.ledger.trace.TerminalKind;
import spoor.ledger.trace.account.AccountRequest;
import spoor.ledger.trace.account.AccountStopRule;
import spoor.ledger.trace.account.AccountTheft;
import spoor.ledger.trace.account.AccountTrace;
import spoor.ledger.trace.account.Conversions;

/// Claim: a trace that touches an account reads a few of its entries each time, however many it
/// has.
///
/// Data: the ledger that [AccountGenerator] writes. Counts the entries that each trace reads, all
/// and those of the hub, and takes the processor time of its thread. A test (`HubTouchTest`) holds
/// the claim.
///
/// ```
/// java -Xmx1g --enable-native-access=ALL-UNNAMED -cp bench/target/bench.jar \
///     spoor.bench.HubTouch --data DIR --runs 200
/// ```
public final class HubTouch {
    private static final long FEW_TRANSFERS = 1_000;

    private HubTouch() {}

    /// How the trail goes on from the hub.
    enum Trail {
        /// It is cut off when the hub gives next.
        CUT,
        /// A tag ends it at the hub, and it goes on elsewhere.
        ENDS,
        /// It goes on through the hub.
        GOES_ON
    }

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Options options = Options.of(arguments, "data", "runs");
        try (AccountLedger ledger = AccountLedger.open(Path.of(options.text("data"), "ledger"))) {
            AccountChain chain = ledger.chain();
            int hub = hub(chain);
            AccountTheft theft = AccountWorkload.touching(chain, hub);
            long entries = chain.firstEntry(hub + 1) - chain.firstEntry(hub);
            System.out.println("the hub has " + entries + " entries");
            for (Trail trail : Trail.values()) {
                var counter = new EntryCounter(chain, hub);
                long transfers = run(counter.counted(), theft, hub, trail);
                System.out.printf(
                        "%-8s %,6d tainted transfers, %,7d entries read, of the hub %,6d in"
                                + " %,4d visits; %s%n",
                        trail,
                        transfers,
                        counter.entries,
                        counter.ofWatched,
                        counter.balances,
                        times(chain, theft, hub, trail, options.number("runs")));
            }
        }
    }

    static int hub(AccountChain chain) {
        int account = new AccountWorkload(chain.transfers()).hub();
        return chain.findHolding(account, AccountWorkload.ETHER);
    }

    /// @param theft whose loot goes to the hub next
    /// @return transfers that were followed
    static long run(AccountChain chain, AccountTheft theft, int hub, Trail trail) {
        Stop end = trail == Trail.ENDS ? new Stop(TerminalKind.SERVICE, "hub") : null;
        AccountStopRule stops = holding -> holding == hub ? end : null;
        Limits limits =
                new Limits(
                        trail == Trail.CUT ? 1 : Integer.MAX_VALUE,
                        0,
                        Integer.MAX_VALUE,
                        Long.MAX_VALUE,
                        FEW_TRANSFERS);
        AccountRequest request =
                new AccountRequest(
                        List.of(theft),
                        EnumSet.allOf(Policy.class),
                        true,
                        limits,
                        stops,
                        Conversions.NONE);
        return AccountTrace.run(chain, request, new AccountDigest()).transfers();
    }

    /// Least and mean of the second half of the runs.
    private static String times(
            AccountChain chain, AccountTheft theft, int hub, Trail trail, long runs) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        long sum = 0;
        for (long run = 0; run < runs; run++) {
            long start = threads.getCurrentThreadCpuTime();
            run(chain, theft, hub, trail);
            long nanos = threads.getCurrentThreadCpuTime() - start;
            if (run >= runs / 2) {
                least = Math.min(least, nanos);
                sum += nanos;
            }
        }
        return "cpu ms, least %.3f, mean %.3f"
                .formatted(least / 1e6, sum / 1e6 / (runs - runs / 2));
    }
}
