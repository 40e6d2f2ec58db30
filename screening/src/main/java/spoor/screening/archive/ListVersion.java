package spoor.screening.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version of a list in the archive.
///
/// @param list short name of the list
/// @param folder where its files lie
/// @param gotAt when it was got
/// @param publishedOn when its publisher says that it was published, if he says it
/// @param designations how many entries it holds
/// @param names how many names
/// @param wallets how many digital currency addresses
/// @param unread how many values the model had no place for
/// @param problems how many faults the reader went on behind
/// @param files what it was read from
public record ListVersion(
        String list,
        Path folder,
        Instant gotAt,
        @Nullable LocalDate publishedOn,
        long designations,
        long names,
        long wallets,
        long unread,
        long problems,
        List<StoredFile> files) {

    /// @param sha256 of its bytes as they came
    public record StoredFile(String name, long bytes, String sha256) {}

    public ListVersion {
        files = List.copyOf(files);
    }

    /// The SHA-256 of a version: that of its files' names and hashes, a line each.
    public String sha256() {
        var lines = new StringBuilder();
        for (StoredFile file : files) {
            lines.append(file.sha256()).append("  ").append(file.name()).append('\n');
        }
        return Sha256.of(lines.toString());
    }

    /// The short name of a version: `ofac-sdn@2025-12-24 1a2b3c4d5e6f`.
    public String label() {
        return list + "@" + inForceFrom() + " " + sha256().substring(0, 12);
    }

    /// The day from which a version counts: that of its publication, where its publisher states one
    /// before the day (UTC) on which it was got; otherwise that day.
    public LocalDate inForceFrom() {
        LocalDate gotOn = gotAt.atZone(ZoneOffset.UTC).toLocalDate();
        return publishedOn != null && publishedOn.isBefore(gotOn) ? publishedOn : gotOn;
    }
}
