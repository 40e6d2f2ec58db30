package spoor.ingest.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/// An open file as the Parquet library wants to read it, without the file systems of a cluster.
///
/// The library throws [IOException] for a broken disk and for damaged data alike; this knows which
/// it was.
final class ChannelInput implements InputFile {
    private final FileChannel channel;
    private boolean hasFailed;

    ChannelInput(FileChannel channel) {
        this.channel = channel;
    }

    /// Whether the disk could not be read.
    boolean hasFailed() {
        return hasFailed;
    }

    @Override
    public long getLength() throws IOException {
        return channel.size();
    }

    @Override
    public SeekableInputStream newStream() {
        return new DelegatingSeekableInputStream(new Watched(Channels.newInputStream(channel))) {
            @Override
            public long getPos() throws IOException {
                return channel.position();
            }

            @Override
            public void seek(long position) throws IOException {
                channel.position(position);
            }

            @Override
            public void close() {
                // Whoever opened the channel closes it.
            }
        };
    }

    private final class Watched extends FilterInputStream {
        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (IOException e) {
                hasFailed = true;
                throw e;
            }
        }
    }

    /// Some bytes of the file as ASCII, fewer where it ends.
    String text(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int read = channel.read(bytes, from);
        return new String(bytes.array(), 0, Math.max(0, read), StandardCharsets.US_ASCII);
    }
}
