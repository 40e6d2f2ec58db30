package spoor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import spoor.register.read.ClaimReader;

/// Claim: 5 MB of text a second and core, every claim found with its place.
///
/// Data: a million bytes of [Prose] (`prose`), or of the two articles in a folder, again and again
/// (`articles`), in which every second sentence holds claims. Rivals: one regular expression for
/// amounts in dollars alone, and a look at every character once. A million bytes in 200 ms are 5 MB
/// a second.
///
/// ```
/// java -jar bench/target/bench.jar ClaimReadBench -p documents=DIR
/// ```
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class ClaimReadBench {
    private static final int BYTES = 1_000_000;
    private static final long SEED = 20190807;
    private static final LocalDate WRITTEN = LocalDate.of(2019, 8, 7);

    @Param({"prose", "articles"})
    public String text = "";

    @Param("../shared/data/documents")
    public String documents = "";

    private final ClaimReader reader = new ClaimReader();
    private String content = "";

    @Setup(Level.Trial)
    public void load() {
        content = text.equals("prose") ? Prose.text(BYTES, SEED) : articles(Path.of(documents));
    }

    private static String articles(Path folder) {
        try {
            String both =
                    Files.readString(folder.resolve("techradar-2019-08.txt"))
                            + "\n\n"
                            + Files.readString(folder.resolve("scmedia-2019-08.txt"))
                            + "\n\n";
            int once = both.getBytes(StandardCharsets.UTF_8).length;
            return both.repeat(BYTES / once + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every claim.
    @Benchmark
    public int claims() {
        return reader.read("bench", content, WRITTEN).claims().size();
    }

    /// Amounts in dollars, by one regular expression.
    @Benchmark
    public int dollarsByExpression() {
        return DollarPattern.find(content).size();
    }

    /// Every character once.
    @Benchmark
    public int characters() {
        int letters = 0;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            letters += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
        }
        return letters;
    }
}
