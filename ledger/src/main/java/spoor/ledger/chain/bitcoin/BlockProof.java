package spoor.ledger.chain.bitcoin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.Network;

/// What shows a stranger that a transaction is in a block: its bytes, whose double hash is its id,
/// and the Merkle path from the id to the root in the block's header.
///
/// The bytes are those without witness, because nothing else is what the id commits to.
public final class BlockProof {
    private static final int VERSION_BYTES = 4;
    private static final int OUTPOINT_BYTES = 36;
    private static final int SEQUENCE_BYTES = 4;
    private static final int VALUE_BYTES = 8;
    private static final int LOCK_TIME_BYTES = 4;

    private final byte[] block;
    private final Bytes32[] ids;

    /// Where each transaction starts, and where the last one ends.
    private final int[] starts;

    private final List<Bytes32[]> levels;

    private BlockProof(byte[] block, Bytes32[] ids, int[] starts) {
        this.block = block;
        this.ids = ids;
        this.starts = starts;
        this.levels = levels(ids);
    }

    /// Reads a block of the files and checks all that [BlockParser] checks.
    ///
    /// @throws spoor.ledger.base.MalformedDataException if the block is not as consensus wants it
    public static BlockProof read(BlockFiles files, int block) throws IOException {
        byte[] bytes = files.read(block, new byte[0]);
        Network network = files.network();
        return of(bytes, files.length(block), network, files.file(block), files.offset(block));
    }

    /// @param file for messages
    /// @param offset where in that file the block starts, for messages
    static BlockProof of(byte[] bytes, int length, Network network, String file, long offset) {
        BlockRows rows = new BlockParser(network).parse(bytes, 0, length, file, offset);
        Bytes32[] ids = new Bytes32[rows.transactions];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = Bytes32.of(rows.ids, i * Bytes32.SIZE);
        }
        return new BlockProof(bytes, ids, starts(bytes, length, file, offset, ids.length));
    }

    private static int[] starts(byte[] bytes, int length, String file, long offset, int count) {
        BlockCursor in = new BlockCursor(bytes, 0, length, file, offset);
        in.position = BlockHeader.SIZE;
        in.count("transactions", TransactionParser.LEAST_BYTES);
        int[] starts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            starts[i] = in.position;
            skipTransaction(in);
        }
        starts[count] = in.position;
        return starts;
    }

    private static void skipTransaction(BlockCursor in) {
        in.skip(VERSION_BYTES, "version");
        boolean hasWitness = in.bytes[in.position] == 0;
        in.skip(hasWitness ? 2 : 0, "witness marker and flag");
        int inputs = skipBody(in);
        for (int i = 0; hasWitness && i < inputs; i++) {
            int items = in.count("witness items", 1);
            for (int item = 0; item < items; item++) {
                in.skip(in.length("witness item"), "witness item");
            }
        }
        in.skip(LOCK_TIME_BYTES, "lock time");
    }

    /// @return how many inputs there were
    private static int skipBody(BlockCursor in) {
        int inputs = in.count("inputs", 1);
        for (int i = 0; i < inputs; i++) {
            in.skip(OUTPOINT_BYTES, "outpoint");
            in.skip(in.length("input script"), "input script");
            in.skip(SEQUENCE_BYTES, "sequence");
        }
        int outputs = in.count("outputs", 1);
        for (int i = 0; i < outputs; i++) {
            in.skip(VALUE_BYTES, "output value");
            in.skip(in.length("output script"), "output script");
        }
        return inputs;
    }

    public int transactions() {
        return ids.length;
    }

    /// The place of a transaction in the block, or -1.
    public int position(Bytes32 id) {
        return Arrays.asList(ids).indexOf(id);
    }

    /// The transaction's serialization without witness: its double SHA-256 is its id.
    public byte[] transaction(int position) {
        int start = starts[position];
        int end = starts[position + 1];
        if (block[start + VERSION_BYTES] != 0) {
            return Arrays.copyOfRange(block, start, end);
        }
        int body = start + VERSION_BYTES + 2;
        BlockCursor in = new BlockCursor(block, body, end - body, "block", body);
        skipBody(in);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(block, start, VERSION_BYTES);
        out.write(block, body, in.position - body);
        out.write(block, end - LOCK_TIME_BYTES, LOCK_TIME_BYTES);
        return out.toByteArray();
    }

    /// The hashes that the transaction's id is hashed with, one after the other, up to the root. Of
    /// a last odd one it is the hash itself. Whether the other hash stands left or right is said by
    /// the position's bits, lowest first: 1 is left.
    public List<Bytes32> path(int position) {
        List<Bytes32> path = new ArrayList<>();
        int at = position;
        for (Bytes32[] level : levels) {
            path.add(level[Math.min(at ^ 1, level.length - 1)]);
            at /= 2;
        }
        return path;
    }

    /// The tree's levels from the ids up to the two hashes below the root.
    private static List<Bytes32[]> levels(Bytes32[] ids) {
        List<Bytes32[]> levels = new ArrayList<>();
        DoubleSha256 hash = new DoubleSha256();
        for (Bytes32[] level = ids; level.length > 1; level = parents(hash, level)) {
            levels.add(level);
        }
        return levels;
    }

    private static Bytes32[] parents(DoubleSha256 hash, Bytes32[] level) {
        Bytes32[] parents = new Bytes32[(level.length + 1) / 2];
        byte[] pair = new byte[2 * Bytes32.SIZE];
        for (int i = 0; i < parents.length; i++) {
            level[2 * i].copyTo(pair, 0);
            level[Math.min(2 * i + 1, level.length - 1)].copyTo(pair, Bytes32.SIZE);
            hash.hash(pair, 0, pair.length, pair, 0);
            parents[i] = Bytes32.of(pair, 0);
        }
        return parents;
    }
}
