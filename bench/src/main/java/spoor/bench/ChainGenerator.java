package spoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the workload of the benchmarks as real block files of regtest.
///
/// [WorkloadChain] says how the chain is laid out, [Workload] what is drawn, and [AddressKind] what
/// scripts look like.
///
/// ```
/// java -cp bench/target/bench.jar spoor.bench.ChainGenerator --transactions 5000000 --out DIR
/// ```
///
/// Beside the block files in `DIR/blocks` it writes `DIR/theft.csv`, and with `--csv` the rivals'
/// `DIR/inputs.csv`, `DIR/outputs.csv` and `DIR/stolen.csv`, in which everything has the number
/// that a ledger of the same blocks gives it. Memory: about 85 bytes for each transaction.
public final class ChainGenerator {
    private ChainGenerator() {}

    public static void main(String[] arguments) throws IOException {
        Options options = Options.of(arguments, "transactions", "out", "csv");
        Path out = Path.of(options.text("out"));
        generate(options.number("transactions"), out, options.has("csv"));
    }

    /// @param transactions ordinary ones, a multiple of 2,000
    static void generate(long transactions, Path out, boolean csv) throws IOException {
        long start = System.nanoTime();
        try (BlockFiles files = new BlockFiles(out.resolve("blocks"));
                @Nullable CsvTables tables = csv ? new CsvTables(out) : null) {
            List<ChainSink> sinks = tables == null ? List.of(files) : List.of(files, tables);
            WorkloadChain chain = WorkloadChain.draw(transactions, sinks);
            if (tables != null) {
                tables.writeStolen(chain);
            }
            writeTheft(out.resolve("theft.csv"), chain, files);
            print(chain.workload(), files.totalBytes(), (System.nanoTime() - start) / 1e9);
        }
    }

    private static void writeTheft(Path file, WorkloadChain chain, BlockFiles files)
            throws IOException {
        Workload workload = chain.workload();
        List<String> rows = new ArrayList<>(List.of("output,value"));
        for (long output : chain.theft()) {
            long owner = workload.owners.get(output);
            rows.add(
                    files.printedId(owner)
                            + ":"
                            + (output - workload.firstOutputs.get(owner))
                            + ","
                            + workload.values.get(output));
        }
        Files.write(file, rows);
    }

    private static void print(Workload workload, long bytes, double seconds) {
        List.of(
                        "transactions " + workload.transactions(),
                        "inputs " + workload.inputs(),
                        "outputs " + workload.outputs(),
                        "addresses " + workload.addressCount(),
                        "bytes " + bytes,
                        "transactions with fewer outputs than drawn " + workload.fewerOutputs(),
                        "inputs beyond those drawn " + workload.moreInputs(),
                        "seconds %.1f".formatted(seconds))
                .forEach(System.out::println);
    }
}
