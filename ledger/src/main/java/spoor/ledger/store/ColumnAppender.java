package spoor.ledger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// Appends rows to a column's file, through a buffer, and keeps the checksum of what was added
/// since the last commit.
final class ColumnAppender implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 20;

    private final Column column;
    private final FileChannel file;
    private final ByteBuffer buffer;
    private final CRC32C checksum = new CRC32C();
    private long flushedBytes;
    private long forcedBytes;

    private ColumnAppender(Column column, FileChannel file, ByteBuffer buffer) {
        this.column = column;
        this.file = file;
        this.buffer = buffer;
    }

    /// Opens a column for appending behind `rows` rows; whatever lies behind them is cut off.
    static ColumnAppender open(Column column, Path folder, long rows) throws IOException {
        Path path = folder.resolve(column.fileName());
        boolean isNew = !Files.exists(path);
        FileChannel file =
                FileChannel.open(
                        path,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE);
        if (isNew || (file.size() < Column.HEADER_BYTES && rows == 0)) {
            file.write(column.header(), 0);
        }
        column.check(file, path, rows);
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        ColumnAppender appender = new ColumnAppender(column, file, buffer);
        appender.cutTo(rows);
        return appender;
    }

    /// Forgets everything behind `rows` rows and starts a new checksum there.
    void cutTo(long rows) throws IOException {
        buffer.clear();
        flushedBytes = column.offset(rows);
        file.truncate(flushedBytes);
        checksum.reset();
    }

    void putU32(long value) throws IOException {
        room(4).putInt((int) value); // not an amount: 32 bits
    }

    void putU40(long value) throws IOException {
        room(5).putInt((int) value).put((byte) (value >>> 32));
    }

    void putI64(long value) throws IOException {
        room(8).putLong(value);
    }

    void put(byte[] source, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int part = Math.min(length - done, room(1).remaining());
            buffer.put(source, offset + done, part);
            done += part;
        }
    }

    void putByte(int value) throws IOException {
        room(1).put((byte) value);
    }

    /// Zero rows, written out so that the disk has room for what is put there in place.
    void putZeroRows(long rows) throws IOException {
        long left = rows * column.width();
        while (left > 0) {
            int part = (int) Math.min(left, room(1).remaining());
            for (int i = 0; i < part; i++) {
                buffer.put((byte) 0);
            }
            left -= part;
        }
    }

    /// Hands everything to the operating system, where mapped readers see it.
    void flush() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            flushedBytes += file.write(buffer, flushedBytes);
        }
        buffer.clear();
    }

    /// Waits until the disk has it.
    void force() throws IOException {
        flush();
        if (forcedBytes != flushedBytes) {
            file.force(false);
            forcedBytes = flushedBytes;
        }
    }

    /// CRC-32C of the bytes added since the last cut or the last call of this method. Call behind
    /// [#flush].
    int takeChecksum() {
        int value = (int) checksum.getValue();
        checksum.reset();
        return value;
    }

    FileChannel file() {
        return file;
    }

    Column column() {
        return column;
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
