package spoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import spoor.ledger.TestData;

/// Files that hold what a program should print. `-Dgolden.update` rewrites them; the difference is
/// read in review.
public final class Golden {
    private Golden() {}

    /// @param name below `app/src/test/resources/golden`
    public static void check(String name, String actual) throws IOException {
        checkFile(TestData.root().resolve("app/src/test/resources/golden").resolve(name), actual);
    }

    public static void checkFile(Path file, String actual) throws IOException {
        if (System.getProperty("golden.update") != null) {
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, actual);
        }
        assertThat(file).as("rewrite with -Dgolden.update").exists();
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
