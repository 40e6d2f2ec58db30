package spoor.app.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.jspecify.annotations.Nullable;

/// The tree over a block's transactions or receipts (Yellow Paper, appendix D): keys are their
/// places, encoded by [Rlp], values are their bytes. The hash of its root stands in the header.
final class Trie {
    private static final byte[] NOTHING = Rlp.of(new byte[0]);

    private final byte[][] keys;
    private final List<byte[]> values;
    private final @Nullable Node root;

    /// Values whose keys share their first nibbles.
    private static final class Node {
        /// Its own bytes; behind nibbles that are shared, those of the node that branches.
        final byte[] bytes;

        final byte[] branch;

        /// Nibbles of the key up to where it branches.
        final int end;

        /// By the next nibble; none below a single value.
        final List<@Nullable Node> children;

        Node(byte[] bytes, byte[] branch, int end, List<@Nullable Node> children) {
            this.bytes = bytes;
            this.branch = branch;
            this.end = end;
            this.children = children;
        }

        /// As it stands in its parent: itself below 32 bytes, otherwise its hash.
        byte[] inParent() {
            return Trie.inParent(bytes);
        }
    }

    /// @param values in the order of their places
    Trie(List<byte[]> values) {
        this.values = List.copyOf(values);
        this.keys = new byte[values.size()][];
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            keys[i] = nibbles(Rlp.of(Rlp.number(i)));
            all.add(i);
        }
        this.root = all.isEmpty() ? null : node(all, 0);
    }

    static byte[] keccak(byte[] bytes) {
        byte[] hash = new byte[32];
        KeccakDigest digest = new KeccakDigest(256);
        digest.update(bytes, 0, bytes.length);
        digest.doFinal(hash, 0);
        return hash;
    }

    byte[] rootHash() {
        return keccak(root == null ? NOTHING : root.bytes);
    }

    private static byte[] nibbles(byte[] bytes) {
        byte[] nibbles = new byte[2 * bytes.length];
        for (int i = 0; i < nibbles.length; i++) {
            nibbles[i] = (byte) (bytes[i / 2] >> (i % 2 == 0 ? 4 : 0) & 15);
        }
        return nibbles;
    }

    private Node node(List<Integer> among, int depth) {
        byte[] first = keys[among.getFirst()];
        if (among.size() == 1) {
            byte[] value = values.get(among.getFirst());
            byte[] bytes = Rlp.list(List.of(path(first, depth, first.length, true), Rlp.of(value)));
            return new Node(bytes, new byte[0], first.length, List.of());
        }
        int shared = shared(among, depth);
        int at = depth + shared;
        List<@Nullable Node> children = new ArrayList<>();
        List<byte[]> cells = new ArrayList<>();
        for (int nibble = 0; nibble < 16; nibble++) {
            int wanted = nibble;
            List<Integer> below = among.stream().filter(i -> keys[i][at] == wanted).toList();
            Node child = below.isEmpty() ? null : node(below, at + 1);
            children.add(child);
            cells.add(child == null ? NOTHING : child.inParent());
        }
        // No place's encoding is the beginning of another's, so that no value ends in a branch.
        cells.add(NOTHING);
        byte[] branch = Rlp.list(cells);
        byte[] bytes =
                shared == 0
                        ? branch
                        : Rlp.list(List.of(path(first, depth, at, false), inParent(branch)));
        return new Node(bytes, shared == 0 ? new byte[0] : branch, at, children);
    }

    private static byte[] inParent(byte[] bytes) {
        return bytes.length < 32 ? bytes : Rlp.of(keccak(bytes));
    }

    private int shared(List<Integer> among, int depth) {
        byte[] first = keys[among.getFirst()];
        int shared = first.length - depth;
        for (int one : among) {
            int differs =
                    Arrays.mismatch(first, depth, first.length, keys[one], depth, keys[one].length);
            shared = differs < 0 ? shared : Math.min(shared, differs);
        }
        return shared;
    }

    /// Nibbles as a string of bytes that says whether they are odd and whether they end in a leaf.
    private static byte[] path(byte[] nibbles, int from, int to, boolean isLeaf) {
        int count = to - from;
        byte[] path = new byte[1 + count / 2];
        path[0] = (byte) ((isLeaf ? 0x20 : 0) + (count % 2 == 1 ? 0x10 + nibbles[from] : 0));
        for (int i = 1, at = from + count % 2; at < to; i++, at += 2) {
            path[i] = (byte) (nibbles[at] << 4 | nibbles[at + 1]);
        }
        return Rlp.of(path);
    }

    /// The nodes from the root to a value, those that are named by their hash.
    List<byte[]> proof(int place) {
        List<byte[]> proof = new ArrayList<>();
        Node node = root;
        boolean isRoot = true;
        while (node != null) {
            if (isRoot || node.bytes.length >= 32) {
                proof.add(node.bytes);
            }
            if (node.branch.length >= 32) {
                proof.add(node.branch);
            }
            isRoot = false;
            node = node.children.isEmpty() ? null : node.children.get(keys[place][node.end]);
        }
        return proof;
    }
}
