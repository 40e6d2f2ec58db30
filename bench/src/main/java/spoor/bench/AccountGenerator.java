package spoor.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.store.account.AccountBuilder;
import spoor.ledger.store.account.AccountLedger;
import spoor.ledger.store.account.Texts;

/// Writes the workload of accounts: as a ledger, and for rivals as the table `token_transfers.csv`
/// of ethereum-etl, with `stolen.csv` beside it: the rows of the table that are the theft.
///
/// ```
/// java -Xmx3g --enable-native-access=ALL-UNNAMED -cp bench/target/bench.jar \
///     spoor.bench.AccountGenerator --transfers 20000000 --out DIR --csv
/// ```
public final class AccountGenerator {
    private static final int PER_TRANSACTION = 4;
    private static final int PER_BLOCK = 800;
    private static final long FIRST_BLOCK = 15_000_000;
    private static final long FIRST_SECOND = 1_600_000_000;
    private static final int SECONDS_PER_BLOCK = 12;

    private AccountGenerator() {}

    public static void main(String[] arguments) throws IOException {
        Options options = Options.of(arguments, "transfers", "out", "csv");
        Path out = Path.of(options.text("out"));
        Stopwatch watch = new Stopwatch();
        writeLedger(options.number("transfers"), out);
        watch.lap("ledger");
        if (options.has("csv")) {
            writeTable(options.number("transfers"), out);
            watch.lap("csv");
        }
    }

    /// Writes the ledger into the folder `ledger`.
    static void writeLedger(long transfers, Path out) throws IOException {
        var workload = new AccountWorkload(transfers);
        var builder = new AccountBuilder();
        for (int account = 0; account < workload.accounts(); account++) {
            builder.account(AccountWorkload.address(account));
        }
        for (long transfer = 0; transfer < transfers; transfer++) {
            if (transfer % PER_BLOCK == 0) {
                long block = transfer / PER_BLOCK;
                long second = FIRST_SECOND + SECONDS_PER_BLOCK * block;
                builder.block(hash(~block), hash(-block), FIRST_BLOCK + block, second, -1, null);
            }
            if (transfer % PER_TRANSACTION == 0) {
                int index = (int) (transfer % PER_BLOCK) / PER_TRANSACTION;
                builder.transaction(hash(transfer / PER_TRANSACTION), index, -1, false, -1, -1, 0);
            }
            workload.next();
            builder.transfer(
                    TransferKind.TOKEN,
                    (int) (transfer % PER_BLOCK),
                    workload.giver,
                    workload.receiver,
                    workload.asset,
                    workload.units);
        }
        var texts = new Texts("bench", AccountWorkload.ASSETS, List.of(), List.of(), List.of());
        AccountLedger.replace(
                Files.createDirectories(out.resolve("ledger")), builder.finish(texts));
    }

    /// Writes the table, and the numbers of its stolen rows from 0.
    static void writeTable(long transfers, Path out) throws IOException {
        var workload = new AccountWorkload(transfers);
        int stolenLeft = AccountWorkload.THEFT_TRANSFERS;
        try (BufferedWriter table = open(out.resolve("token_transfers.csv"));
                BufferedWriter stolen = open(out.resolve("stolen.csv"))) {
            table.write(
                    "token_address,from_address,to_address,value,transaction_hash,log_index,"
                            + "block_number\n");
            stolen.write("row\n");
            for (long transfer = 0; transfer < transfers; transfer++) {
                workload.next();
                table.write(row(workload, transfer));
                boolean isOrdinary =
                        workload.giver != workload.hub() && workload.receiver != workload.hub();
                if (transfer >= transfers / 5 && isOrdinary && stolenLeft > 0) {
                    stolen.write(transfer + "\n");
                    stolenLeft--;
                }
            }
        }
    }

    private static BufferedWriter open(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardCharsets.US_ASCII);
    }

    private static String row(AccountWorkload workload, long transfer) {
        return hex(Objects.requireNonNull(AccountWorkload.ASSETS.get(workload.asset).contract()))
                + ","
                + hex(AccountWorkload.address(workload.giver))
                + ","
                + hex(AccountWorkload.address(workload.receiver))
                + ","
                + workload.units
                + ",0x"
                + hash(transfer / PER_TRANSACTION)
                + ","
                + transfer % PER_BLOCK
                + ","
                + (FIRST_BLOCK + transfer / PER_BLOCK)
                + "\n";
    }

    /// In small letters, as ethereum-etl writes addresses.
    private static String hex(EvmAddress address) {
        byte[] bytes = new byte[EvmAddress.SIZE];
        address.copyTo(bytes, 0);
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    /// Another one for each number.
    private static Bytes32 hash(long number) {
        var random = new Xorshift64(number == 0 ? Xorshift64.SEED : number);
        byte[] bytes = new byte[Bytes32.SIZE];
        for (int word = 0; word < Long.BYTES; word++) {
            long drawn = random.next();
            for (int i = word; i < bytes.length; i += Long.BYTES) {
                bytes[i] = (byte) (drawn >>> (2 * i));
            }
        }
        return Bytes32.of(bytes, 0);
    }
}
