package spoor.verify.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// A zip file in the only form that a bundle may have: every entry stored as it is, one behind the
/// other, then the directory, then the end, and not a byte that is not accounted for. Two programs
/// that read zip files cannot see different things in it, nothing in it can unpack to more than it
/// is, and no name can lead out of a folder.
///
/// Limits: 4 GiB, 65,534 entries, names of 200 characters.
public final class Zip implements AutoCloseable {
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int PIECE = 1 << 16;
    private static final int MOST_IN_MEMORY = 256 << 20;
    private static final String NAME =
            "[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*";

    /// @param crc as the zip file says
    private record Entry(long start, long size, int crc) {}

    private final FileChannel channel;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Zip(FileChannel channel) {
        this.channel = channel;
    }

    public static Zip open(Path file) throws IOException {
        Zip zip = new Zip(FileChannel.open(file));
        try {
            zip.read();
            return zip;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /// Goes from entry to entry, and makes each header, the directory and the end anew: the file
    /// has to have the same bytes.
    private void read() throws IOException {
        long size = channel.size();
        Report.require(size <= 0xffff_ffffL, "zip", size + " bytes, above 4 GiB");
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        long at = 0;
        while (at + LOCAL_SIZE <= size && numbers(bytes(at, LOCAL_SIZE)).getInt(0) == LOCAL) {
            ByteBuffer header = numbers(bytes(at, LOCAL_SIZE));
            long start = at + LOCAL_SIZE + Short.toUnsignedInt(header.getShort(26));
            Report.require(start <= size, "zip", "ends inside the header at byte " + at);
            byte[] name = bytes(at + LOCAL_SIZE, (int) (start - at) - LOCAL_SIZE);
            String text = new String(name, StandardCharsets.ISO_8859_1);
            boolean isName = text.length() <= 200 && text.matches(NAME);
            Report.require(isName, "zip", "an entry has a name that no bundle's may have");
            int length = header.getInt(18);
            byte[] plain = header(header.getInt(14), length, name);
            boolean isPlain = Arrays.equals(plain, bytes(at, plain.length));
            Report.require(isPlain, text, "is packed, dated or of another form, expected stored");
            Entry entry = new Entry(start, Integer.toUnsignedLong(length), header.getInt(14));
            Report.require(entries.put(text, entry) == null, text, "is in the zip file twice");
            directory.writeBytes(line(at, plain));
            at = start + entry.size;
            Report.require(at <= size, text, "does not fit into the zip file");
        }
        directory.writeBytes(end(at, directory.size()));
        boolean isWhole =
                entries.size() < 65_535
                        && size - at == directory.size()
                        && Arrays.equals(bytes(at, directory.size()), directory.toByteArray());
        Report.require(isWhole, "zip", "from byte " + at + " on, no directory of its entries");
    }

    /// Version 1.0, no flags, stored, 1 January 1980, nothing extra.
    private static byte[] header(int crc, int size, byte[] name) {
        byte[] header = new byte[LOCAL_SIZE + name.length];
        numbers(header)
                .putInt(LOCAL)
                .put(new byte[] {10, 0, 0, 0, 0, 0, 0, 0, 33, 0})
                .putInt(crc)
                .putInt(size)
                .putInt(size)
                .putShort((short) name.length)
                .putShort((short) 0)
                .put(name);
        return header;
    }

    /// The directory's line of an entry: what its header says, and where that is.
    private static byte[] line(long at, byte[] header) {
        byte[] line = new byte[header.length + 16];
        numbers(line)
                .putInt(0x02014b50)
                .putShort((short) 10)
                .put(header, 4, 26)
                .put(new byte[10])
                .putInt((int) at)
                .put(header, LOCAL_SIZE, header.length - LOCAL_SIZE);
        return line;
    }

    private byte[] end(long at, int size) {
        byte[] end = new byte[22];
        numbers(end)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(size)
                .putInt((int) at);
        return end;
    }

    private static ByteBuffer numbers(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] bytes(long at, int count) throws IOException {
        byte[] bytes = new byte[count];
        ByteBuffer target = ByteBuffer.wrap(bytes);
        while (target.hasRemaining()) {
            int read = channel.read(target, at + target.position());
            Report.require(read > 0, "zip", "the file became shorter while it was read");
        }
        return bytes;
    }

    public Set<String> names() {
        return entries.keySet();
    }

    public boolean holds(String name) {
        return entries.containsKey(name);
    }

    public long size(String name) {
        return entry(name).size;
    }

    int crc(String name) {
        return entry(name).crc;
    }

    private Entry entry(String name) {
        Report.require(holds(name), name, "is not in the bundle");
        return entries.get(name);
    }

    /// Bytes of an entry from some place on, as many as asked for or as there are.
    public byte[] bytes(String name, long from, int most) {
        Entry entry = entry(name);
        try {
            return bytes(entry.start + from, (int) Math.min(most, entry.size - from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads an entry from its start to its end.
    void pieces(String name, Consumer<byte[]> reader) {
        for (long at = 0; at < size(name); at += PIECE) {
            reader.accept(bytes(name, at, PIECE));
        }
    }

    /// All bytes of an entry that is read into memory whole.
    public byte[] bytes(String name) {
        Report.require(size(name) <= MOST_IN_MEMORY, name, "is above 256 MiB");
        return bytes(name, 0, MOST_IN_MEMORY);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
