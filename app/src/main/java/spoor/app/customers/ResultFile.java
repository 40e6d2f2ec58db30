package spoor.app.customers;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spoor.app.work.AtomicFile;
import spoor.app.work.Cells;

/// The result of a screening as it grows: `RESULT.csv.partial`, and beside it `RESULT.csv.resume`
/// with the question, the rows that are done and the bytes that they take. A run that was killed
/// goes on behind the last rows that it was sure of, if it is asked the same question again; any
/// other question starts anew. At the end the file gets its name.
///
/// One line for each finding; a customer of whom nothing was found has one too. RFC 4180, UTF-8,
/// `\n`; cells that a spreadsheet would take for a formula get an apostrophe in front.
public final class ResultFile implements AutoCloseable {
    /// The columns, in their order.
    public static final List<String> COLUMNS =
            List.of(
                    "row",
                    "id",
                    "name",
                    "verdict",
                    "finding",
                    "kind",
                    "asked",
                    "list",
                    "version",
                    "entry",
                    "reference",
                    "listed",
                    "score",
                    "reason",
                    "not_understood");

    private static final Pattern RESUME =
            Pattern.compile("([0-9a-f]{64}) rows (\\d{1,18}) bytes (\\d{1,18})\n");

    private final Path file;
    private final Path partial;
    private final Path resume;
    private final String question;
    private final FileChannel channel;
    private long rows;
    private long bytes;

    private ResultFile(Path file, String question) throws IOException {
        this.file = file;
        this.partial = file.resolveSibling(file.getFileName() + ".partial");
        this.resume = file.resolveSibling(file.getFileName() + ".resume");
        this.question = question;
        boolean goesOn = readResume();
        this.channel =
                FileChannel.open(partial, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(bytes);
        channel.position(bytes);
        if (!goesOn) {
            append(text(csv -> csv.writeRecord(COLUMNS)), 0);
        }
    }

    /// Opens a new result, or one that the same question left unfinished.
    ///
    /// @param question SHA-256 of everything that the answers depend on
    public static ResultFile open(Path file, String question) throws IOException {
        return new ResultFile(file, question);
    }

    /// @return whether there is something to go on from
    private boolean readResume() throws IOException {
        if (Files.notExists(resume) || Files.notExists(partial)) {
            return false;
        }
        Matcher kept = RESUME.matcher(Files.readString(resume));
        boolean isSame =
                kept.matches()
                        && kept.group(1).equals(question)
                        && Long.parseLong(kept.group(3)) <= Files.size(partial);
        if (isSame) {
            rows = Long.parseLong(kept.group(2));
            bytes = Long.parseLong(kept.group(3));
        }
        return isSame;
    }

    /// Rows of the table that are done.
    public long rows() {
        return rows;
    }

    /// Adds the outcomes of the next rows. When this returns, they are on disk.
    public void add(List<Outcome> outcomes) throws IOException {
        append(text(csv -> outcomes.forEach(outcome -> write(outcome, csv))), outcomes.size());
    }

    private void append(String text, int newRows) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (left.hasRemaining()) {
            channel.write(left);
        }
        channel.force(true);
        rows += newRows;
        bytes = channel.position();
        String kept = question + " rows " + rows + " bytes " + bytes + "\n";
        AtomicFile.write(resume, out -> out.write(kept.getBytes(StandardCharsets.UTF_8)));
    }

    /// Gives the file its name.
    public void finish() throws IOException {
        channel.close();
        Files.move(
                partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(resume);
    }

    private static String text(Consumer<CsvWriter> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            lines.accept(csv);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return text.toString();
    }

    private static void write(Outcome outcome, CsvWriter csv) {
        if (outcome.findings().isEmpty()) {
            csv.writeRecord(line(outcome, List.of("", "", "", "", "", "", "", "", "", "")));
        }
        for (Finding finding : outcome.findings()) {
            csv.writeRecord(
                    line(
                            outcome,
                            List.of(
                                    finding.verdict().name(),
                                    finding.kind(),
                                    finding.asked(),
                                    finding.list(),
                                    finding.version(),
                                    finding.entry(),
                                    finding.reference(),
                                    finding.listed(),
                                    finding.score(),
                                    finding.text())));
        }
    }

    private static List<String> line(Outcome outcome, List<String> finding) {
        Customer customer = outcome.customer();
        List<String> line = new ArrayList<>();
        line.add(Long.toString(customer.row()));
        line.add(Cells.harmless(customer.id()));
        line.add(Cells.harmless(customer.name()));
        line.add(outcome.verdict().name());
        finding.forEach(cell -> line.add(Cells.harmless(cell)));
        line.add(Cells.harmless(String.join("; ", customer.faults())));
        return line;
    }

    /// Leaves what there is to go on from, and nothing where no row was done.
    @Override
    public void close() throws IOException {
        channel.close();
        if (rows == 0) {
            Files.deleteIfExists(partial);
            Files.deleteIfExists(resume);
        }
    }
}
