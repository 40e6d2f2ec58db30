package spoor.verify.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// Files that are bound line by line, so that some lines can be withheld. The manifest has one hash
/// of the hashes of all lines, each with a salt that comes from the whole file.
final class BoundLines {
    static final String FOLDER = "lines/";

    private final byte[] salts;
    private final MessageDigest all = Hash.digest("SHA-256");

    /// The line at hand, or null between two.
    private MessageDigest line;

    private long number;

    private BoundLines(byte[] salts) {
        this.salts = salts;
    }

    /// Checks a file that is there whole.
    static void whole(Zip zip, Row file) {
        String path = file.text("path");
        MessageDigest seed = Hash.digest("SHA-256");
        seed.update(("spoor-lines-1\n" + path + "\n").getBytes(StandardCharsets.UTF_8));
        zip.pieces(path, seed::update);
        BoundLines lines = new BoundLines(seed.digest());
        zip.pieces(path, lines::add);
        lines.close();
        require(file, lines.all);
    }

    private void add(byte[] piece) {
        int start = 0;
        for (int i = 0; i < piece.length; i++) {
            boolean isEnd = piece[i] == '\n';
            if (isEnd || i == piece.length - 1) {
                line = line == null ? next() : line;
                line.update(piece, start, i + 1 - start);
                start = i + 1;
            }
            if (isEnd) {
                close();
            }
        }
    }

    private MessageDigest next() {
        MessageDigest digest = Hash.digest("SHA-256");
        digest.update(
                Hash.sha256(salts, ByteBuffer.allocate(Long.BYTES).putLong(number++).array()));
        return digest;
    }

    private void close() {
        if (line != null) {
            all.update(line.digest());
            line = null;
        }
    }

    /// Checks what is left of a file.
    ///
    /// @return the numbers of the lines that are withheld, from 1
    static List<String> left(Zip zip, Row file) {
        MessageDigest all = Hash.digest("SHA-256");
        List<String> withheld = new ArrayList<>();
        Lines lines = new Lines(zip, FOLDER + file.text("path"));
        long number = 1;
        for (Row row = lines.nextRow(); row != null; row = lines.nextRow()) {
            if (row.is("withheld")) {
                withheld.add(Long.toString(number));
                all.update(Hash.ofHex(row.text("sha256"), row.item()));
            } else {
                Report.require(row.is("line"), row.item(), "is no line of a file");
                byte[] text = row.text("text").getBytes(StandardCharsets.UTF_8);
                all.update(Hash.sha256(Hash.ofHex(row.text("salt"), row.item()), text));
            }
            number++;
        }
        require(file, all);
        return withheld;
    }

    private static void require(Row file, MessageDigest all) {
        boolean isSame = file.text("lines").equals(Hash.hex(all.digest()));
        Report.require(
                isSame, file.text("path"), "its lines are not those that the manifest binds");
    }
}
