package spoor.ledger.store;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.UtxoChain;

/// Undoes what was written in place for a batch that was never committed, or for blocks that were
/// taken back: what lies in the appended columns behind the last commit says what that was.
final class Recovery implements AutoCloseable {
    private static final long REPLACED = 0xffff_ffffL;

    private final Path folder;
    private final Commit commit;
    private final Counts counts;
    private final Arena arena = Arena.ofShared();
    private final Map<Column, MemorySegment> tails = new EnumMap<>(Column.class);

    private Recovery(Path folder, Commit commit) {
        this.folder = folder;
        this.commit = commit;
        this.counts = commit.counts();
    }

    static void run(Path folder, Commit commit) throws IOException {
        try (Recovery recovery = new Recovery(folder, commit)) {
            if (recovery.map()) {
                recovery.unspend();
                recovery.unfollow();
                recovery.unreplace();
                recovery.force();
            }
        }
    }

    /// Maps what is needed, and says whether there is anything behind the commit.
    private boolean map() throws IOException {
        boolean hasTail = false;
        for (Column column : Column.values()) {
            Path path = folder.resolve(column.fileName());
            FileChannel.MapMode mode =
                    column.isWrittenInPlace()
                            ? FileChannel.MapMode.READ_WRITE
                            : FileChannel.MapMode.READ_ONLY;
            try (FileChannel file =
                    FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                column.check(file, path, counts.get(column.rows()));
                tails.put(column, file.map(mode, 0, file.size(), arena));
                hasTail |= rows(column) > counts.get(column.rows());
            }
        }
        return hasTail;
    }

    /// Whole rows in the file, committed or not.
    private long rows(Column column) {
        return (bytes(column).byteSize() - Column.HEADER_BYTES) / column.width();
    }

    private MemorySegment bytes(Column column) {
        return Objects.requireNonNull(tails.get(column));
    }

    private void unspend() {
        MemorySegment spenders = bytes(Column.OUTPUT_SPENDER);
        for (long i = counts.get(Rows.INPUTS); i < rows(Column.INPUT_OUTPUT); i++) {
            long output = Mapped.u40(bytes(Column.INPUT_OUTPUT), i);
            if (output < counts.get(Rows.OUTPUTS)) {
                long mark = Mapped.u32(spenders, output);
                if (mark > counts.get(Rows.TRANSACTIONS) && mark != REPLACED) {
                    Mapped.setU32(spenders, output, 0);
                }
            }
        }
    }

    /// From the last output back, so that an address that received several goes back step by step.
    private void unfollow() {
        MemorySegment last = bytes(Column.ADDRESS_LAST);
        long rows = Math.min(rows(Column.OUTPUT_ADDRESS), rows(Column.OUTPUT_PREVIOUS));
        for (long output = rows - 1; output >= counts.get(Rows.OUTPUTS); output--) {
            long address = Mapped.u32(bytes(Column.OUTPUT_ADDRESS), output);
            if (address < counts.get(Rows.ADDRESSES) && Mapped.u40(last, address) == output + 1) {
                Mapped.setU40(last, address, Mapped.u40(bytes(Column.OUTPUT_PREVIOUS), output));
            }
        }
    }

    /// A transaction behind the commit that repeats an id made the earlier one's outputs
    /// unspendable.
    private void unreplace() throws IOException {
        MemorySegment spenders = bytes(Column.OUTPUT_SPENDER);
        try (MappedLedger ledger = MappedLedger.open(folder, commit)) {
            byte[] id = new byte[Bytes32.SIZE];
            for (long t = counts.get(Rows.TRANSACTIONS); t < rows(Column.TX_ID); t++) {
                MemorySegment.copy(
                        bytes(Column.TX_ID),
                        ValueLayout.JAVA_BYTE,
                        Column.TX_ID.offset(t),
                        id,
                        0,
                        Bytes32.SIZE);
                long earlier = ledger.find(id, 0);
                if (earlier >= 0) {
                    unreplaceOutputs(ledger, earlier, spenders);
                }
            }
        }
    }

    private static void unreplaceOutputs(
            MappedLedger ledger, long earlier, MemorySegment spenders) {
        for (long o = ledger.firstOutput(earlier); o < ledger.firstOutput(earlier + 1); o++) {
            if (ledger.spender(o) == UtxoChain.OVERWRITTEN) {
                Mapped.setU32(spenders, o, 0);
            }
        }
    }

    private void force() {
        bytes(Column.OUTPUT_SPENDER).force();
        bytes(Column.ADDRESS_LAST).force();
    }

    @Override
    public void close() {
        arena.close();
    }
}
