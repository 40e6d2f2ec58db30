package spoor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import spoor.screening.list.Designation;
import spoor.screening.match.NameMatch;
import spoor.screening.match.NameMatcher;
import spoor.screening.match.NameQuery;

/// Claim: one core screens 5,000 names a second at full quality, with reasons, the 99th percentile
/// under 2 ms, with 200,000 names listed; an ordinary name costs no more than a listed one.
///
/// Data: all sample lists, made longer by [SyntheticEntries]. Rivals on the same entries and
/// queries: a full Jaro-Winkler scan, and Lucene's fuzzy queries.
///
/// `java -jar bench.jar NameScreenBench -p lists=DIR`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class NameScreenBench {
    private static final int QUERIES = 4096;

    /// The folder of the sample lists.
    @Param("lists")
    public String lists = "lists";

    @Param({"28000", "100000", "200000"})
    public int names;

    @Param({"listed", "changed", "ordinary"})
    public String queries = "listed";

    private List<Designation> entries = List.of();
    private String[] asked = {};
    private NameMatcher matcher = NameMatcher.of(List.of());
    private int next;

    @Setup
    public void load() throws IOException {
        List<Designation> read = SampleLists.read(Path.of(lists));
        entries = SyntheticEntries.upTo(names, read, 1);
        asked = SyntheticEntries.queries(queries, read, QUERIES, 2).toArray(String[]::new);
        matcher = NameMatcher.of(entries);
    }

    /// All matches at the review threshold, each with its reasons.
    @Benchmark
    public List<NameMatch> spoor() {
        return matcher.match(NameQuery.of(asked[next++ & (QUERIES - 1)]));
    }

    /// The rivals, built only when they run.
    @State(Scope.Benchmark)
    public static class Rivals {
        ScanMethod jaroWinkler = new ScanMethod(List.of(), false);
        LuceneFuzzy lucene = empty();

        private static LuceneFuzzy empty() {
            try {
                return new LuceneFuzzy(List.of());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Setup
        public void load(NameScreenBench bench) throws IOException {
            jaroWinkler = new ScanMethod(bench.entries, false);
            lucene = new LuceneFuzzy(bench.entries);
        }
    }

    @Benchmark
    public double jaroWinklerScan(Rivals rivals) {
        return rivals.jaroWinkler.best(NameQuery.of(asked[next++ & (QUERIES - 1)]));
    }

    @Benchmark
    public int luceneFuzzy(Rivals rivals) {
        return rivals.lucene.find(asked[next++ & (QUERIES - 1)]);
    }
}
