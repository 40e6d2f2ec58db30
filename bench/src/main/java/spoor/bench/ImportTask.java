package spoor.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.bitcoinj.base.BitcoinNetwork;
import org.bitcoinj.core.Block;
import org.bitcoinj.core.Transaction;
import org.bitcoinj.utils.BlockFileLoader;
import spoor.ledger.intake.BlocksIntake;
import spoor.ledger.intake.Progress;

/// What [ImportBench] measures, each in a Java of its own.
enum ImportTask {
    /// Block files into a new ledger: parsed, verified, every id, address and index.
    SPOOR {
        @Override
        long run(Path data) throws IOException {
            return BlocksIntake.run(data.resolve("blocks"), data.resolve("ledger"), Progress.SILENT)
                    .transactionsAdded();
        }
    },
    /// bitcoinj 0.17.1: block files parsed into objects, every id computed, nothing kept.
    BITCOINJ {
        @Override
        long run(Path data) throws IOException {
            List<File> files = blockFiles(data).stream().map(Path::toFile).toList();
            // Not its iterator: that would hold all blocks of a file at once.
            return new BlockFileLoader(BitcoinNetwork.REGTEST, files)
                    .stream()
                            .flatMap(block -> transactionsOf(block).stream())
                            .mapToLong(transaction -> transaction.getTxId().getBytes().length / 32)
                            .sum();
        }
    },
    /// The floor of hashing: SHA-256d of all bytes in pieces as long as the mean transaction, one
    /// thread. Counts pieces.
    HASH {
        @Override
        long run(Path data) throws IOException {
            Sha256d sha = new Sha256d();
            byte[] piece = new byte[MEAN_TRANSACTION_BYTES];
            byte[] id = new byte[32];
            long pieces = 0;
            for (Path file : blockFiles(data)) {
                byte[] bytes = Files.readAllBytes(file);
                for (int at = 0; at + piece.length <= bytes.length; at += piece.length) {
                    sha.hash(bytes, at, piece.length, id, 0);
                    pieces++;
                }
            }
            return pieces;
        }
    },
    /// The floor of memory: all bytes copied once out of mapped files, one thread. Counts bytes.
    COPY {
        @Override
        long run(Path data) throws IOException {
            long copied = 0;
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment target = arena.allocate(128L << 20);
                for (Path file : blockFiles(data)) {
                    copied += copy(file, target);
                }
            }
            return copied;
        }
    };

    static final int MEAN_TRANSACTION_BYTES = 426;

    /// @return how many were handled
    abstract long run(Path data) throws IOException;

    private static long copy(Path file, MemorySegment target) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            MemorySegment source =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            MemorySegment.copy(source, 0, target, 0, source.byteSize());
            // Reads a byte, so that nobody can say the copy was not needed.
            return source.byteSize() + (target.get(ValueLayout.JAVA_BYTE, 0) & 0);
        }
    }

    private static List<Path> blockFiles(Path data) {
        try (Stream<Path> files = Files.list(data.resolve("blocks"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Transaction> transactionsOf(Block block) {
        List<Transaction> transactions = block.getTransactions();
        return transactions == null ? List.of() : transactions;
    }
}
