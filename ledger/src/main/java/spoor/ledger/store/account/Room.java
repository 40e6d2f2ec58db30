package spoor.ledger.store.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where columns lie while they grow: in memory; or in files, mapped, which the system keeps in
/// whatever memory it has to spare.
///
/// A disk that fails is told as a [Failure] by whoever adds a row.
public final class Room implements AutoCloseable {
    /// A column goes into a file when it outgrows this.
    private static final long MOST_IN_MEMORY = 1 << 16;

    private final @Nullable Path folder;
    private final long mostInMemory;
    private final List<SpillFile> files = new ArrayList<>();

    /// The disk took no more. No `UncheckedIOException`: readers of sources take those for faults
    /// of what they read.
    public static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final IOException disk;

        Failure(IOException disk) {
            super(disk);
            this.disk = disk;
        }

        public IOException disk() {
            return disk;
        }
    }

    private Room(@Nullable Path folder, long mostInMemory) {
        this.folder = folder;
        this.mostInMemory = mostInMemory;
    }

    public static Room inMemory() {
        return new Room(null, Long.MAX_VALUE);
    }

    /// @param folder for the files alone: emptied now of what a writer left that was killed, and
    ///   removed at the end
    public static Room onDisk(Path folder) throws IOException {
        return onDisk(folder, MOST_IN_MEMORY);
    }

    static Room onDisk(Path folder, long mostInMemory) throws IOException {
        delete(folder);
        return new Room(folder, mostInMemory);
    }

    /// A file for a column of so many bytes, or nothing where it stays in memory.
    @Nullable SpillFile file(long bytes) {
        if (folder == null || bytes <= mostInMemory) {
            return null;
        }
        try {
            Files.createDirectories(folder);
            SpillFile file = SpillFile.create(folder.resolve(Integer.toString(files.size())));
            files.add(file);
            return file;
        } catch (IOException e) {
            throw new Failure(e);
        }
    }

    /// Columns in it are not to be asked any more.
    @Override
    public void close() throws IOException {
        for (SpillFile file : files) {
            file.close();
        }
        if (folder != null) {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        } catch (NoSuchFileException _) {
            // There was none.
        }
    }
}
