package spoor.ingest.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The bytes of a ledger's current generation, to hold two ledgers against each other.
public final class LedgerFiles {
    private LedgerFiles() {}

    /// Hexadecimal bytes by the name of the file.
    public static Map<String, String> of(Path ledger) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path generation = ledger.resolve(Files.readString(ledger.resolve("CURRENT")).strip());
        try (Stream<Path> paths = Files.list(generation)) {
            for (Path path : paths.toList()) {
                files.put(
                        path.getFileName().toString(),
                        HexFormat.of().formatHex(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    /// All but what the ledger knows in words.
    public static Map<String, String> columnsOf(Path ledger) throws IOException {
        Map<String, String> files = of(ledger);
        files.remove("text");
        return files;
    }
}
