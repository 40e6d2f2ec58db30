package spoor.verify;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// JSON, one object a line. Whole numbers only, no key twice, nothing behind the object.
final class Json {
    private static final int LONGEST_LINE = 256 << 20;
    private static final Pattern AMOUNT = Pattern.compile("0|[1-9][0-9]{0,77}");

    private final String text;
    private final String item;
    private int at;

    private Json(String text, String item) {
        this.text = text;
        this.item = item;
    }

    /// An object's fields. Asking for one that is missing or of another kind is an error of the
    /// bundle.
    ///
    /// @param item file and line, for messages
    record Row(String item, Map<String, Object> fields) {
        private Object field(String key) {
            Report.require(fields.containsKey(key), item, "has no \"" + key + "\"");
            return fields.get(key);
        }

        private <T> T field(String key, Class<T> type) {
            Object value = field(key);
            boolean isRight = type.isInstance(value);
            Report.require(isRight, item, "\"" + key + "\" is " + value + ", of a wrong kind");
            return type.cast(value);
        }

        String text(String key) {
            return field(key, String.class);
        }

        /// Text, or "" for null.
        String textOrNothing(String key) {
            return field(key) == null ? "" : text(key);
        }

        long number(String key) {
            return field(key, Long.class);
        }

        /// A height, or -1 for null.
        long height(String key) {
            return field(key) == null ? -1 : number(key);
        }

        boolean flag(String key) {
            return field(key, Boolean.class);
        }

        /// An amount: decimal digits in a text.
        BigInteger units(String key) {
            return Json.units(text(key), item);
        }

        /// An amount, or null.
        BigInteger unitsOrNothing(String key) {
            return field(key) == null ? null : units(key);
        }

        /// A flag that only one kind of chain has.
        boolean flagOrNot(String key) {
            return fields.containsKey(key) && flag(key);
        }

        List<?> list(String key) {
            return field(key, List.class);
        }

        List<String> texts(String key) {
            List<String> texts = new ArrayList<>();
            for (Object one : list(key)) {
                Report.require(one instanceof String, item, "\"" + key + "\" holds " + one);
                texts.add((String) one);
            }
            return texts;
        }

        List<Row> rows(String key) {
            List<Row> rows = new ArrayList<>();
            for (Object one : list(key)) {
                Report.require(one instanceof Row, item, "\"" + key + "\" holds " + one);
                rows.add((Row) one);
            }
            return rows;
        }

        boolean is(String record) {
            return record.equals(fields.get("record"));
        }
    }

    static BigInteger units(String digits, String item) {
        boolean isAmount = AMOUNT.matcher(digits).matches();
        Report.require(isAmount, item, "\"" + digits + "\" is no amount");
        BigInteger units = new BigInteger(digits);
        Report.require(units.bitLength() <= 256, item, digits + " is more than 256 bits hold");
        return units;
    }

    /// Text that needs no escapes, or null for "".
    static String quoted(String text) {
        return text.isEmpty() ? "null" : "\"" + text + "\"";
    }

    /// Reads every line of an entry, one at a time.
    static void lines(Zip zip, String name, Consumer<Row> reader) throws IOException {
        try (Lines lines = new Lines(zip, name)) {
            while (lines.advance()) {
                reader.accept(lines.row());
            }
        }
    }

    /// A place between two lines.
    record Mark(long offset, long number) {}

    /// The lines of an entry, one at a time.
    static final class Lines implements AutoCloseable {
        private final InputStream in;
        private final String name;
        private byte[] bytes = new byte[1 << 16];

        /// The line at hand, without its end; what was read goes on to `end`.
        private int start;

        private int stop = -1;
        private int end;
        private long offset;
        private long number;

        Lines(Zip zip, String name) throws IOException {
            this(zip, name, new Mark(0, 0));
        }

        Lines(Zip zip, String name, Mark mark) throws IOException {
            this.in = zip.open(name, mark.offset);
            this.name = name;
            this.offset = mark.offset;
            this.number = mark.number;
        }

        /// Behind the line at hand.
        Mark mark() {
            return new Mark(offset, number);
        }

        /// Goes to the next line.
        ///
        /// @return whether there is one
        boolean advance() throws IOException {
            start = stop + 1;
            stop = start;
            while (stop == end || bytes[stop] != '\n') {
                if (stop < end) {
                    stop++;
                } else if (!more()) {
                    Report.require(start == end, name, "does not end with a line's end");
                    return false;
                }
            }
            offset += stop + 1 - start;
            number++;
            return true;
        }

        /// Reads on, with the line at hand at the front.
        private boolean more() throws IOException {
            int count = end - start;
            boolean isFull = count == bytes.length;
            Report.require(count < LONGEST_LINE, name, "has a line above 256 MiB");
            byte[] target = isFull ? new byte[2 * count] : bytes;
            System.arraycopy(bytes, start, target, 0, count);
            bytes = target;
            start = 0;
            stop = count;
            int read = in.read(bytes, count, bytes.length - count);
            end = count + Math.max(0, read);
            return read > 0;
        }

        boolean startsWith(String text) {
            byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
            return isAt(start, wanted);
        }

        boolean endsWith(String text) {
            byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
            return isAt(stop - wanted.length, wanted);
        }

        private boolean isAt(int from, byte[] wanted) {
            int to = from + wanted.length;
            return start <= from
                    && to <= stop
                    && Arrays.equals(bytes, from, to, wanted, 0, wanted.length);
        }

        Row row() {
            return parse(utf8(Arrays.copyOfRange(bytes, start, stop), item()), item());
        }

        String item() {
            return name + " line " + number;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    static String utf8(byte[] bytes, String item) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Report.False(item, "is not UTF-8");
        }
    }

    static Row parse(String line, String item) {
        Json json = new Json(line, item);
        Object value = json.value(0);
        boolean isObject = value instanceof Row && json.at == line.length();
        Report.require(isObject, item, "is not one JSON object");
        return (Row) value;
    }

    private Object value(int depth) {
        json(depth < 10, "is nested too deep");
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Row object(int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        at++;
        while (peek() != '}') {
            json(fields.isEmpty() || take(','), "lacks a comma");
            String key = string();
            json(take(':'), "lacks a colon");
            json(!fields.containsKey(key), "has a key twice");
            fields.put(key, value(depth + 1));
        }
        at++;
        return new Row(item, fields);
    }

    private List<Object> array(int depth) {
        List<Object> values = new ArrayList<>();
        at++;
        while (peek() != ']') {
            json(values.isEmpty() || take(','), "lacks a comma");
            values.add(value(depth + 1));
        }
        at++;
        return values;
    }

    private String string() {
        json(take('"'), "lacks a quote");
        int start = at;
        while (peek() != '"' && peek() != '\\') {
            json(text.charAt(at++) >= ' ', "has a control character");
        }
        if (peek() == '"') {
            return text.substring(start, at++);
        }
        StringBuilder out = new StringBuilder(text.substring(start, at));
        while (!take('"')) {
            char one = peek();
            at++;
            json(one >= ' ', "has a control character");
            out.append(one == '\\' ? escaped() : one);
        }
        return out.toString();
    }

    private char escaped() {
        char kind = peek();
        at++;
        int plain = "\"\\/bfnrt".indexOf(kind);
        if (plain >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(plain);
        }
        boolean isCode = kind == 'u' && at + 4 <= text.length();
        json(isCode && text.substring(at, at + 4).matches("[0-9A-Fa-f]{4}"), "has a bad escape");
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private Long number() {
        int start = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        json(digits.matches("0|-?[1-9][0-9]{0,17}"), "has no value, or a number that is not whole");
        return Long.valueOf(digits);
    }

    private Object word(String word, Object value) {
        json(text.startsWith(word, at), "has no value");
        at += word.length();
        return value;
    }

    private char peek() {
        json(at < text.length(), "ends too early");
        return text.charAt(at);
    }

    private boolean take(char wanted) {
        boolean isThere = peek() == wanted;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private void json(boolean isRight, String problem) {
        if (!isRight) {
            Report.require(false, item, problem + " at character " + at);
        }
    }
}
