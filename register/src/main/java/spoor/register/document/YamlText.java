package spoor.register.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.register.text.HiddenCharacter;

/// Writes plain YAML: maps and lists in their order, texts in double quotes with whatever a reader
/// would not see written as its number. Short lists of numbers stand on one line.
public final class YamlText {
    private final StringBuilder yaml = new StringBuilder();

    /// A comment of one line.
    public YamlText comment(String line) {
        yaml.append("# ").append(line).append('\n');
        return this;
    }

    /// The entries of a map at the outermost level.
    public YamlText map(Map<String, @Nullable Object> fields) {
        entries(fields, "");
        return this;
    }

    private void entries(Map<String, @Nullable Object> fields, String indent) {
        boolean isFirst = true;
        for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
            yaml.append(isFirst && indent.endsWith("- ") ? "" : indent.replace('-', ' '));
            isFirst = false;
            yaml.append(field.getKey()).append(':');
            value(field.getValue(), indent.replace('-', ' '));
        }
    }

    private void value(@Nullable Object value, String indent) {
        if (value instanceof List<?> list && !list.isEmpty() && !isPlain(list)) {
            yaml.append('\n');
            for (Object item : list) {
                yaml.append(indent).append("  - ");
                item(item, indent + "  - ");
            }
        } else {
            yaml.append(' ').append(scalar(value)).append('\n');
        }
    }

    @SuppressWarnings("unchecked") // maps in a list have names for keys
    private void item(@Nullable Object item, String indent) {
        if (item instanceof Map<?, ?> map) {
            entries((Map<String, @Nullable Object>) map, indent);
        } else {
            yaml.append(scalar(item)).append('\n');
        }
    }

    private static boolean isPlain(List<?> list) {
        return list.stream().noneMatch(item -> item instanceof Map<?, ?>);
    }

    private static String scalar(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case List<?> list ->
                    "[" + String.join(", ", list.stream().map(YamlText::scalar).toList()) + "]";
            default -> quoted(String.valueOf(value));
        };
    }

    /// A text in double quotes, in which everything can be seen.
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isSeen(c)) {
                        quoted.append(c);
                    } else {
                        String hex = "000" + Integer.toHexString(c);
                        quoted.append("\\u").append(hex.substring(hex.length() - 4));
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isSeen(char c) {
        boolean isOdd = c == 0xA0 || c == 0x85 || c == 0x2028 || c == 0x2029;
        return c >= ' ' && !isOdd && HiddenCharacter.in(String.valueOf(c)).isEmpty();
    }

    @Override
    public String toString() {
        return yaml.toString();
    }
}
