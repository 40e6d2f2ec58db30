package spoor.ledger.store;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;

/// A column that is written in place, mapped for writing.
final class InPlace implements AutoCloseable {
    private final Arena arena = Arena.ofShared();
    private final MemorySegment bytes;

    /// @param rows how many rows the file holds
    InPlace(ColumnAppender column, long rows) throws IOException {
        this.bytes =
                column.file()
                        .map(
                                FileChannel.MapMode.READ_WRITE,
                                0,
                                column.column().offset(rows),
                                arena);
    }

    MemorySegment bytes() {
        return bytes;
    }

    /// Waits until the disk has what was written.
    void force() {
        bytes.force();
    }

    @Override
    public void close() {
        arena.close();
    }
}
