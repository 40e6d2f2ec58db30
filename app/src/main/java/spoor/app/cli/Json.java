package spoor.app.cli;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Answers for machines.
final class Json {
    private Json() {}

    /// A flat object of texts, numbers and flags, in the order of the map.
    static String object(Map<String, Object> facts) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            facts.forEach((name, value) -> {
                json.writeName(name);
                switch (value) {
                    case Long number -> json.writeNumber(number);
                    case BigDecimal number -> json.writeNumber(number);
                    case Boolean flag -> json.writeBoolean(flag);
                    default -> json.writeString(String.valueOf(value));
                }
            });
            json.writeEndObject();
        }
        return text.toString();
    }
}
