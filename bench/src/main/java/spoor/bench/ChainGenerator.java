package spoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Writes the workload of the benchmarks as real block files of regtest.
///
/// [Workload] says what is drawn and [AddressKind] what scripts look like. The chain: the genesis
/// block; 1,000 blocks with nothing but a coinbase of 100 outputs of 10 BTC, so that there is
/// something to spend; then blocks of a coinbase (50 BTC and the fees) and 2,000 transactions. New
/// coins never halve: there must be enough value for millions of splits. The theft is the first
/// 1,000 outputs of ordinary transactions after 20 % of them.
///
/// ```
/// java -cp bench/target/bench.jar spoor.bench.ChainGenerator --transactions 5000000 --out DIR
/// ```
///
/// Beside the block files in `DIR/blocks` it writes `DIR/theft.csv`, and with `--csv` the rivals'
/// `DIR/inputs.csv` and `DIR/outputs.csv`: what a ledger of the same blocks would number the same.
/// Memory: about 75 bytes for each transaction.
public final class ChainGenerator {
    static final int BLOCK_TRANSACTIONS = 2_000;
    static final int BOOTSTRAP_BLOCKS = 1_000;
    static final int THEFT_OUTPUTS = 1_000;
    private static final int BOOTSTRAP_OUTPUTS = 100;
    private static final long BOOTSTRAP_OUTPUT_SAT = 1_000_000_000L;
    private static final int MATURITY_BLOCKS = 100;
    private static final long SUBSIDY_SAT = 5_000_000_000L;

    private final Workload workload = new Workload();
    private final BlockAssembler assembler = new BlockAssembler(workload);
    private final Deque<NewCoins> immature = new ArrayDeque<>();
    private final Tables tables;
    private final BlockFiles files;

    private record NewCoins(long firstOutput, int count) {}

    private ChainGenerator(BlockFiles files, Tables tables) {
        this.files = files;
        this.tables = tables;
    }

    public static void main(String[] arguments) throws IOException {
        Options options = Options.of(arguments, "transactions", "out", "csv");
        Path out = Path.of(options.text("out"));
        generate(options.number("transactions"), out, options.has("csv"));
    }

    /// @param transactions ordinary ones, a multiple of 2,000
    static void generate(long transactions, Path out, boolean csv) throws IOException {
        if (transactions < BLOCK_TRANSACTIONS || transactions % BLOCK_TRANSACTIONS != 0) {
            throw new IllegalArgumentException(
                    "transactions is " + transactions + ", expected a multiple of 2000");
        }
        Files.createDirectories(out);
        long start = System.nanoTime();
        try (BlockFiles files = new BlockFiles(out.resolve("blocks"));
                Tables tables = csv ? new CsvTables(out) : Tables.NONE) {
            ChainGenerator generator = new ChainGenerator(files, tables);
            generator.writeBootstrap();
            long firstStolen = generator.writeChain(transactions);
            generator.writeTheft(out.resolve("theft.csv"), firstStolen);
            generator.print((System.nanoTime() - start) / 1e9);
        }
    }

    private void writeBootstrap() throws IOException {
        workload.addCoinbase(1, Genesis.VALUE_SAT);
        assembler.begin();
        endBlock();
        for (int block = 0; block < BOOTSTRAP_BLOCKS; block++) {
            beginBlock(BOOTSTRAP_OUTPUTS, BOOTSTRAP_OUTPUT_SAT);
            endBlock();
        }
    }

    /// @return the first stolen output
    private long writeChain(long transactions) throws IOException {
        long firstStolen = -1;
        for (long done = 0; done < transactions; done += BLOCK_TRANSACTIONS) {
            long coinbaseOutput = workload.outputs();
            beginBlock(1, SUBSIDY_SAT);
            workload.addCommitment();
            long feesSat = 0;
            for (int i = 0; i < BLOCK_TRANSACTIONS; i++) {
                if (firstStolen < 0 && 5 * (done + i) >= transactions) {
                    firstStolen = workload.outputs();
                }
                feesSat += workload.addTransaction();
                assembler.add();
                tables.add(workload);
            }
            workload.values.set(coinbaseOutput, SUBSIDY_SAT + feesSat);
            endBlock();
        }
        return firstStolen;
    }

    private void beginBlock(int coinbaseOutputs, long valueSatEach) {
        immature.add(new NewCoins(workload.outputs(), coinbaseOutputs));
        if (immature.size() > MATURITY_BLOCKS) {
            NewCoins coins = immature.remove();
            workload.mature(coins.firstOutput, coins.count);
        }
        workload.addCoinbase(coinbaseOutputs, valueSatEach);
        assembler.begin();
    }

    private void endBlock() throws IOException {
        files.write(assembler.finish());
        tables.endBlock(workload);
    }

    private void writeTheft(Path file, long firstStolen) throws IOException {
        StringBuilder rows = new StringBuilder("output,value\n");
        long output = firstStolen;
        for (int written = 0; written < THEFT_OUTPUTS; output++) {
            long owner = workload.owners.get(output);
            // A coinbase between two blocks is no ordinary transaction.
            if (isOrdinary(owner)) {
                rows.append(assembler.printedId(owner))
                        .append(':')
                        .append(output - workload.firstOutputs.get(owner))
                        .append(',')
                        .append(workload.values.get(output))
                        .append('\n');
                written++;
            }
        }
        Files.writeString(file, rows);
    }

    private static boolean isOrdinary(long transaction) {
        long afterBootstrap = transaction - BOOTSTRAP_BLOCKS - 1;
        return afterBootstrap % (BLOCK_TRANSACTIONS + 1) != 0;
    }

    private void print(double seconds) {
        List.of(
                        "transactions " + workload.transactions(),
                        "inputs " + workload.inputs(),
                        "outputs " + workload.outputs(),
                        "addresses " + workload.addressCount(),
                        "bytes " + files.totalBytes(),
                        "transactions with fewer outputs than drawn " + workload.fewerOutputs(),
                        "inputs beyond those drawn " + workload.moreInputs(),
                        "seconds %.1f".formatted(seconds))
                .forEach(System.out::println);
    }
}
