package spoor.ledger.chain.bitcoin;

import java.util.Arrays;

/// The root over a block's identifiers: pairs are hashed level by level, a last odd one with
/// itself.
///
/// That last rule lets two different lists have one root (CVE-2012-2459): a list whose tail is
/// repeated looks like one whose tail was doubled. Such a list has an equal pair somewhere, which
/// no honest list has; [#isAmbiguous] tells.
final class MerkleTree {
    private static final int SIZE = 32;

    private final DoubleSha256 hash = new DoubleSha256();
    private byte[] level = new byte[0];
    private boolean isAmbiguous;

    /// @param ids 32 bytes each, at least one
    /// @return an array whose first 32 bytes are the root, valid until the next call
    byte[] root(byte[] ids, int count) {
        reserve(count + 1);
        System.arraycopy(ids, 0, level, 0, count * SIZE);
        isAmbiguous = false;
        for (int width = count; width > 1; width = (width + 1) / 2) {
            hashPairs(width);
        }
        return level;
    }

    /// Whether the last [#root] belongs to another list of identifiers, too.
    boolean isAmbiguous() {
        return isAmbiguous;
    }

    private void hashPairs(int width) {
        for (int pair = 0; pair < width / 2; pair++) {
            int left = 2 * pair * SIZE;
            isAmbiguous |=
                    Arrays.equals(level, left, left + SIZE, level, left + SIZE, left + 2 * SIZE);
            hash.hash(level, left, 2 * SIZE, level, pair * SIZE);
        }
        if (width % 2 == 1) {
            int last = (width - 1) * SIZE;
            System.arraycopy(level, last, level, last + SIZE, SIZE);
            hash.hash(level, last, 2 * SIZE, level, width / 2 * SIZE);
        }
    }

    private void reserve(int count) {
        if (level.length < count * SIZE) {
            level = new byte[count * SIZE];
        }
    }
}
