package spoor.ledger.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.intake.BlocksIntake;
import spoor.ledger.intake.IntakeReport;
import spoor.ledger.intake.Progress;
import spoor.ledger.store.Ledger;

/// A ledger made from a real node's own files against what the node says, output by output.
@Tag("slow")
class KnotsLedgerTest {
    @Test
    void equalsTheNodeBeforeAndAfterAReorganisation(@TempDir Path folder) throws IOException {
        try (KnotsNode node = KnotsNode.startOrSkip()) {
            KnotsFacts before = KnotsScenario.run(node);
            IntakeReport first = ingest(node, folder);
            assertThat(first.blocksAdded()).isEqualTo(before.blocks().size());
            compare(folder, before);

            KnotsFacts after = KnotsScenario.reorganise(node, 5);
            IntakeReport second = ingest(node, folder);
            assertThat(second.blocksRewound()).isEqualTo(5);
            assertThat(second.blocksAdded()).isEqualTo(6);
            compare(folder, after);

            IntakeReport third = ingest(node, folder);
            assertThat(third.blocksAdded()).isZero();
            compare(folder, after);
        }
    }

    @Test
    void isTheSameWhetherReadInOneGoOrInTwo(@TempDir Path inOneGo, @TempDir Path inTwo)
            throws IOException {
        try (KnotsNode node = KnotsNode.startOrSkip()) {
            KnotsScenario.run(node);
            ingest(node, inTwo);
            KnotsFacts facts = KnotsScenario.reorganise(node, 30);
            node.stop();
            ingest(node, inTwo);
            ingest(node, inOneGo);
            compare(inOneGo, facts);
            compare(inTwo, facts);
        }
    }

    private static IntakeReport ingest(KnotsNode node, Path folder) throws IOException {
        return BlocksIntake.run(node.blocks(), folder, Progress.SILENT);
    }

    private static void compare(Path folder, KnotsFacts facts) throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            KnotsComparison.check(ledger, facts);
        }
    }
}
