package spoor.ledger.trace.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.TerminalKind;

/// Bounds and policies on seeded chains of accounts with contracts that wrap.
class WrappingWorldTest {
    private final Map<String, Integer> met = new TreeMap<>();

    @Test
    void everyPolicyLiesWithinTheBounds() {
        tryAll(0, 4_000);
    }

    @Test
    @Tag("slow")
    void everyPolicyLiesWithinTheBoundsOfManyMore() {
        tryAll(1_000_000, 400_000);
    }

    private void tryAll(long firstSeed, int worlds) {
        for (long seed = firstSeed; seed < firstSeed + worlds; seed++) {
            WrappingWorld world = new WrappingWorld(seed);
            RecordingAccountSink sink = new RecordingAccountSink();
            AccountTrace.run(world.chain, world.request, sink);
            try {
                AccountBoundsCheck.check(sink);
            } catch (AssertionError outside) {
                throw new AssertionError("seed " + seed, outside);
            }
            count(sink);
        }
        // Else the comparison would prove little.
        System.out.println("bounds on accounts that wrap: " + worlds + " worlds, met " + met);
        assertThat(met.keySet())
                .containsExactlyInAnyOrder(
                        "UNSPENT",
                        "SERVICE",
                        "SWAP",
                        "FEE",
                        "BURNED",
                        "RESTOLEN",
                        "depth",
                        "min_units",
                        "until",
                        "transactions",
                        "conversion",
                        "conversion under some policies only");
        assertThat(met.values()).allMatch(times -> times > worlds / 50);
    }

    private void count(RecordingAccountSink sink) {
        for (RecordingAccountSink.Bounded bound : sink.bounds) {
            boolean isCut = bound.kind() == TerminalKind.TRUNCATED;
            met.merge(isCut ? bound.reason() : bound.kind().name(), 1, Integer::sum);
        }
        Map<String, Integer> policies = new TreeMap<>();
        for (String conversion : sink.conversions) {
            String[] words = conversion.split(" ", -1);
            if (!words[1].equals(Policy.POISON.label())) {
                policies.merge(words[0] + " " + words[2], 1, Integer::sum);
            }
        }
        for (int found : policies.values()) {
            boolean isAll = found == Policy.values().length - 1;
            String what = isAll ? "conversion" : "conversion under some policies only";
            met.merge(what, 1, Integer::sum);
        }
    }
}
