package spoor.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.follow.Findings;

class HtmlReportTest {
    @TempDir private Path folder;

    @Test
    void writesTheSameBytesForTheSameFindings() throws IOException {
        Path one = folder.resolve("one.html");
        Path other = folder.resolve("other.html");
        HtmlReport.write(Worlds.twoThefts(), Worlds.PROVENANCE, one);
        HtmlReport.write(Worlds.twoThefts(), Worlds.PROVENANCE, other);
        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(other));
    }

    @Test
    void writesForTheEye() throws IOException {
        String place = System.getProperty("report.out");
        if (place != null) {
            HtmlReport.write(Worlds.twoThefts(), Worlds.PROVENANCE, Path.of(place, "two.html"));
            HtmlReport.write(Worlds.small(), Worlds.PROVENANCE, Path.of(place, "small.html"));
            long start = System.nanoTime();
            Findings large = Worlds.large();
            long made = System.nanoTime();
            HtmlReport.write(large, Worlds.PROVENANCE, Path.of(place, "large.html"));
            System.out.println(
                    "large ms "
                            + (System.nanoTime() - made) / 1_000_000
                            + " made "
                            + (made - start) / 1_000_000);
        }
    }
}
