package spoor.ledger.peer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A JSON value as a peer sent it. Numbers are exact: a `BigDecimal`, never a `double`.
///
/// @param value a map, a list, a string, a `BigDecimal`, a boolean, or nothing for `null`
public record Json(@Nullable Object value) {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final BigDecimal SATOSHI_PER_COIN = new BigDecimal(100_000_000);

    public static Json parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new Json(read(parser, parser.nextToken()));
        }
    }

    /// The value as JSON text.
    public String write() {
        java.io.StringWriter out = new java.io.StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(generator, value);
        }
        return out.toString();
    }

    /// @throws IllegalStateException if the value is no object or has no such key
    public Json get(String key) {
        if (value instanceof Map<?, ?> map && map.containsKey(key)) {
            return new Json(map.get(key));
        }
        throw new IllegalStateException("no \"" + key + "\" in " + write());
    }

    public boolean has(String key) {
        return value instanceof Map<?, ?> map && map.containsKey(key);
    }

    /// The values of an array.
    public List<Json> list() {
        if (!(value instanceof List<?> list)) {
            throw new IllegalStateException("expected an array, found " + write());
        }
        List<Json> values = new ArrayList<>();
        for (Object element : list) {
            values.add(new Json(element));
        }
        return values;
    }

    public String text() {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalStateException("expected a string, found " + write());
    }

    public BigDecimal number() {
        if (value instanceof BigDecimal number) {
            return number;
        }
        throw new IllegalStateException("expected a number, found " + write());
    }

    public int intValue() {
        return number().intValueExact();
    }

    public long longValue() {
        return number().longValueExact();
    }

    /// An amount that the peer gave in coins, in satoshi.
    ///
    /// @throws ArithmeticException if it is not a whole number of satoshi
    public long satoshi() {
        return number().multiply(SATOSHI_PER_COIN).longValueExact();
    }

    private static @Nullable Object read(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalStateException("expected a JSON value, found " + token);
        };
    }

    private static Map<String, @Nullable Object> readObject(JsonParser parser) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            map.put(parser.currentName(), read(parser, parser.nextToken()));
        }
        return map;
    }

    private static List<@Nullable Object> readArray(JsonParser parser) {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            list.add(read(parser, token));
        }
        return list;
    }

    private static void write(JsonGenerator out, @Nullable Object value) {
        switch (value) {
            case null -> out.writeNull();
            case Json json -> write(out, json.value());
            case String text -> out.writeString(text);
            case Boolean flag -> out.writeBoolean(flag);
            case BigDecimal number -> out.writeNumber(number);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case List<?> list -> {
                out.writeStartArray();
                list.forEach(element -> write(out, element));
                out.writeEndArray();
            }
            case Map<?, ?> map -> {
                out.writeStartObject();
                map.forEach((key, element) -> {
                    out.writeName(String.valueOf(key));
                    write(out, element);
                });
                out.writeEndObject();
            }
            default -> throw new IllegalArgumentException("no JSON form: " + value.getClass());
        }
    }
}
