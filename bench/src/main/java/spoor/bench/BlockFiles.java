package spoor.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes blocks as a node does: `blk00000.dat` and on, each up to 128 MiB, every block behind the
/// network's magic and its length.
final class BlockFiles implements ChainSink {
    private static final long FILE_BYTES = 128L << 20;
    private static final byte[] REGTEST_MAGIC = {
        (byte) 0xfa, (byte) 0xbf, (byte) 0xb5, (byte) 0xda
    };

    private final Path folder;
    private final BlockAssembler assembler = new BlockAssembler();
    private final ByteSink record = new ByteSink();
    private FileChannel file;
    private int files = 1;
    private long fileBytes;
    private long totalBytes;

    BlockFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        file = open(0);
    }

    @Override
    public void beginBlock(Workload workload) {
        assembler.begin(workload);
    }

    @Override
    public void addTransaction(Workload workload) {
        assembler.add(workload);
    }

    @Override
    public void endBlock(Workload workload) throws IOException {
        write(assembler.finish(workload));
    }

    /// The id of a transaction, as it is printed.
    String printedId(long transaction) {
        return assembler.printedId(transaction);
    }

    private void write(ByteSink block) throws IOException {
        if (fileBytes + block.size + 8 > FILE_BYTES) {
            file.close();
            file = open(files++);
            fileBytes = 0;
        }
        record.clear();
        record.raw(REGTEST_MAGIC);
        record.u32(block.size);
        record.raw(block.bytes, 0, block.size);
        ByteBuffer bytes = ByteBuffer.wrap(record.bytes, 0, record.size);
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        fileBytes += record.size;
        totalBytes += record.size;
    }

    long totalBytes() {
        return totalBytes;
    }

    private FileChannel open(int number) throws IOException {
        return FileChannel.open(
                folder.resolve("blk%05d.dat".formatted(number)),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
