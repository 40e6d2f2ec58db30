package spoor.ingest.bitcoin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ingest.facts.FactsReader;
import spoor.ingest.files.SourceFile;
import spoor.ingest.json.JsonReader;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.ledger.chain.Network;
import spoor.ledger.intake.Progress;

/// Reads Bitcoin transactions that somebody exported: bitcoin-etl rows, Esplora and mempool.space
/// answers, blockchain.info dumps, `getblock` answers of a node, facts in the project's own format.
/// What a file is shows in its content; its name does not matter, and it may be packed with gzip.
public final class PartialSource {
    private static final String KNOWN =
            "block files of a node (blk00000.dat and so on), JSON of bitcoin-etl, Esplora,"
                    + " blockchain.info or getblock, or a file of facts";

    private PartialSource() {}

    /// Reads a file, or every file of a folder and its folders in the order of their names. Files
    /// and folders whose name starts with a point are passed over. In a folder, a file of an
    /// unknown format is a problem that is told; when no file has a known format the run stops with
    /// what is wrong with the first.
    ///
    /// @param network whose addresses the data must have
    /// @throws MalformedDataException at the first thing in a known format that cannot be trusted
    public static PartialData read(Path source, Network network, Progress progress)
            throws IOException {
        List<SourceFile> files = SourceFile.below(source);
        Records records = new Records(new Reading(network));
        long bytes = 0;
        int done = 0;
        List<Problem> refused = new ArrayList<>();
        for (SourceFile file : files) {
            progress.at("reading", done++, files.size(), bytes);
            String refusal = read(file, records);
            if (refusal != null) {
                refused.add(new Problem(Location.of(file.name()), refusal));
            }
            bytes += Files.size(file.path());
        }
        if (refused.size() == files.size()) {
            throw nothingKnown(source, refused);
        }
        progress.at("reading", done, files.size(), bytes);
        records.finish();
        Reading reading = records.reading();
        refused.forEach(
                one -> reading.notices.add(one.location(), one.text() + "; the file was left out"));
        return new PartialData(reading.found(), reading.notices.problems(), files.size(), bytes);
    }

    private static MalformedDataException nothingKnown(Path source, List<Problem> refused) {
        Problem first = refused.getFirst();
        return Files.isDirectory(source)
                ? new MalformedDataException(
                        Location.of(source.toString()),
                        "holds nothing that can be ingested, expected "
                                + KNOWN
                                + "; the first file is "
                                + first)
                : new MalformedDataException(first.location(), first.text());
    }

    private static @Nullable String read(SourceFile file, Records records) throws IOException {
        String name = file.name();
        try (InputStream bytes = file.open()) {
            int first = firstByte(bytes);
            if (first < 0) {
                return "the file is empty, expected JSON";
            }
            if (FactsReader.isFacts(bytes)) {
                FactsReader.read(name, bytes, records.reading().network)
                        .forEach(records.reading()::add);
                return null;
            }
            if (first != '{' && first != '[') {
                return first == '<'
                        ? "starts with '<' like a web page, expected JSON"
                        : "does not start with { or [, expected JSON or a file of facts";
            }
            try (JsonReader json = new JsonReader(name, bytes)) {
                return records.readAll(json);
            }
        }
    }

    /// Looks past white space without using the byte up.
    private static int firstByte(InputStream bytes) throws IOException {
        bytes.mark(1 << 10);
        int first = bytes.read();
        for (int i = 0; i < 1_000 && first >= 0 && first <= ' '; i++) {
            first = bytes.read();
        }
        bytes.reset();
        return first;
    }
}
