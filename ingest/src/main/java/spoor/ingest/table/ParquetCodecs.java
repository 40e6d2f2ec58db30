package spoor.ingest.table;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ParquetDecodingException;
import org.xerial.snappy.Snappy;

/// Unpacks pages. The library's own factory asks for classes of a cluster that are not here.
final class ParquetCodecs implements CompressionCodecFactory {
    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return switch (codec) {
            case UNCOMPRESSED -> new Unpacker((packed, _) -> packed);
            case SNAPPY -> new Unpacker(ParquetCodecs::snappy);
            case GZIP -> new Unpacker(ParquetCodecs::gzip);
            case ZSTD -> new Unpacker(ParquetCodecs::zstd);
            default ->
                    throw new ParquetDecodingException(
                            "packed with " + codec + ", expected none, SNAPPY, GZIP or ZSTD");
        };
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new IllegalStateException(
                "asked to pack a page: Parquet is read here, never written");
    }

    @Override
    public void release() {
        // Nothing is kept.
    }

    private static byte[] snappy(byte[] packed, int size) throws IOException {
        checkSize(Snappy.uncompressedLength(packed), size);
        byte[] plain = new byte[size];
        checkSize(Snappy.uncompress(packed, 0, packed.length, plain, 0), size);
        return plain;
    }

    private static byte[] gzip(byte[] packed, int size) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] plain = gzip.readNBytes(size);
            checkSize(gzip.read() < 0 ? plain.length : size + 1L, size);
            return plain;
        }
    }

    private static byte[] zstd(byte[] packed, int size) {
        byte[] plain = new byte[size];
        checkSize(Zstd.decompressByteArray(plain, 0, size, packed, 0, packed.length), size);
        return plain;
    }

    private static void checkSize(long found, int expected) {
        if (found != expected) {
            throw new ParquetDecodingException(
                    "a page unpacks to " + found + " bytes, expected " + expected);
        }
    }

    @FunctionalInterface
    private interface Method {
        /// @param size bytes that come out
        byte[] unpack(byte[] packed, int size) throws IOException;
    }

    private record Unpacker(Method method) implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput packed, int size) throws IOException {
            return BytesInput.from(unpacked(packed.toInputStream().readAllBytes(), size));
        }

        @Override
        public void decompress(ByteBuffer packed, int packedSize, ByteBuffer plain, int size)
                throws IOException {
            byte[] bytes = new byte[packedSize];
            packed.get(bytes);
            plain.put(unpacked(bytes, size));
        }

        private byte[] unpacked(byte[] packed, int size) throws IOException {
            if (size < 0) {
                throw new ParquetDecodingException("a page has " + size + " bytes");
            }
            try {
                return method.unpack(packed, size);
            } catch (IOException e) {
                throw new ParquetDecodingException("a page cannot be unpacked", e);
            }
        }

        @Override
        public void release() {
            // Nothing is kept.
        }
    }
}
