package spoor.ingest.bitcoin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import spoor.ledger.TestData;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.ledger.chain.Network;
import spoor.ledger.intake.PartialTransaction;
import spoor.ledger.intake.Progress;

/// Short ways for tests to read a source and to see what it says.
final class Sources {
    static final String ETL = "chain/bitcoin/bitcoin-etl/test_export_blocks_job/";
    static final String ESPLORA = "chain/bitcoin/esplora/";

    private Sources() {}

    static PartialData data(String path) {
        return read(TestData.file(path), Network.MAINNET);
    }

    static PartialData read(Path source, Network network) {
        try {
            return PartialSource.read(source, network, Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What reading a file of this text ends with.
    static String failure(Path folder, String text) {
        try {
            PartialData read = read(write(folder, "file.json", text), Network.MAINNET);
            return "read " + read.transactions().size() + " transactions " + read.problems();
        } catch (MalformedDataException e) {
            return e.location() + ": " + e.problem();
        }
    }

    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String path) {
        return new String(TestData.bytes(path), StandardCharsets.UTF_8);
    }

    static List<String> problems(PartialData read) {
        return read.problems().stream().map(Problem::toString).toList();
    }

    static Bytes32 id(String text) {
        return Bytes32.parse(text);
    }

    static PartialTransaction find(PartialData read, String id) {
        return read.transactions().stream()
                .filter(transaction -> transaction.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
