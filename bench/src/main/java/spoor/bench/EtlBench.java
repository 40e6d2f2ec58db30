package spoor.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ingest.evm.EtlSource;
import spoor.ledger.base.Bytes32;
import spoor.ledger.intake.Progress;
import spoor.ledger.intake.account.AccountFacts;
import spoor.ledger.intake.account.AccountSource;

/// Claim: one core reads ethereum-etl's CSV at 150 MB/s or more and its Parquet at two million rows
/// a second, every address, hash and amount parsed and checked. What becomes of the facts is not
/// measured: they are counted.
///
/// Data: what [EtlTables] wrote. Rival: DuckDB, one thread, which reads the same files and adds up
/// the lengths of all columns that are read here, parsing none.
///
/// ```
/// java -Xmx2g --enable-native-access=ALL-UNNAMED -cp bench/target/bench.jar \
///     spoor.bench.EtlBench --data DIR --rows 2000000 --runs 7
/// ```
///
/// Data that are there are not written again.
public final class EtlBench {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private EtlBench() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Locale.setDefault(Locale.ROOT);
        Options options = Options.of(arguments, "data", "rows", "runs");
        Path data = Path.of(options.text("data"));
        if (!Files.exists(data.resolve("transactions.csv"))) {
            new EtlTables(Math.toIntExact(options.number("rows"))).write(data);
        }
        for (String file :
                List.of(
                        "token_transfers.csv",
                        "transactions.csv",
                        "token_transfers.uncompressed.parquet",
                        "token_transfers.snappy.parquet",
                        "token_transfers.zstd.parquet")) {
            for (long run = 0; run < options.number("runs"); run++) {
                readHere(data.resolve(file));
            }
            readByDuckDb(data.resolve(file));
        }
    }

    private static void readHere(Path file) throws IOException {
        var facts = new CountedFacts();
        long wall = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        new EtlSource(file, Set.of(), Progress.SILENT).read(facts, NOTHING);
        print(
                "spoor",
                file,
                facts.rows,
                System.nanoTime() - wall,
                SYSTEM.getProcessCpuTime() - cpu);
    }

    private static void readByDuckDb(Path file) throws SQLException, IOException {
        String columns =
                file.getFileName().toString().startsWith("token")
                        ? "length(token_address) + length(from_address) + length(to_address)"
                                + " + length(value) + length(transaction_hash) + log_index"
                        : "length(hash) + length(from_address) + length(to_address)"
                                + " + length(value) + nonce + transaction_index";
        String source =
                file.toString().endsWith(".csv")
                        ? "read_csv('%s', header = true, types = {'value': 'VARCHAR'})"
                                .formatted(file)
                        : "'%s'".formatted(file);
        try (DuckDb duckDb = new DuckDb()) {
            duckDb.run("SET threads = 1");
            for (int run = 0; run < 3; run++) {
                long wall = System.nanoTime();
                long cpu = SYSTEM.getProcessCpuTime();
                duckDb.number("SELECT sum(%s) FROM %s".formatted(columns, source));
                long rows = duckDb.number("SELECT count(*) FROM " + source);
                print(
                        "duckdb",
                        file,
                        rows,
                        System.nanoTime() - wall,
                        SYSTEM.getProcessCpuTime() - cpu);
            }
        }
    }

    private static void print(String who, Path file, long rows, long wall, long cpu)
            throws IOException {
        System.out.printf(
                "%-8s %-38s %,9d rows  wall %6.3f s  cpu %6.3f s  %6.1f MB/s cpu  %5.2f M rows/s cpu%n",
                who,
                file.getFileName(),
                rows,
                wall / 1e9,
                cpu / 1e9,
                Files.size(file) / 1e6 / (cpu / 1e9),
                rows / 1e6 / (cpu / 1e9));
    }

    private static final AccountSource.Known NOTHING =
            new AccountSource.Known() {
                @Override
                public long tip() {
                    return AccountFacts.UNKNOWN;
                }

                @Override
                public @Nullable Bytes32 hashAt(long height) {
                    return null;
                }

                @Override
                public void forgetFrom(long height) {
                    throw new IllegalStateException("files forget nothing");
                }
            };

    private static final class CountedFacts implements AccountFacts {
        private long rows;

        @Override
        public void block(Block block) {
            rows++;
        }

        @Override
        public void transaction(Transaction transaction) {
            rows++;
        }

        @Override
        public void receipt(Receipt receipt) {
            // Part of a transaction's row here.
        }

        @Override
        public void call(Call call) {
            rows++;
        }

        @Override
        public void credit(Credit credit) {
            rows++;
        }

        @Override
        public void tokenTransfer(TokenTransfer transfer) {
            rows++;
        }

        @Override
        public void token(Token token) {
            // Not in these tables.
        }

        @Override
        public void flow(Flow flow) {
            rows++;
        }

        @Override
        public void chainId(Row where, long id) {
            // Not a fact of a row.
        }

        @Override
        public void doubt(Row where, String what) {
            // Told once for each token here.
        }
    }
}
