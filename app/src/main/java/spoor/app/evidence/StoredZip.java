package spoor.app.evidence;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;
import spoor.app.work.AtomicFile;
import spoor.app.work.Hashes;

/// Writes a zip file in the one form that a bundle may have: entries stored, the first moment that
/// zip files know as their time, nothing between or behind. Equal entries give equal bytes.
///
/// ```
/// local header    0 504b0304 | 4 version 10 | 6 flags 0 | 8 method 0 | 10 time 0 | 12 date 33
///                 14 crc | 18 size | 22 size | 26 name length | 28 extra length 0 | 30 name, bytes
/// directory       0 504b0102 | 4 version 10 | 6 version 10 | 8 as bytes 6 to 30 of the header
///                 32 zeros to 42 | 42 offset of the local header | 46 name
/// end             0 504b0506 | 4 zeros | 8 entries | 10 entries | 12 directory size
///                 16 directory offset | 20 comment length 0
/// ```
///
/// Numbers are little-endian: 2 bytes for versions, flags, method, time, date, lengths and entries,
/// 4 for the others.
final class StoredZip {
    static final int LOCAL_BYTES = 30;
    static final int END_BYTES = 22;

    /// What zip files of this form can hold.
    private static final long MOST_BYTES = 0xffff_fffeL;

    private static final int MOST_ENTRIES = 0xfffe;

    private final FileChannel channel;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int entries;

    StoredZip(FileChannel channel) {
        this(channel, new byte[0], 0);
    }

    /// Goes on behind entries that are written.
    ///
    /// @param listed the directory of these
    StoredZip(FileChannel channel, byte[] listed, int entries) {
        this.channel = channel;
        this.directory.writeBytes(listed);
        this.entries = entries;
    }

    /// @param path within the zip file: letters, digits, `.`, `-`, `_` and `/`
    /// @param sha256 in hexadecimal
    record Entry(String path, long bytes, String sha256) {}

    /// Writes an entry behind the others.
    Entry add(String path, AtomicFile.Content content) throws IOException {
        long start = channel.position();
        channel.write(local(path, 0, 0));
        Counted counted = new Counted(Channels.newOutputStream(channel));
        OutputStream out = new BufferedOutputStream(counted, 1 << 16);
        content.writeTo(out);
        out.flush();
        requireRoom(path, channel.position());
        byte[] header = local(path, counted.crc.getValue(), counted.bytes).array();
        channel.write(ByteBuffer.wrap(header), start);
        list(header, start);
        return new Entry(path, counted.bytes, HexFormat.of().formatHex(counted.digest.digest()));
    }

    private void requireRoom(String path, long end) {
        if (end > MOST_BYTES || entries == MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    "the bundle has no room for "
                            + path
                            + ", expected at most "
                            + MOST_BYTES
                            + " bytes and "
                            + MOST_ENTRIES
                            + " files; --headers with a number makes it smaller");
        }
    }

    /// Writes the directory and the end.
    void finish() throws IOException {
        long start = channel.position();
        byte[] bytes = directory.toByteArray();
        requireRoom("its directory", start + bytes.length + END_BYTES);
        channel.write(ByteBuffer.wrap(bytes));
        channel.write(end(entries, bytes.length, start));
    }

    private static ByteBuffer local(String path, long crc, long size) {
        byte[] name = path.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer header = little(LOCAL_BYTES + name.length);
        header.putInt(0x04034b50).putShort((short) 10).putShort((short) 0).putShort((short) 0);
        header.putShort((short) 0).putShort((short) 33);
        header.putInt((int) crc); // not an amount: 32 bits
        header.putInt((int) size).putInt((int) size); // not an amount: 32 bits, checked
        header.putShort((short) name.length).putShort((short) 0).put(name);
        return header.flip();
    }

    private void list(byte[] local, long offset) {
        byte[] bytes = new byte[46 + local.length - LOCAL_BYTES];
        ByteBuffer line = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        line.putInt(0x02014b50).putShort((short) 10).put(local, 4, 26);
        line.put(new byte[10]);
        line.putInt((int) offset); // not an amount: 32 bits, checked
        line.put(local, LOCAL_BYTES, local.length - LOCAL_BYTES);
        directory.writeBytes(bytes);
        entries++;
    }

    private static ByteBuffer end(int entries, int size, long offset) {
        ByteBuffer end = little(END_BYTES);
        end.putInt(0x06054b50).putInt(0).putShort((short) entries).putShort((short) entries);
        end.putInt(size).putInt((int) offset).putShort((short) 0); // not an amount: checked
        return end.flip();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Counts and hashes what goes through.
    private static final class Counted extends FilterOutputStream {
        private final CRC32 crc = new CRC32();
        private final MessageDigest digest = Hashes.newSha256();
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] many, int from, int count) throws IOException {
            crc.update(many, from, count);
            digest.update(many, from, count);
            bytes += count;
            out.write(many, from, count);
        }
    }
}
