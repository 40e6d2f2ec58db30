package spoor.screening.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads lines of JSON with one FollowTheMoney entity each, or one change each: `{"op": "ADD",
/// "entity": {…}}` with `ADD`, `MOD` or `DEL`.
final class FtmLines {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final String source;
    private final JsonParser json;
    private final Reading reading;
    private final SequencedMap<String, FtmEntity> entities;

    private FtmLines(
            String source,
            JsonParser json,
            Reading reading,
            SequencedMap<String, FtmEntity> entities) {
        this.source = source;
        this.json = json;
        this.reading = reading;
        this.entities = entities;
    }

    /// @param entities by id; the file's entities are put in, its changes carried out
    static void read(ListFile file, Reading reading, SequencedMap<String, FtmEntity> entities)
            throws IOException {
        try (InputStream bytes = file.open();
                Reader text = Encoded.open(bytes, StandardCharsets.UTF_8);
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            new FtmLines(file.name(), json, reading, entities).read();
        } catch (CharacterCodingException e) {
            throw Encoded.fault(file, StandardCharsets.UTF_8);
        } catch (JacksonException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw Encoded.fault(file, StandardCharsets.UTF_8);
            }
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new MalformedDataException(
                    at(file.name(), e.getLocation()),
                    "not JSON, or the file is cut off; expected one entity on each line");
        }
    }

    private void read() {
        while (json.nextToken() != null) {
            expect(JsonToken.START_OBJECT, "an object");
            line();
        }
    }

    private void line() {
        String op = "";
        FtmEntity entity = null;
        Location start = at();
        var fields = new Fields();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("op")) {
                op = text();
            } else if (name.equals("entity")) {
                expect(JsonToken.START_OBJECT, "an object");
                entity = entity(at());
            } else {
                field(name, fields);
            }
        }
        change(op, entity == null ? fields.entity(start) : entity, start);
    }

    private void change(String op, FtmEntity entity, Location start) {
        switch (op) {
            case "", "ADD", "MOD" -> {
                if (entity.id().isEmpty() || entity.schema().isEmpty()) {
                    throw new MalformedDataException(
                            start, "an object without id or schema, expected an entity");
                }
                entities.put(entity.id(), entity);
            }
            case "DEL" -> entities.remove(entity.id());
            default ->
                    throw new MalformedDataException(
                            start, "op is " + Texts.quoted(op) + ", expected ADD, MOD or DEL");
        }
    }

    private FtmEntity entity(Location start) {
        var fields = new Fields();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            field(name, fields);
        }
        return fields.entity(start);
    }

    private static final class Fields {
        String id = "";
        String schema = "";
        String caption = "";
        String lastChange = "";
        boolean isTarget;
        final SequencedMap<String, List<String>> properties = new LinkedHashMap<>();

        FtmEntity entity(Location start) {
            return new FtmEntity(start, id, schema, caption, isTarget, lastChange, properties);
        }
    }

    private void field(String name, Fields fields) {
        switch (name) {
            case "id" -> fields.id = text();
            case "schema" -> fields.schema = text();
            case "caption" -> fields.caption = text();
            case "last_change" -> fields.lastChange = text();
            case "target" -> fields.isTarget = json.currentToken() == JsonToken.VALUE_TRUE;
            case "properties" -> properties(fields);
            default -> {
                reading.leave(name);
                json.skipChildren();
            }
        }
    }

    private void properties(Fields fields) {
        expect(JsonToken.START_OBJECT, "an object of properties");
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            expect(JsonToken.START_ARRAY, "a list of values");
            var values = new ArrayList<String>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                values.add(text());
            }
            fields.properties.put(name, List.copyOf(values));
        }
    }

    /// A text; a number or a truth value as it is written.
    private String text() {
        JsonToken token = json.currentToken();
        if (!token.isScalarValue()) {
            throw fault("a text");
        }
        return token == JsonToken.VALUE_NULL ? "" : json.getString().strip();
    }

    private void expect(JsonToken expected, String description) {
        if (json.currentToken() != expected) {
            throw fault(description);
        }
    }

    private MalformedDataException fault(String expected) {
        return new MalformedDataException(
                at(), Texts.quoted(String.valueOf(json.getString())) + ", expected " + expected);
    }

    private Location at() {
        return at(source, json.currentTokenLocation());
    }

    private static Location at(String source, TokenStreamLocation place) {
        return Location.ofLine(
                source, Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
    }
}
