package spoor.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import spoor.screening.list.Designation;
import spoor.screening.match.NameMatcher;
import spoor.screening.payment.PaymentScreening;
import spoor.screening.screen.ListedParties;

/// Prints what it takes to make the sample lists ready: reading them, the index of names, all that
/// payments are held against; then the index of as many names as synthetic entries make. Processor
/// time of a Java that has just begun, and the heap in use after a collection.
///
/// `java -Xmx2g -cp bench.jar spoor.bench.ListLoad --lists DIR [--names 200000]`
final class ListLoad {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /// What is in memory when the heap is measured.
    private static final List<Object> KEPT = new ArrayList<>();

    private ListLoad() {}

    public static void main(String[] arguments) throws IOException {
        Options options = Options.of(arguments, "lists", "names");
        int names = options.has("names") ? Integer.parseInt(options.text("names")) : 200_000;
        long begun = cpu();
        List<Designation> read = SampleLists.read(Path.of(options.text("lists")));
        tell("lists read, " + read.size() + " entries", begun, read);
        begun = cpu();
        NameMatcher matcher = NameMatcher.of(read);
        tell("index of " + matcher.names() + " names", begun, matcher);
        begun = cpu();
        PaymentScreening payments = ListedParties.screening(read);
        tell("all for payments", begun, payments);
        List<Designation> many = SyntheticEntries.upTo(names, read, 1);
        tell("synthetic entries made", cpu(), many);
        begun = cpu();
        NameMatcher large = NameMatcher.of(many);
        tell("index of " + large.names() + " names", begun, large);
    }

    private static long cpu() {
        return SYSTEM.getProcessCpuTime();
    }

    private static void tell(String what, long begun, Object kept) {
        double seconds = (cpu() - begun) / 1e9;
        KEPT.add(kept);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        System.out.printf(Locale.ROOT, "%-32s %6.2f s, heap %d MB%n", what, seconds, used >> 20);
    }
}
