package spoor.app.work;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a file whole or not at all: under another name first, forced to disk, then moved into its
/// place. Whoever reads the name sees the old content or the new one, never half of it.
public final class AtomicFile {
    private static final String UNFINISHED = ".unfinished";

    private AtomicFile() {}

    /// What fills the file.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// What fills the file, here and there.
    @FunctionalInterface
    public interface Pieces {
        void writeTo(FileChannel channel) throws IOException;
    }

    public static void write(Path file, Content content) throws IOException {
        writePieces(
                file,
                channel -> {
                    // Left open: the channel is forced to disk before it is closed.
                    OutputStream out =
                            new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                    content.writeTo(out);
                    out.flush();
                });
    }

    /// As [#write], for content that is not written from front to back.
    public static void writePieces(Path file, Pieces content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            unfinished,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                content.writeTo(channel);
                channel.force(true);
            }
            Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// The file that was meant, when writing it failed under its other name.
    public static String meant(String failed) {
        return failed.endsWith(UNFINISHED)
                ? failed.substring(0, failed.length() - UNFINISHED.length())
                : failed;
    }
}
