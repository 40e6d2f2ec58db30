package spoor.ledger.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// The columns of a ledger, one file each, and the bytes of such a file.
///
/// ```
/// offset size
///      0    8  magic "SPOORCOL"
///      8    2  version, 1
///     10    2  code of the column, see below
///     12    2  bytes a row
///     14   14  zero
///     28    4  CRC-32C of bytes 0 to 27
///     32       rows, one behind the other
/// ```
///
/// All numbers are little-endian and unsigned. How many rows count is said by the commit log; what
/// lies behind them is left from a run that was cut off. The checksums of the rows are in the
/// commit log too.
enum Column {
    /// Hash of the block, in the order it is computed in; zero where the data do not say.
    BLOCK_HASH(0, "block.hash", 32, Rows.BLOCKS),
    /// Height; all ones where the data do not say.
    BLOCK_HEIGHT(1, "block.height", 4, Rows.BLOCKS),
    /// Seconds since 1970.
    BLOCK_TIME(2, "block.time", 4, Rows.BLOCKS),
    /// Number of the block's first transaction.
    BLOCK_FIRST(3, "block.first", 4, Rows.BLOCKS),

    /// Id of the transaction, in the order it is computed in.
    TX_ID(4, "tx.id", 32, Rows.TRANSACTIONS),
    /// Number of its block; all ones for a transaction outside the data.
    TX_BLOCK(5, "tx.block", 4, Rows.TRANSACTIONS),
    /// Number of its first input.
    TX_INPUT(6, "tx.input", 5, Rows.TRANSACTIONS),
    /// Number of its first output.
    TX_OUTPUT(7, "tx.output", 5, Rows.TRANSACTIONS),

    /// Number of the output that the input spends.
    INPUT_OUTPUT(8, "input.output", 5, Rows.INPUTS),

    /// Satoshi; all ones where the data do not say.
    OUTPUT_VALUE(9, "output.value", 8, Rows.OUTPUTS),
    /// Number of the address that the output pays.
    OUTPUT_ADDRESS(10, "output.address", 4, Rows.OUTPUTS),
    /// One more than the number of the output that the same address received before; 0 for its
    /// first.
    OUTPUT_PREVIOUS(11, "output.previous", 5, Rows.OUTPUTS),
    /// One more than the number of the transaction that spends the output; 0 while none does; all
    /// ones for an output that a later transaction of the same id replaced. Written in place.
    OUTPUT_SPENDER(12, "output.spender", 4, Rows.OUTPUTS),

    /// Where the address's lock starts in the heap.
    ADDRESS_LOCK(13, "address.lock", 5, Rows.ADDRESSES),
    /// One more than the number of the last output that the address received. Written in place.
    ADDRESS_LAST(14, "address.last", 5, Rows.ADDRESSES),

    /// The heap of locks: code of the kind (1 byte), length of the payload (4 bytes), payload.
    LOCK_HEAP(15, "lock.heap", 1, Rows.LOCK_BYTES),

    /// Numbers of the outputs of transactions outside the data, ascending.
    OUTSIDE_OUTPUT(16, "outside.output", 5, Rows.OUTSIDE),
    /// Which output of its transaction each of them is.
    OUTSIDE_INDEX(17, "outside.index", 4, Rows.OUTSIDE),

    /// Target of the block's proof of work, as in its header; zero where the data do not say.
    BLOCK_BITS(18, "block.bits", 4, Rows.BLOCKS),
    /// Hash of the block before it, as its header says; zero for a first block and where the data
    /// do not say.
    BLOCK_PREVIOUS(19, "block.previous", 32, Rows.BLOCKS);

    static final int HEADER_BYTES = 32;

    private static final byte[] MAGIC = "SPOORCOL".getBytes(StandardCharsets.US_ASCII);
    private static final short VERSION = 1;
    private static final int CHECKED_BYTES = 28;

    private final short code;
    private final String fileName;
    private final short width;
    private final Rows rows;

    Column(int code, String fileName, int width, Rows rows) {
        this.code = (short) code;
        this.fileName = fileName;
        this.width = (short) width;
        this.rows = rows;
    }

    /// Place among the checksums of a commit record.
    int code() {
        return code;
    }

    String fileName() {
        return fileName;
    }

    /// Bytes a row.
    int width() {
        return width;
    }

    Rows rows() {
        return rows;
    }

    /// Whether rows are changed after they were written: such a column can be made again from the
    /// others, and has no checksum of its own.
    boolean isWrittenInPlace() {
        return this == OUTPUT_SPENDER || this == ADDRESS_LAST;
    }

    /// Where a row starts in the file.
    long offset(long row) {
        return HEADER_BYTES + row * width;
    }

    ByteBuffer header() {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).putShort(VERSION).putShort(code).putShort(width);
        header.putInt(CHECKED_BYTES, checksum(header.array()));
        return header.rewind();
    }

    /// Checks that a file is this column and holds at least so many rows.
    ///
    /// @throws MalformedDataException if it is not, or does not
    void check(FileChannel file, Path path, long rowsExpected) throws IOException {
        ByteBuffer found = ByteBuffer.allocate(HEADER_BYTES);
        while (found.hasRemaining()) {
            if (file.read(found, found.position()) < 0) {
                throw malformed(path, file.size(), rowsExpected);
            }
        }
        if (!found.rewind().equals(header())) {
            throw new MalformedDataException(
                    Location.ofByte(path.toString(), 0),
                    "header is not that of column " + fileName + " in version " + VERSION);
        }
        if (file.size() < offset(rowsExpected)) {
            throw malformed(path, file.size(), rowsExpected);
        }
    }

    private MalformedDataException malformed(Path path, long size, long rowsExpected) {
        return new MalformedDataException(
                Location.of(path.toString()),
                "file has "
                        + size
                        + " bytes, expected "
                        + offset(rowsExpected)
                        + " for "
                        + rowsExpected
                        + " rows at the last commit");
    }

    private static int checksum(byte[] header) {
        CRC32C crc = new CRC32C();
        crc.update(header, 0, CHECKED_BYTES);
        return (int) crc.getValue();
    }

    /// @throws EOFException if the file ends first
    static void readFully(FileChannel file, ByteBuffer into, long offset) throws IOException {
        long at = offset;
        while (into.hasRemaining()) {
            int read = file.read(into, at);
            if (read < 0) {
                throw new EOFException("file ends at byte " + at);
            }
            at += read;
        }
    }
}
