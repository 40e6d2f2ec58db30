package spoor.ledger.store;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// A part of an index: keys with numbers, sorted by key, never changed once written.
///
/// ```
/// offset size
///      0    8  magic "SPOORRUN"
///      8    2  version, 1
///     10    2  level: 0 as written by a commit, one more for each merge
///     12    4  bits of the directory, d
///     16    8  entries, n
///     24    4  CRC-32C of all that follows the header
///     28    4  CRC-32C of bytes 0 to 27
///     32  10n  entries, ascending: number (4 bytes), key (6 bytes)
///          4 * (2^d + 1)  directory: how many entries have keys whose upper d bits are below 0,
///                         1, 2 ... 2^d
/// ```
///
/// All numbers are little-endian and unsigned. A key is the upper 48 bits of a 64-bit hash; several
/// entries may have the same one, so whoever looks up compares with what the number stands for.
/// With about eight entries to a place of the directory, a look-up reads one place of each.
final class SortedRun {
    static final int ENTRY_BYTES = 10;

    private static final byte[] MAGIC = "SPOORRUN".getBytes(StandardCharsets.US_ASCII);
    private static final short VERSION = 1;
    private static final int HEADER_BYTES = 32;
    private static final int CHECKED_BYTES = 28;
    private static final int BUFFER_BYTES = 1 << 20;
    private static final int ENTRIES_A_PLACE = 8;

    private final String fileName;
    private final int level;
    private final long entries;
    private final int directoryBits;
    private final long directory;
    private final MemorySegment bytes;

    private SortedRun(
            String fileName, int level, long entries, int directoryBits, MemorySegment bytes) {
        this.fileName = fileName;
        this.level = level;
        this.entries = entries;
        this.directoryBits = directoryBits;
        this.directory = HEADER_BYTES + ENTRY_BYTES * entries;
        this.bytes = bytes;
    }

    static SortedRun open(Path folder, String fileName, Arena arena) throws IOException {
        Path path = folder.resolve(fileName);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            MemorySegment bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), arena);
            return open(path, fileName, bytes);
        }
    }

    private static SortedRun open(Path path, String fileName, MemorySegment bytes) {
        if (bytes.byteSize() < HEADER_BYTES) {
            throw malformed(
                    path, "file has " + bytes.byteSize() + " bytes, expected a header of 32");
        }
        byte[] head =
                bytes.asSlice(0, HEADER_BYTES).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
        ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int level = header.getShort(10);
        int bits = header.getInt(12);
        long entries = header.getLong(16);
        if (!header.equals(header(level, bits, entries, header.getInt(24)))) {
            throw malformed(path, "header is not that of an index run in version " + VERSION);
        }
        long expected = HEADER_BYTES + ENTRY_BYTES * entries + 4 * ((1L << bits) + 1);
        if (bytes.byteSize() != expected) {
            throw malformed(path, "file has " + bytes.byteSize() + " bytes, expected " + expected);
        }
        return new SortedRun(fileName, level, entries, bits, bytes);
    }

    private static MalformedDataException malformed(Path path, String problem) {
        return new MalformedDataException(Location.of(path.toString()), problem);
    }

    private static ByteBuffer header(int level, int bits, long entries, int bodyChecksum) {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).putShort(VERSION).putShort((short) level).putInt(bits);
        header.putLong(entries).putInt(bodyChecksum);
        CRC32C crc = new CRC32C();
        crc.update(header.array(), 0, CHECKED_BYTES);
        return header.putInt((int) crc.getValue()).rewind();
    }

    String fileName() {
        return fileName;
    }

    int level() {
        return level;
    }

    long entries() {
        return entries;
    }

    long sizeBytes() {
        return bytes.byteSize();
    }

    /// The first entry whose key is not below `key`, or [#entries].
    ///
    /// @param key 48 bits
    long firstAtLeast(long key) {
        long place = key >>> (KeySort.KEY_BITS - directoryBits);
        long at = Mapped.u32At(bytes, directory + 4 * place);
        long end = Mapped.u32At(bytes, directory + 4 * place + 4);
        while (at < end && key(at) < key) {
            at++;
        }
        return at;
    }

    long key(long entry) {
        return Mapped.i64At(bytes, HEADER_BYTES + ENTRY_BYTES * entry + 2) >>> 16;
    }

    long number(long entry) {
        return Mapped.u32At(bytes, HEADER_BYTES + ENTRY_BYTES * entry);
    }

    /// Whether the bytes are those that were written.
    boolean isIntact() {
        CRC32C crc = new CRC32C();
        long at = HEADER_BYTES;
        while (at < bytes.byteSize()) {
            long part = Math.min(BUFFER_BYTES, bytes.byteSize() - at);
            crc.update(bytes.asSlice(at, part).asByteBuffer());
            at += part;
        }
        return (int) crc.getValue() == (int) Mapped.u32At(bytes, 24);
    }

    /// Writes a run of sorted pairs and waits until the disk has it.
    static void write(Path path, long[] keys, int[] numbers, int length) throws IOException {
        try (Writer writer = new Writer(path, 0, length)) {
            for (int i = 0; i < length; i++) {
                writer.put(keys[i], numbers[i]);
            }
            writer.finish();
        }
    }

    /// Merges runs into one of the next level; entries with the same key stay in the order of the
    /// runs.
    static void merge(Path path, List<SortedRun> runs) throws IOException {
        long length = 0;
        int level = 0;
        for (SortedRun run : runs) {
            length += run.entries;
            level = Math.max(level, run.level + 1);
        }
        try (Writer writer = new Writer(path, level, length)) {
            long[] at = new long[runs.size()];
            for (long done = 0; done < length; done++) {
                int next = smallest(runs, at);
                SortedRun run = runs.get(next);
                writer.put(run.key(at[next]), run.number(at[next]));
                at[next]++;
            }
            writer.finish();
        }
    }

    private static int smallest(List<SortedRun> runs, long[] at) {
        int best = -1;
        long bestKey = Long.MAX_VALUE;
        for (int i = 0; i < at.length; i++) {
            SortedRun run = runs.get(i);
            if (at[i] < run.entries && run.key(at[i]) < bestKey) {
                best = i;
                bestKey = run.key(at[i]);
            }
        }
        return best;
    }

    /// Writes entries as they come and counts them for the directory.
    private static final class Writer implements AutoCloseable {
        private final FileChannel file;
        private final ByteBuffer buffer =
                ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        private final CRC32C checksum = new CRC32C();
        private final int level;
        private final long entries;
        private final int bits;
        private final int[] directory;
        private long position = HEADER_BYTES;

        Writer(Path path, int level, long entries) throws IOException {
            this.level = level;
            this.entries = entries;
            this.bits = bits(entries);
            this.directory = new int[(1 << bits) + 1];
            this.file =
                    FileChannel.open(
                            path,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING);
        }

        private static int bits(long entries) {
            long places = Math.max(1, entries / ENTRIES_A_PLACE);
            return Math.min(28, 63 - Long.numberOfLeadingZeros(places));
        }

        void put(long key, long number) throws IOException {
            directory[(int) (key >>> (KeySort.KEY_BITS - bits)) + 1]++;
            room(ENTRY_BYTES);
            buffer.putInt((int) number).putInt((int) key).putShort((short) (key >>> 32));
        }

        void finish() throws IOException {
            int below = 0;
            for (int count : directory) {
                below += count;
                room(4);
                buffer.putInt(below);
            }
            flush();
            file.write(header(level, bits, entries, (int) checksum.getValue()), 0);
            file.force(true);
        }

        private void room(int bytes) throws IOException {
            if (buffer.remaining() < bytes) {
                flush();
            }
        }

        private void flush() throws IOException {
            buffer.flip();
            checksum.update(buffer.duplicate());
            while (buffer.hasRemaining()) {
                position += file.write(buffer, position);
            }
            buffer.clear();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
