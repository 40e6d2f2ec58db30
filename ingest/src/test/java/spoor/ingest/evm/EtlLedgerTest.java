package spoor.ingest.evm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ingest.peer.LedgerFiles;
import spoor.ledger.TestData;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.intake.Progress;
import spoor.ledger.intake.account.AccountIntake;
import spoor.ledger.intake.account.AccountReport;
import spoor.ledger.store.account.AccountLedger;
import spoor.ledger.store.account.AccountTables;

/// Two blocks of mainnet as ethereum-etl's tests and their Parquet copies have them, put into
/// ledgers: what these say, and that they say the same whatever the files were packed in.
class EtlLedgerTest {
    private static final String PARQUET = "chain/ethereum/parquet_derived/";
    private static final String STREAM =
            "chain/ethereum/ethereum-etl/test_stream/blocks_17173049_17173050/";
    private static final String CSV =
            "chain/ethereum/ethereum-etl/test_export_blocks_job"
                    + "/blocks_with_transactions_and_withdrawals/";

    @TempDir Path folder;

    /// Puts files of the data, under other names, into a ledger.
    private Path ledger(String name, Map<String, String> files) throws IOException {
        Path ledger = folder.resolve(name);
        merge(ledger, source(name, files));
        return ledger;
    }

    private Path source(String name, Map<String, String> files) throws IOException {
        Path source = Files.createDirectories(folder.resolve("source-" + name));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.copy(TestData.file(file.getValue()), source.resolve(file.getKey()));
        }
        return source;
    }

    private static AccountReport merge(Path ledger, Path source) throws IOException {
        return AccountIntake.merge(
                ledger, "ethereum", "ETH", new EtlSource(source, Set.of(), Progress.SILENT));
    }

    private static Map<String, String> parquet(String packing) {
        return Map.of(
                "blocks.parquet", PARQUET + "blocks.snappy.parquet",
                "logs.parquet", PARQUET + "logs.snappy.parquet",
                "transactions.parquet", PARQUET + "transactions.snappy.parquet",
                "transfers.parquet", PARQUET + "token_transfers." + packing + ".parquet");
    }

    @Test
    void everyPackingMakesTheSameBytes() throws IOException {
        Map<String, String> snappy = LedgerFiles.of(ledger("snappy", parquet("snappy")));
        assertThat(snappy).hasSizeGreaterThan(20);
        for (String packing : List.of("gzip", "zstd")) {
            assertThat(LedgerFiles.of(ledger(packing, parquet(packing))))
                    .as(packing)
                    .isEqualTo(snappy);
        }
        Map<String, String> json =
                Map.of(
                        "b.json", STREAM + "expected_blocks.json",
                        "l.json", STREAM + "expected_logs.json",
                        "x.json", STREAM + "expected_transactions.json",
                        "t.json", STREAM + "expected_token_transfers.json");
        Path ofJson = ledger("json", json);
        snappy.remove("text"); // names the files
        assertThat(LedgerFiles.columnsOf(ofJson)).isEqualTo(snappy);
    }

    @Test
    void csvAndParquetMakeTheSameLedgerWhereTheirColumnsAreTheSame() throws IOException {
        Path csv = ledger("csv", Map.of("b.csv", CSV + "expected_blocks.csv"));
        Path parquet = ledger("parquet", Map.of("b.parquet", PARQUET + "blocks.snappy.parquet"));
        assertThat(LedgerFiles.columnsOf(csv)).isEqualTo(LedgerFiles.columnsOf(parquet));
        // This table has no receipts: what failed is known once the other one comes.
        merge(csv, source("sent", Map.of("x.csv", CSV + "expected_transactions.csv")));
        Map<String, String> sent = Map.of("x.parquet", PARQUET + "transactions.snappy.parquet");
        merge(csv, source("again", sent));
        merge(parquet, source("more", sent));
        assertThat(LedgerFiles.columnsOf(csv)).isEqualTo(LedgerFiles.columnsOf(parquet));
    }

    @Test
    void saysWhatTheTablesSay() throws IOException {
        Path ledger = ledger("all", parquet("zstd"));
        try (AccountLedger opened = AccountLedger.open(ledger)) {
            opened.verify();
            AccountTables chain = opened.chain();
            assertThat(chain.blocks()).isEqualTo(2);
            assertThat(transactions(chain, it -> !chain.id(it).isZero())).hasSize(298);
            assertThat(kind(chain, TransferKind.WITHDRAWAL)).hasSize(32);
            assertThat(kind(chain, TransferKind.TOKEN)).hasSize(282); // of 291, 9 are things
            assertThat(chain.texts().nonFungible()).hasSize(5);
            requireFailures(chain);
            requireWithdrawals(chain);
        }
        AccountReport again = merge(ledger, folder.resolve("source-all"));
        assertThat(again.transfersAdded()).isZero();
        assertThat(again.transactionsAdded()).isZero();
    }

    private static List<Long> transactions(AccountTables chain, LongPredicate wanted) {
        return LongStream.range(0, chain.transactions()).filter(wanted).boxed().toList();
    }

    private static List<Long> kind(AccountTables chain, TransferKind kind) {
        return LongStream.range(0, chain.transfers())
                .filter(transfer -> chain.kind(transfer) == kind)
                .boxed()
                .toList();
    }

    private static void requireFailures(AccountTables chain) {
        List<Long> failed = transactions(chain, it -> Boolean.TRUE.equals(chain.hasFailed(it)));
        assertThat(failed).hasSize(9);
        for (long transaction : failed) {
            List<TransferKind> moved = new ArrayList<>();
            for (long transfer = chain.firstTransfer(transaction);
                    transfer < chain.firstTransfer(transaction + 1);
                    transfer++) {
                moved.add(chain.kind(transfer));
            }
            assertThat(moved).isNotEmpty().isSubsetOf(TransferKind.FEE, TransferKind.BURNT_FEE);
        }
    }

    /// `expected_blocks.csv`: 16 withdrawals a block, of which the first and the last are these.
    private static void requireWithdrawals(AccountTables chain) {
        List<Long> withdrawals = kind(chain, TransferKind.WITHDRAWAL);
        assertThat(chain.units(withdrawals.getFirst()))
                .isEqualTo(UInt256.ofDecimal("45762059000000000"));
        assertThat(chain.units(withdrawals.getLast()))
                .isEqualTo(UInt256.ofDecimal("12407790000000000"));
        int first = chain.to(withdrawals.getFirst());
        assertThat(chain.address(chain.account(first)))
                .isEqualTo(EvmAddress.parse("0xb9d7934878b5fb9610b3fe8a5e441e8fad7e293f"));
        assertThat(chain.from(withdrawals.getFirst())).isEqualTo(AccountTables.NOBODY);
    }
}
