package spoor.ingest.flows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ingest.files.SourceFile;
import spoor.ingest.table.Chooser;
import spoor.ingest.table.TableFolder;
import spoor.ledger.intake.Progress;
import spoor.ledger.intake.account.AccountFacts;
import spoor.ledger.intake.account.AccountSource;

/// Reads a table of flows: a file, or every file of a folder and its folders that has the columns
/// of the mapping. Another file in a folder is left out and reported; when no file has the columns
/// the run stops.
public final class FlowSource implements AccountSource {
    private final Path source;
    private final FlowMapping mapping;
    private final Progress progress;

    public FlowSource(Path source, FlowMapping mapping, Progress progress) {
        this.source = source;
        this.mapping = mapping;
        this.progress = progress;
    }

    @Override
    public void read(AccountFacts facts, Known known) throws IOException {
        var chooser = new Mapped(mapping, facts, new Repetitions());
        TableFolder.read(SourceFile.below(source), chooser, facts, progress);
    }

    private record Mapped(FlowMapping mapping, AccountFacts facts, Repetitions repetitions)
            implements Chooser {
        @Override
        public @Nullable Choice choose(List<String> columns) {
            if (!columns.containsAll(mapping.columns())) {
                return null;
            }
            List<String> all = columns.stream().distinct().toList();
            return new Choice(all, new FlowTable(mapping, all, facts, repetitions)::read);
        }

        @Override
        public String expected() {
            return "those of the mapping in the first row: " + String.join(", ", mapping.columns());
        }
    }
}
