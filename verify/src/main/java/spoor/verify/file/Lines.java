package spoor.verify.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// The lines of an entry, one at a time; each ends with `\n`.
public final class Lines {
    private static final int LONGEST = 256 << 20;

    private final Zip zip;
    private final String name;
    private byte[] bytes = new byte[0];

    /// Place in the bytes at hand, and of the bytes behind them in the entry.
    private int at;

    private long offset;
    private long number;

    public Lines(Zip zip, String name) {
        this.zip = zip;
        this.name = name;
    }

    /// The next line without its end, or null behind the last.
    public String next() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            int end = at;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            line.write(bytes, at, end - at);
            at = end + 1;
            if (end < bytes.length) {
                number++;
                return utf8(line.toByteArray(), item());
            }
            Report.require(line.size() < LONGEST, name, "has a line above 256 MiB");
            bytes = zip.bytes(name, offset, 1 << 16);
            offset += bytes.length;
            at = 0;
            if (bytes.length == 0) {
                Report.require(line.size() == 0, name, "does not end with a line's end");
                return null;
            }
        }
    }

    /// The line at hand, for messages.
    public String item() {
        return name + " line " + number;
    }

    public static String utf8(byte[] bytes, String item) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        // Such a sign may have been written, or stand for what is none.
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Report.False(item, "is not UTF-8");
        }
    }

    /// The next line as an object, or null behind the last.
    public Row nextRow() {
        String line = next();
        return line == null ? null : Json.parse(line, item());
    }

    /// Reads every line of an entry as an object.
    public static void rows(Zip zip, String name, Consumer<Row> reader) {
        Lines lines = new Lines(zip, name);
        for (Row row = lines.nextRow(); row != null; row = lines.nextRow()) {
            reader.accept(row);
        }
    }

    /// The one object of an entry.
    public static Row only(Zip zip, String name) {
        Lines lines = new Lines(zip, name);
        Row row = lines.nextRow();
        Report.require(row != null && lines.next() == null, name, "is not one line");
        return row;
    }
}
