package spoor.bench;

import java.math.BigDecimal;
import java.util.List;
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
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Incident;
import spoor.register.incident.Matches;
import spoor.register.incident.Matches.Pair;
import spoor.register.match.IncidentMatcher;
import spoor.register.total.Question;
import spoor.register.total.Total;

/// Claim: 100,000 claims about 5,000 incidents are totalled in under a second, with every claim
/// that was used or left out and why.
///
/// Data: [RegisterWorkload]. Rival: `naive`, which adds the first value of every incident and
/// explains nothing. `match` proposes pairs among the same incidents.
///
/// ```
/// java -jar bench/target/bench.jar RegisterTotalBench
/// ```
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseParallelGC"})
public class RegisterTotalBench {
    private static final int INCIDENTS = 5_000;
    private static final long SEED = 20190807;

    @Param({"ALL", "COUNTRY", "YEAR"})
    public Question.By by = Question.By.ALL;

    private List<Incident> incidents = List.of();
    private Matches matches = Matches.NONE;

    @Setup(Level.Trial)
    public void draw() {
        RegisterWorkload workload = new RegisterWorkload(SEED);
        incidents = workload.incidents(INCIDENTS);
        matches = workload.matches(INCIDENTS);
        long claims = incidents.stream().mapToLong(one -> one.claims().size()).sum();
        if (claims != (long) INCIDENTS * RegisterWorkload.CLAIMS_OF_AN_INCIDENT) {
            throw new IllegalStateException(claims + " claims");
        }
    }

    @Benchmark
    public Total total() {
        return Total.of(incidents, matches, new Question(by, null, null, false, "USD", null));
    }

    @Benchmark
    public BigDecimal naive() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Incident incident : incidents) {
            FieldClaim first = incident.about(Field.VALUE).getFirst();
            sum = sum.add(first.measured().quantity().value());
        }
        return sum;
    }

    @Benchmark
    public List<Pair> match() {
        return IncidentMatcher.propose(incidents);
    }
}
