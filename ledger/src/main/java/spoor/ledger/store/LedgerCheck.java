package spoor.ledger.store;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32C;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// Reads a whole ledger again: columns against the checksums of their commits, runs against theirs,
/// and what is written in place against what it follows from.
final class LedgerCheck {
    private static final long PIECE_BYTES = 1 << 24;

    private LedgerCheck() {}

    static void run(MappedLedger ledger, Path folder, Map<Column, MemorySegment> columns)
            throws IOException {
        for (Column column : Column.values()) {
            if (!column.isWrittenInPlace()) {
                checkSegments(ledger, folder, column, Objects.requireNonNull(columns.get(column)));
            }
        }
        for (SortedRun run : ledger.ids().runs()) {
            checkRun(folder, run);
        }
        for (SortedRun run : ledger.locks().runs()) {
            checkRun(folder, run);
        }
        checkSpenders(ledger, folder);
        checkAddresses(ledger, folder);
    }

    private static void checkSegments(
            MappedLedger ledger, Path folder, Column column, MemorySegment bytes) {
        long from = Column.HEADER_BYTES;
        for (Commit.Segment segment : ledger.commit().segments()) {
            long to = column.offset(segment.end().get(column.rows()));
            int expected = segment.checksums().get(column.code());
            if (checksum(bytes, from, to) != expected) {
                throw malformed(
                        folder,
                        column.fileName(),
                        "bytes " + from + " to " + to + " differ from those that were committed");
            }
            from = to;
        }
    }

    /// CRC-32C of a part of a mapped file.
    static int checksum(MemorySegment bytes, long from, long to) {
        CRC32C crc = new CRC32C();
        for (long at = from; at < to; at += PIECE_BYTES) {
            crc.update(bytes.asSlice(at, Math.min(PIECE_BYTES, to - at)).asByteBuffer());
        }
        return (int) crc.getValue();
    }

    private static void checkRun(Path folder, SortedRun run) {
        if (!run.isIntact()) {
            throw malformed(folder, run.fileName(), "bytes differ from those that were written");
        }
    }

    private static void checkSpenders(MappedLedger ledger, Path folder) {
        long spent = 0;
        for (long transaction = 0; transaction < ledger.transactions(); transaction++) {
            long end = ledger.firstInput(transaction + 1);
            for (long input = ledger.firstInput(transaction); input < end; input++) {
                long output = ledger.spentOutput(input);
                if (ledger.spender(output) != transaction) {
                    throw malformed(
                            folder,
                            Column.OUTPUT_SPENDER.fileName(),
                            "output "
                                    + output
                                    + " is marked as spent by transaction "
                                    + ledger.spender(output)
                                    + ", expected "
                                    + transaction);
                }
                spent++;
            }
        }
        long marked = 0;
        for (long output = 0; output < ledger.outputs(); output++) {
            if (ledger.spender(output) >= 0) {
                marked++;
            }
        }
        if (marked != spent) {
            throw malformed(
                    folder,
                    Column.OUTPUT_SPENDER.fileName(),
                    marked + " outputs are marked as spent, expected " + spent);
        }
    }

    private static void checkAddresses(MappedLedger ledger, Path folder) {
        long linked = 0;
        for (long address = 0; address < ledger.addresses(); address++) {
            long before = Long.MAX_VALUE;
            for (long output = ledger.lastOutput(address);
                    output >= 0;
                    output = ledger.previousOutput(output)) {
                if (output >= before || ledger.address(output) != address) {
                    throw malformed(
                            folder,
                            Column.ADDRESS_LAST.fileName(),
                            "address " + address + " leads to output " + output + " of another");
                }
                before = output;
                linked++;
            }
        }
        if (linked != ledger.outputs()) {
            throw malformed(
                    folder,
                    Column.ADDRESS_LAST.fileName(),
                    linked + " outputs are reached from addresses, expected " + ledger.outputs());
        }
    }

    private static MalformedDataException malformed(Path folder, String fileName, String problem) {
        return new MalformedDataException(
                Location.of(folder.resolve(fileName).toString()),
                problem + "; the ledger can be made again from its source");
    }
}
