package spoor.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// JSON, one object a line. Whole numbers only, no key twice, nothing behind the object.
final class Json {
    private static final int LONGEST_LINE = 256 << 20;

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
        long units(String key) {
            return Json.units(text(key), item);
        }

        /// An amount, or -1 for null.
        long unitsOrNothing(String key) {
            return field(key) == null ? -1 : units(key);
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

    static long units(String digits, String item) {
        boolean isAmount = digits.matches("0|[1-9][0-9]{0,18}");
        Report.require(isAmount, item, "\"" + digits + "\" is no amount");
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new Report.False(item, "\"" + digits + "\" is more than 63 bits hold");
        }
    }

    /// Reads every line of an entry, one at a time.
    static void lines(Zip zip, String name, Consumer<Row> reader) throws IOException {
        try (Lines lines = new Lines(zip, name)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                reader.accept(parse(line, lines.item()));
            }
        }
    }

    /// The lines of an entry.
    static final class Lines implements AutoCloseable {
        private final InputStream in;
        private final String name;
        private long number;

        Lines(Zip zip, String name) {
            this.in = zip.open(name);
            this.name = name;
        }

        /// The next line without its end, or null behind the last.
        String next() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream(256);
            int one = in.read();
            if (one < 0) {
                return null;
            }
            number++;
            for (; one != '\n'; one = in.read()) {
                Report.require(one >= 0, item(), "does not end with a line's end");
                line.write(one);
                Report.require(line.size() < LONGEST_LINE, item(), "is above 256 MiB");
            }
            return utf8(line.toByteArray(), item());
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
