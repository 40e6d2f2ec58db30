package spoor.app.cli.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import spoor.app.work.Words;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// What the SOURCE of `spoor ingest bitcoin` turned out to be.
sealed interface BitcoinSource {
    /// How far to look into a file: a block's header has zeros before that.
    int LOOK_BYTES = 128;

    /// Block files of a node.
    record Blocks(Path path) implements BitcoinSource {}

    /// Data that somebody exported.
    record Exported(Path path) implements BitcoinSource {}

    record Server(URI base) implements BitcoinSource {}

    /// @param folder where a relative path starts
    /// @throws MalformedDataException if there is no such file or folder
    static BitcoinSource of(Path folder, String source) throws IOException {
        if (source.startsWith("http://") || source.startsWith("https://")) {
            return new Server(address(source));
        }
        Path path = path(folder, source);
        if (!Files.exists(path)) {
            throw new MalformedDataException(
                    Location.of(source),
                    "is not there, expected a file, a folder or a web address");
        }
        refuseNodeFolder(path, source);
        boolean isBlocks = Files.isDirectory(path) ? holdsBlockFile(path) : isBlockFile(path);
        return isBlocks ? new Blocks(path) : new Exported(path);
    }

    private static URI address(String source) {
        try {
            return new URI(source);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "\"" + Words.clip(source) + "\" is no web address: " + e.getReason());
        }
    }

    private static Path path(Path folder, String source) {
        try {
            return folder.resolve(source).normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    "\"" + Words.clip(source) + "\" cannot be the name of a file");
        }
    }

    /// The folder around a node's blocks folder holds much else that looks like data.
    private static void refuseNodeFolder(Path path, String source) throws IOException {
        Path inner = path.resolve("blocks");
        if (Files.isDirectory(inner) && !holdsBlockFile(path) && holdsBlockFile(inner)) {
            throw new MalformedDataException(
                    Location.of(source),
                    "holds no blk*.dat, but its folder blocks does, expected "
                            + Path.of(source).resolve("blocks"));
        }
    }

    private static boolean holdsBlockFile(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (isBlockFileName(file)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isBlockFileName(Path file) {
        return String.valueOf(file.getFileName()).matches("blk[0-9]+\\.dat");
    }

    /// A single file is one of blocks by its name, or because it is neither text nor packed: stray
    /// bytes may stand before the first magic, and whoever reads the file says what is wrong with
    /// it.
    private static boolean isBlockFile(Path file) throws IOException {
        if (isBlockFileName(file)) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(LOOK_BYTES);
            return !isGzip(start) && holdsControls(start);
        }
    }

    private static boolean isGzip(byte[] start) {
        return start.length > 1 && start[0] == 0x1f && start[1] == (byte) 0x8b;
    }

    private static boolean holdsControls(byte[] start) {
        for (byte one : start) {
            if (0 <= one && one < '\t') {
                return true;
            }
        }
        return false;
    }
}
