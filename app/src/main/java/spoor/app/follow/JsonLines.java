package spoor.app.follow;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.UInt256;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// JSON, one record a line: UTF-8, `\n`, no blanks, keys in the order in which they are given.
public final class JsonLines implements AutoCloseable {
    private final JsonGenerator json;

    /// @param out flushed at the end, and left open
    public JsonLines(OutputStream out) {
        this.json =
                JsonFactory.builder()
                        .rootValueSeparator("")
                        .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false)
                        .build()
                        .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    public JsonLines start(String record) {
        json.writeStartObject();
        return text("record", record);
    }

    public void end() {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    public JsonLines text(String key, @Nullable String value) {
        json.writeName(key);
        if (value == null || value.isEmpty()) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
        return this;
    }

    /// An amount, as decimal text.
    public JsonLines units(String key, @Nullable UInt256 units) {
        return text(key, units == null ? null : units.toString());
    }

    /// A count.
    public JsonLines number(String key, long number) {
        json.writeNumberProperty(key, number);
        return this;
    }

    /// A height; -1 is unknown.
    public JsonLines height(int height) {
        return height("height", height);
    }

    public JsonLines height(String key, int height) {
        return numberOrNothing(key, height);
    }

    /// Decimals of an asset; -1 is unknown.
    JsonLines decimals(int decimals) {
        return numberOrNothing("decimals", decimals);
    }

    /// A number; -1 is unknown.
    JsonLines numberOrNothing(String key, long number) {
        json.writeName(key);
        if (number < 0) {
            json.writeNull();
        } else {
            json.writeNumber(number);
        }
        return this;
    }

    public JsonLines flag(String key, boolean value) {
        json.writeBooleanProperty(key, value);
        return this;
    }

    public JsonLines texts(String key, List<String> values) {
        json.writeArrayPropertyStart(key);
        values.forEach(json::writeString);
        json.writeEndArray();
        return this;
    }

    /// A list of objects.
    public <T> JsonLines list(String key, List<T> items, Consumer<T> fields) {
        json.writeArrayPropertyStart(key);
        for (T item : items) {
            json.writeStartObject();
            fields.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
        return this;
    }

    @Override
    public void close() {
        json.close();
    }
}
