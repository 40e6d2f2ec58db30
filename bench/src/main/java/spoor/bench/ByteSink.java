package spoor.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// A growing array of bytes, with the ways in which Bitcoin writes numbers.
final class ByteSink {
    byte[] bytes = new byte[1 << 21];
    int size;

    void clear() {
        size = 0;
    }

    void u8(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void u32(long value) {
        reserve(4);
        for (int shift = 0; shift < 32; shift += 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void u64(long value) {
        reserve(8);
        for (int shift = 0; shift < 64; shift += 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /// Bitcoin's variable-length number.
    void compact(int value) {
        if (value < 0xfd) {
            u8(value);
        } else if (value <= 0xffff) {
            u8(0xfd);
            u8(value);
            u8(value >>> 8);
        } else {
            u8(0xfe);
            u32(value);
        }
    }

    void raw(byte[] source, int start, int length) {
        reserve(length);
        System.arraycopy(source, start, bytes, size, length);
        size += length;
    }

    void raw(byte[] source) {
        raw(source, 0, source.length);
    }

    void hex(String digits) {
        raw(HexFormat.of().parseHex(digits));
    }

    void text(String ascii) {
        raw(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /// Filler that looks random: SplitMix64 started from a seed.
    ///
    /// Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
    void filler(long seed, int length) {
        reserve(length + 8);
        long state = seed;
        for (int done = 0; done < length; done += 8) {
            state += 0x9E3779B97F4A7C15L;
            long mixed = mix(state);
            for (int i = 0; i < 8; i++) {
                bytes[size + done + i] = (byte) (mixed >>> (8 * i));
            }
        }
        size += length;
    }

    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private void reserve(int length) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + length, 2 * bytes.length));
        }
    }
}
