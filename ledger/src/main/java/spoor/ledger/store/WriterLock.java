package spoor.ledger.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// Keeps a second writer out of a ledger. The operating system gives it back when the writer dies.
public final class WriterLock implements AutoCloseable {
    private final FileChannel file;

    private WriterLock(FileChannel file) {
        this.file = file;
    }

    /// Makes the ledger's folder where it is missing, and locks it.
    ///
    /// @throws MalformedDataException if another writer has it
    public static WriterLock take(Path ledger) throws IOException {
        Files.createDirectories(ledger);
        FileChannel file =
                FileChannel.open(
                        ledger.resolve("LOCK"),
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE);
        if (tryLock(file) == null) {
            file.close();
            throw new MalformedDataException(
                    Location.of(ledger.toString()),
                    "another ingest is writing here, expected to be the only one; try again when it is done");
        }
        return new WriterLock(file);
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
