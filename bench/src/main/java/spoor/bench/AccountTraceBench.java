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
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.store.account.AccountLedger;
import spoor.ledger.trace.Limits;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.StopRule.Stop;
import spoor.ledger.trace.TerminalKind;
import spoor.ledger.trace.account.AccountRequest;
import spoor.ledger.trace.account.AccountStopRule;
import spoor.ledger.trace.account.AccountSummary;
import spoor.ledger.trace.account.AccountTheft;
import spoor.ledger.trace.account.AccountTrace;
import spoor.ledger.trace.account.Conversions;

/// Claim: on an opened ledger of 20 million transfers between accounts, half of them at one hub,
/// half a million tainted transfers a second under all policies with bounds, exact to the unit; a
/// trace that touches the hub once costs the same whether the hub has one million transfers or ten.
/// With `-p thefts=1,3` the same loot as one theft and as three that mix.
///
/// Data: the ledger that [AccountGenerator] writes. Rivals: a Java program with two dictionaries,
/// in the same run; `bench/rival/balances.py`, the same in Python; [DuckDbAccountFifo]. A test
/// (`AccountRivalsTest`) asserts that they find the same.
///
/// ```
/// java -jar bench/target/bench.jar AccountTraceBench -p data=DIR -prof spoor.bench.CpuTimeProfiler
/// ```
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx5g", "-XX:+UseParallelGC", "--enable-native-access=ALL-UNNAMED"})
public class AccountTraceBench {
    private static final Set<Policy> ALL = EnumSet.allOf(Policy.class);
    private static final long FEW_TRANSFERS = 1_000;

    @Param("bench-data/accounts")
    public String data = "";

    /// Thefts among which the stolen transfers are dealt out.
    @Param("1")
    public int thefts;

    private @Nullable World world;

    /// What a run works on.
    ///
    /// @param hub holding of the hub that has the most transfers
    /// @param touching a theft whose loot goes to the hub next
    private record World(
            AccountLedger ledger, List<AccountTheft> thefts, int hub, List<AccountTheft> touching) {
        AccountChain chain() {
            return ledger.chain();
        }
    }

    @Setup(Level.Trial)
    public void open() throws IOException {
        AccountLedger ledger = AccountLedger.open(Path.of(data, "ledger"));
        AccountChain chain = ledger.chain();
        int account = new AccountWorkload(chain.transfers()).hub();
        int hub = chain.findHolding(account, AccountWorkload.ETHER);
        List<AccountTheft> stolen = AccountWorkload.thefts(chain, thefts);
        world = new World(ledger, stolen, hub, List.of(AccountWorkload.touching(chain, hub)));
        System.out.println(
                "hub has " + (chain.firstEntry(hub + 1) - chain.firstEntry(hub)) + " entries");
    }

    @TearDown(Level.Trial)
    public void close() {
        world().ledger.close();
    }

    @Benchmark
    public AccountSummary proRata() {
        return trace(world().thefts, Set.of(Policy.PRO_RATA), false, Long.MAX_VALUE, null);
    }

    @Benchmark
    public AccountSummary fifo() {
        return trace(world().thefts, Set.of(Policy.FIFO), false, Long.MAX_VALUE, null);
    }

    @Benchmark
    public AccountSummary allWithBounds() {
        return trace(world().thefts, ALL, true, Long.MAX_VALUE, null);
    }

    /// The trail ends at the hub by a tag.
    @Benchmark
    public AccountSummary hubStops() {
        Stop stop = new Stop(TerminalKind.SERVICE, "hub");
        return trace(world().touching, ALL, true, FEW_TRANSFERS, stop);
    }

    /// The trail goes through the hub, and only the limit on transfers ends it.
    @Benchmark
    public AccountSummary hubGoesOn() {
        return trace(world().touching, ALL, true, FEW_TRANSFERS, null);
    }

    @Benchmark
    public NaiveAccountProRata.Found rivalProRata() {
        return NaiveAccountProRata.run(world().chain(), AccountWorkload.theft(world().chain()));
    }

    private AccountSummary trace(
            List<AccountTheft> stolen,
            Set<Policy> policies,
            boolean bounds,
            long transfers,
            @Nullable Stop atHub) {
        int hub = world().hub;
        AccountStopRule stops = holding -> holding == hub ? atHub : null;
        Limits limits =
                new Limits(Integer.MAX_VALUE, 0, Integer.MAX_VALUE, Long.MAX_VALUE, transfers);
        AccountRequest request =
                new AccountRequest(stolen, policies, bounds, limits, stops, Conversions.NONE);
        var digest = new AccountDigest();
        AccountSummary summary = AccountTrace.run(world().chain(), request, digest);
        System.out.println(summary.transfers() + " tainted transfers, " + digest);
        return summary;
    }

    private World world() {
        return Objects.requireNonNull(world, "opened before the first run");
    }
}
