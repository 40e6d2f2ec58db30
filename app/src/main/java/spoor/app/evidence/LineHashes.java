package spoor.app.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import spoor.app.work.AtomicFile;
import spoor.app.work.Hashes;

/// Binds each line of a file alone, so that some can be withheld and the others still be shown to
/// be those of the file.
///
/// ```
/// seed    SHA-256 of "spoor-lines-1\n", the path, "\n", the file
/// salt    of line i, from 0: SHA-256 of the seed and i in 8 bytes, highest first
/// line    SHA-256 of its salt and its bytes, with its "\n"
/// lines   SHA-256 of the hashes of all lines, one behind the other
/// ```
///
/// Salts come from the file itself, so nothing is secret that has to be kept; who does not have the
/// whole file does not have the salt of a withheld line.
final class LineHashes {
    private final byte[] seed;

    private LineHashes(byte[] seed) {
        this.seed = seed;
    }

    /// @param content read twice
    static String of(String path, AtomicFile.Content content) throws IOException {
        Lines lines = new Lines(seeded(path, content));
        content.writeTo(lines);
        return HexFormat.of().formatHex(lines.digest());
    }

    static LineHashes of(String path, byte[] file) {
        MessageDigest digest = seed(path);
        return new LineHashes(digest.digest(file));
    }

    private static LineHashes seeded(String path, AtomicFile.Content content) throws IOException {
        MessageDigest digest = seed(path);
        content.writeTo(
                new OutputStream() {
                    @Override
                    public void write(int one) {
                        digest.update((byte) one);
                    }

                    @Override
                    public void write(byte[] many, int from, int count) {
                        digest.update(many, from, count);
                    }
                });
        return new LineHashes(digest.digest());
    }

    private static MessageDigest seed(String path) {
        MessageDigest digest = Hashes.newSha256();
        digest.update(("spoor-lines-1\n" + path + "\n").getBytes(StandardCharsets.UTF_8));
        return digest;
    }

    byte[] salt(long line) {
        MessageDigest digest = Hashes.newSha256();
        digest.update(seed);
        return digest.digest(ByteBuffer.allocate(Long.BYTES).putLong(line).array());
    }

    byte[] hash(long line, byte[] bytes) {
        MessageDigest digest = Hashes.newSha256();
        digest.update(salt(line));
        return digest.digest(bytes);
    }

    /// The lines of a file, each with its `\n`.
    static List<byte[]> lines(byte[] file) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] == '\n' || i == file.length - 1) {
                lines.add(Arrays.copyOfRange(file, start, i + 1));
                start = i + 1;
            }
        }
        return lines;
    }

    /// Hashes the lines of what is written to it.
    private static final class Lines extends OutputStream {
        private final LineHashes hashes;
        private final MessageDigest all = Hashes.newSha256();
        private final MessageDigest line = Hashes.newSha256();
        private long number;
        private boolean isBegun;

        Lines(LineHashes hashes) {
            this.hashes = hashes;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] many, int from, int count) {
            int start = from;
            for (int i = from; i < from + count; i++) {
                if (many[i] == '\n') {
                    add(many, start, i + 1);
                    end();
                    start = i + 1;
                }
            }
            add(many, start, from + count);
        }

        private void add(byte[] bytes, int from, int until) {
            if (from < until && !isBegun) {
                line.update(hashes.salt(number));
                isBegun = true;
            }
            line.update(bytes, from, until - from);
        }

        private void end() {
            all.update(line.digest());
            number++;
            isBegun = false;
        }

        byte[] digest() {
            if (isBegun) {
                end();
            }
            return all.digest();
        }
    }
}
