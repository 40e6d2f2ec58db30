package spoor.register.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.ledger.TestData;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// JSON of the test data as maps, lists, strings (numbers too), booleans and null.
public final class Json {
    private Json() {}

    public static @Nullable Object file(String path) {
        String text = new String(TestData.bytes(path), StandardCharsets.UTF_8);
        return value(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    public static List<Map<String, @Nullable Object>> lines(String path) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (String line :
                new String(TestData.bytes(path), StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isBlank()) {
                rows.add(map(value(line)));
            }
        }
        return rows;
    }

    @SuppressWarnings("unchecked") // every object is read into such a map
    public static Map<String, @Nullable Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, @Nullable Object>) value;
    }

    @SuppressWarnings("unchecked") // every array is read into such a list
    public static List<@Nullable Object> list(@Nullable Object value) {
        return value == null ? List.of() : (List<@Nullable Object>) value;
    }

    public static String text(Map<String, @Nullable Object> map, String key) {
        return String.valueOf(map.get(key));
    }

    private static @Nullable Object value(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            return value(parser, parser.nextToken());
        }
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    map.put(name, value(parser, parser.nextToken()));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (JsonToken next = parser.nextToken();
                        next != JsonToken.END_ARRAY;
                        next = parser.nextToken()) {
                    list.add(value(parser, next));
                }
                yield list;
            }
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> parser.getString();
        };
    }
}
