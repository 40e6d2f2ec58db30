package spoor.ledger.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.bitcoin.BlockFiles;
import spoor.ledger.chain.bitcoin.BlockFiles.ScanProgress;
import spoor.ledger.chain.bitcoin.BlockParser;

/// A real node's own block files, read while it runs and after it has stopped, against what the
/// node says that they hold.
@Tag("slow")
class KnotsBlocksTest {
    @ParameterizedTest
    @ValueSource(strings = {"-blocksxor=1", "-blocksxor=0"})
    void readsEveryBlockAsTheNodeTellsIt(String option) throws IOException {
        try (KnotsNode node = KnotsNode.startOrSkip(option)) {
            KnotsFacts facts = KnotsScenario.run(node);
            compare(node, facts); // files as long as they were made in advance, zeros at the end
            node.stop();
            compare(node, facts); // files cut to what they hold
        }
    }

    @Test
    void findsTheBlocksOfLostBranchesToo() throws IOException {
        try (KnotsNode node = KnotsNode.startOrSkip()) {
            KnotsFacts before = KnotsScenario.run(node);
            KnotsFacts after = KnotsScenario.reorganise(node, 5);
            BlockFiles files = BlockFiles.scan(node.blocks(), ScanProgress.SILENT);
            assertThat(blocksByHash(files))
                    .containsKeys(hash(before.tip()), hash(after.tip()))
                    .hasSize(before.blocks().size() + 2 + 6); // two lost in the run, six new
        }
    }

    private static void compare(KnotsNode node, KnotsFacts facts) throws IOException {
        BlockFiles files = BlockFiles.scan(node.blocks(), ScanProgress.SILENT);
        assertThat(files.network()).isEqualTo(Network.REGTEST);
        assertThat(files.problems()).isEmpty();
        Map<Bytes32, Integer> byHash = blocksByHash(files);
        BlockParser parser = new BlockParser(files.network());
        for (KnotsFacts.Block block : facts.blocks()) {
            int number = Objects.requireNonNull(byHash.get(hash(block)), block.hash());
            byte[] bytes = files.read(number, new byte[0]);
            BlockRows rows =
                    parser.parse(
                            bytes,
                            0,
                            files.length(number),
                            files.file(number),
                            files.offset(number));
            assertThat(told(rows)).as(block.hash()).isEqualTo(told(block));
        }
    }

    private static Map<Bytes32, Integer> blocksByHash(BlockFiles files) {
        Map<Bytes32, Integer> numbers = new HashMap<>();
        for (int block = 0; block < files.blocks(); block++) {
            numbers.put(files.hash(block), block);
        }
        return numbers;
    }

    private static Bytes32 hash(KnotsFacts.Block block) {
        return Bytes32.parse(block.hash());
    }

    /// One line for the block, each transaction, input and output.
    private static List<String> told(KnotsFacts.Block block) {
        List<String> lines = new ArrayList<>();
        lines.add(block.hash() + " at " + block.timeSeconds());
        for (KnotsFacts.Transaction transaction : block.transactions()) {
            lines.add("tx " + transaction.id());
            for (KnotsFacts.Input input : transaction.inputs()) {
                lines.add("in " + input.spentId() + ":" + input.spent().index());
            }
            for (KnotsFacts.Output output : transaction.outputs()) {
                lines.add("out " + output.valueSat() + " " + KnotsLocks.of(output));
            }
        }
        return lines;
    }

    private static List<String> told(BlockRows rows) {
        List<String> lines = new ArrayList<>();
        lines.add(Bytes32.of(rows.hash, 0) + " at " + rows.timeSeconds);
        for (int transaction = 0; transaction < rows.transactions; transaction++) {
            lines.add("tx " + Bytes32.of(rows.ids, Bytes32.SIZE * transaction));
            for (int input = rows.inputStart[transaction];
                    input < rows.inputStart[transaction + 1];
                    input++) {
                Bytes32 spent = Bytes32.of(rows.spentIds, Bytes32.SIZE * input);
                lines.add("in " + spent + ":" + rows.spentIndexes[input]);
            }
            for (int output = rows.outputStart[transaction];
                    output < rows.outputStart[transaction + 1];
                    output++) {
                lines.add("out " + rows.values[output] + " " + lock(rows, output));
            }
        }
        return lines;
    }

    private static Lock lock(BlockRows rows, int output) {
        byte[] payload =
                Arrays.copyOfRange(
                        rows.payloads, rows.payloadStart[output], rows.payloadStart[output + 1]);
        return new Lock(LockKind.ofCode(rows.lockKinds[output]), payload);
    }
}
