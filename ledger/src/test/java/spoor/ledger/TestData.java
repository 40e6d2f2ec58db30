package spoor.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/// The public data that tests read and the project never ships: `../shared/data` beside the
/// checkout, or the folder that the environment variable `SPOOR_TEST_DATA` names. A test whose file
/// is missing is skipped, with a line that says so.
public final class TestData {
    private TestData() {}

    /// The root of the checkout.
    public static Path root() {
        String root = System.getProperty("spoor.root");
        return root == null ? Path.of("").toAbsolutePath() : Path.of(root);
    }

    /// @param path below the data folder, as in `chain/bitcoin/inventory.csv`
    public static Path file(String path) {
        String override = System.getenv("SPOOR_TEST_DATA");
        Path folder = override == null ? root().resolve("../shared/data") : Path.of(override);
        Path file = folder.resolve(path).normalize();
        if (!Files.exists(file)) {
            System.out.println("test data missing, test skipped: " + file);
            Assumptions.abort("test data missing: " + file);
        }
        return file;
    }

    /// The file's bytes, unpacked when its name ends in `.gz`.
    public static byte[] bytes(String path) {
        try {
            byte[] stored = Files.readAllBytes(file(path));
            if (!path.endsWith(".gz")) {
                return stored;
            }
            try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(stored))) {
                return unpacked.readAllBytes();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
