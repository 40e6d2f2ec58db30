package spoor.verify.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One JSON object without spaces. Whole numbers only, no key twice, nothing behind the object.
public final class Json {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "[{}\\[\\]:,]|true|false|null|0|-?[1-9][0-9]{0,17}"
                            + "|\"[^\"\\\\\\x00-\\x1f]*+(?:\\\\(?:[\"\\\\/bfnrt]|u[0-9A-Fa-f]{4})"
                            + "[^\"\\\\\\x00-\\x1f]*+)*+\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u(.{4})|(.))");

    private final String item;
    private final Matcher tokens;

    /// The token at hand, "" behind the last.
    private String token = "";

    /// Where the next one begins, and where the last one ends.
    private int at;

    private final int end;

    private Json(String text, String item) {
        this.item = item;
        this.tokens = TOKEN.matcher(text);
        this.end = text.length();
        advance();
    }

    public static Row parse(String text, String item) {
        Json json = new Json(text, item);
        Object value = json.value(0);
        boolean isObject = value instanceof Row && json.token.isEmpty();
        Report.require(isObject, item, "is not one JSON object");
        return (Row) value;
    }

    private void advance() {
        boolean isToken = at < end && tokens.region(at, end).lookingAt();
        json(isToken || at == end, "holds what is no JSON");
        token = isToken ? tokens.group() : "";
        at += token.length();
    }

    private Object value(int depth) {
        json(depth < 10, "is nested too deep");
        String first = token;
        advance();
        return switch (first.isEmpty() ? '}' : first.charAt(0)) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> text(first);
            case 't', 'f' -> Boolean.valueOf(first);
            case 'n' -> null;
            case '}', ']', ':', ',' -> throw new Report.False(item, "lacks a value before " + at);
            default -> Long.valueOf(first);
        };
    }

    private Row object(int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (!take("}")) {
            json(fields.isEmpty() || take(","), "lacks a comma");
            json(token.startsWith("\""), "lacks a key");
            String key = text(token);
            advance();
            json(take(":"), "lacks a colon");
            json(!fields.containsKey(key), "has a key twice");
            fields.put(key, value(depth + 1));
        }
        return new Row(item, fields);
    }

    private List<Object> array(int depth) {
        List<Object> values = new ArrayList<>();
        while (!take("]")) {
            json(values.isEmpty() || take(","), "lacks a comma");
            values.add(value(depth + 1));
        }
        return values;
    }

    private boolean take(String wanted) {
        boolean isThere = token.equals(wanted);
        if (isThere) {
            advance();
        }
        return isThere;
    }

    private static String text(String token) {
        String inner = token.substring(1, token.length() - 1);
        return inner.indexOf('\\') < 0 ? inner : ESCAPE.matcher(inner).replaceAll(Json::plain);
    }

    private static String plain(java.util.regex.MatchResult escape) {
        char one =
                escape.group(1) != null
                        ? (char) Integer.parseInt(escape.group(1), 16)
                        : "\b\f\n\r\t\"\\/".charAt("bfnrt\"\\/".indexOf(escape.group(2)));
        return Matcher.quoteReplacement(String.valueOf(one));
    }

    private void json(boolean isRight, String problem) {
        if (!isRight) {
            throw new Report.False(item, problem + " before character " + at);
        }
    }

    /// Text that needs no escapes as a value, null for "".
    public static String quoted(String text) {
        return text.isEmpty() ? "null" : "\"" + text + "\"";
    }
}
