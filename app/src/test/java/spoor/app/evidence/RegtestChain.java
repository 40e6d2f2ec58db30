package spoor.app.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.bitcoin.TestBlocks;

/// A small regtest chain in a block file, mined here, behind the network's own first block.
final class RegtestChain {
    private static final String GENESIS =
            "01000000010000000000000000000000000000000000000000000000000000000000000000ffffffff4d"
                    + "04ffff001d0104455468652054696d65732030332f4a616e2f32303039204368616e63656c6c6f72"
                    + "206f6e206272696e6b206f66207365636f6e64206261696c6f757420666f722062616e6b73ffffffff"
                    + "0100f2052a01000000434104678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea1f"
                    + "61deb649f6bc3f4cef38c4f35504e51ec112de5c384df7ba0b8d578a4c702b6bf11d5fac00000000";
    private static final int START_SECONDS = 1296688602;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private byte[] previous = new byte[32];
    private int height;

    RegtestChain() {
        add(List.of(GENESIS));
    }

    /// A transaction in hexadecimal digits.
    record Paid(String raw) {
        String id() {
            return Bytes32.of(TestBlocks.hash(HexFormat.of().parseHex(raw)), 0).toString();
        }

        String output(int index) {
            return id() + ":" + index;
        }
    }

    /// @param outputs see [#to]
    static Paid pay(List<String> spent, List<String> outputs) {
        StringBuilder raw = new StringBuilder("01000000").append(hex(spent.size(), 1));
        for (String output : spent) {
            byte[] id = Bytes32.parse(output.substring(0, 64)).toByteArray();
            raw.append(HexFormat.of().formatHex(id));
            raw.append(hex(Integer.parseInt(output.substring(65)), 4)).append("00ffffffff");
        }
        raw.append(hex(outputs.size(), 1)).append(String.join("", outputs)).append("00000000");
        return new Paid(raw.toString());
    }

    /// An output to a key hash of one byte 20 times over.
    static String to(int owner, long value) {
        return TestBlocks.output(value, "76a914" + hex(owner, 1).repeat(20) + "88ac");
    }

    private static String hex(long value, int bytes) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < bytes; i++) {
            digits.append(HexFormat.of().toHexDigits((byte) (value >>> (8 * i))));
        }
        return digits.toString();
    }

    /// Mines a block that pays its coinbase to an owner.
    ///
    /// @return the coinbase
    Paid mine(int owner, long value, Paid... transactions) {
        Paid coinbase =
                new Paid(
                        "0100000001"
                                + "00".repeat(32)
                                + "ffffffff"
                                + "0403"
                                + hex(height, 3)
                                + "ffffffff01"
                                + to(owner, value)
                                + "00000000");
        List<String> all = new ArrayList<>(List.of(coinbase.raw));
        for (Paid transaction : transactions) {
            all.add(transaction.raw);
        }
        add(all);
        return coinbase;
    }

    private void add(List<String> transactions) {
        byte[] block = TestBlocks.block(transactions.toArray(new String[0]));
        ByteBuffer header = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
        header.put(4, previous)
                .putInt(68, START_SECONDS + 600 * height)
                .putInt(76, height == 0 ? 2 : 0);
        TestBlocks.mine(block);
        previous = TestBlocks.hash(Arrays.copyOf(block, 80));
        ByteBuffer record = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(Network.REGTEST.magic()).putInt(block.length);
        file.writeBytes(record.array());
        file.writeBytes(block);
        height++;
    }

    Path writeTo(Path folder) throws IOException {
        return Files.write(folder.resolve("blk00000.dat"), file.toByteArray());
    }
}
