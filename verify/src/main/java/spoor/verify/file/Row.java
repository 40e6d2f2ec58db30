package spoor.verify.file;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// An object's fields. Asking for one that is missing or of another kind is an error of the bundle.
///
/// @param item file and line, for messages
public record Row(String item, Map<String, Object> fields) {
    /// What a text begins with that says more than is computed.
    public record Begins(String text) {}

    /// A value that is not computed.
    public static final Object ANY = new Object();

    /// The value as it is: a text, a number, a flag, a list, an object or null.
    public Object get(String key) {
        Report.require(has(key), item, "has no \"" + key + "\"");
        return fields.get(key);
    }

    public boolean has(String key) {
        return fields.containsKey(key);
    }

    private <T> T get(String key, Class<T> type) {
        Object value = get(key);
        boolean isRight = type.isInstance(value);
        Report.require(isRight, item, "\"" + key + "\" is " + value + ", of a wrong kind");
        return type.cast(value);
    }

    public String text(String key) {
        return get(key, String.class);
    }

    /// Text, or "" for null.
    public String textOrNothing(String key) {
        return get(key) == null ? "" : text(key);
    }

    public long number(String key) {
        return get(key, Long.class);
    }

    /// A height, or -1 for null.
    public long height(String key) {
        return get(key) == null ? -1 : number(key);
    }

    public boolean flag(String key) {
        return get(key, Boolean.class);
    }

    /// An amount: decimal digits in a text.
    public BigInteger units(String key) {
        String digits = text(key);
        boolean isAmount = digits.matches("0|[1-9][0-9]{0,77}");
        Report.require(isAmount, item, "\"" + digits + "\" is no amount");
        BigInteger units = new BigInteger(digits);
        Report.require(units.bitLength() <= 256, item, digits + " is more than 256 bits hold");
        return units;
    }

    /// An amount, or null.
    public BigInteger unitsOrNothing(String key) {
        return get(key) == null ? null : units(key);
    }

    public List<String> texts(String key) {
        return list(key, String.class);
    }

    public List<Row> rows(String key) {
        return list(key, Row.class);
    }

    private <T> List<T> list(String key, Class<T> type) {
        List<T> values = new ArrayList<>();
        for (Object one : get(key, List.class)) {
            Report.require(type.isInstance(one), item, "\"" + key + "\" holds " + one);
            values.add(type.cast(one));
        }
        return values;
    }

    public boolean is(String record) {
        return record.equals(fields.get("record"));
    }

    /// Holds a whole record against what was computed: these keys, in this order, and no others.
    ///
    /// @param computed keys and values in turn; "" and -1 are nothing
    public void expect(List<?> computed) {
        List<Object> keys = new ArrayList<>();
        for (int i = 0; i < computed.size(); i += 2) {
            String key = computed.get(i).toString();
            Object value = computed.get(i + 1);
            Object said = get(key);
            boolean isSame =
                    value instanceof Begins begin
                            ? textOrNothing(key).startsWith(begin.text)
                            : ANY.equals(value) || Objects.equals(said, plain(value));
            if (!isSame) {
                throw new Report.False(item, key + " is " + said + ", computed " + value);
            }
            keys.add(key);
        }
        boolean isWhole = keys.equals(List.copyOf(fields.keySet()));
        Report.require(isWhole, item, "has other keys than " + keys);
    }

    private static Object plain(Object computed) {
        return switch (computed) {
            case BigInteger units -> units.toString();
            case Integer number -> plain(number.longValue());
            case Long number -> number < 0 ? null : number;
            case String text -> text.isEmpty() ? null : text;
            case null, default -> computed;
        };
    }
}
