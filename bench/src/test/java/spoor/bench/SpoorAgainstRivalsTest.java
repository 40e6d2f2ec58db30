package spoor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.intake.BlocksIntake;
import spoor.ledger.intake.IntakeReport;
import spoor.ledger.intake.Progress;
import spoor.ledger.store.Ledger;
import spoor.ledger.trace.Limits;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.StopRule;
import spoor.ledger.trace.TerminalKind;
import spoor.ledger.trace.Theft;
import spoor.ledger.trace.Trace;
import spoor.ledger.trace.TraceRequest;
import spoor.ledger.trace.TraceSink;

/// Spoor and the rivals find the same: block files in, every stolen satoshi where plain arrays put
/// it.
class SpoorAgainstRivalsTest {
    private static final int TRANSACTIONS = 40_000;

    @TempDir private static Path folder;
    private static ArrayChain.Drawn drawn;
    private static IntakeReport report;
    private static Ledger ledger;

    @BeforeAll
    static void importChain() throws IOException {
        ChainGenerator.generate(TRANSACTIONS, folder, false);
        drawn = ArrayChain.draw(TRANSACTIONS);
        report =
                BlocksIntake.run(
                        folder.resolve("blocks"), folder.resolve("ledger"), Progress.SILENT);
        ledger = Ledger.open(folder.resolve("ledger"));
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void importsTheChainThatWasDrawn() {
        assertThat(report.problems()).isEmpty();
        ArrayChain read = ArrayChain.of(ledger);
        assertThat(read.firstInputs()).isEqualTo(drawn.chain().firstInputs());
        assertThat(read.firstOutputs()).isEqualTo(drawn.chain().firstOutputs());
        assertThat(read.spent()).isEqualTo(drawn.chain().spent());
        assertThat(read.valuesSat()).isEqualTo(drawn.chain().valuesSat());
    }

    @Test
    void stealsWhatTheWorkloadSteals() {
        assertThat(
                        Thefts.origins(ledger, TRANSACTIONS / 5, WorkloadChain.THEFT_OUTPUTS)
                                .stream()
                                .map(origin -> origin.output()))
                .containsExactlyElementsOf(Arrays.stream(drawn.theft()).boxed().toList());
    }

    @Test
    void followsFifoToTheSameSatoshis() {
        assertSame(Policy.FIFO, NaiveFifo.run(drawn.chain(), drawn.theft()));
    }

    @Test
    void followsTheHaircutToTheSameSatoshis() {
        assertSame(Policy.PRO_RATA, NaiveProRata.run(drawn.chain(), drawn.theft()));
    }

    private static void assertSame(Policy policy, NaiveTrace expected) {
        Held held = new Held(new long[drawn.chain().valuesSat().length]);
        Theft theft =
                new Theft(
                        "workload",
                        Thefts.origins(ledger, TRANSACTIONS / 5, WorkloadChain.THEFT_OUTPUTS));
        TraceRequest request =
                new TraceRequest(List.of(theft), Set.of(policy), false, Limits.NONE, StopRule.NONE);
        long tainted = Trace.run(ledger, request, held).transactions();
        assertThat(held.heldSat).isEqualTo(expected.heldSat());
        assertThat(held.feeSat).isEqualTo(expected.feeSat()).isPositive();
        assertThat(tainted).isEqualTo(expected.transactions()).isGreaterThan(1_000);
    }

    private static final class Held implements TraceSink {
        private final long[] heldSat;
        private long feeSat;

        Held(long[] heldSat) {
            this.heldSat = heldSat;
        }

        @Override
        public void terminal(
                int theft,
                Policy policy,
                TerminalKind kind,
                long output,
                long transaction,
                long units,
                String reason) {
            if (kind == TerminalKind.FEE) {
                feeSat += units;
            } else {
                assertThat(kind).isEqualTo(TerminalKind.UNSPENT);
                heldSat[(int) output] += units;
            }
        }
    }
}
