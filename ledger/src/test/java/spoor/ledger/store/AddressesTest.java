package spoor.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;

class AddressesTest {
    @TempDir Path folder;

    /// Anybody can make locks whose hashes are the same: they cost time and mix up nothing.
    @ParameterizedTest(name = "{0} blocks a commit")
    @ValueSource(ints = {1, 2, 3})
    void tellsLocksOfTheSameHashApart(int size) throws Exception {
        byte[] a = lock(1);
        byte[] b = lock(2);
        byte[] c = lock(3);
        assertThat(hash(b)).isEqualTo(hash(a));
        assertThat(hash(c)).isEqualTo(hash(a));
        List<BlockRows> blocks = List.of(block(1, a, b, a), block(2, b, b, a), block(3, c, a, b));
        try (LedgerWriter writer = LedgerWriter.open(folder, Network.REGTEST)) {
            SyntheticBlocks.append(writer, blocks, size);
        }
        try (Ledger ledger = Ledger.open(folder)) {
            assertThat(addresses(ledger)).containsExactly(0, 1, 0, 1, 1, 0, 2, 0, 1);
            assertThat(ledger.findAddress(new Lock(LockKind.NONSTANDARD, b))).isEqualTo(1);
            assertThat(ledger.findAddress(new Lock(LockKind.NONSTANDARD, lock(4)))).isEqualTo(-1);
            assertThat(ledger.previousOutput(8)).isEqualTo(4);
            assertThat(ledger.lastOutput(0)).isEqualTo(7);
            ledger.verify();
        }
    }

    private static long[] addresses(Ledger ledger) {
        long[] addresses = new long[Math.toIntExact(ledger.outputs())];
        for (int output = 0; output < addresses.length; output++) {
            addresses[output] = ledger.address(output);
        }
        return addresses;
    }

    private static long hash(byte[] payload) {
        return LockHash.of(LockKind.NONSTANDARD.code(), payload, 0, payload.length);
    }

    /// Sixteen bytes, of which the last eight undo what the first eight make of the hash.
    private static byte[] lock(long first) {
        byte[] head = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(first).array();
        long start = (LockKind.NONSTANDARD.code() + 1) * 0x9e3779b97f4a7c15L ^ head.length;
        return ByteBuffer.wrap(head)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(8, LockHash.mix(start ^ first))
                .array();
    }

    private static BlockRows block(int height, byte[]... locks) {
        BlockRows rows = new BlockRows();
        rows.height = height;
        rows.hash = new byte[32];
        rows.hash[0] = (byte) height;
        rows.transactions = 1;
        rows.ids = rows.hash.clone();
        rows.inputStart = new int[2];
        rows.outputStart = new int[] {0, locks.length};
        rows.values = new long[locks.length];
        rows.lockKinds = new byte[locks.length];
        rows.payloadStart = new int[locks.length + 1];
        ByteBuffer payloads = ByteBuffer.allocate(16 * locks.length);
        for (int o = 0; o < locks.length; o++) {
            rows.lockKinds[o] = LockKind.NONSTANDARD.code();
            payloads.put(locks[o]);
            rows.payloadStart[o + 1] = payloads.position();
        }
        rows.payloads = payloads.array();
        return rows;
    }
}
