package spoor.bench;

/// Prints how long each part of a run took.
final class Stopwatch {
    private final long start = System.nanoTime();
    private long lapStart = start;

    void lap(String part) {
        long now = System.nanoTime();
        print(part, now - lapStart);
        lapStart = now;
    }

    void total() {
        print("total", System.nanoTime() - start);
    }

    private static void print(String part, long nanos) {
        System.out.printf("%-12s %8.3f s%n", part, nanos / 1e9);
    }
}
