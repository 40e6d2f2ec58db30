package spoor.ledger.store.account;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// The file of one column of an account ledger, written once and never changed.
///
/// ```
/// offset size
///      0    8  magic "SPOORACC"
///      8    2  version, 1
///     10    2  code of the column
///     12    2  bytes a row
///     14    2  zero
///     16    8  rows
///     24    4  CRC-32C of the rows
///     28    4  CRC-32C of bytes 0 to 27
///     32       rows, one behind the other
/// ```
///
/// All numbers are little-endian and unsigned.
final class ColumnFile {
    private static final byte[] MAGIC = "SPOORACC".getBytes(StandardCharsets.US_ASCII);
    private static final short VERSION = 1;
    private static final int HEADER_BYTES = 32;
    private static final int CHECKED_BYTES = 28;
    private static final int ROWS_OFFSET = 16;
    private static final int CHECKSUM_OFFSET = 24;
    private static final long PIECE_BYTES = 1 << 24;

    private ColumnFile() {}

    private static ByteBuffer header(AccountColumn column, long rows, int checksum) {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).putShort(VERSION);
        header.putShort((short) column.code()).putShort((short) column.width()).putShort((short) 0);
        header.putLong(rows).putInt(checksum);
        CRC32C crc = new CRC32C();
        crc.update(header.array(), 0, CHECKED_BYTES);
        return header.putInt((int) crc.getValue()).rewind();
    }

    /// Writes a column and waits until the disk has it.
    static void write(Path folder, AccountColumn column, MemorySegment rows) throws IOException {
        Path path = folder.resolve(column.fileName());
        try (FileChannel file =
                FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            long count = rows.byteSize() / column.width();
            writeFully(file, header(column, count, checksum(rows)));
            for (long from = 0; from < rows.byteSize(); from += PIECE_BYTES) {
                writeFully(file, piece(rows, from));
            }
            file.force(true);
        }
    }

    private static void writeFully(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private static ByteBuffer piece(MemorySegment rows, long from) {
        return rows.asSlice(from, Math.min(PIECE_BYTES, rows.byteSize() - from)).asByteBuffer();
    }

    private static int checksum(MemorySegment rows) {
        CRC32C crc = new CRC32C();
        for (long from = 0; from < rows.byteSize(); from += PIECE_BYTES) {
            crc.update(piece(rows, from));
        }
        return (int) crc.getValue();
    }

    /// Maps the rows of a column.
    ///
    /// @throws MalformedDataException if the file is not this column, or not whole
    static MemorySegment map(Path folder, AccountColumn column, Arena arena) throws IOException {
        Path path = folder.resolve(column.fileName());
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            MemorySegment bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), arena);
            checkHeader(path, column, bytes);
            return bytes.asSlice(HEADER_BYTES);
        }
    }

    private static void checkHeader(Path path, AccountColumn column, MemorySegment bytes) {
        if (bytes.byteSize() < HEADER_BYTES) {
            throw malformed(
                    path, bytes.byteSize() + " bytes, expected a header of " + HEADER_BYTES);
        }
        ByteBuffer found =
                bytes.asSlice(0, HEADER_BYTES).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer expected =
                header(column, found.getLong(ROWS_OFFSET), found.getInt(CHECKSUM_OFFSET));
        if (!found.equals(expected)) {
            throw malformed(
                    path,
                    "header is not that of the column "
                            + column.fileName()
                            + " in version "
                            + VERSION);
        }
        long rows = found.getLong(ROWS_OFFSET);
        long body = bytes.byteSize() - HEADER_BYTES;
        if (rows != body / column.width() || body % column.width() != 0) {
            throw malformed(
                    path,
                    body
                            + " bytes of rows, expected "
                            + rows
                            + " rows of "
                            + column.width()
                            + " bytes");
        }
    }

    /// Reads all rows again.
    ///
    /// @throws MalformedDataException if they are not those that were written
    static void verify(Path folder, AccountColumn column, MemorySegment rows) throws IOException {
        Path path = folder.resolve(column.fileName());
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            file.read(header, 0);
            int expected = header.getInt(CHECKSUM_OFFSET);
            int found = checksum(rows);
            if (found != expected) {
                throw malformed(
                        path,
                        String.format(
                                java.util.Locale.ROOT,
                                "rows have checksum %08x, expected %08x",
                                found,
                                expected));
            }
        }
    }

    private static MalformedDataException malformed(Path path, String problem) {
        return new MalformedDataException(Location.of(path.toString()), problem);
    }
}
