package spoor.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;

/// A ledger's mapped columns at one commit. Safe for many threads.
final class MappedLedger implements Ledger {
    private static final long U32 = 0xffff_ffffL;
    private static final int TRIES = 3;

    private final Path folder;
    private final Commit commit;
    private final List<Problem> doubts;
    private final Arena arena;
    private final Map<Column, MemorySegment> columns;
    private final Index ids;
    private final Index locks;
    private final int blocks;
    private final long transactions;
    private final long inputs;
    private final long outputs;
    private final long addresses;
    private final long outside;
    private final MemorySegment blockHash;
    private final MemorySegment blockHeight;
    private final MemorySegment blockTime;
    private final MemorySegment blockFirst;
    private final MemorySegment blockBits;
    private final MemorySegment blockPrevious;
    private final MemorySegment txId;
    private final MemorySegment txBlock;
    private final MemorySegment txInput;
    private final MemorySegment txOutput;
    private final MemorySegment inputOutput;
    private final MemorySegment outputValue;
    private final MemorySegment outputAddress;
    private final MemorySegment outputPrevious;
    private final MemorySegment outputSpender;
    private final MemorySegment addressLock;
    private final MemorySegment addressLast;
    private final MemorySegment lockHeap;
    private final MemorySegment outsideOutput;
    private final MemorySegment outsideIndex;

    private MappedLedger(Path folder, Commit commit, Arena arena) throws IOException {
        this.folder = folder;
        this.commit = commit;
        this.doubts = commit.isPartial() ? Doubts.read(folder) : List.of();
        this.arena = arena;
        this.columns = map(folder, commit.counts(), arena);
        this.ids = index(folder, commit.idRuns(), arena);
        this.locks = index(folder, commit.lockRuns(), arena);
        Counts counts = commit.counts();
        this.blocks = Math.toIntExact(counts.get(Rows.BLOCKS));
        this.transactions = counts.get(Rows.TRANSACTIONS);
        this.inputs = counts.get(Rows.INPUTS);
        this.outputs = counts.get(Rows.OUTPUTS);
        this.addresses = counts.get(Rows.ADDRESSES);
        this.outside = counts.get(Rows.OUTSIDE);
        this.blockHash = column(Column.BLOCK_HASH);
        this.blockHeight = column(Column.BLOCK_HEIGHT);
        this.blockTime = column(Column.BLOCK_TIME);
        this.blockFirst = column(Column.BLOCK_FIRST);
        this.blockBits = column(Column.BLOCK_BITS);
        this.blockPrevious = column(Column.BLOCK_PREVIOUS);
        this.txId = column(Column.TX_ID);
        this.txBlock = column(Column.TX_BLOCK);
        this.txInput = column(Column.TX_INPUT);
        this.txOutput = column(Column.TX_OUTPUT);
        this.inputOutput = column(Column.INPUT_OUTPUT);
        this.outputValue = column(Column.OUTPUT_VALUE);
        this.outputAddress = column(Column.OUTPUT_ADDRESS);
        this.outputPrevious = column(Column.OUTPUT_PREVIOUS);
        this.outputSpender = column(Column.OUTPUT_SPENDER);
        this.addressLock = column(Column.ADDRESS_LOCK);
        this.addressLast = column(Column.ADDRESS_LAST);
        this.lockHeap = column(Column.LOCK_HEAP);
        this.outsideOutput = column(Column.OUTSIDE_OUTPUT);
        this.outsideIndex = column(Column.OUTSIDE_INDEX);
    }

    static MappedLedger open(Path ledger) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Path folder = Generation.current(ledger);
            try {
                @Nullable Commit commit = CommitLog.read(folder).last();
                if (commit == null) {
                    throw new MalformedDataException(
                            Location.of(ledger.toString()),
                            "nothing was committed here yet, expected a finished: spoor ingest bitcoin SOURCE");
                }
                return open(folder, commit);
            } catch (NoSuchFileException e) {
                // A writer merged runs or replaced the generation between our reading of the log
                // and of the files.
                if (attempt == TRIES) {
                    throw new MalformedDataException(
                            Location.of(e.getFile()),
                            "file is missing, though the last commit names it");
                }
            }
        }
    }

    /// Opens a generation at a given commit.
    static MappedLedger open(Path folder, Commit commit) throws IOException {
        Arena arena = Arena.ofShared();
        try {
            return new MappedLedger(folder, commit, arena);
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    private static Map<Column, MemorySegment> map(Path folder, Counts counts, Arena arena)
            throws IOException {
        Map<Column, MemorySegment> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            Path path = folder.resolve(column.fileName());
            long rows = counts.get(column.rows());
            try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
                column.check(file, path, rows);
                columns.put(
                        column,
                        file.map(FileChannel.MapMode.READ_ONLY, 0, column.offset(rows), arena));
            }
        }
        return columns;
    }

    private static Index index(Path folder, List<String> fileNames, Arena arena)
            throws IOException {
        List<SortedRun> runs = new ArrayList<>();
        for (String fileName : fileNames) {
            runs.add(SortedRun.open(folder, fileName, arena));
        }
        return new Index(runs);
    }

    private MemorySegment column(Column column) {
        return Objects.requireNonNull(columns.get(column));
    }

    Commit commit() {
        return commit;
    }

    Index ids() {
        return ids;
    }

    Index locks() {
        return locks;
    }

    @Override
    public Network network() {
        return commit.network();
    }

    @Override
    public boolean isPartial() {
        return commit.isPartial();
    }

    @Override
    public int blocks() {
        return blocks;
    }

    @Override
    public long transactions() {
        return transactions;
    }

    @Override
    public long inputs() {
        return inputs;
    }

    @Override
    public long outputs() {
        return outputs;
    }

    @Override
    public long addresses() {
        return addresses;
    }

    @Override
    public Bytes32 blockHash(int block) {
        return bytes32(blockHash, block);
    }

    @Override
    public Bytes32 previousHash(int block) {
        return bytes32(blockPrevious, block);
    }

    @Override
    public int bits(int block) {
        return (int) Mapped.u32(blockBits, block);
    }

    @Override
    public List<Integer> holes() {
        List<Integer> holes = new ArrayList<>();
        for (int block = 0; block < blocks && !isPartial(); block++) {
            Bytes32 before = block == 0 ? Bytes32.ZERO : blockHash(block - 1);
            if (!previousHash(block).equals(before)) {
                holes.add(block);
            }
        }
        return holes;
    }

    @Override
    public int height(int block) {
        return (int) Mapped.u32(blockHeight, block);
    }

    @Override
    public long timeSeconds(int block) {
        return Mapped.u32(blockTime, block);
    }

    @Override
    public long firstTransaction(int block) {
        return Mapped.u32(blockFirst, block);
    }

    @Override
    public Bytes32 id(long transaction) {
        return bytes32(txId, transaction);
    }

    private static Bytes32 bytes32(MemorySegment column, long row) {
        byte[] bytes = new byte[Bytes32.SIZE];
        long offset = Column.HEADER_BYTES + Bytes32.SIZE * row;
        MemorySegment.copy(column, ValueLayout.JAVA_BYTE, offset, bytes, 0, Bytes32.SIZE);
        return Bytes32.of(bytes, 0);
    }

    @Override
    public int block(long transaction) {
        return (int) Mapped.u32(txBlock, transaction);
    }

    @Override
    public long firstOutput(long transaction) {
        return transaction < transactions ? Mapped.u40(txOutput, transaction) : outputs;
    }

    @Override
    public long firstInput(long transaction) {
        return transaction < transactions ? Mapped.u40(txInput, transaction) : inputs;
    }

    @Override
    public long spentOutput(long input) {
        return Mapped.u40(inputOutput, input);
    }

    @Override
    public long value(long output) {
        return Mapped.i64(outputValue, output);
    }

    /// A transaction behind the last commit has not happened: its mark is of a writer at work, or
    /// one cut off.
    @Override
    public long spender(long output) {
        long mark = Mapped.u32(outputSpender, output);
        if (mark == U32) {
            return OVERWRITTEN;
        }
        return mark <= transactions ? mark - 1 : UNSPENT;
    }

    @Override
    public long address(long output) {
        return Mapped.u32(outputAddress, output);
    }

    /// Binary search: every transaction has at least one output, so first outputs ascend strictly.
    @Override
    public long transactionOf(long output) {
        long low = 0;
        long high = transactions - 1;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (Mapped.u40(txOutput, middle) <= output) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public long outputIndex(long output) {
        long transaction = transactionOf(output);
        if (block(transaction) != NO_BLOCK) {
            return output - firstOutput(transaction);
        }
        return Mapped.u32(outsideIndex, outsideRow(output));
    }

    /// The first row of the outside columns whose output is not below this one.
    long outsideRow(long output) {
        long low = 0;
        long high = outside;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (Mapped.u40(outsideOutput, middle) < output) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public long outsideTransactions() {
        long count = 0;
        for (long row = 0; row < outside; row++) {
            long output = Mapped.u40(outsideOutput, row);
            if (firstOutput(transactionOf(output)) == output) {
                count++;
            }
        }
        return count;
    }

    @Override
    public Lock lock(long address) {
        long offset = Column.HEADER_BYTES + lockOffset(address);
        LockKind kind = LockKind.ofCode(lockHeap.get(ValueLayout.JAVA_BYTE, offset));
        byte[] payload = new byte[Math.toIntExact(Mapped.u32At(lockHeap, offset + 1))];
        MemorySegment.copy(lockHeap, ValueLayout.JAVA_BYTE, offset + 5, payload, 0, payload.length);
        return new Lock(kind, payload);
    }

    @Override
    public LockKind lockKind(long address) {
        long offset = Column.HEADER_BYTES + lockOffset(address);
        return LockKind.ofCode(lockHeap.get(ValueLayout.JAVA_BYTE, offset));
    }

    long lockOffset(long address) {
        return Mapped.u40(addressLock, address);
    }

    @Override
    public long find(Bytes32 id) {
        byte[] bytes = id.toByteArray();
        return find(bytes, 0);
    }

    /// [#find] for the 32 bytes at `offset`.
    long find(byte[] bytes, int offset) {
        return ids.findLast(
                Index.key(Bytes32.key(bytes, offset)),
                transactions,
                number -> isId(number, bytes, offset));
    }

    /// The last transaction with this id that has the output `index` or, being inside the data, all
    /// its outputs; or -1.
    long findSpendable(byte[] bytes, int offset, long index) {
        return ids.findLast(
                Index.key(Bytes32.key(bytes, offset)),
                transactions,
                number ->
                        isId(number, bytes, offset)
                                && (isInside(number) || outputAt(number, index) >= 0));
    }

    /// Most ledgers have nothing outside; then no row has to be looked at.
    private boolean isInside(long transaction) {
        return outside == 0 || block(transaction) != NO_BLOCK;
    }

    /// The number of the output `index` of a transaction, or -1 when it has none.
    long outputAt(long transaction, long index) {
        long first = firstOutput(transaction);
        long count = firstOutput(transaction + 1) - first;
        if (isInside(transaction)) {
            return index < count ? first + index : -1;
        }
        long row = outsideRow(first);
        for (long i = 0; i < count; i++) {
            if (Mapped.u32(outsideIndex, row + i) == index) {
                return first + i;
            }
        }
        return -1;
    }

    private boolean isId(long transaction, byte[] bytes, int offset) {
        long at = Column.HEADER_BYTES + Bytes32.SIZE * transaction;
        return Mapped.isSame(txId, at, bytes, offset, Bytes32.SIZE);
    }

    @Override
    public long findAddress(Lock lock) {
        byte[] payload = lock.payload();
        LockList locks = new LockList(1);
        long key = locks.add(lock.kind().code(), payload, 0, payload.length);
        return locks.find(0, key, this);
    }

    /// The address whose lock has this key in the index and matches, or -1.
    long findAddress(long key, Index.Match match) {
        return locks.findLast(key, addresses, match);
    }

    /// Whether an address's lock is this one, as it lies in [Column#LOCK_HEAP].
    boolean isLock(long address, byte[] lock, int offset, int length) {
        long at = Column.HEADER_BYTES + lockOffset(address);
        return Mapped.u32At(lockHeap, at + 1) + 5 == length
                && Mapped.isSame(lockHeap, at, lock, offset, length);
    }

    /// The mark may be of a writer at work, or of one cut off: then the way back leads to what was
    /// committed.
    @Override
    public long lastOutput(long address) {
        long output = Mapped.u40(addressLast, address) - 1;
        while (output >= outputs) {
            output = previousBehindCommit(output);
        }
        return output;
    }

    private long previousBehindCommit(long output) {
        Path path = folder.resolve(Column.OUTPUT_PREVIOUS.fileName());
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            byte[] row = new byte[Column.OUTPUT_PREVIOUS.width()];
            Column.readFully(file, ByteBuffer.wrap(row), Column.OUTPUT_PREVIOUS.offset(output));
            long previous = 0;
            for (int i = row.length - 1; i >= 0; i--) {
                previous = previous << Byte.SIZE | (row[i] & 0xff);
            }
            return previous - 1;
        } catch (IOException e) {
            throw new MalformedDataException(
                    Location.of(path.toString()),
                    "output "
                            + output
                            + " is marked as an address's last and cannot be read, expected it here; the ledger can be"
                            + " made again from its source");
        }
    }

    @Override
    public long previousOutput(long output) {
        return Mapped.u40(outputPrevious, output) - 1;
    }

    @Override
    public long sizeBytes() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Problem> doubts() {
        return doubts;
    }

    @Override
    public void verify() throws IOException {
        LedgerCheck.run(this, folder, columns);
    }

    @Override
    public void close() {
        arena.close();
    }

    @Override
    public String toString() {
        return "ledger " + folder + " " + Arrays.toString(new long[] {transactions, outputs});
    }
}
