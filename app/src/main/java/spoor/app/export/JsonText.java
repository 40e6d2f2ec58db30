package spoor.app.export;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// JSON in letters of ASCII alone, so that nothing a stranger wrote can turn or hide what stands
/// beside it. Objects keep the order of their maps. A decimal number is a text, so that no reader
/// rounds it.
final class JsonText {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonText() {}

    /// Two texts, in this order.
    static Map<String, Object> fields(String name, String value, String second, String other) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(name, value);
        fields.put(second, other);
        return fields;
    }

    static String of(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, value);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case Integer number -> json.writeNumber(number);
            case BigDecimal number -> json.writeString(number.toPlainString());
            case Boolean flag -> json.writeBoolean(flag);
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((name, inner) -> {
                    json.writeName(String.valueOf(name));
                    write(json, inner);
                });
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(inner -> write(json, inner));
                json.writeEndArray();
            }
            default -> json.writeString(String.valueOf(value));
        }
    }
}
