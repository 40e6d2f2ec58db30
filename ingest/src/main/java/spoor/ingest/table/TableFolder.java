package spoor.ingest.table;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import spoor.ingest.files.SourceFile;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.intake.Progress;
import spoor.ledger.intake.account.AccountFacts;

/// Reads the tables of a source one behind the other.
public final class TableFolder {
    private TableFolder() {}

    /// A file of an unknown kind among others is left out and told as a doubt.
    ///
    /// @throws MalformedDataException if no file is of a known kind, and at the first row that
    ///   cannot be trusted
    public static void read(
            List<SourceFile> files, Chooser chooser, AccountFacts facts, Progress progress)
            throws IOException {
        int refused = 0;
        int done = 0;
        long bytes = 0;
        for (SourceFile file : files) {
            progress.at("reading", done++, files.size(), bytes);
            String refusal = Tables.read(file, chooser);
            if (refusal != null) {
                if (++refused == files.size()) {
                    throw new MalformedDataException(Location.of(file.name()), refusal);
                }
                facts.doubt(
                        new AccountFacts.Row(file.name(), 0), refusal + "; the file was left out");
            }
            bytes += Files.size(file.path());
        }
        progress.at("reading", done, files.size(), bytes);
    }
}
