package spoor.ingest.bitcoin;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import spoor.ingest.facts.FactsReader;
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
        List<Path> files = files(source);
        Records records = new Records(new Reading(network));
        long bytes = 0;
        int done = 0;
        List<Problem> refused = new ArrayList<>();
        for (Path file : files) {
            progress.at("reading", done++, files.size(), bytes);
            String name = name(source, file);
            String refusal = read(name, file, records);
            if (refusal != null) {
                refused.add(new Problem(Location.of(name), refusal));
            }
            bytes += Files.size(file);
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

    private static @Nullable String read(String name, Path file, Records records)
            throws IOException {
        try (InputStream bytes = unpacked(name, file)) {
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

    private static InputStream unpacked(String name, Path file) throws IOException {
        InputStream stored = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        stored.mark(2);
        boolean isGzip = stored.read() == 0x1f && stored.read() == 0x8b;
        stored.reset();
        if (!isGzip) {
            return stored;
        }
        try {
            return new BufferedInputStream(new GZIPInputStream(stored, 1 << 16), 1 << 16);
        } catch (EOFException | ZipException e) {
            stored.close();
            throw new MalformedDataException(
                    Location.of(name), "the file is damaged: expected data packed with gzip");
        }
    }

    private static List<Path> files(Path source) throws IOException {
        if (!Files.exists(source)) {
            throw new MalformedDataException(
                    Location.of(source.toString()), "is not there, expected a file or folder");
        }
        if (!Files.isDirectory(source)) {
            return List.of(source);
        }
        try (Stream<Path> walk = Files.walk(source)) {
            List<Path> files =
                    walk.filter(Files::isRegularFile)
                            .filter(file -> !isHidden(source, file))
                            .sorted(Comparator.comparing(file -> name(source, file)))
                            .toList();
            if (files.isEmpty()) {
                throw new MalformedDataException(
                        Location.of(source.toString()), "the folder is empty, expected files");
            }
            return files;
        }
    }

    private static boolean isHidden(Path source, Path file) {
        for (Path part : source.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /// The file as messages name it: below the source folder, with `/` on every system.
    private static String name(Path source, Path file) {
        return source.equals(file)
                ? String.valueOf(file.getFileName())
                : source.relativize(file).toString().replace('\\', '/');
    }
}
