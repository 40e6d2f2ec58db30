package spoor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.intake.BlocksIntake;
import spoor.ledger.intake.Progress;
import spoor.ledger.peer.KnotsNode;
import spoor.ledger.peer.KnotsScenario;
import spoor.ledger.store.Ledger;

/// Bundles of a real node's chain: every kind of output, witnesses, taproot spends, and a fork that
/// lies in the same files.
@Tag("slow")
class KnotsBundleTest {
    @TempDir Path folder;

    @Test
    void aTrailThroughARealNodesChainIsProven() throws IOException {
        try (KnotsNode node = KnotsNode.startOrSkip()) {
            KnotsScenario.run(node);
            KnotsScenario.reorganise(node, 5);
            Path ledger = folder.resolve("ledger");
            BlocksIntake.run(node.blocks(), ledger, Progress.SILENT);
            try (Ledger chain = Ledger.open(ledger)) {
                Path bundle = new BundleLab(folder).bundle(chain, text(chain), node.blocks());
                assertThat(BundleLab.verify(bundle))
                        .endsWith("VERIFIED WITH STATEMENTS\n")
                        .contains("linked in 1 piece")
                        .doesNotContain("stated, not proven")
                        .doesNotContain("heights of");
            }
        }
    }

    /// Three thefts in turn take the coinbases that are spent.
    private static String text(Ledger chain) {
        StringBuilder[] thefts = new StringBuilder[3];
        for (int i = 0; i < thefts.length; i++) {
            thefts[i] = new StringBuilder("  - id: theft-" + i + "\n    origins:\n");
        }
        int origins = 0;
        for (long tx = 0; tx < chain.transactions(); tx++) {
            long output = chain.firstOutput(tx);
            boolean isCoinbase = chain.firstInput(tx) == chain.firstInput(tx + 1);
            if (isCoinbase && chain.spender(output) >= 0) {
                thefts[origins++ % thefts.length]
                        .append("      - output: \"")
                        .append(chain.id(tx))
                        .append(":0\"\n");
            }
        }
        assertThat(origins).isGreaterThan(5);
        return "case: a node's own chain\nthefts:\n" + String.join("", thefts);
    }
}
