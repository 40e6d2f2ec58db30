package spoor.ledger.chain.bitcoin;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import spoor.ledger.chain.Network;

/// Blocks written byte by byte for tests, mined on regtest, where every second hash is proof of
/// work. Hashes are computed here in the slow and obvious way.
public final class TestBlocks {
    static final String NOTHING = "00".repeat(32) + "ffffffff";
    public static final String COINBASE_HEAD = "01000000" + "01" + NOTHING + "025151" + "ffffffff";

    /// A coinbase of 62 bytes that pays nothing to an empty script.
    public static final String COINBASE = COINBASE_HEAD + "01" + output(0, "") + "00000000";

    private TestBlocks() {}

    public static String output(long value, String script) {
        return littleEndian(value, 8) + compactSize(script.length() / 2) + script;
    }

    /// A transaction with one input, `txid:0` of 32 equal bytes, and an empty input script.
    static String payment(String spentByte, String... outputs) {
        return "01000000"
                + "01"
                + spentByte.repeat(32)
                + "00000000"
                + "00"
                + "ffffffff"
                + compactSize(outputs.length)
                + String.join("", outputs)
                + "00000000";
    }

    /// A block of transactions without witness.
    public static byte[] block(String... transactions) {
        List<byte[]> ids = new ArrayList<>();
        for (String transaction : transactions) {
            ids.add(hash(HexFormat.of().parseHex(transaction)));
        }
        return block(
                merkleRoot(ids),
                HexFormat.of()
                        .parseHex(
                                compactSize(transactions.length) + String.join("", transactions)));
    }

    /// A block whose header may promise anything about what follows.
    static byte[] block(byte[] merkleRoot, byte[] body) {
        ByteBuffer block =
                ByteBuffer.allocate(BlockHeader.SIZE + body.length).order(ByteOrder.LITTLE_ENDIAN);
        block.putInt(1).put(new byte[32]).put(merkleRoot);
        block.putInt(1296688602).putInt(Network.REGTEST.easiestBits()).putInt(0).put(body);
        return mine(block.array());
    }

    /// Changes the nonce until the header is proof of work on regtest.
    public static byte[] mine(byte[] block) {
        ByteBuffer nonce = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
        while (hash(Arrays.copyOf(block, BlockHeader.SIZE))[31] < 0) {
            nonce.putInt(76, nonce.getInt(76) + 1);
        }
        return block;
    }

    /// A copy with regtest's easiest target and proof of work for it.
    static byte[] easy(byte[] block) {
        ByteBuffer copy = ByteBuffer.wrap(block.clone()).order(ByteOrder.LITTLE_ENDIAN);
        copy.putInt(72, Network.REGTEST.easiestBits());
        return mine(copy.array());
    }

    public static byte[] hash(byte[] bytes) {
        return DoubleSha256.sha256().digest(DoubleSha256.sha256().digest(bytes));
    }

    static byte[] merkleRoot(List<byte[]> ids) {
        if (ids.size() == 1) {
            return ids.getFirst();
        }
        List<byte[]> parents = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += 2) {
            byte[] right = ids.get(Math.min(i + 1, ids.size() - 1));
            parents.add(hash(concat(ids.get(i), right)));
        }
        return merkleRoot(parents);
    }

    static byte[] concat(byte[] left, byte[] right) {
        byte[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }

    static String compactSize(long size) {
        if (size < 0xfd) {
            return littleEndian(size, 1);
        }
        return size <= 0xffff ? "fd" + littleEndian(size, 2) : "fe" + littleEndian(size, 4);
    }

    static String littleEndian(long value, int bytes) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < bytes; i++) {
            digits.append(HexFormat.of().toHexDigits((byte) (value >>> (8 * i))));
        }
        return digits.toString();
    }
}
