package spoor.ledger.chain.bitcoin;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.ledger.chain.Network;

/// The blocks in a node's `blk*.dat` files, found by their headers and read one at a time.
///
/// Blocks are numbered in file order, which is the order in which the node received them: not the
/// order of the chain, forks included, the same block perhaps twice. Immutable after [#scan]; safe
/// for any number of threads. Between calls no file is open.
public final class BlockFiles {
    private static final Pattern BLOCK_FILE = Pattern.compile("blk(\\d{1,9})\\.dat");

    private final List<Path> files;
    private final XorKey key;
    private final BlockIndex index;
    private final List<Problem> problems;
    private final Network network;
    private final long sizeBytes;

    private BlockFiles(
            List<Path> files, XorKey key, BlockScan scan, Network network, long sizeBytes) {
        this.files = files;
        this.key = key;
        this.index = scan.index;
        this.problems = List.copyOf(scan.problems);
        this.network = network;
        this.sizeBytes = sizeBytes;
    }

    /// Told after each file how far a scan is.
    @FunctionalInterface
    public interface ScanProgress {
        ScanProgress SILENT = (blocks, bytes, totalBytes) -> {};

        void at(int blocks, long bytes, long totalBytes);
    }

    /// Finds the records of a blocks folder or of a single block file; reads headers only.
    ///
    /// Proof of work of each header is checked; what fails is a [Problem] and left out. A single
    /// file may have any name; an `xor.dat` beside it is its key.
    ///
    /// @throws MalformedDataException if `source` is not a blocks folder or file, `xor.dat` is not
    ///   a key, or no record of a known network is in it
    public static BlockFiles scan(Path source, ScanProgress progress) throws IOException {
        List<Path> files = files(source);
        XorKey key = XorKey.of(files.getFirst().resolveSibling(""));
        long totalBytes = 0;
        for (Path file : files) {
            totalBytes += Files.size(file);
        }
        BlockScan scan = new BlockScan(key);
        long bytes = 0;
        for (int file = 0; file < files.size(); file++) {
            scan.add(files.get(file), file);
            bytes += Files.size(files.get(file));
            progress.at(scan.index.blocks(), bytes, totalBytes);
        }
        Network network = scan.network;
        if (network == null) {
            throw new MalformedDataException(
                    Location.of(source.toString()),
                    "block files hold nothing but zeros, expected a block");
        }
        return new BlockFiles(files, key, scan, network, totalBytes);
    }

    /// The network whose magic stands before the first record.
    public Network network() {
        return network;
    }

    /// What was skipped or is doubtful, in file order.
    public List<Problem> problems() {
        return problems;
    }

    public int blocks() {
        return index.blocks();
    }

    /// Bytes of all files together.
    public long sizeBytes() {
        return sizeBytes;
    }

    public Bytes32 hash(int block) {
        return index.hash(block);
    }

    /// Hash of the block before it.
    public Bytes32 previous(int block) {
        return index.previous(block);
    }

    public BlockHeader header(int block) {
        return index.header(block);
    }

    /// The 80 bytes that [#header] is made of.
    public byte[] headerBytes(int block) {
        return index.headerBytes(block);
    }

    /// See [BlockHeader#work].
    public BigInteger work(int block) {
        return header(block).work();
    }

    /// Name of the file that holds the block, for messages.
    public String file(int block) {
        return String.valueOf(files.get(index.file(block)).getFileName());
    }

    /// Where in its file the block (its header, behind magic and length) starts.
    public long offset(int block) {
        return index.offset(block);
    }

    /// Bytes of the block's serialization.
    public int length(int block) {
        return index.length(block);
    }

    /// The block's serialization, in the first [#length] bytes of the result.
    ///
    /// @param reuse returned when it is long enough, so that a caller's loop makes no garbage
    public byte[] read(int block, byte[] reuse) throws IOException {
        int length = index.length(block);
        byte[] bytes = reuse.length < length ? new byte[length] : reuse;
        Path file = files.get(index.file(block));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer target = ByteBuffer.wrap(bytes, 0, length);
            FileWindow.readFully(file, channel, target, index.offset(block));
        }
        key.apply(bytes, length, index.offset(block));
        return bytes;
    }

    private static List<Path> files(Path source) throws IOException {
        if (Files.isRegularFile(source)) {
            return List.of(source);
        }
        List<Path> files = Files.isDirectory(source) ? numbered(source) : List.of();
        if (!files.isEmpty()) {
            return files;
        }
        boolean isNodeFolder =
                Files.isDirectory(source) && !numbered(source.resolve("blocks")).isEmpty();
        throw new MalformedDataException(
                Location.of(source.toString()),
                (Files.exists(source) ? "holds no blk*.dat" : "does not exist")
                        + ", expected a node's blocks folder or one block file"
                        + (isNodeFolder ? "; did you mean " + source.resolve("blocks") + "?" : ""));
    }

    private static List<Path> numbered(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> number(file) >= 0)
                    .sorted(
                            Comparator.comparingInt(BlockFiles::number)
                                    .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    /// The number in a block file's name, or -1 for any other name.
    private static int number(Path file) {
        Matcher matcher = BLOCK_FILE.matcher(String.valueOf(file.getFileName()));
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }
}
