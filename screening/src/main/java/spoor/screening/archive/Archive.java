package spoor.screening.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.screening.archive.ListVersion.StoredFile;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;
import spoor.screening.list.SanctionsList;
import spoor.screening.source.ListFile;
import spoor.screening.source.ListFormat;

/// The folder `lists/` of a workspace: `lists/LIST/VERSION/` with the files as they were got and
/// what is known of them, and `lists/LIST/seen.txt` with the times at which the current version was
/// got again unchanged.
///
/// A version is written beside its place and moved into it whole. What was killed half-way is a
/// folder whose name begins with a dot, which nobody reads and the next update removes.
public final class Archive {
    private static final String SEEN = "seen.txt";
    private static final String UNFINISHED = ".unfinished";
    private static final Comparator<ListVersion> OLDEST_FIRST =
            Comparator.comparing(ListVersion::inForceFrom).thenComparing(ListVersion::gotAt);

    private final Path root;

    /// @param root the folder `lists/`, which may not exist yet
    public Archive(Path root) {
        this.root = root;
    }

    /// What came of an update.
    public sealed interface Outcome {
        /// A new version.
        ///
        /// @param list what it says
        record Added(ListVersion version, SanctionsList list) implements Outcome {}

        /// The files are those of a version that there is.
        record Unchanged(ListVersion version) implements Outcome {}

        /// The current version stays.
        ///
        /// @param reason place, what was found, what was expected
        record Refused(String reason) implements Outcome {}
    }

    /// Takes a new version in.
    ///
    /// @param gotAt the time of now
    /// @param mostShrinkPercent how much smaller than the version before it, in percent of its
    ///   entries, a new one may be
    /// @param publishedOn when it was published, where its files do not say so and somebody else
    ///   does
    public Outcome add(
            String list,
            List<GotFile> files,
            Instant gotAt,
            int mostShrinkPercent,
            @Nullable LocalDate publishedOn)
            throws IOException {
        checkName(list);
        removeUnfinished(list);
        List<ListVersion> versions = versions(list);
        List<StoredFile> stored = files.stream().map(Archive::stored).toList();
        Optional<ListVersion> same = same(versions, stored);
        if (same.isPresent()) {
            if (same.get().equals(versions.getLast())) {
                seen(list, gotAt);
            }
            return new Outcome.Unchanged(same.get());
        }
        SanctionsList read;
        try {
            read = ListFormat.read(list, files.stream().map(GotFile::listFile).toList());
        } catch (MalformedDataException e) {
            return new Outcome.Refused(String.valueOf(e.getMessage()));
        }
        ListVersion version = version(read, stored, gotAt, publishedOn);
        Optional<ListVersion> earlier = last(versions, version.inForceFrom());
        Optional<String> shrunken = shrunken(version, earlier, mostShrinkPercent);
        if (shrunken.isPresent()) {
            return new Outcome.Refused(shrunken.get());
        }
        write(version, files, read);
        return new Outcome.Added(version, read);
    }

    /// The current version if it is made of these files; or an earlier one that is, if its
    /// publisher dated it. An undated list that is as it was once has been taken back by its
    /// publisher and counts from now.
    private static Optional<ListVersion> same(List<ListVersion> versions, List<StoredFile> stored) {
        return versions.reversed().stream()
                .filter(version -> version.files().equals(stored))
                .filter(version ->
                        version.publishedOn() != null || version.equals(versions.getLast()))
                .findFirst();
    }

    /// The last version that counts from a day or before.
    private static Optional<ListVersion> last(List<ListVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.inForceFrom().isAfter(day))
                .reduce((_, later) -> later);
    }

    private static Optional<String> shrunken(
            ListVersion version, Optional<ListVersion> earlier, int mostShrinkPercent) {
        long before = earlier.map(ListVersion::designations).orElse(0L);
        boolean isShrunken =
                version.designations() == 0
                        || version.designations() * 100 < before * (100 - mostShrinkPercent);
        return isShrunken
                ? Optional.of(
                        version.list()
                                + ": the new version has "
                                + version.designations()
                                + " entries and the one before "
                                + before
                                + ", expected at most "
                                + mostShrinkPercent
                                + " percent fewer and one at least")
                : Optional.empty();
    }

    private ListVersion version(
            SanctionsList list,
            List<StoredFile> files,
            Instant gotAt,
            @Nullable LocalDate publishedOn) {
        Instant second = Instant.ofEpochSecond(gotAt.getEpochSecond());
        var version =
                new ListVersion(
                        list.list(),
                        root,
                        second,
                        list.publishedOn() == null ? publishedOn : list.publishedOn(),
                        list.designations().size(),
                        list.designations().stream().mapToLong(d -> d.names().size()).sum(),
                        list.designations().stream().mapToLong(d -> d.wallets().size()).sum(),
                        list.unread().values().stream().mapToLong(Long::longValue).sum(),
                        list.problems().size(),
                        files);
        String name = second.toString().replace(":", "") + "-" + version.sha256().substring(0, 12);
        return new ListVersion(
                version.list(),
                root.resolve(list.list()).resolve(name),
                second,
                version.publishedOn(),
                version.designations(),
                version.names(),
                version.wallets(),
                version.unread(),
                version.problems(),
                files);
    }

    private void write(ListVersion version, List<GotFile> files, SanctionsList list)
            throws IOException {
        Path unfinished = root.resolve(version.list()).resolve(UNFINISHED);
        Files.createDirectories(unfinished);
        for (GotFile file : files) {
            force(unfinished.resolve(file.name()), file.bytes());
        }
        force(
                unfinished.resolve(Manifest.NAME),
                Manifest.text(version).getBytes(StandardCharsets.UTF_8));
        force(unfinished.resolve(VersionWallets.NAME), VersionWallets.bytes(list));
        Files.move(unfinished, version.folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void force(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private void removeUnfinished(String list) throws IOException {
        Path unfinished = root.resolve(list).resolve(UNFINISHED);
        if (Files.isDirectory(unfinished)) {
            try (Stream<Path> files = Files.walk(unfinished)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static StoredFile stored(GotFile file) {
        return new StoredFile(file.name(), file.bytes().length, Sha256.of(file.bytes()));
    }

    /// A line more. A line that was cut off when its writer was killed is none.
    private void seen(String list, Instant at) throws IOException {
        Files.writeString(
                root.resolve(list).resolve(SEEN),
                Instant.ofEpochSecond(at.getEpochSecond()) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /// Names of the lists that there are versions of.
    public List<String> lists() throws IOException {
        return folders(root);
    }

    /// All versions of a list, by the day from which they count and then by when they were got.
    public List<ListVersion> versions(String list) throws IOException {
        checkName(list);
        var versions = new ArrayList<ListVersion>();
        for (String folder : folders(root.resolve(list))) {
            versions.add(Manifest.read(root.resolve(list).resolve(folder)));
        }
        versions.sort(OLDEST_FIRST);
        return versions;
    }

    private static List<String> folders(Path parent) throws IOException {
        var names = new ArrayList<String>();
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> folders =
                    Files.newDirectoryStream(parent, Files::isDirectory)) {
                for (Path folder : folders) {
                    String name = String.valueOf(folder.getFileName());
                    if (!name.startsWith(".")) {
                        names.add(name);
                    }
                }
            }
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    /// The version that counts now.
    public Optional<ListVersion> current(String list) throws IOException {
        List<ListVersion> versions = versions(list);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /// The version that counted at the end of a day: the last one by [ListVersion#inForceFrom].
    public Optional<ListVersion> inForce(String list, LocalDate day) throws IOException {
        return last(versions(list), day);
    }

    /// The day until which a version was known to be the current one, as far as it was known at the
    /// end of another day: when it was last got again unchanged, or from when it counted.
    public LocalDate knownUntil(ListVersion version, LocalDate day) throws IOException {
        LocalDate known = version.inForceFrom();
        LocalDate gotOn = version.gotAt().atZone(ZoneOffset.UTC).toLocalDate();
        if (!gotOn.isAfter(day)) {
            known = gotOn;
        }
        for (LocalDate seen : seenDays(version)) {
            if (!seen.isAfter(day) && seen.isAfter(known)) {
                known = seen;
            }
        }
        return known;
    }

    /// Days on which a version was seen again, before the next one was got.
    private List<LocalDate> seenDays(ListVersion version) throws IOException {
        Path file = root.resolve(version.list()).resolve(SEEN);
        if (!Files.exists(file)) {
            return List.of();
        }
        Optional<Instant> next =
                versions(version.list()).stream()
                        .map(ListVersion::gotAt)
                        .filter(gotAt -> gotAt.isAfter(version.gotAt()))
                        .min(Comparator.naturalOrder());
        return Files.readAllLines(file).stream()
                .filter(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"))
                .map(Instant::parse)
                .filter(at -> !at.isBefore(version.gotAt()))
                .filter(at -> next.isEmpty() || at.isBefore(next.get()))
                .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate())
                .toList();
    }

    /// Reads a version again, from bytes that are those it was made of.
    ///
    /// @throws MalformedDataException if a file is not what it was
    public SanctionsList read(ListVersion version) throws IOException {
        var files = new ArrayList<ListFile>();
        for (StoredFile stored : version.files()) {
            Path file = version.folder().resolve(stored.name());
            byte[] bytes = Files.readAllBytes(file);
            String found = Sha256.of(bytes);
            if (!found.equals(stored.sha256())) {
                throw new MalformedDataException(
                        Location.of(file.toString()),
                        "the file's SHA-256 is " + found + ", expected " + stored.sha256());
            }
            files.add(ListFile.of(stored.name(), bytes));
        }
        return ListFormat.read(version.list(), files);
    }

    /// The wallets of a version, without reading the whole list.
    public List<VersionWallets.Wallet> wallets(ListVersion version) throws IOException {
        return VersionWallets.read(version.folder());
    }

    private static void checkName(String list) {
        if (!list.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException(
                    "list is \"" + list + "\", expected small letters, digits and -");
        }
    }
}
