package spoor.ingest.json;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// Reads a file of JSON values one behind the other (one value, or JSON lines), token by token, and
/// hands out small trees. Keys that occur twice, deep nesting and endless values are refused.
public final class JsonReader implements AutoCloseable {
    /// A transaction of 4 million weight units has at most some 111,000 outputs of ten fields.
    static final int MOST_VALUES = 5_000_000;

    private static final JsonFactory FACTORY = factory(32);

    /// The calls of one transaction may lie 1024 deep, each in the list of its caller's.
    private static final JsonFactory DEEP = factory(2_200);

    private static JsonFactory factory(int deepest) {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(deepest)
                                .maxNameLength(1_000)
                                .maxNumberLength(1_000)
                                .maxStringLength(20_000_000)
                                .build())
                .build();
    }

    private final String source;
    private final JsonParser parser;
    private int valuesLeft;

    /// @param source name of the file, for messages
    public JsonReader(String source, InputStream bytes) throws IOException {
        this(source, bytes, FACTORY);
    }

    private JsonReader(String source, InputStream bytes, JsonFactory factory) throws IOException {
        this.source = source;
        this.parser = guarded(() -> factory.createParser(ObjectReadContext.empty(), bytes));
    }

    /// A reader of values as deep as trees of calls.
    public static JsonReader ofTrees(String source, InputStream bytes) throws IOException {
        return new JsonReader(source, bytes, DEEP);
    }

    @Override
    public void close() {
        parser.close();
    }

    /// Goes to the next token and says whether there was one.
    public boolean advance() throws IOException {
        return next() != null;
    }

    public boolean isAt(JsonToken token) {
        return parser.currentToken() == token;
    }

    /// The name of the field that the reader stands at.
    public String name() {
        String name = parser.currentName();
        return name == null ? "" : name;
    }

    public Json.Place place() {
        return place(parser.currentTokenLocation());
    }

    public MalformedDataException wrong(String problem) {
        return new MalformedDataException(place().location(), problem);
    }

    /// Reads the value whose first token the reader stands at, with everything in it.
    ///
    /// @param where the way to it, for messages
    public Json value(String where) throws IOException {
        valuesLeft = MOST_VALUES;
        return tree(where);
    }

    /// Goes to the end of the value whose first token the reader stands at.
    public void skip() throws IOException {
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        } while (depth > 0 && required() != null);
    }

    /// Goes down into lists and objects without recursion: trees of calls are deeper than the
    /// stack.
    private Json tree(String where) throws IOException {
        Deque<Open> open = new ArrayDeque<>();
        String at = where;
        while (true) {
            Json done = step(at, open);
            Open parent = open.peek();
            if (done != null && parent == null) {
                return done;
            }
            if (done != null && parent != null) {
                parent.add(done);
            }
            JsonToken next = required();
            if (next == JsonToken.PROPERTY_NAME && parent != null) {
                parent.name = name();
                required();
            }
            at = parent == null || next.isStructEnd() ? "" : parent.whereNext();
        }
    }

    /// Takes the token that the reader stands at.
    ///
    /// @return the value that it ends, or nothing where it begins a list or an object
    private @Nullable Json step(String at, Deque<Open> open) throws IOException {
        JsonToken token = parser.currentToken();
        if (token != null && token.isStructEnd()) {
            return open.pop().done();
        }
        if (--valuesLeft < 0) {
            throw wrong("more than " + MOST_VALUES + " values in one record, expected fewer");
        }
        Json.Place place = place();
        return switch (token) {
            case START_OBJECT, START_ARRAY -> {
                open.push(new Open(place, at, token == JsonToken.START_OBJECT));
                yield null;
            }
            case VALUE_STRING -> new Json.Text(place, guarded(parser::getString));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    new Json.Num(place, guarded(parser::getString));
            case VALUE_TRUE, VALUE_FALSE -> new Json.Bool(place, token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new Json.Nothing(place);
            case null, default -> throw wrong("the data end here, expected a value");
        };
    }

    /// A list or an object whose end has not come yet.
    private static final class Open {
        private final Json.Place place;
        private final String where;
        private final boolean isObject;
        private final SequencedMap<String, Json> fields = new LinkedHashMap<>();
        private final List<Json> items = new ArrayList<>();
        private String name = "";

        Open(Json.Place place, String where, boolean isObject) {
            this.place = place;
            this.where = where;
            this.isObject = isObject;
        }

        /// The way to the value that comes next.
        String whereNext() {
            return !isObject
                    ? where + "[" + items.size() + "]"
                    : where.isEmpty() ? name : where + "." + name;
        }

        void add(Json value) {
            if (isObject) {
                fields.put(name, value);
            } else {
                items.add(value);
            }
        }

        Json done() {
            return isObject ? new Json.Fields(place, where, fields) : new Json.Items(place, items);
        }
    }

    /// The next token; the data may not end here.
    public JsonToken required() throws IOException {
        JsonToken token = next();
        if (token == null) {
            throw wrong("the data end inside a value, expected its end: the file is cut off");
        }
        return token;
    }

    private @Nullable JsonToken next() throws IOException {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw translated(e);
        }
    }

    private interface Call<T> {
        T make();
    }

    private <T> T guarded(Call<T> call) throws IOException {
        try {
            return call.make();
        } catch (JacksonException e) {
            throw translated(e);
        }
    }

    /// A broken disk stays an [IOException]; everything else is the file's fault.
    private MalformedDataException translated(JacksonException e) throws IOException {
        if (e instanceof JacksonIOException && e.getCause() instanceof IOException cause) {
            throw inFile(cause);
        }
        TokenStreamLocation at = e.getLocation();
        Location location = (at == null ? place(parser.currentLocation()) : place(at)).location();
        return new MalformedDataException(location, "not JSON: " + oneLine(e.getOriginalMessage()));
    }

    private IOException inFile(IOException cause) {
        if (cause instanceof EOFException) {
            throw new MalformedDataException(
                    Location.of(source), "the packed data end early: the file is cut off");
        }
        if (cause instanceof ZipException || cause instanceof java.io.CharConversionException) {
            throw new MalformedDataException(
                    Location.of(source), "the file is damaged: " + oneLine(cause.getMessage()));
        }
        return cause;
    }

    private Json.Place place(TokenStreamLocation at) {
        return new Json.Place(source, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    /// Messages of the JSON library may hold line breaks and control characters of the data.
    private static String oneLine(@Nullable String text) {
        return text == null ? "no details" : Json.printable(text.replaceAll("\\s+", " ")).strip();
    }
}
