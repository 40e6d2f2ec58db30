package spoor.app.customers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import spoor.ingest.files.SourceFile;
import spoor.ledger.intake.Progress;

/// Holds the rows of a table against the lists, a batch at a time, by all processors; the result is
/// in the order of the table, whatever their number.
public final class CustomerRun {
    private static final int BATCH = 1_000;

    private final Function<Customer, Outcome> screening;
    private final Recorder recorder;
    private final ResultFile result;
    private final Progress progress;
    private final List<Customer> batch = new ArrayList<>();
    private long seen;

    /// Keeps outcomes before anybody sees them.
    @FunctionalInterface
    public interface Recorder {
        void record(List<Outcome> outcomes) throws IOException;
    }

    private CustomerRun(
            Function<Customer, Outcome> screening,
            Recorder recorder,
            ResultFile result,
            Progress progress) {
        this.screening = screening;
        this.recorder = recorder;
        this.result = result;
        this.progress = progress;
    }

    /// Screens the rows that the result does not have yet.
    ///
    /// @param screening for any number of threads
    /// @return how many rows the table has
    /// @throws spoor.ledger.base.MalformedDataException if the table cannot be trusted; what was
    ///   done stays
    public static long run(
            SourceFile table,
            CustomerMapping mapping,
            Function<Customer, Outcome> screening,
            Recorder recorder,
            ResultFile result,
            Progress progress)
            throws IOException {
        CustomerRun run = new CustomerRun(screening, recorder, result, progress);
        try {
            CustomerTable.read(table, mapping, run::take);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        run.screen();
        return run.seen;
    }

    private void take(Customer customer) {
        seen++;
        if (seen <= result.rows()) {
            return;
        }
        batch.add(customer);
        if (batch.size() == BATCH) {
            try {
                screen();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void screen() throws IOException {
        List<Outcome> outcomes = batch.parallelStream().map(screening).toList();
        recorder.record(outcomes);
        result.add(outcomes);
        batch.clear();
        progress.at("screening", result.rows(), 0, 0);
    }
}
