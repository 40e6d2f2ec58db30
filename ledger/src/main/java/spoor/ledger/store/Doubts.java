package spoor.ledger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;

/// What ingest doubted about single transactions, kept in the generation's folder as text:
///
/// ```
/// SPOORDOUBTS 1
/// place TAB what was doubted      one a line, ascending, each once
/// 1a2b3c4d                        CRC-32C of all bytes before this line
/// ```
///
/// UTF-8, lines end in `\n`. Control characters of file names and quoted data stand as blanks.
final class Doubts {
    static final String FILE_NAME = "doubts.txt";
    private static final String HEAD = "SPOORDOUBTS 1\n";
    private static final int LAST_LINE = 9;

    private Doubts() {}

    static void write(Path folder, List<Problem> doubts) throws IOException {
        TreeSet<String> lines = new TreeSet<>();
        for (Problem doubt : doubts) {
            lines.add(plain(doubt.location().toString()) + "\t" + plain(doubt.text()) + "\n");
        }
        String text = HEAD + String.join("", lines);
        byte[] bytes = (text + checksum(text) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel file =
                FileChannel.open(
                        folder.resolve(FILE_NAME),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                file.write(left);
            }
            file.force(true);
        }
    }

    /// @return with places in words: file and position in one
    /// @throws MalformedDataException if the file is not as it was written
    static List<Problem> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int end = Math.max(0, all.length() - LAST_LINE);
        String text = all.substring(0, end);
        if (!text.startsWith(HEAD) || !all.substring(end).equals(checksum(text) + "\n")) {
            throw new MalformedDataException(
                    Location.of(file.toString()),
                    "differs from what was written; the ledger can be made again from its source");
        }
        List<Problem> doubts = new ArrayList<>();
        for (String line : text.substring(HEAD.length()).lines().toList()) {
            int tab = line.indexOf('\t');
            doubts.add(new Problem(Location.of(line.substring(0, tab)), line.substring(tab + 1)));
        }
        return List.copyOf(doubts);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(Character.isISOControl(text.charAt(i)) ? ' ' : text.charAt(i));
        }
        return plain.toString();
    }

    private static String checksum(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
