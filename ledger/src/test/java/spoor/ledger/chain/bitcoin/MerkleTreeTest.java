package spoor.ledger.chain.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    @Test
    void equalsTheObviousTreeForEveryWidth() {
        MerkleTree tree = new MerkleTree();
        for (int count = 1; count <= 70; count++) {
            List<byte[]> ids = ids(count, count);
            assertThat(root(tree, ids)).isEqualTo(TestBlocks.merkleRoot(ids));
            assertThat(tree.isAmbiguous()).isFalse();
        }
    }

    /// CVE-2012-2459: for each list whose number of nodes is odd on some level, repeating the tail
    /// gives another list with the same root.
    @Test
    void noticesEveryListWithARepeatedTail() {
        MerkleTree tree = new MerkleTree();
        int repeated = 0;
        for (int count = 1; count <= 70; count++) {
            List<byte[]> ids = ids(count, count);
            byte[] root = root(tree, ids);
            for (int tail = 1; tail <= count; tail++) {
                List<byte[]> longer = new ArrayList<>(ids);
                longer.addAll(ids.subList(count - tail, count));
                if (Arrays.equals(TestBlocks.merkleRoot(longer), root)) {
                    assertThat(root(tree, longer)).isEqualTo(root);
                    assertThat(tree.isAmbiguous()).as("%d and %d", count, tail).isTrue();
                    repeated++;
                }
            }
        }
        assertThat(repeated).isGreaterThan(50);
    }

    private static byte[] root(MerkleTree tree, List<byte[]> ids) {
        byte[] whole = new byte[32 * ids.size()];
        for (int i = 0; i < ids.size(); i++) {
            System.arraycopy(ids.get(i), 0, whole, 32 * i, 32);
        }
        byte[] before = whole.clone();
        byte[] root = Arrays.copyOf(tree.root(whole, ids.size()), 32);
        assertThat(whole).isEqualTo(before);
        return root;
    }

    private static List<byte[]> ids(int count, long seed) {
        Random random = new Random(seed);
        List<byte[]> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] id = new byte[32];
            random.nextBytes(id);
            ids.add(id);
        }
        return ids;
    }
}
