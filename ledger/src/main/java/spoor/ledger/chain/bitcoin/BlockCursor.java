package spoor.ledger.chain.bitcoin;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// Reads serialized numbers one behind the other and never past the end of what it was given.
///
/// Fields are read directly by the parsers of this package: they are the hot path.
final class BlockCursor {
    private static final VarHandle SHORT =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    final byte[] bytes;
    final int end;
    int position;

    /// The transaction being read, for messages; -1 before the first.
    int transaction = -1;

    private final String source;
    private final long sourceOffsetOfZero;

    BlockCursor(byte[] bytes, int offset, int length, String source, long sourceOffset) {
        this.bytes = bytes;
        this.position = offset;
        this.end = offset + length;
        this.source = source;
        this.sourceOffsetOfZero = sourceOffset - offset;
    }

    int left() {
        return end - position;
    }

    int int32(String what) {
        need(Integer.BYTES, what);
        int value = (int) INT.get(bytes, position);
        position += Integer.BYTES;
        return value;
    }

    long int64(String what) {
        need(Long.BYTES, what);
        long value = (long) LONG.get(bytes, position);
        position += Long.BYTES;
        return value;
    }

    void skip(int count, String what) {
        need(count, what);
        position += count;
    }

    /// How many things follow, checked against the bytes left before anyone takes memory for them.
    ///
    /// @param bytesEach the fewest bytes that one of them takes
    int count(String things, int bytesEach) {
        int at = position;
        long count = compactSize(things);
        if (count > left() / bytesEach) {
            throw tooMany(at, things, count, left() / bytesEach);
        }
        return (int) count; // not an amount: checked above
    }

    /// A length, checked against the bytes left.
    int length(String what) {
        int at = position;
        long length = compactSize(what);
        if (length > left()) {
            throw fault(
                    at,
                    subject()
                            + " claims "
                            + text(length)
                            + " bytes of "
                            + what
                            + ", expected at most the "
                            + left()
                            + " bytes left");
        }
        return (int) length; // not an amount: checked above
    }

    /// One byte, or `fd`, `fe`, `ff` and two, four, eight: always the shortest that fits.
    ///
    /// @return 0 to 2^63 - 1; above that `Long.MAX_VALUE`, which is too much for anything here
    private long compactSize(String what) {
        need(1, what);
        int first = bytes[position] & 0xff;
        if (first < 0xfd) {
            position++;
            return first;
        }
        return longCompactSize(first, what);
    }

    private long longCompactSize(int first, String what) {
        int size = 1 << (first - 0xfc);
        need(1 + size, what);
        long value =
                switch (size) {
                    case 2 -> (short) SHORT.get(bytes, position + 1) & 0xffffL;
                    case 4 -> (int) INT.get(bytes, position + 1) & 0xffffffffL;
                    default -> (long) LONG.get(bytes, position + 1);
                };
        long least = size == 2 ? 0xfd : 1L << (4 * size);
        if (Long.compareUnsigned(value, least) < 0) {
            throw fault(
                    position,
                    subject()
                            + " encodes the number "
                            + value
                            + " of "
                            + what
                            + " as "
                            + HexFormat.of().formatHex(bytes, position, position + 1 + size)
                            + ", expected its shortest form");
        }
        position += 1 + size;
        return value < 0 ? Long.MAX_VALUE : value;
    }

    private void need(int count, String what) {
        if (left() < count) {
            throw tooShort(count, what);
        }
    }

    /// What messages speak of: the transaction at hand, or the block.
    String subject() {
        return transaction < 0 ? "block" : "transaction " + transaction;
    }

    MalformedDataException fault(int at, String problem) {
        return new MalformedDataException(
                Location.ofByte(source, sourceOffsetOfZero + at), problem);
    }

    private MalformedDataException tooShort(int count, String what) {
        return fault(
                position,
                subject()
                        + " has "
                        + left()
                        + " bytes left, expected "
                        + count
                        + " for its "
                        + what);
    }

    private MalformedDataException tooMany(int at, String things, long count, int most) {
        return fault(
                at,
                subject()
                        + " claims "
                        + text(count)
                        + " "
                        + things
                        + ", expected at most "
                        + most
                        + " in the "
                        + left()
                        + " bytes left");
    }

    private static String text(long count) {
        return count == Long.MAX_VALUE ? "9223372036854775807 or more" : Long.toString(count);
    }
}
