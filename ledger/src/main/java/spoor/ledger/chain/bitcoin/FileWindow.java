package spoor.ledger.chain.bitcoin;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A block file seen through a small window that moves to wherever one looks; the key is applied.
///
/// The size is that of the moment of opening: a running node may write on behind it.
final class FileWindow implements Closeable {
    /// From one record's header to the next, reading more would be reading the blocks.
    private static final int SMALL = 1 << 12;

    private static final int LARGE = 1 << 16;
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final Path file;
    private final FileChannel channel;
    private final XorKey key;
    private final long size;
    private final byte[] window = new byte[LARGE];
    private long start;
    private int length;

    FileWindow(Path file, XorKey key) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.key = key;
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    /// The four bytes at `position` as a little-endian number; they must be in the file.
    int int32(long position) throws IOException {
        return (int) INT.get(window, look(position, Integer.BYTES, SMALL));
    }

    /// Copies bytes that must be in the file.
    byte[] bytes(long position, int count) throws IOException {
        byte[] copy = new byte[count];
        System.arraycopy(window, look(position, count, SMALL), copy, 0, count);
        return copy;
    }

    /// Whether every byte from `from` to `to` is zero on disk.
    boolean isZero(long from, long to) throws IOException {
        return behindLastNonzero(from, to) == from;
    }

    /// The position behind the last byte between `from` and `to` that is not zero on disk, or
    /// `from`.
    long behindLastNonzero(long from, long to) throws IOException {
        long behind = from;
        for (long position = from; position < to; ) {
            int index = look(position, 1, LARGE);
            long until = Math.min(to, start + length);
            for (; position < until; position++, index++) {
                if (!key.isZeroOnDisk(window[index], position)) {
                    behind = position + 1;
                }
            }
        }
        return behind;
    }

    /// The first position from `from` on at which one of `numbers` stands (four bytes,
    /// little-endian), or the file's size.
    long find(int[] numbers, long from) throws IOException {
        long last = size - Integer.BYTES;
        for (long position = from; position <= last; ) {
            int index = look(position, Integer.BYTES, LARGE);
            long until = Math.min(last, start + length - Integer.BYTES);
            for (; position <= until; position++, index++) {
                if (contains(numbers, (int) INT.get(window, index))) {
                    return position;
                }
            }
        }
        return size;
    }

    static boolean contains(int[] numbers, int number) {
        for (int candidate : numbers) {
            if (candidate == number) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /// Moves the window unless `count` bytes from `position` are in it.
    ///
    /// @param most how far to read where it must move
    /// @return the index of `position` in the window
    private int look(long position, int count, int most) throws IOException {
        if (position < start || position + count > start + length) {
            int wanted = (int) Math.min(most, size - position);
            readFully(file, channel, ByteBuffer.wrap(window, 0, wanted), position);
            key.apply(window, wanted, position);
            start = position;
            length = wanted;
        }
        return (int) (position - start); // not an amount: in the window
    }

    /// @throws EOFException if the file has become shorter
    static void readFully(Path file, FileChannel channel, ByteBuffer target, long position)
            throws IOException {
        long at = position;
        while (target.hasRemaining()) {
            int read = channel.read(target, at);
            if (read < 0) {
                throw new EOFException(
                        file
                                + " ends before byte "
                                + at
                                + ", expected "
                                + target.remaining()
                                + " bytes more: it became shorter while being read");
            }
            at += read;
        }
    }
}
