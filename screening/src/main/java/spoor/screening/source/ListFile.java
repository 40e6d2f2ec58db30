package spoor.screening.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;

/// One file of a list. Packed with gzip it is read as if it were not.
///
/// @param name as the user knows it; messages begin with it
/// @param content opens the bytes, each time from the start
public record ListFile(String name, Content content) {
    private static final int GZIP_MAGIC = 0x1f8b;

    /// Opens the bytes of a file.
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public static ListFile of(Path file) {
        return new ListFile(file.toString(), () -> Files.newInputStream(file));
    }

    public static ListFile of(String name, byte[] bytes) {
        return new ListFile(name, () -> new ByteArrayInputStream(bytes));
    }

    /// The unpacked bytes.
    InputStream open() throws IOException {
        var bytes = new BufferedInputStream(content.open());
        bytes.mark(2);
        int magic = bytes.read() << Byte.SIZE | bytes.read();
        bytes.reset();
        if (magic != GZIP_MAGIC) {
            return bytes;
        }
        try {
            return new Unpacked(bytes);
        } catch (ZipException | EOFException e) {
            throw damaged();
        }
    }

    private final class Unpacked extends GZIPInputStream {
        Unpacked(InputStream packed) throws IOException {
            super(packed);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (ZipException | EOFException e) {
                throw damaged();
            }
        }
    }

    private MalformedDataException damaged() {
        return new MalformedDataException(
                Location.of(name), "the file is packed with gzip and damaged or cut off");
    }

    /// The last part of the name, in lower case and without `.gz`: what formats are told by.
    String shortName() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String lower = last.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    }
}
