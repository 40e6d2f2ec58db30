package spoor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import spoor.ledger.store.Ledger;
import spoor.ledger.trace.Limits;
import spoor.ledger.trace.Origin;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.StopRule;
import spoor.ledger.trace.Theft;
import spoor.ledger.trace.Trace;
import spoor.ledger.trace.TraceRequest;
import spoor.ledger.trace.TraceSummary;

/// Claim: on an opened ledger of five million transactions, exact to the satoshi and under 2 GB,
/// FIFO takes 0.4 s, pro rata 0.3 s, all seven policies with bounds 2.5 s; twice the tainted part
/// costs at most 2.2 times as much; twice the untainted chain costs nothing; a theft with ten
/// thousand tainted transactions answers in 50 ms.
///
/// Data: the ledger that [ImportBench] leaves behind. Rivals, in the same run: plain arrays in one
/// loop, with the arrays already in memory. A test (`SpoorAgainstRivalsTest`) asserts that they
/// find the same.
///
/// ```
/// java -jar bench/target/bench.jar TraceBench -p data=DIR
/// java -jar bench/target/bench.jar TraceBench -p data=DIR -p from=990000 -p outputs=1000,2000
/// ```
///
/// `from` is the ordinary transaction after which the first `outputs` outputs are stolen; `until`
/// is the last height that is walked.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(
        value = 3,
        jvmArgs = {"-Xmx2g", "--enable-native-access=ALL-UNNAMED"})
public class TraceBench {
    private static final Set<Policy> ALL = EnumSet.allOf(Policy.class);

    @Param("bench-data/5m")
    public String data = "";

    @Param("1000000")
    public long from;

    @Param("1000")
    public int outputs;

    @Param("2147483647")
    public int until;

    private @Nullable World world;

    /// What a run works on.
    private record World(Ledger ledger, List<Origin> origins) {}

    /// The whole chain in arrays, for the rivals alone: the longest chains do not fit.
    @State(Scope.Benchmark)
    public static class PlainArrays {
        private @Nullable ArrayChain chain;
        private long[] theft = {};

        @Setup(Level.Trial)
        public void copy(TraceBench bench) {
            chain = ArrayChain.of(bench.world().ledger);
            theft = bench.world().origins.stream().mapToLong(Origin::output).toArray();
        }

        private ArrayChain chain() {
            return Objects.requireNonNull(chain, "copied before the first run");
        }
    }

    @Setup(Level.Trial)
    public void open() throws IOException {
        Ledger ledger = Ledger.open(Path.of(data, "ledger"));
        world = new World(ledger, Thefts.origins(ledger, from, outputs));
        System.out.println(summary());
    }

    /// What is measured, for the reader of the figures.
    private String summary() {
        StringBuilder lines = new StringBuilder();
        for (Set<Policy> policies : List.of(Set.of(Policy.FIFO), Set.of(Policy.PRO_RATA), ALL)) {
            SummingSink sink = new SummingSink();
            long tainted = trace(policies, policies.size() > 1, sink).transactions();
            lines.append("\n").append(policies).append(' ').append(tainted);
            lines.append(" tainted transactions, ").append(sink);
        }
        return lines.toString();
    }

    @TearDown(Level.Trial)
    public void close() {
        world().ledger.close();
    }

    @Benchmark
    public TraceSummary fifo() {
        return trace(Set.of(Policy.FIFO), false, new SummingSink());
    }

    @Benchmark
    public TraceSummary proRata() {
        return trace(Set.of(Policy.PRO_RATA), false, new SummingSink());
    }

    @Benchmark
    public TraceSummary allWithBounds() {
        return trace(ALL, true, new SummingSink());
    }

    @Benchmark
    public NaiveTrace rivalFifo(PlainArrays arrays) {
        return NaiveFifo.run(arrays.chain(), arrays.theft);
    }

    @Benchmark
    public NaiveTrace rivalProRata(PlainArrays arrays) {
        return NaiveProRata.run(arrays.chain(), arrays.theft);
    }

    private TraceSummary trace(Set<Policy> policies, boolean bounds, SummingSink sink) {
        Limits limits = new Limits(Integer.MAX_VALUE, 0, until, Long.MAX_VALUE, Long.MAX_VALUE);
        Theft theft = new Theft("workload", world().origins);
        TraceRequest request =
                new TraceRequest(List.of(theft), policies, bounds, limits, StopRule.NONE);
        return Trace.run(world().ledger, request, sink);
    }

    private World world() {
        return Objects.requireNonNull(world, "opened before the first run");
    }
}
