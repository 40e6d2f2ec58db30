package spoor.ledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import spoor.ledger.base.Bytes32;

class ChainChoiceTest {
    private final ChainChoice choice = new ChainChoice();

    private static Bytes32 hash(int number) {
        byte[] bytes = new byte[32];
        bytes[31] = (byte) number;
        return Bytes32.of(bytes, 0);
    }

    private void add(int block, int parent, long work) {
        choice.add(hash(block), hash(parent), BigInteger.valueOf(work), block);
    }

    private List<List<Integer>> chosen() {
        return choice.choose().stream().map(ChainChoice.Piece::blocks).toList();
    }

    @Test
    void theMostWorkWinsOverTheMostBlocks() {
        add(1, 0, 1);
        add(2, 1, 1);
        add(3, 2, 1);
        add(4, 1, 9);
        assertThat(chosen()).containsExactly(List.of(0, 3));
    }

    @Test
    void amongEqualBranchesTheFirstStays() {
        add(1, 0, 1);
        add(3, 1, 1);
        add(2, 1, 1);
        assertThat(chosen()).containsExactly(List.of(0, 1));
    }

    @Test
    void blocksMayComeBeforeTheirParents() {
        add(4, 3, 1);
        add(3, 2, 1);
        add(1, 0, 1);
        add(2, 1, 1);
        assertThat(chosen()).containsExactly(List.of(2, 3, 1, 0));
    }

    @Test
    void piecesWithoutParentsFollowTheFirstByTime() {
        add(9, 8, 100);
        add(5, 4, 100);
        add(1, 0, 1);
        assertThat(chosen()).containsExactly(List.of(2), List.of(1), List.of(0));
        assertThat(choice.choose().getFirst().startsAtFirst()).isTrue();
        assertThat(choice.choose().getLast().startsAtFirst()).isFalse();
    }

    @Test
    void aLongChainNeedsNoStack() {
        for (int block = 1; block < 100_000; block++) {
            byte[] bytes = new byte[32];
            bytes[0] = (byte) block;
            bytes[1] = (byte) (block >> 8);
            bytes[2] = (byte) (block >> 16);
            byte[] parent = new byte[32];
            parent[0] = (byte) (block - 1);
            parent[1] = (byte) ((block - 1) >> 8);
            parent[2] = (byte) ((block - 1) >> 16);
            choice.add(Bytes32.of(bytes, 0), Bytes32.of(parent, 0), BigInteger.ONE, block);
        }
        assertThat(chosen().getFirst()).hasSize(99_999);
    }
}
