package spoor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import org.openjdk.jmh.infra.Blackhole;
import spoor.screening.base.Problem;
import spoor.screening.list.Designation;
import spoor.screening.payment.PaymentMessage;
import spoor.screening.payment.PaymentReader;
import spoor.screening.payment.PaymentScreening;
import spoor.screening.payment.PaymentSink;
import spoor.screening.screen.ListedParties;
import spoor.screening.source.ListFile;
import spoor.screening.source.ListFormat;

/// Claim: 2,000 payments a second and core, read from their bytes and screened at full quality,
/// with OFAC's SDN list and the United Nations' list loaded.
///
/// Data: the lists' files in a folder; 50,000 payments of [PaymentGenerator], more names than are
/// kept, so that none is answered from memory. Rival: reading alone.
///
/// ```
/// java -jar bench/target/bench.jar PaymentScreenBench -p lists=DIR
/// ```
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseParallelGC"})
public class PaymentScreenBench {
    private static final int PAYMENTS = 50_000;
    private static final long SEED = 20160204;

    @Param("../shared/data/lists")
    public String lists = "";

    private PaymentScreening screening = ListedParties.screening(List.of());
    private List<byte[]> payments = List.of();
    private int next;

    @Setup(Level.Trial)
    public void load() throws IOException {
        screening = ListedParties.screening(designations(Path.of(lists)));
        payments = new PaymentGenerator(SEED).payments(PAYMENTS);
    }

    private static List<Designation> designations(Path folder) throws IOException {
        List<ListFile> ofac =
                Stream.of("sdn.csv.gz", "alt.csv", "add.csv", "sdn_comments.csv")
                        .map(name -> ListFile.of(folder.resolve("ofac/2021-07-07_" + name)))
                        .toList();
        List<ListFile> un =
                List.of(ListFile.of(folder.resolve("un/2026-02-27_consolidated.xml.gz")));
        List<Designation> all = new ArrayList<>(ListFormat.read("ofac-sdn", ofac).designations());
        all.addAll(ListFormat.read("un-sc", un).designations());
        return all;
    }

    /// Reads one payment and screens it.
    @Benchmark
    public void screen(Blackhole hole) {
        read(new Into(message -> hole.consume(screening.screen(message).hits())));
    }

    /// Reads one payment.
    @Benchmark
    public void read(Blackhole hole) {
        read(new Into(hole::consume));
    }

    private void read(PaymentSink sink) {
        byte[] payment = payments.get(next);
        next = (next + 1) % payments.size();
        PaymentReader.read("payment", payment, sink);
    }

    /// Takes a message; a fault would be one of the generator's.
    private record Into(Consumer<PaymentMessage> taker) implements PaymentSink {
        @Override
        public void message(PaymentMessage message) {
            taker.accept(message);
        }

        @Override
        public void fault(Problem fault) {
            throw new IllegalStateException(fault.toString());
        }
    }
}
