package spoor.screening.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.screening.archive.ListVersion.StoredFile;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;

/// The file `version.txt` of a version: lines of a word and a value.
///
/// ```
/// spoor-list-version 1
/// list un-sc
/// got 2026-02-27T08:00:00Z
/// published 2026-02-27
/// designations 1003
/// names 4211
/// wallets 0
/// unread 2007
/// problems 0
/// file 1548123 5f0c… 2026-02-27_consolidated.xml.gz
/// ```
final class Manifest {
    static final String NAME = "version.txt";

    private static final String FIRST = "spoor-list-version 1";

    private final Path file;
    private final List<String> lines;
    private int next;

    private Manifest(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    static String text(ListVersion version) {
        var text = new StringBuilder(FIRST + "\n");
        line(text, "list", version.list());
        line(text, "got", version.gotAt());
        line(text, "published", version.publishedOn() == null ? "" : version.publishedOn());
        line(text, "designations", version.designations());
        line(text, "names", version.names());
        line(text, "wallets", version.wallets());
        line(text, "unread", version.unread());
        line(text, "problems", version.problems());
        for (StoredFile stored : version.files()) {
            line(text, "file", stored.bytes() + " " + stored.sha256() + " " + stored.name());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String word, Object value) {
        text.append(word).append(' ').append(value).append('\n');
    }

    static ListVersion read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        return new Manifest(file, Files.readAllLines(file)).read();
    }

    private ListVersion read() {
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST)) {
            throw fault("the first line is not \"" + FIRST + "\", expected it");
        }
        next = 1;
        try {
            return new ListVersion(
                    value("list"),
                    folder(),
                    Instant.parse(value("got")),
                    date(value("published")),
                    Long.parseLong(value("designations")),
                    Long.parseLong(value("names")),
                    Long.parseLong(value("wallets")),
                    Long.parseLong(value("unread")),
                    Long.parseLong(value("problems")),
                    files());
        } catch (DateTimeException | NumberFormatException e) {
            throw fault("the line cannot be read, expected a date or a number");
        }
    }

    private Path folder() {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalStateException(file + " lies in no folder");
        }
        return folder;
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private List<StoredFile> files() {
        var files = new ArrayList<StoredFile>();
        while (next < lines.size()) {
            String[] parts = value("file").split(" ", 3);
            if (parts.length != 3 || !parts[1].matches("[0-9a-f]{64}")) {
                throw fault("expected size, SHA-256 and name of a file");
            }
            files.add(new StoredFile(parts[2], Long.parseLong(parts[0]), parts[1]));
        }
        return files;
    }

    private String value(String word) {
        next++;
        String line = next > lines.size() ? "" : lines.get(next - 1);
        if (!line.startsWith(word + " ")) {
            throw fault("expected a line \"" + word + " …\"");
        }
        return line.substring(word.length() + 1);
    }

    private MalformedDataException fault(String problem) {
        return new MalformedDataException(
                new Location(file.toString(), Integer.toString(Math.max(1, next))), problem);
    }
}
