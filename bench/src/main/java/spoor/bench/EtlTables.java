package spoor.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/// Writes tables as ethereum-etl does, the same bytes on every machine: token transfers and
/// transactions with receipts, as CSV and, through DuckDB, as Parquet in three packings.
///
/// Addresses are drawn from a twentieth of as many as there are rows, half of the draws from the
/// first thousand of those; tokens from 500. Hashes are all different.
final class EtlTables {
    private static final int ROWS_PER_BLOCK = 300;
    private static final int TOKENS = 500;
    private static final int HUBS = 1_000;

    private final int rows;
    private final Xorshift64 random = new Xorshift64(Xorshift64.SEED);
    private final StringBuilder line = new StringBuilder();

    EtlTables(int rows) {
        this.rows = rows;
    }

    void write(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        write(
                folder.resolve("token_transfers.csv"),
                "token_address,from_address,to_address,value,transaction_hash,log_index,block_number",
                this::tokenTransfer);
        write(
                folder.resolve("transactions.csv"),
                "hash,nonce,block_hash,block_number,transaction_index,from_address,to_address,"
                        + "value,gas,gas_price,input,block_timestamp,max_fee_per_gas,"
                        + "max_priority_fee_per_gas,transaction_type,receipt_gas_used,"
                        + "receipt_contract_address,receipt_status,receipt_effective_gas_price",
                this::transaction);
        try (DuckDb duckDb = new DuckDb()) {
            for (String packing : new String[] {"uncompressed", "snappy", "zstd"}) {
                pack(duckDb, folder, packing);
            }
        }
    }

    private static void pack(DuckDb duckDb, Path folder, String packing) throws SQLException {
        duckDb.run(
                "COPY (SELECT * FROM read_csv('%s', header = true, types = {'value': 'VARCHAR'}))"
                                .formatted(folder.resolve("token_transfers.csv"))
                        + " TO '%s' (FORMAT parquet, COMPRESSION %s)"
                                .formatted(
                                        folder.resolve("token_transfers." + packing + ".parquet"),
                                        packing));
    }

    private interface RowWriter {
        void write(int row);
    }

    private void write(Path file, String header, RowWriter writer) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write(header);
            out.write('\n');
            for (int row = 0; row < rows; row++) {
                line.setLength(0);
                writer.write(row);
                out.append(line).append('\n');
            }
        }
    }

    private void tokenTransfer(int row) {
        hex(random.between(0, TOKENS - 1) + 7L, 40);
        line.append(',');
        address();
        line.append(',');
        address();
        line.append(',').append(random.logUniform(1_000_000, 1L << 62)).append(row % 100 + 1_000);
        line.append(',');
        hex(row + 11L, 64);
        line.append(',').append(row % ROWS_PER_BLOCK).append(',').append(block(row));
    }

    private void transaction(int row) {
        hex(row + 11L, 64);
        line.append(',').append(random.between(0, 100_000)).append(',');
        hex(block(row), 64);
        line.append(',').append(block(row)).append(',').append(row % ROWS_PER_BLOCK).append(',');
        address();
        line.append(',');
        address();
        line.append(',').append(random.logUniform(1_000_000, 1L << 62)).append(row % 100 + 1_000);
        line.append(",121632,80869370967,");
        hex(row, 138);
        line.append(',').append(1_600_000_000L + 12 * block(row));
        line.append(",80869370967,0,2,85143,,1,80869370967");
    }

    private static long block(int row) {
        return 15_000_000L + row / ROWS_PER_BLOCK;
    }

    private void address() {
        boolean isHub = (random.next() & 1) == 0;
        hex(random.between(0, isHub ? HUBS : Math.max(1, rows / 20)) + 1_000_003L, 40);
    }

    /// `0x` and digits that the seed decides.
    private void hex(long seed, int digits) {
        var drawn = new Xorshift64((seed * 0x9E3779B97F4A7C15L) | 1);
        line.append("0x");
        for (int done = 0; done < digits; done += 16) {
            String next = Long.toHexString(drawn.next() | 0xf000_0000_0000_0000L);
            line.append(next, 0, Math.min(16, digits - done));
        }
    }
}
