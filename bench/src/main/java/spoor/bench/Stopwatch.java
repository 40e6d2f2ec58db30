package spoor.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// Prints how long each part of a run took, and how much processor time of the whole process.
final class Stopwatch {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Moment start = Moment.now();
    private Moment lapStart = start;

    private record Moment(long wallNanos, long cpuNanos) {
        static Moment now() {
            return new Moment(System.nanoTime(), SYSTEM.getProcessCpuTime());
        }
    }

    void lap(String part) {
        Moment now = Moment.now();
        print(part, lapStart, now);
        lapStart = now;
    }

    void total() {
        print("total", start, Moment.now());
    }

    private static void print(String part, Moment from, Moment to) {
        System.out.printf(
                "%-12s wall %8.3f s, cpu %8.3f s%n",
                part, (to.wallNanos - from.wallNanos) / 1e9, (to.cpuNanos - from.cpuNanos) / 1e9);
    }
}
