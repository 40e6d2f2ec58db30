package spoor.app.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spoor.app.work.AtomicFile;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// A written bundle, to which seals are added behind everything else.
final class SealedZip {
    private final Path path;
    private final byte[] directory;
    private final long directoryStart;

    /// Where each entry's bytes start, and how many they are.
    private final Map<String, long[]> entries = new LinkedHashMap<>();

    private SealedZip(Path path, byte[] directory, long directoryStart) {
        this.path = path;
        this.directory = directory;
        this.directoryStart = directoryStart;
    }

    /// Reads the directory of a bundle. Everything else about it is checked by `spoor verify`.
    ///
    /// @throws MalformedDataException if the file has no directory as [StoredZip] writes them
    static SealedZip open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long end = channel.size() - StoredZip.END_BYTES;
            ByteBuffer tail = read(channel, Math.max(0, end), StoredZip.END_BYTES);
            long size = Integer.toUnsignedLong(tail.getInt(12));
            long start = Integer.toUnsignedLong(tail.getInt(16));
            if (tail.getInt(0) != 0x06054b50 || start + size != end) {
                throw strange(path);
            }
            byte[] directory = read(channel, start, Math.toIntExact(size)).array();
            SealedZip zip = new SealedZip(path, directory, start);
            zip.list();
            return zip;
        } catch (EOFException | IndexOutOfBoundsException _) {
            throw strange(path);
        }
    }

    private static MalformedDataException strange(Path path) {
        return new MalformedDataException(
                Location.of(path.toString()), "is no bundle, expected one by spoor bundle");
    }

    private void list() {
        ByteBuffer line = ByteBuffer.wrap(directory).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < directory.length; ) {
            int length = Short.toUnsignedInt(line.getShort(at + 28));
            String name = new String(directory, at + 46, length, StandardCharsets.US_ASCII);
            long start =
                    Integer.toUnsignedLong(line.getInt(at + 42)) + StoredZip.LOCAL_BYTES + length;
            entries.put(name, new long[] {start, Integer.toUnsignedLong(line.getInt(at + 24))});
            at += 46 + length;
        }
    }

    /// @throws MalformedDataException if there is no such entry
    byte[] bytes(String name) throws IOException {
        long[] place = entries.get(name);
        if (place == null) {
            throw strange(path);
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return read(channel, place[0], Math.toIntExact(place[1])).array();
        }
    }

    List<String> names() {
        return List.copyOf(entries.keySet());
    }

    boolean holds(String name) {
        return entries.containsKey(name);
    }

    int count(String folder) {
        return Math.toIntExact(
                entries.keySet().stream().filter(name -> name.startsWith(folder)).count());
    }

    /// Writes the bundle again with one more entry.
    void add(String name, byte[] bytes) throws IOException {
        AtomicFile.writePieces(
                path,
                target -> {
                    try (FileChannel source = FileChannel.open(path, StandardOpenOption.READ)) {
                        for (long at = 0; at < directoryStart; ) {
                            at += source.transferTo(at, directoryStart - at, target);
                        }
                    }
                    target.position(directoryStart);
                    StoredZip zip = new StoredZip(target, directory, entries.size());
                    zip.add(name, out -> out.write(bytes));
                    zip.finish();
                });
    }

    private static ByteBuffer read(FileChannel channel, long start, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, start + bytes.position()) < 0) {
                throw new EOFException("the file ends too early");
            }
        }
        return bytes.flip();
    }
}
