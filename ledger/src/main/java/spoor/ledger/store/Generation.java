package spoor.ledger.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// A ledger's folder holds one generation of its columns, in a folder of its own, and a file
/// `CURRENT` with that folder's name. Whoever writes a ledger anew (a merge of partial data) writes
/// the next generation beside it and then moves `CURRENT` into place: in one step, or not at all.
public final class Generation {
    private static final String CURRENT = "CURRENT";
    private static final String PREFIX = "g";

    private Generation() {}

    public static boolean exists(Path ledger) {
        return Files.exists(ledger.resolve(CURRENT));
    }

    /// @throws MalformedDataException if there is none
    public static Path current(Path ledger) throws IOException {
        Path file = ledger.resolve(CURRENT);
        if (!Files.exists(file)) {
            throw new MalformedDataException(
                    Location.of(ledger.toString()),
                    "no ledger here, expected one made by: spoor ingest");
        }
        String name = Files.readString(file).strip();
        if (!name.matches(PREFIX + "[0-9]{1,9}")) {
            throw new MalformedDataException(
                    Location.of(file.toString()),
                    "names \"" + name + "\", expected a generation such as g1");
        }
        return ledger.resolve(name);
    }

    /// A new, empty folder for the generation behind the current one.
    public static Path prepareNext(Path ledger) throws IOException {
        int next = 1;
        if (exists(ledger)) {
            next = Integer.parseInt(current(ledger).getFileName().toString().substring(1)) + 1;
        }
        Path folder = ledger.resolve(PREFIX + next);
        delete(folder);
        Files.createDirectories(folder);
        return folder;
    }

    /// Makes a generation the current one and removes the others.
    public static void publish(Path ledger, Path generation) throws IOException {
        Path fresh = ledger.resolve(CURRENT + ".new");
        Files.writeString(fresh, generation.getFileName() + "\n");
        try (FileChannel file = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(fresh, ledger.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        forceFolder(ledger);
        for (Path folder : folders(ledger)) {
            if (!folder.equals(generation)) {
                delete(folder);
            }
        }
    }

    /// Removes a generation that could not be written whole. The current one stays.
    public static void discard(Path ledger, Path generation) throws IOException {
        Files.deleteIfExists(ledger.resolve(CURRENT + ".new"));
        if (!exists(ledger) || !current(ledger).equals(generation)) {
            delete(generation);
        }
    }

    /// Waits until the disk has the folder's entries.
    public static void forceFolder(Path folder) throws IOException {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    private static List<Path> folders(Path ledger) throws IOException {
        try (Stream<Path> entries = Files.list(ledger)) {
            return entries.filter(
                            entry -> entry.getFileName().toString().matches(PREFIX + "[0-9]+"))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (NoSuchFileException e) {
            // Someone else removed it first, which is what was wanted.
        }
    }
}
