package spoor.ledger.store.account;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that a column grows in. It is mapped anew whenever it grows.
final class SpillFile implements AutoCloseable {
    private static final int PIECE_BYTES = 1 << 16;

    private final FileChannel file;
    private final ByteBuffer zeros = ByteBuffer.allocateDirect(PIECE_BYTES);
    private Arena arena = Arena.ofShared();
    private long size;

    private SpillFile(FileChannel file) {
        this.file = file;
    }

    static SpillFile create(Path path) throws IOException {
        return new SpillFile(
                FileChannel.open(
                        path,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE_NEW));
    }

    /// Makes the file longer, with zeros. What was mapped before is not to be asked any more.
    ///
    /// The zeros are written: a disk that is full says so here, and does not strike down whoever
    /// writes into the mapped bytes later.
    MemorySegment grow(long bytes) {
        try {
            while (size < bytes) {
                zeros.clear().limit(Math.toIntExact(Math.min(PIECE_BYTES, bytes - size)));
                size += file.write(zeros, size);
            }
            Arena next = Arena.ofShared();
            MemorySegment mapped = file.map(FileChannel.MapMode.READ_WRITE, 0, size, next);
            arena.close();
            arena = next;
            return mapped;
        } catch (IOException e) {
            throw new Room.Failure(e);
        }
    }

    @Override
    public void close() throws IOException {
        arena.close();
        file.close();
    }
}
