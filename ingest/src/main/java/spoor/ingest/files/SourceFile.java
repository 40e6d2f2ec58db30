package spoor.ingest.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// A file that somebody gave us.
///
/// @param name as messages print it: below the source folder, with `/` on every system
public record SourceFile(String name, Path path) {
    private static final int BUFFER_BYTES = 1 << 16;

    /// The file, or every file of the folder and its folders in the order of their names. Files and
    /// folders whose name starts with a point are passed over.
    ///
    /// @throws MalformedDataException if there is nothing
    public static List<SourceFile> below(Path source) throws IOException {
        if (!Files.exists(source)) {
            throw new MalformedDataException(
                    Location.of(source.toString()), "is not there, expected a file or folder");
        }
        if (!Files.isDirectory(source)) {
            return List.of(new SourceFile(String.valueOf(source.getFileName()), source));
        }
        try (Stream<Path> walk = Files.walk(source)) {
            List<SourceFile> files =
                    walk.filter(Files::isRegularFile)
                            .filter(file -> !isHidden(source, file))
                            .map(file -> new SourceFile(name(source, file), file))
                            .sorted(Comparator.comparing(SourceFile::name))
                            .toList();
            if (files.isEmpty()) {
                throw new MalformedDataException(
                        Location.of(source.toString()), "the folder is empty, expected files");
            }
            return files;
        }
    }

    private static boolean isHidden(Path source, Path file) {
        for (Path part : source.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static String name(Path source, Path file) {
        return source.relativize(file).toString().replace('\\', '/');
    }

    /// The content, unpacked where it is packed with gzip.
    public InputStream open() throws IOException {
        InputStream stored = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES);
        stored.mark(2);
        boolean isGzip = stored.read() == 0x1f && stored.read() == 0x8b;
        stored.reset();
        if (!isGzip) {
            return stored;
        }
        try {
            return new BufferedInputStream(new GZIPInputStream(stored, BUFFER_BYTES), BUFFER_BYTES);
        } catch (EOFException | ZipException e) {
            stored.close();
            throw new MalformedDataException(
                    Location.of(name), "the file is damaged: expected data packed with gzip");
        }
    }

    /// What a failed read means: a broken disk stays an [IOException], broken packing is the file's
    /// fault.
    ///
    /// @throws MalformedDataException if the packed data are cut off or damaged
    public IOException translated(IOException e) {
        if (e instanceof EOFException) {
            throw new MalformedDataException(
                    Location.of(name), "the packed data end early: the file is cut off");
        }
        if (e instanceof ZipException) {
            throw new MalformedDataException(
                    Location.of(name), "the file is damaged: what was packed cannot be unpacked");
        }
        return e;
    }
}
