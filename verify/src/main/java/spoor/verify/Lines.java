package spoor.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// Files that are bound line by line, so that some lines can be withheld. The manifest has one hash
/// of the hashes of all lines, each with a salt that comes from the whole file.
final class Lines {
    static final String FOLDER = "lines/";

    private Lines() {}

    /// Checks a file that is there whole.
    static void whole(Zip zip, Json.Row file) throws IOException {
        String path = file.text("path");
        MessageDigest seed = Hash.sha256();
        seed.update(("spoor-lines-1\n" + path + "\n").getBytes(StandardCharsets.UTF_8));
        try (InputStream in = zip.open(path)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                seed.update(buffer, 0, count);
            }
        }
        byte[] salts = seed.digest();
        MessageDigest all = Hash.sha256();
        try (InputStream in = zip.open(path)) {
            int next = in.read();
            for (long number = 0; next >= 0; number++) {
                MessageDigest line = Hash.sha256();
                line.update(
                        Hash.sha256(ByteBuffer.allocate(40).put(salts).putLong(number).array()));
                boolean isWithin = true;
                while (isWithin && next >= 0) {
                    line.update((byte) next);
                    isWithin = next != '\n';
                    next = in.read();
                }
                all.update(line.digest());
            }
        }
        require(file, all);
    }

    /// Checks what is left of a file.
    ///
    /// @return the numbers of the lines that are withheld, from 1
    static List<String> left(Zip zip, Json.Row file) throws IOException {
        MessageDigest all = Hash.sha256();
        List<String> withheld = new ArrayList<>();
        long[] number = {0};
        String name = FOLDER + file.text("path");
        Json.lines(
                zip,
                name,
                row -> {
                    number[0]++;
                    if (row.is("withheld")) {
                        withheld.add(Long.toString(number[0]));
                        all.update(Hash.ofHex(row.text("sha256"), row.item()));
                    } else {
                        Report.require(row.is("line"), row.item(), "is no line of a file");
                        MessageDigest line = Hash.sha256();
                        line.update(Hash.ofHex(row.text("salt"), row.item()));
                        line.update(row.text("text").getBytes(StandardCharsets.UTF_8));
                        all.update(line.digest());
                    }
                });
        require(file, all);
        return withheld;
    }

    private static void require(Json.Row file, MessageDigest all) {
        boolean isSame = file.text("lines").equals(Hash.hex(all.digest()));
        Report.require(
                isSame, file.text("path"), "its lines are not those that the manifest binds");
    }
}
