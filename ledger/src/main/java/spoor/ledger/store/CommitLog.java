package spoor.ledger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.Network;

/// The log of commits: what was committed stays committed, and nothing else counts.
///
/// ```
/// header  8  magic "SPOORLOG"
///         2  version, 1
///         2  zero
///         4  CRC-32C of bytes 0 to 11
/// record  4  bytes of the body, b
///         4  CRC-32C of the body
///         b  body
/// body    1  code of the network: 0 mainnet, 1 testnet3, 2 testnet4, 3 signet, 4 regtest
///         1  1 for a partial ledger
///         4  segments of the record before that stay, from the first
///         4  segments that follow: each 7 counts of 8 bytes (blocks, transactions, inputs,
///            outputs, addresses, lock bytes, outside outputs) where the segment ends, then 20
///            checksums of 4 bytes, by column code
///         4  runs of the id index: each 2 bytes of length and its file name in ASCII, oldest first
///         4  runs of the lock index, likewise
/// ```
///
/// A record that is cut off or whose checksum is wrong, and all behind it, was never committed: the
/// next writer cuts it off.
final class CommitLog {
    static final String FILE_NAME = "commits.log";

    private static final byte[] MAGIC = "SPOORLOG".getBytes(StandardCharsets.US_ASCII);
    private static final short VERSION = 1;
    private static final int HEADER_BYTES = 16;
    private static final int CHECKED_BYTES = 12;
    private static final int MOST_BODY_BYTES = 1 << 28;

    private final Path path;
    private final @Nullable Commit last;
    private final long end;

    private CommitLog(Path path, @Nullable Commit last, long end) {
        this.path = path;
        this.last = last;
        this.end = end;
    }

    /// Reads a log up to its last whole record. A missing file is a log without records.
    static CommitLog read(Path folder) throws IOException {
        Path path = folder.resolve(FILE_NAME);
        if (!Files.exists(path)) {
            return new CommitLog(path, null, 0);
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < HEADER_BYTES) {
            return new CommitLog(path, null, 0);
        }
        if (!bytes.slice(0, HEADER_BYTES).equals(header())) {
            throw new MalformedDataException(
                    Location.ofByte(path.toString(), 0),
                    "header is not that of a commit log in version " + VERSION);
        }
        return readRecords(path, bytes.position(HEADER_BYTES));
    }

    private static CommitLog readRecords(Path path, ByteBuffer bytes) {
        Commit last = null;
        long end = HEADER_BYTES;
        while (bytes.remaining() >= 8) {
            int length = bytes.getInt();
            int checksum = bytes.getInt();
            if (length < 0 || length > bytes.remaining()) {
                break;
            }
            ByteBuffer body = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            if (checksum(body.duplicate()) != checksum) {
                break;
            }
            last = decode(body, last == null ? List.of() : last.segments());
            bytes.position(bytes.position() + length);
            end = bytes.position();
        }
        return new CommitLog(path, last, end);
    }

    /// The last commit, or nothing before the first.
    @Nullable Commit last() {
        return last;
    }

    /// Adds a record, waits until the disk has it, and gives the log that ends with it.
    CommitLog append(Commit commit) throws IOException {
        ByteBuffer body = encode(commit, last == null ? List.of() : last.segments());
        ByteBuffer record =
                ByteBuffer.allocate(8 + body.remaining()).order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(body.remaining()).putInt(checksum(body.duplicate())).put(body).flip();
        try (FileChannel file =
                FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            long at = end;
            if (at == 0) {
                file.write(header(), 0);
                at = HEADER_BYTES;
            }
            file.truncate(at);
            while (record.hasRemaining()) {
                at += file.write(record, at);
            }
            file.force(true);
            return new CommitLog(path, commit, at);
        }
    }

    private static ByteBuffer header() {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).putShort(VERSION).putShort((short) 0);
        header.putInt(checksum(ByteBuffer.wrap(header.array(), 0, CHECKED_BYTES)));
        return header.rewind();
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static ByteBuffer encode(Commit commit, List<Commit.Segment> before) {
        int kept = 0;
        while (kept < before.size()
                && kept < commit.segments().size()
                && before.get(kept).equals(commit.segments().get(kept))) {
            kept++;
        }
        ByteBuffer body = ByteBuffer.allocate(size(commit, kept)).order(ByteOrder.LITTLE_ENDIAN);
        body.put((byte) commit.network().code()).put((byte) (commit.isPartial() ? 1 : 0));
        body.putInt(kept).putInt(commit.segments().size() - kept);
        for (Commit.Segment segment : commit.segments().subList(kept, commit.segments().size())) {
            for (Rows rows : Rows.values()) {
                body.putLong(segment.end().get(rows));
            }
            segment.checksums().forEach(body::putInt);
        }
        putNames(body, commit.idRuns());
        putNames(body, commit.lockRuns());
        return body.flip();
    }

    private static int size(Commit commit, int kept) {
        int segmentBytes = 8 * Rows.values().length + 4 * Column.values().length;
        int bytes = 10 + (commit.segments().size() - kept) * segmentBytes + 8;
        for (String name : commit.idRuns()) {
            bytes += 2 + name.length();
        }
        for (String name : commit.lockRuns()) {
            bytes += 2 + name.length();
        }
        if (bytes > MOST_BODY_BYTES) {
            throw new IllegalStateException("commit record takes " + bytes + " bytes");
        }
        return bytes;
    }

    private static void putNames(ByteBuffer body, List<String> names) {
        body.putInt(names.size());
        for (String name : names) {
            body.putShort((short) name.length()).put(name.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static Commit decode(ByteBuffer body, List<Commit.Segment> before) {
        Network network = Network.ofCode(body.get());
        boolean isPartial = body.get() != 0;
        List<Commit.Segment> segments = new ArrayList<>(before.subList(0, body.getInt()));
        int added = body.getInt();
        for (int i = 0; i < added; i++) {
            segments.add(getSegment(body));
        }
        return new Commit(network, isPartial, segments, getNames(body), getNames(body));
    }

    private static Commit.Segment getSegment(ByteBuffer body) {
        long[] counts = new long[Rows.values().length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = body.getLong();
        }
        List<Integer> checksums = new ArrayList<>();
        for (int i = 0; i < Column.values().length; i++) {
            checksums.add(body.getInt());
        }
        return new Commit.Segment(Counts.of(counts), checksums);
    }

    private static List<String> getNames(ByteBuffer body) {
        int count = body.getInt();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] name = new byte[body.getShort()];
            body.get(name);
            names.add(new String(name, StandardCharsets.US_ASCII));
        }
        return names;
    }
}
