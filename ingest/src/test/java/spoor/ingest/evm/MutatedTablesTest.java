package spoor.ingest.evm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spoor.ledger.TestData;
import spoor.ledger.base.MalformedDataException;

/// Real tables, damaged at random places from a seed: a reader says in one line what is wrong, or
/// reads facts. It never fails in another way.
class MutatedTablesTest {
    private static final String ETL = "chain/ethereum/ethereum-etl/";
    private static final List<String> SAMPLES =
            List.of(
                    ETL + "test_export_traces_job/block_with_suicide/expected_traces.csv",
                    ETL + "test_export_blocks_job/blocks_with_transactions/expected_blocks.csv",
                    ETL + "test_export_receipts_job/receipts_with_logs/expected_receipts.csv",
                    ETL + "test_export_receipts_job/receipts_with_logs/expected_logs.csv",
                    ETL
                            + "test_export_token_transfers_job/block_with_transfers"
                            + "/expected_token_transfers.csv",
                    ETL + "test_stream/blocks_508110_508110/expected_traces.json",
                    ETL + "test_stream/blocks_1755634_1755635/expected_transactions.json",
                    "chain/ethereum/parquet_derived/blocks.snappy.parquet",
                    "chain/ethereum/parquet_derived/logs.snappy.parquet",
                    "chain/ethereum/parquet_derived/token_transfers.gzip.parquet",
                    "chain/ethereum/parquet_derived/token_transfers.zstd.parquet",
                    "chain/ethereum/parquet_derived/transactions.snappy.parquet");
    private static final List<String> OTHERS =
            List.of(
                    "",
                    "-1",
                    "1.5",
                    "1e999999999",
                    "9".repeat(90),
                    "0x",
                    "\"",
                    ",",
                    ";",
                    "\n",
                    "null",
                    "[]",
                    "{",
                    "[{}]",
                    "\u0000",
                    "é",
                    "0,0",
                    "99999999999999999999");

    @TempDir Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void damagedTablesAreRefusedInWordsOrRead(long seed) throws IOException {
        damage(seed, 20);
    }

    @Tag("slow")
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void manyDamagedTablesAreRefusedInWordsOrRead(long seed) throws IOException {
        damage(seed, 2_000);
    }

    private void damage(long seed, int times) throws IOException {
        var random = new SplittableRandom(seed);
        for (String path : SAMPLES) {
            byte[] whole = TestData.bytes(path);
            assertThat(read(whole)).as(path).isEmpty();
            for (int i = 0; i < times; i++) {
                String refusal = read(damaged(whole, random, path.endsWith("parquet")));
                assertThat(refusal)
                        .as(path + " seed " + seed + " number " + i)
                        .matches("[^\\p{Cntrl}]*");
            }
        }
    }

    private static byte[] damaged(byte[] whole, SplittableRandom random, boolean isParquet) {
        return switch (random.nextInt(isParquet ? 4 : 5)) {
            case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 1 -> flipped(whole, random, random.nextInt(whole.length));
            case 2 -> flipped(whole, random, whole.length - 1 - random.nextInt(whole.length / 9));
            case 3 -> without(whole, random);
            default -> replaced(whole, random);
        };
    }

    private static byte[] flipped(byte[] whole, SplittableRandom random, int at) {
        byte[] damaged = whole.clone();
        damaged[at] ^= (byte) (1 << random.nextInt(8));
        return damaged;
    }

    private static byte[] without(byte[] whole, SplittableRandom random) {
        int from = random.nextInt(whole.length);
        int to = Math.min(whole.length, from + 1 + random.nextInt(100));
        byte[] damaged = new byte[whole.length - (to - from)];
        System.arraycopy(whole, 0, damaged, 0, from);
        System.arraycopy(whole, to, damaged, from, whole.length - to);
        return damaged;
    }

    /// Puts something else in place of a whole field.
    private static byte[] replaced(byte[] whole, SplittableRandom random) {
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        int from = Math.max(0, text.lastIndexOf(',', random.nextInt(text.length()))) + 1;
        int to = text.indexOf(',', from);
        String by = OTHERS.get(random.nextInt(OTHERS.size()));
        String damaged = text.substring(0, from) + by + (to < 0 ? "" : text.substring(to));
        return damaged.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// @return what the reader refused, or nothing
    private String read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("damaged"), bytes);
        try {
            RecordedFacts.of(file);
            return "";
        } catch (MalformedDataException e) {
            return e.location() + ": " + e.problem();
        }
    }
}
