package spoor.screening.screen;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spoor.screening.archive.Sha256;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;

/// Everything that was asked and decided, one line of JSON each. Lines are chained by SHA-256:
///
/// ```
/// {"sha256":"SHA-256 of the rest of the line, from the brace","previous":"…","number":2,…}
/// ```
///
/// The hash is that of the line without its first member, `{"previous":…}`. A line that was
/// changed, taken out or put in breaks the chain there. Lines cut off at the end leave a chain that
/// is whole but shorter, so the last hash has to be kept elsewhere too.
///
/// An answer is given only after its line is on disk. A last line without an end was cut off when
/// its writer was killed: nobody got an answer from it, and the next one takes its place.
public final class DecisionLog {
    /// What stands before the first line.
    private static final String NOTHING = "0".repeat(64);

    private static final Pattern LINE =
            Pattern.compile(
                    "\\{\"sha256\":\"([0-9a-f]{64})\",(\"previous\":\"([0-9a-f]{64})\","
                            + "\"number\":(\\d{1,18}),.*\\})");

    private final Path file;

    public DecisionLog(Path file) {
        this.file = file;
    }

    /// What an inspection of the log found.
    ///
    /// @param records how many lines there are
    /// @param last SHA-256 of the last one
    /// @param isCut a line without an end follows: its writer was killed
    public record Inspection(long records, String last, boolean isCut) {}

    /// Adds a line.
    ///
    /// @param members of the JSON object, without braces, such as `"at":"…","asked":"…"`
    /// @return the line's SHA-256
    public String append(String members) throws IOException {
        return append(List.of(members));
    }

    /// Adds lines, all of which are on disk when this returns.
    ///
    /// @param records the members of each JSON object, as above; at least one
    /// @return the last line's SHA-256
    public String append(List<String> records) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (FileChannel channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            long end = wholeLines(channel);
            channel.truncate(end);
            Inspection last = last(channel, end);
            StringBuilder lines = new StringBuilder();
            for (String members : records) {
                last = line(last, members, lines);
            }
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            channel.position(end);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            return last.last();
        }
    }

    private static Inspection line(Inspection before, String members, StringBuilder lines) {
        long number = before.records() + 1;
        String rest =
                "\"previous\":\"" + before.last() + "\",\"number\":" + number + "," + members + "}";
        String sha256 = Sha256.of("{" + rest);
        lines.append("{\"sha256\":\"").append(sha256).append("\",").append(rest).append('\n');
        return new Inspection(number, sha256, false);
    }

    /// Where the last whole line ends.
    private static long wholeLines(FileChannel channel) throws IOException {
        return lineStart(channel, channel.size() + 1);
    }

    /// The place behind the last line end before `end - 1`, 0 if there is none.
    private static long lineStart(FileChannel channel, long end) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(1 << 13);
        long before = end - 1;
        while (before > 0) {
            long from = Math.max(0, before - block.capacity());
            block.clear().limit(Math.toIntExact(before - from));
            read(channel, block, from);
            for (int i = block.limit() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return from + i + 1;
                }
            }
            before = from;
        }
        return 0;
    }

    private static void read(FileChannel channel, ByteBuffer block, long from) throws IOException {
        while (block.hasRemaining()) {
            if (channel.read(block, from + block.position()) < 0) {
                throw new IOException("the file got shorter while it was read");
            }
        }
    }

    private Inspection last(FileChannel channel, long end) throws IOException {
        if (end == 0) {
            return new Inspection(0, NOTHING, false);
        }
        long start = lineStart(channel, end);
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(end - 1 - start));
        read(channel, bytes, start);
        String line = new String(bytes.array(), StandardCharsets.UTF_8);
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new MalformedDataException(
                    Location.ofByte(file.toString(), start),
                    "the last line is no record of the log, expected one");
        }
        return new Inspection(Long.parseLong(matcher.group(4)), matcher.group(1), false);
    }

    /// Goes through the whole chain.
    ///
    /// @throws MalformedDataException at the first line that does not fit
    public Inspection verify() throws IOException {
        var at = new Inspection(0, NOTHING, false);
        if (Files.notExists(file)) {
            return at;
        }
        boolean isCut = isCut();
        try (var lines = Files.newBufferedReader(file)) {
            String line = lines.readLine();
            while (line != null) {
                String following = lines.readLine();
                if (following == null && isCut) {
                    return new Inspection(at.records(), at.last(), true);
                }
                at = next(at, line);
                line = following;
            }
        } catch (CharacterCodingException e) {
            throw fault(at, "bytes that are not text in UTF-8, expected a record");
        }
        return at;
    }

    private boolean isCut() throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return wholeLines(channel) < channel.size();
        }
    }

    private Inspection next(Inspection before, String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw fault(before, "no record of the log, expected one");
        }
        String sha256 = Sha256.of("{" + matcher.group(2));
        if (!sha256.equals(matcher.group(1))) {
            throw fault(
                    before,
                    "the record's SHA-256 is " + sha256 + ", but it says " + matcher.group(1));
        }
        if (!before.last().equals(matcher.group(3))) {
            throw fault(
                    before,
                    "the record follows "
                            + matcher.group(3)
                            + ", expected "
                            + before.last()
                            + ": a record before it was changed, taken out or put in");
        }
        long number = Long.parseLong(matcher.group(4));
        if (number != before.records() + 1) {
            throw fault(before, "record " + number + ", expected " + (before.records() + 1));
        }
        return new Inspection(number, sha256, false);
    }

    private MalformedDataException fault(Inspection before, String problem) {
        return new MalformedDataException(
                new Location(file.toString(), Long.toString(before.records() + 1)), problem);
    }
}
