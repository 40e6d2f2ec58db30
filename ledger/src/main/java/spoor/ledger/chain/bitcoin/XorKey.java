package spoor.ledger.chain.bitcoin;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// The eight bytes with which a node since Bitcoin Core 28 scrambles its block files, so that virus
/// scanners leave them alone: the byte at position `p` of every file is XORed with byte `p mod 8`.
///
/// They lie in `xor.dat` beside the files; no such file, or eight zeros, means files as they are.
final class XorKey {
    static final String FILE = "xor.dat";

    private static final int SIZE = 8;
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] key;

    private XorKey(byte[] key) {
        this.key = key;
    }

    /// @throws MalformedDataException if the folder's `xor.dat` is not eight bytes
    static XorKey of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new XorKey(new byte[SIZE]);
        }
        long size = Files.size(file);
        if (size != SIZE) {
            throw new MalformedDataException(
                    Location.of(FILE), "has " + size + " bytes, expected a key of 8");
        }
        return new XorKey(Files.readAllBytes(file));
    }

    /// Turns bytes of a file, read from `position`, into what the node wrote, or back.
    void apply(byte[] bytes, int length, long position) {
        long rotated = Long.rotateRight((long) LONG.get(key, 0), 8 * (int) (position % SIZE));
        if (rotated == 0) {
            return;
        }
        int whole = length - length % SIZE;
        for (int i = 0; i < whole; i += SIZE) {
            LONG.set(bytes, i, (long) LONG.get(bytes, i) ^ rotated);
        }
        for (int i = whole; i < length; i++) {
            bytes[i] ^= key[(int) ((position + i) % SIZE)];
        }
    }

    /// Whether a byte that [#apply] gave is zero on disk. A node reserves room at the end of its
    /// last file without scrambling the zeros there.
    boolean isZeroOnDisk(byte applied, long position) {
        return applied == key[(int) (position % SIZE)];
    }
}
