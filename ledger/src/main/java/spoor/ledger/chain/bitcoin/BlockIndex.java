package spoor.ledger.chain.bitcoin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import spoor.ledger.base.Bytes32;

/// Where each block lies, with its header: 128 bytes a block, in pieces, so that a chain of a
/// million blocks takes 128 MB and nothing is ever copied to grow.
final class BlockIndex {
    private static final int ENTRIES = 1 << 12;
    private static final int HASH = BlockHeader.SIZE;
    private static final int ENTRY = HASH + Bytes32.SIZE;
    private static final int PREVIOUS_IN_HEADER = 4;

    private final List<byte[]> headers = new ArrayList<>();
    private int[] files = new int[ENTRIES];
    private int[] lengths = new int[ENTRIES];
    private long[] offsets = new long[ENTRIES];
    private int blocks;

    void add(byte[] header, Bytes32 hash, int file, long offset, int length) {
        if (blocks % ENTRIES == 0) {
            headers.add(new byte[ENTRIES * ENTRY]);
        }
        if (blocks == files.length) {
            files = Arrays.copyOf(files, 2 * blocks);
            lengths = Arrays.copyOf(lengths, 2 * blocks);
            offsets = Arrays.copyOf(offsets, 2 * blocks);
        }
        System.arraycopy(header, 0, piece(blocks), entry(blocks), BlockHeader.SIZE);
        hash.copyTo(piece(blocks), entry(blocks) + HASH);
        files[blocks] = file;
        lengths[blocks] = length;
        offsets[blocks++] = offset;
    }

    int blocks() {
        return blocks;
    }

    Bytes32 hash(int block) {
        return Bytes32.of(piece(block), entry(block) + HASH);
    }

    Bytes32 previous(int block) {
        return Bytes32.of(piece(block), entry(block) + PREVIOUS_IN_HEADER);
    }

    BlockHeader header(int block) {
        return BlockHeader.parse(piece(block), entry(block));
    }

    byte[] headerBytes(int block) {
        int start = entry(block);
        return Arrays.copyOfRange(piece(block), start, start + BlockHeader.SIZE);
    }

    int file(int block) {
        return files[block];
    }

    long offset(int block) {
        return offsets[block];
    }

    int length(int block) {
        return lengths[block];
    }

    private byte[] piece(int block) {
        return headers.get(block / ENTRIES);
    }

    private static int entry(int block) {
        return block % ENTRIES * ENTRY;
    }
}
