package spoor.app.customers;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spoor.app.customers.CustomerDelta.Change;
import spoor.app.work.AtomicFile;
import spoor.app.work.Cells;
import spoor.ingest.files.SourceFile;
import spoor.ledger.intake.Progress;

/// Goes through a table of customers for those whom a change of the lists concerns.
public final class CustomerDeltaRun {
    private static final int BATCH = 1_000;
    private static final List<String> COLUMNS =
            List.of(
                    "row",
                    "id",
                    "name",
                    "before",
                    "after",
                    "change",
                    "finding",
                    "kind",
                    "asked",
                    "list",
                    "entry",
                    "reference",
                    "listed",
                    "score",
                    "reason");

    private final CustomerDelta delta;
    private final Progress progress;
    private final List<Customer> batch = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private long customers;

    private CustomerDeltaRun(CustomerDelta delta, Progress progress) {
        this.delta = delta;
        this.progress = progress;
    }

    /// @param customers how many the table has
    /// @param changes those concerned, in the order of the table
    public record Concerned(long customers, List<Change> changes) {
        public Concerned {
            changes = List.copyOf(changes);
        }
    }

    public static Concerned run(
            SourceFile table, CustomerMapping mapping, CustomerDelta delta, Progress progress)
            throws IOException {
        CustomerDeltaRun run = new CustomerDeltaRun(delta, progress);
        CustomerTable.read(table, mapping, run::take);
        run.screen();
        return new Concerned(run.customers, run.changes);
    }

    private void take(Customer customer) {
        customers++;
        batch.add(customer);
        if (batch.size() == BATCH) {
            screen();
        }
    }

    private void screen() {
        changes.addAll(
                batch.parallelStream().map(delta::screen).flatMap(Optional::stream).toList());
        batch.clear();
        progress.at("screening", customers, 0, 0);
    }

    /// Writes a line for each finding that is `gone` or `new`; where a finding stays and its entry
    /// was amended, one that says `amended`.
    public static void write(List<Change> changes, Path file) throws IOException {
        AtomicFile.write(
                file,
                out -> {
                    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    CsvWriter csv =
                            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
                    csv.writeRecord(COLUMNS);
                    changes.forEach(change -> write(change, csv));
                    csv.flush();
                });
    }

    private static void write(Change change, CsvWriter csv) {
        List<Finding> gone = change.gone();
        List<Finding> fresh = change.fresh();
        gone.forEach(finding -> csv.writeRecord(line(change, "gone", finding)));
        fresh.forEach(finding -> csv.writeRecord(line(change, "new", finding)));
        if (gone.isEmpty() && fresh.isEmpty()) {
            change.after()
                    .findings()
                    .forEach(finding -> csv.writeRecord(line(change, "amended", finding)));
        }
    }

    private static List<String> line(Change change, String what, Finding finding) {
        Customer customer = change.customer();
        return List.of(
                Long.toString(customer.row()),
                Cells.harmless(customer.id()),
                Cells.harmless(customer.name()),
                change.before().verdict().name(),
                change.after().verdict().name(),
                what,
                finding.verdict().name(),
                finding.kind(),
                Cells.harmless(finding.asked()),
                finding.list(),
                Cells.harmless(finding.entry()),
                Cells.harmless(finding.reference()),
                Cells.harmless(finding.listed()),
                finding.score(),
                Cells.harmless(finding.text()));
    }
}
