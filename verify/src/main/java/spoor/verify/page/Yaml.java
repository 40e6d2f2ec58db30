package spoor.verify.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// As much of YAML as case files use: maps and lists, in lines or in brackets, plain and quoted
/// texts, comments. A value is a text, a list or a map, or [#UNREAD] where it is anything else.
final class Yaml {
    /// Stands for what is written in a way that is not read here.
    static final Object UNREAD = new Object();

    private static final Pattern KEY = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*):(?: +(.*))?");
    private static final Pattern BRACKETS =
            Pattern.compile("(- +)*([A-Za-z_][A-Za-z0-9_]*: +)?[\\[{].*");

    /// @param indent how many spaces stand before it
    private record Line(int indent, String text) {
        boolean isItem() {
            return text.equals("-") || text.startsWith("- ");
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private int next;

    private Yaml(String text) {
        for (String line : text.lines().toList()) {
            String bare = bare(line.stripLeading());
            Line last = lines.isEmpty() ? new Line(0, "") : lines.getLast();
            if (BRACKETS.matcher(last.text).matches() && depth(last.text) > 0) {
                lines.set(lines.size() - 1, new Line(last.indent, last.text + " " + bare));
            } else if (!bare.isEmpty()) {
                lines.add(new Line(line.length() - line.stripLeading().length(), bare));
            }
        }
    }

    static Object read(String text) {
        Yaml yaml = new Yaml(text);
        Object value = yaml.lines.isEmpty() ? UNREAD : yaml.block(yaml.lines.getFirst().indent);
        return yaml.next == yaml.lines.size() ? value : UNREAD;
    }

    // --- lines -----------------------------------------------------------------------------------

    private static String bare(String line) {
        for (int i = 0; i < line.length(); i = behind(line, i)) {
            if (line.charAt(i) == '#' && (i == 0 || line.charAt(i - 1) == ' ')) {
                return line.substring(0, i).strip();
            }
        }
        return line.strip();
    }

    /// How many brackets are open at the end.
    private static int depth(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i = behind(text, i)) {
            depth += "[{".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
            depth -= "]}".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return depth;
    }

    /// The place behind a character, or behind a text in quotes that starts with it.
    private static int behind(String text, int at) {
        char quote = text.charAt(at);
        boolean isStart = at == 0 || " ,[{".indexOf(text.charAt(at - 1)) >= 0;
        int end = at + 1;
        if (isStart && (quote == '"' || quote == '\'')) {
            while (end < text.length() && text.charAt(end) != quote) {
                end += quote == '"' && text.charAt(end) == '\\' ? 2 : 1;
            }
            end++;
        }
        return Math.min(end, text.length());
    }

    // --- blocks ----------------------------------------------------------------------------------

    private boolean isAt(int indent) {
        return next < lines.size() && lines.get(next).indent == indent;
    }

    private Object block(int indent) {
        return lines.get(next).isItem() ? list(indent) : map(indent);
    }

    private List<Object> list(int indent) {
        List<Object> values = new ArrayList<>();
        while (isAt(indent) && lines.get(next).isItem()) {
            String text = lines.get(next).text;
            String rest = text.substring(1).strip();
            if (KEY.matcher(rest).matches()) {
                int inner = indent + text.length() - rest.length();
                lines.set(next, new Line(inner, rest));
                values.add(map(inner));
            } else {
                next++;
                values.add(rest.isEmpty() ? nested(indent) : value(rest, indent));
            }
        }
        return values;
    }

    private Object map(int indent) {
        Map<String, Object> fields = new LinkedHashMap<>();
        boolean isOnce = true;
        while (isAt(indent)) {
            Matcher field = KEY.matcher(lines.get(next).text);
            if (!field.matches()) {
                return UNREAD;
            }
            next++;
            String rest = field.group(2);
            Object value = rest == null || rest.isEmpty() ? nested(indent) : value(rest, indent);
            isOnce &= fields.put(field.group(1), value) == null;
        }
        return isOnce ? fields : UNREAD;
    }

    /// What stands below a key: further in, or a list as far out as the key.
    private Object nested(int indent) {
        boolean isDeeper = next < lines.size() && lines.get(next).indent > indent;
        boolean isList = isAt(indent) && lines.get(next).isItem();
        return isDeeper || isList ? block(lines.get(next).indent) : UNREAD;
    }

    /// What stands on one line. A text that goes on below is not read.
    private Object value(String text, int indent) {
        int start = next;
        while (next < lines.size() && lines.get(next).indent > indent) {
            next++;
        }
        try {
            Flow flow = new Flow(text);
            Object value = flow.value("");
            return next == start && flow.at == text.length() ? value : UNREAD;
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return UNREAD;
        }
    }

    // --- brackets --------------------------------------------------------------------------------

    /// A value that does not need lines.
    private static final class Flow {
        private final String text;
        private int at;

        Flow(String text) {
            this.text = text;
        }

        /// @param ends signs before which a plain text ends
        Object value(String ends) {
            spaces();
            return switch (text.charAt(at)) {
                case '[' -> list();
                case '{' -> map();
                case '"', '\'' -> quoted();
                case '&', '*', '!', '|', '>', '%', '@', '`' -> throw new IllegalArgumentException();
                default -> plain(ends);
            };
        }

        private List<Object> list() {
            List<Object> values = new ArrayList<>();
            for (at++; !take(']'); ) {
                values.add(value(",]"));
                more(']');
            }
            return values;
        }

        private Map<String, Object> map() {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (at++; !take('}'); ) {
                String key = String.valueOf(value(":"));
                if (!take(':') || fields.put(key, value(",}")) != null) {
                    throw new IllegalArgumentException(key);
                }
                more('}');
            }
            return fields;
        }

        private void more(char end) {
            spaces();
            if (text.charAt(at) != end && !take(',')) {
                throw new IllegalArgumentException();
            }
        }

        private String quoted() {
            int end = behind(text, at);
            String inner = text.substring(at + 1, end - 1);
            boolean isPlain = text.charAt(at) == '\'' || inner.indexOf('\\') < 0;
            if (!isPlain || text.charAt(end - 1) != text.charAt(at)) {
                throw new IllegalArgumentException(inner);
            }
            at = end;
            spaces();
            return inner;
        }

        private String plain(String ends) {
            int end = at;
            while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String plain = text.substring(at, end).strip();
            at = end;
            return plain;
        }

        private boolean take(char wanted) {
            spaces();
            boolean isThere = text.charAt(at) == wanted;
            at += isThere ? 1 : 0;
            return isThere;
        }

        private void spaces() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
    }
}
