package spoor.ledger.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.bitcoin.BlockFiles;
import spoor.ledger.chain.bitcoin.BlockHeader;
import spoor.ledger.chain.bitcoin.BlockParser;
import spoor.ledger.store.BlockRefused;
import spoor.ledger.store.LedgerWriter;

/// Parses blocks on all cores and appends them in order: while one batch is written, the next is
/// parsed.
final class BlockPipeline {
    /// Block bytes that are parsed ahead, or appended and committed together: small enough for a
    /// laptop's memory, large enough that a commit's waiting for the disk does not show.
    private static final long BATCH_BYTES = 160L << 20;

    private final BlockFiles files;
    private final Map<Integer, List<Integer>> copies;
    private final LedgerWriter writer;
    private final List<Problem> problems = new ArrayList<>();
    private final Progress progress;
    private final ThreadLocal<Worker> workers;
    private long bytesDone;
    private long blocksDone;
    private long transactions;

    /// @param copies further records of a block, for when the first is damaged
    BlockPipeline(
            BlockFiles files,
            Map<Integer, List<Integer>> copies,
            LedgerWriter writer,
            Progress progress) {
        this.files = files;
        this.copies = copies;
        this.writer = writer;
        this.progress = progress;
        this.workers = ThreadLocal.withInitial(() -> new Worker(new BlockParser(files.network())));
    }

    /// What a thread parses with.
    private static final class Worker {
        private final BlockParser parser;
        private byte[] bytes = new byte[1 << 20];

        Worker(BlockParser parser) {
            this.parser = parser;
        }
    }

    private record Parsed(BlocksIntake.Wanted block, Future<Rows> rows) {}

    /// Appends the blocks; gives how many transactions they hold.
    ///
    /// @throws MalformedDataException at the first wrong block; all before it are committed
    long append(List<BlocksIntake.Wanted> blocks) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService parsers =
                Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
            try {
                appendAll(blocks, parsers);
            } finally {
                parsers.shutdownNow();
            }
        }
        return transactions;
    }

    private void appendAll(List<BlocksIntake.Wanted> blocks, ExecutorService parsers)
            throws IOException {
        Iterator<BlocksIntake.Wanted> next = blocks.iterator();
        ArrayDeque<Parsed> ahead = new ArrayDeque<>();
        List<Parsed> batch = new ArrayList<>();
        long bytesAhead = 0;
        long bytesInBatch = 0;
        while (next.hasNext() || !ahead.isEmpty()) {
            while (next.hasNext() && bytesAhead < BATCH_BYTES) {
                BlocksIntake.Wanted block = next.next();
                ahead.add(new Parsed(block, parsers.submit(() -> parse(block))));
                bytesAhead += files.length(block.source());
            }
            Parsed first = ahead.remove();
            bytesAhead -= files.length(first.block().source());
            if (!batch.isEmpty()
                    && (bytesInBatch >= BATCH_BYTES
                            || batch.getLast().block().mayBeOutside()
                                    != first.block().mayBeOutside())) {
                write(batch, blocks.size());
                batch.clear();
                bytesInBatch = 0;
            }
            batch.add(first);
            bytesInBatch += files.length(first.block().source());
        }
        write(batch, blocks.size());
    }

    /// Blocks whose first record was damaged, another being whole.
    List<Problem> problems() {
        return problems;
    }

    /// @param problem with the record that comes first, where another one had to be taken
    private record Rows(BlockRows rows, @Nullable Problem problem) {}

    private Rows parse(BlocksIntake.Wanted wanted) throws IOException {
        try {
            return new Rows(parse(wanted, wanted.source()), null);
        } catch (MalformedDataException damaged) {
            for (int copy : copies.getOrDefault(wanted.source(), List.of())) {
                @Nullable BlockRows rows = parseCopy(wanted, copy);
                if (rows != null) {
                    String text = damaged.problem() + "; another record of the block was used";
                    return new Rows(rows, new Problem(damaged.location(), text));
                }
            }
            throw damaged;
        }
    }

    private @Nullable BlockRows parseCopy(BlocksIntake.Wanted wanted, int copy) throws IOException {
        try {
            return parse(wanted, copy);
        } catch (MalformedDataException damagedToo) {
            return null;
        }
    }

    private BlockRows parse(BlocksIntake.Wanted wanted, int block) throws IOException {
        Worker worker = workers.get();
        worker.bytes = files.read(block, worker.bytes);
        BlockHeader header = files.header(block);
        BlockRows rows =
                worker.parser.parse(
                        worker.bytes,
                        0,
                        files.length(block),
                        files.file(block),
                        files.offset(block));
        rows.height = wanted.height();
        rows.bits = header.bits();
        header.previous().copyTo(rows.previous, 0);
        return rows;
    }

    private void write(List<Parsed> batch, int total) throws IOException {
        List<BlockRows> rows = new ArrayList<>();
        for (Parsed parsed : batch) {
            try {
                Rows found = get(parsed.rows());
                rows.add(found.rows());
                if (found.problem() != null) {
                    problems.add(found.problem());
                }
            } catch (MalformedDataException e) {
                append(batch, rows, total);
                throw e;
            }
        }
        append(batch, rows, total);
    }

    private void append(List<Parsed> batch, List<BlockRows> rows, int total) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        try {
            writer.append(rows, batch.getFirst().block().mayBeOutside());
            count(batch, rows, total);
        } catch (BlockRefused refused) {
            append(batch, rows.subList(0, refused.index()), total);
            int block = batch.get(refused.index()).block().source();
            throw new MalformedDataException(
                    Location.ofByte(files.file(block), files.offset(block)),
                    "block " + files.hash(block) + ": " + refused.getMessage());
        }
    }

    private void count(List<Parsed> batch, List<BlockRows> rows, int total) {
        for (int i = 0; i < rows.size(); i++) {
            bytesDone += files.length(batch.get(i).block().source());
            transactions += rows.get(i).transactions;
        }
        blocksDone += rows.size();
        progress.at("blocks", blocksDone, total, bytesDone);
    }

    private static Rows get(Future<Rows> rows) throws IOException {
        try {
            return rows.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while parsing blocks", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case MalformedDataException malformed -> throw malformed;
                case IOException io -> throw io;
                case UncheckedIOException io -> throw io.getCause();
                case null, default -> throw new IllegalStateException("parser failed", e);
            }
        }
    }
}
