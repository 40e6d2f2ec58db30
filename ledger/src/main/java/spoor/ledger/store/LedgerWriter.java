package spoor.ledger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.Network;

/// Appends blocks to a ledger, commit by commit. Whatever happens between two commits, the ledger
/// is what it was at the last one.
///
/// Columns are only appended to, and what lies behind the last commit does not count. Two columns
/// are written in place; for each of their changes the appended columns say how to undo it, and
/// they are on the disk before the change is made. So whoever opens a ledger for writing first
/// undoes what was never committed.
public final class LedgerWriter implements AutoCloseable {
    private final Path ledgerFolder;
    private final Path folder;
    private final Network network;
    private final boolean isPartial;
    private final WriterLock lock;
    private final Map<Column, ColumnAppender> columns = new EnumMap<>(Column.class);
    private final ExecutorService helper =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private CommitLog log;
    private @Nullable MappedLedger view;
    private boolean isPublished;

    private LedgerWriter(
            Path ledgerFolder, Path folder, Network network, boolean isPartial, WriterLock lock)
            throws IOException {
        this.ledgerFolder = ledgerFolder;
        this.folder = folder;
        this.network = network;
        this.isPartial = isPartial;
        this.lock = lock;
        this.log = CommitLog.read(folder);
    }

    /// Opens a ledger of whole blocks to go on where its last commit ended, or starts one.
    ///
    /// @throws MalformedDataException if it is a ledger of another network or a partial one, or is
    ///   being written
    public static LedgerWriter open(Path ledger, Network network) throws IOException {
        WriterLock lock = WriterLock.take(ledger);
        try {
            boolean exists = Generation.exists(ledger);
            Path folder = exists ? Generation.current(ledger) : Generation.prepareNext(ledger);
            LedgerWriter writer = new LedgerWriter(ledger, folder, network, false, lock);
            writer.isPublished = exists;
            writer.checkKind();
            writer.recover();
            return writer;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// Starts a generation that replaces the ledger, if there is one, when [#publish] is called.
    ///
    /// @param lock held by the caller and handed over
    public static LedgerWriter replace(
            Path ledger, Network network, boolean isPartial, WriterLock lock) throws IOException {
        Path folder = Generation.prepareNext(ledger);
        LedgerWriter writer = new LedgerWriter(ledger, folder, network, isPartial, lock);
        writer.isPublished = true;
        writer.recover();
        return writer;
    }

    private void checkKind() {
        @Nullable Commit last = log.last();
        if (last == null) {
            return;
        }
        if (last.network() != network) {
            throw new MalformedDataException(
                    Location.of(ledgerFolder.toString()),
                    "ledger is of "
                            + last.network().label()
                            + ", expected "
                            + network.label()
                            + "; another chain needs another --chain NAME");
        }
        if (last.isPartial()) {
            throw new MalformedDataException(
                    Location.of(ledgerFolder.toString()),
                    "ledger was made from single transactions, expected one made from blocks; whole blocks need"
                            + " another --chain NAME");
        }
    }

    /// What is committed, or nothing before the first commit. Valid until the next append, rewind
    /// or close.
    public @Nullable Ledger view() {
        return view;
    }

    /// Appends blocks and commits them, all or none.
    ///
    /// @param mayBeOutside whether inputs may spend transactions that the ledger does not hold
    /// @throws BlockRefused if a block contradicts the chain before it; then nothing was written
    public void append(List<BlockRows> blocks, boolean mayBeOutside)
            throws IOException, BlockRefused {
        if (blocks.isEmpty()) {
            return;
        }
        try {
            appendAll(blocks, mayBeOutside);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private IOException failed(IOException e) {
        return new IOException(
                ledgerFolder
                        + ": "
                        + e.getMessage()
                        + " while writing, expected room and a disk that works; what was"
                        + " committed is safe, and another ingest goes on from there",
                e);
    }

    private void appendAll(List<BlockRows> blocks, boolean mayBeOutside)
            throws IOException, BlockRefused {
        Batch batch = new Batch(blocks);
        Counts before = counts();
        long firstNew = before.get(Rows.ADDRESSES);
        // Nothing outside the ledger: then what inputs spend and who owns outputs can be found side
        // by side.
        @Nullable Future<Addresses> aside =
                mayBeOutside
                        ? null
                        : helper.submit(() -> Addresses.of(batch, List.of(), view, firstNew));
        Spends spends = spends(batch, mayBeOutside, aside);
        Addresses addresses =
                aside == null
                        ? Addresses.of(batch, spends.outside.sorted(), view, firstNew)
                        : get(aside);
        Appending appending = new Appending(batch, spends, addresses, columns, before);
        appending.write();
        commitRuns(appending);
    }

    private Spends spends(Batch batch, boolean mayBeOutside, @Nullable Future<Addresses> aside)
            throws IOException, BlockRefused {
        try {
            return Spends.find(batch, new IdTable(batch), view, mayBeOutside);
        } catch (BlockRefused refused) {
            if (aside != null) {
                // It reads the view, which the next step may close.
                get(aside);
            }
            throw refused;
        }
    }

    private void commitRuns(Appending appending) throws IOException {
        @Nullable Commit last = log.last();
        List<String> idsBefore = last == null ? List.of() : last.idRuns();
        List<String> locksBefore = last == null ? List.of() : last.lockRuns();
        Future<List<String>> ids = helper.submit(() -> addIds(idsBefore, appending));
        long[] lockKeys = appending.lockKeys();
        List<String> locks =
                new RunFiles(folder, "lock")
                        .add(locksBefore, lockKeys, appending.lockNumbers(), lockKeys.length);
        commit(appending.after(), get(ids), locks);
    }

    private List<String> addIds(List<String> before, Appending appending) throws IOException {
        long[] keys = appending.idKeys();
        KeySort.sort(keys, appending.idNumbers(), keys.length);
        return new RunFiles(folder, "id").add(before, keys, appending.idNumbers(), keys.length);
    }

    private static <T> T get(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing a ledger", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("writing a ledger failed", e.getCause());
        }
    }

    private Counts counts() {
        return log.last() == null ? Counts.NONE : log.last().counts();
    }

    private void commit(Counts counts, List<String> ids, List<String> locks) throws IOException {
        List<Integer> checksums = new ArrayList<>();
        for (ColumnAppender column : columns.values()) {
            int checksum = column.takeChecksum();
            checksums.add(column.column().isWrittenInPlace() ? 0 : checksum);
        }
        List<Commit.Segment> segments =
                new ArrayList<>(log.last() == null ? List.of() : log.last().segments());
        segments.add(new Commit.Segment(counts, checksums));
        commit(new Commit(network, isPartial, segments, ids, locks));
    }

    private void commit(Commit commit) throws IOException {
        Generation.forceFolder(folder);
        log = log.append(commit);
        if (!isPublished) {
            Generation.publish(ledgerFolder, folder);
            isPublished = true;
        }
        openView();
        removeUnnamedRuns();
    }

    private void openView() throws IOException {
        closeView();
        @Nullable Commit last = log.last();
        view = last == null ? null : MappedLedger.open(folder, last);
    }

    private void closeView() {
        if (view != null) {
            view.close();
            view = null;
        }
    }

    /// Takes blocks back, so that the first `blocks` remain, and commits that.
    public void rewind(int blocks) throws IOException {
        MappedLedger now = Objects.requireNonNull(view, "nothing to rewind");
        Commit last = now.commit();
        Counts cut = Rewind.countsAt(now, blocks);
        List<Commit.Segment> segments = Rewind.cut(now, folder, last.segments(), cut);
        closeView();
        log = log.append(new Commit(network, isPartial, segments, last.idRuns(), last.lockRuns()));
        closeColumns();
        recover();
    }

    /// Keeps what ingest doubted beside the columns of a generation that was started by [#replace]:
    /// to be called before the first append.
    public void keep(List<Problem> doubts) throws IOException {
        try {
            Doubts.write(folder, doubts);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Makes a generation that was started by [#replace] the ledger's current one.
    public void publish() throws IOException {
        Generation.publish(ledgerFolder, folder);
    }

    private void recover() throws IOException {
        openColumnFiles();
        if (log.last() != null) {
            Recovery.run(folder, log.last());
        }
        closeColumns();
        for (Column column : Column.values()) {
            columns.put(column, ColumnAppender.open(column, folder, counts().get(column.rows())));
        }
        openView();
        removeUnnamedRuns();
    }

    /// Makes the files of a new ledger, so that later steps find every column.
    private void openColumnFiles() throws IOException {
        for (Column column : Column.values()) {
            if (!Files.exists(folder.resolve(column.fileName()))) {
                ColumnAppender.open(column, folder, 0).close();
            }
        }
    }

    private void removeUnnamedRuns() throws IOException {
        Set<String> named = new HashSet<>();
        if (log.last() != null) {
            named.addAll(log.last().idRuns());
            named.addAll(log.last().lockRuns());
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".run")).toList()) {
                if (!named.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    private void closeColumns() throws IOException {
        for (ColumnAppender column : columns.values()) {
            column.close();
        }
        columns.clear();
    }

    @Override
    public void close() throws IOException {
        helper.shutdownNow();
        closeView();
        closeColumns();
        lock.close();
    }
}
