package spoor.ledger.chain.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spoor.ledger.TestData;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.Network;

/// Real blocks, with and without witnesses: whatever a proof says leads to the header's root, by
/// the rule written in docs/FORMATS.md.
class BlockProofTest {
    @ParameterizedTest
    @ValueSource(strings = {"481829.raw", "169482.raw", "702861.raw.gz"})
    void everyTransactionsBytesLeadToTheRoot(String name) {
        byte[] block = TestData.bytes("chain/bitcoin/raw/" + name);
        BlockProof proof = BlockProof.of(block, block.length, Network.MAINNET, name, 0);
        byte[] root = BlockHeader.parse(block, 0).merkleRoot().toByteArray();
        assertThat(proof.transactions()).isGreaterThan(10);
        for (int i = 0; i < proof.transactions(); i++) {
            byte[] id = TestBlocks.hash(proof.transaction(i));
            assertThat(proof.position(Bytes32.of(id, 0))).isEqualTo(i);
            assertThat(climbed(id, i, proof.path(i))).isEqualTo(root);
        }
    }

    private static byte[] climbed(byte[] id, int position, List<Bytes32> path) {
        byte[] node = id;
        for (int i = 0; i < path.size(); i++) {
            byte[] other = path.get(i).toByteArray();
            boolean isLeft = ((position >> i) & 1) == 1;
            node =
                    TestBlocks.hash(
                            isLeft
                                    ? TestBlocks.concat(other, node)
                                    : TestBlocks.concat(node, other));
        }
        return node;
    }
}
