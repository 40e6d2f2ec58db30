package spoor.app.cli.console;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// Answers for machines.
public final class Json {
    private Json() {}

    private static final JsonFactory FACTORY = new JsonFactory();

    /// What strangers wrote is shown with nothing that could turn or hide what stands beside it.
    private static final JsonFactory PLAIN =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /// A flat object of texts, numbers and flags, in the order of the map.
    public static String object(Map<String, Object> facts) {
        return written(FACTORY, facts);
    }

    /// An object of anything, also of lists and maps, in letters of ASCII alone.
    public static String plain(Map<String, @Nullable Object> facts) {
        return written(PLAIN, facts);
    }

    private static String written(JsonFactory factory, Map<String, ? extends @Nullable Object> of) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, of);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
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
