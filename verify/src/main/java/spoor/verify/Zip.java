package spoor.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A zip file in the only form that a bundle may have: every entry stored as it is, one behind the
/// other, then the directory, then the end, and not a byte that is not accounted for. Two programs
/// that read zip files cannot see different things in it, nothing in it can unpack to more than it
/// is, and no name can lead out of a folder.
///
/// Limits: 4 GiB, 65,534 entries, names of 200 characters.
final class Zip implements AutoCloseable {
    private static final int LOCAL = 30;
    private static final int CENTRAL = 46;
    private static final int END = 22;

    /// Bytes 4 to 14 of a local header: version 1.0, no flags, stored, 1 January 1980.
    private static final byte[] FIXED = {10, 0, 0, 0, 0, 0, 0, 0, 33, 0};

    private record Entry(long start, long size, long crc) {}

    private final FileChannel channel;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Zip(FileChannel channel) {
        this.channel = channel;
    }

    static Zip open(Path file) throws IOException {
        Zip zip = new Zip(FileChannel.open(file));
        try {
            zip.read();
            return zip;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void read() throws IOException {
        long size = channel.size();
        Report.require(END <= size && size <= 0xffff_ffffL, "zip", size + " bytes, no zip file");
        ByteBuffer end = bytes(size - END, END);
        long start = Integer.toUnsignedLong(end.getInt(16));
        long length = Integer.toUnsignedLong(end.getInt(12));
        int count = Short.toUnsignedInt(end.getShort(8));
        boolean isPlain =
                end.getInt(0) == 0x06054b50
                        && end.getInt(4) == 0
                        && end.getShort(10) == end.getShort(8)
                        && end.getShort(20) == 0
                        && start + length == size - END;
        Report.require(isPlain, "zip", "its last 22 bytes do not end a bundle");
        long position = 0;
        long line = start;
        for (int i = 0; i < count; i++) {
            ByteBuffer local = header(position, start, LOCAL, 26, 28);
            String name = name(local);
            long bytes = Integer.toUnsignedLong(local.getInt(18));
            long behind = position + local.limit() + bytes;
            Report.require(behind <= start, name, "does not fit into the zip file");
            ByteBuffer central = header(line, size - END, CENTRAL, 28, 30);
            Report.require(isSame(local, central, position), name, "the zip directory differs");
            long crc = Integer.toUnsignedLong(local.getInt(14));
            Entry entry = new Entry(position + local.limit(), bytes, crc);
            Report.require(entries.put(name, entry) == null, name, "is in the zip file twice");
            position = behind;
            line += central.limit();
        }
        Report.require(position == start, "zip", "bytes between the entries and the directory");
        Report.require(line == size - END, "zip", "bytes between the directory and the end");
    }

    /// A header with its name; `extra` bytes of any kind are not allowed.
    private ByteBuffer header(long at, long limit, int fixed, int nameAt, int extraAt)
            throws IOException {
        Report.require(at + fixed <= limit, "zip", "ends inside a header at byte " + at);
        ByteBuffer start = bytes(at, fixed);
        int signature = fixed == LOCAL ? 0x04034b50 : 0x02014b50;
        int name = Short.toUnsignedInt(start.getShort(nameAt));
        boolean isPlain =
                start.getInt(0) == signature
                        && start.getShort(extraAt) == 0
                        && name <= 200
                        && at + fixed + name <= limit;
        Report.require(isPlain, "zip", "no header of a bundle's entry at byte " + at);
        return bytes(at, fixed + name);
    }

    private static String name(ByteBuffer local) {
        String name = text(local, LOCAL);
        boolean isFixed = true;
        for (int i = 0; i < FIXED.length; i++) {
            isFixed &= local.get(4 + i) == FIXED[i];
        }
        Report.require(isFixed, name, "is packed, dated or of another version, expected stored");
        Report.require(local.getInt(18) == local.getInt(22), name, "has two sizes");
        boolean isSafe =
                name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
        Report.require(isSafe, "zip", "an entry has a name that no bundle's may have");
        return name;
    }

    private static String text(ByteBuffer header, int from) {
        byte[] name = new byte[header.limit() - from];
        header.get(from, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static boolean isSame(ByteBuffer local, ByteBuffer central, long offset) {
        boolean isSame =
                text(local, LOCAL).equals(text(central, CENTRAL))
                        && central.getShort(4) == 10
                        && Integer.toUnsignedLong(central.getInt(42)) == offset;
        for (int i = 4; i < LOCAL; i++) {
            isSame &= local.get(i) == central.get(i + 2);
        }
        for (int i = 32; i < 42; i++) {
            isSame &= central.get(i) == 0;
        }
        return isSame;
    }

    private ByteBuffer bytes(long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, at + bytes.position());
            Report.require(read > 0, "zip", "the file became shorter while it was read");
        }
        return bytes.flip();
    }

    List<String> names() {
        return new ArrayList<>(entries.keySet());
    }

    boolean holds(String name) {
        return entries.containsKey(name);
    }

    long size(String name) {
        return entry(name).size;
    }

    long crc(String name) {
        return entry(name).crc;
    }

    private Entry entry(String name) {
        Entry entry = entries.get(name);
        Report.require(entry != null, name, "is not in the bundle");
        return entry;
    }

    /// All bytes of an entry that is read into memory whole.
    byte[] bytes(String name) throws IOException {
        Entry entry = entry(name);
        Report.require(entry.size <= 256 << 20, name, "is above 256 MiB");
        return bytes(entry.start, (int) entry.size).array();
    }

    String text(String name) throws IOException {
        return Json.utf8(bytes(name), name);
    }

    InputStream open(String name) {
        return open(name, 0);
    }

    /// An entry from some place to its end.
    InputStream open(String name, long from) {
        Entry entry = entry(name);
        return new BufferedInputStream(
                new InputStream() {
                    private long at = entry.start + from;

                    @Override
                    public int read() throws IOException {
                        byte[] one = new byte[1];
                        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                    }

                    @Override
                    public int read(byte[] target, int from, int count) throws IOException {
                        long left = entry.start + entry.size - at;
                        int most = (int) Math.min(left, count);
                        int read = channel.read(ByteBuffer.wrap(target, from, most), at);
                        at += Math.max(0, read);
                        return left == 0 ? -1 : read;
                    }
                },
                1 << 16);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
