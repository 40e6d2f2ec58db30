package spoor.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import spoor.ledger.store.Ledger;

/// Claim: five million transactions are imported, with every id, Merkle root, proof of work,
/// address and index, in 12 s and 2 GB on two cores.
///
/// Data: what [ChainGenerator] wrote. Rivals, in turn with it: bitcoinj, which only parses and
/// computes ids; the floors of hashing and of copying. Every run is a Java of its own with a heap
/// of 2 GB. Wall time is of the work alone, without the start of Java; processor time and memory
/// are the whole process's. Peak memory counts mapped pages; "own" is the part that is not mapped.
///
/// ```
/// java -cp bench/target/bench.jar spoor.bench.ImportBench --data DIR --forks 5
/// ```
///
/// `--tasks SPOOR,HASH` runs these alone. The ledger of the last run stays in `DIR/ledger`.
public final class ImportBench {
    private static final String HEAP = "-Xmx2g";

    private ImportBench() {}

    private record Run(
            long count, double wallSeconds, double cpuSeconds, long peakKiB, long ownKiB) {
        String line() {
            return "%d %f %f %d %d".formatted(count, wallSeconds, cpuSeconds, peakKiB, ownKiB);
        }

        static Run ofLine(String line) {
            String[] fields = line.strip().split(" ", -1);
            return new Run(
                    Long.parseLong(fields[0]),
                    Double.parseDouble(fields[1]),
                    Double.parseDouble(fields[2]),
                    Long.parseLong(fields[3]),
                    Long.parseLong(fields[4]));
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        Options options = Options.of(arguments, "data", "forks", "tasks", "inside");
        Path data = Path.of(options.text("data"));
        if (options.has("inside")) {
            System.out.println(measure(ImportTask.valueOf(options.text("inside")), data).line());
            return;
        }
        String[] tasks =
                (options.has("tasks") ? options.text("tasks") : "SPOOR,BITCOINJ,HASH,COPY")
                        .split(",", -1);
        Map<String, List<Run>> runs = new TreeMap<>();
        for (long fork = 0; fork < options.number("forks"); fork++) {
            for (String task : tasks) {
                Run run = fork(task, data);
                System.out.println(task + " " + run);
                runs.computeIfAbsent(task, _ -> new ArrayList<>()).add(run);
            }
        }
        runs.forEach(ImportBench::print);
        if (runs.containsKey(ImportTask.SPOOR.name())) {
            printSizes(data.resolve("ledger"));
        }
    }

    private static Run measure(ImportTask task, Path data) throws IOException {
        long start = System.nanoTime();
        long count = task.run(data);
        double wallSeconds = (System.nanoTime() - start) / 1e9;
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Run(
                count,
                wallSeconds,
                system.getProcessCpuTime() / 1e9,
                statusKiB("VmHWM:"),
                statusKiB("RssAnon:"));
    }

    private static long statusKiB(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(-1);
    }

    private static Run fork(String task, Path data) throws IOException, InterruptedException {
        if (task.equals(ImportTask.SPOOR.name())) {
            deleteAll(data.resolve("ledger"));
        }
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "-Dslf4j.internal.verbosity=ERROR",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ImportBench.class.getName(),
                                "--data",
                                data.toString(),
                                "--inside",
                                task)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(task + " ended with exit code " + process.exitValue());
        }
        return Run.ofLine(printed);
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder, new FileVisitOption[0])) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void print(String task, List<Run> runs) {
        double[] walls = runs.stream().mapToDouble(Run::wallSeconds).sorted().toArray();
        double[] cpus = runs.stream().mapToDouble(Run::cpuSeconds).sorted().toArray();
        System.out.printf(
                "%-9s %d handled, wall s %.2f min %.2f median %.2f max, cpu s %.2f min %.2f median,"
                        + " peak %.2f GB, own %.2f GB%n",
                task,
                runs.getFirst().count(),
                walls[0],
                walls[walls.length / 2],
                walls[walls.length - 1],
                cpus[0],
                cpus[cpus.length / 2],
                runs.stream().mapToLong(Run::peakKiB).max().orElse(0) * 1024 / 1e9,
                runs.stream().mapToLong(Run::ownKiB).max().orElse(0) * 1024 / 1e9);
    }

    /// Bytes on disk by what the columns describe: their names begin with it.
    private static void printSizes(Path folder) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder, new FileVisitOption[0])) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String subject = file.getFileName().toString().split("[.-]", -1)[0];
                sizes.merge(subject, Files.size(file), Long::sum);
            }
        }
        try (Ledger ledger = Ledger.open(folder)) {
            long idBytes = sizes.getOrDefault("tx", 0L) + sizes.getOrDefault("id", 0L);
            long lockBytes = sizes.getOrDefault("address", 0L) + sizes.getOrDefault("lock", 0L);
            printSize("transaction", idBytes, ledger.transactions());
            printSize("input", sizes.getOrDefault("input", 0L), ledger.inputs());
            printSize("output", sizes.getOrDefault("output", 0L), ledger.outputs());
            printSize("address", lockBytes, ledger.addresses());
            printSize("all, for each transaction", ledger.sizeBytes(), ledger.transactions());
        }
    }

    private static void printSize(String subject, long bytes, long count) {
        System.out.printf(
                "%-26s %12d of %12d bytes: %.1f each%n",
                subject, count, bytes, (double) bytes / count);
    }
}
