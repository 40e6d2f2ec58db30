package spoor.app.work;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// A text file of the workspace as it was read: its text and the hash of its bytes on disk.
///
/// @param name as the user wrote it, for messages
/// @param sha256 of the stored bytes, packed if they were
public record PlainFile(String name, String text, String sha256) {
    static final int MOST_BYTES = 256 << 20;

    /// Reads UTF-8 text, unpacked when it starts like gzip.
    ///
    /// @throws MalformedDataException if the file is missing, a folder, above 256 MiB or not UTF-8
    public static PlainFile read(Path file, String name) throws IOException {
        return of(name, stored(file, name));
    }

    /// As [#read], of bytes at hand.
    public static PlainFile of(String name, byte[] stored) {
        return new PlainFile(name, decode(name, unpack(name, stored)), Hashes.sha256(stored));
    }

    private static byte[] stored(Path file, String name) throws IOException {
        if (Files.isDirectory(file)) {
            throw new MalformedDataException(Location.of(name), "is a folder, expected a file");
        }
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw tooLarge(name);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            throw new MalformedDataException(
                    Location.of(name), "there is no such file, expected one at " + file);
        }
    }

    private static byte[] unpack(String name, byte[] stored) {
        boolean isPacked =
                stored.length > 2 && (stored[0] & 0xff) == 0x1f && (stored[1] & 0xff) == 0x8b;
        if (!isPacked) {
            return stored;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            byte[] unpacked = in.readNBytes(MOST_BYTES + 1);
            if (unpacked.length > MOST_BYTES) {
                throw tooLarge(name);
            }
            return unpacked;
        } catch (ZipException | java.io.EOFException e) {
            throw new MalformedDataException(
                    Location.of(name), "cannot be unpacked: " + e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private static String decode(String name, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            throw new MalformedDataException(
                    Location.ofByte(name, in.position()),
                    "is not UTF-8 text, expected UTF-8 throughout");
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static MalformedDataException tooLarge(String name) {
        return new MalformedDataException(
                Location.of(name), "is larger than " + MOST_BYTES + " bytes, expected less");
    }
}
