package spoor.app.work;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spoor.ingest.files.SourceFile;
import spoor.ingest.json.Json;
import spoor.ingest.json.JsonReader;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// JSON of somebody else's as plain maps, lists, texts, flags and exact numbers.
public final class PlainJson {
    private PlainJson() {}

    /// The one object that a file holds.
    ///
    /// @throws MalformedDataException if it holds none
    public static Json.Fields object(SourceFile file) throws IOException {
        try (JsonReader reader = new JsonReader(file.name(), file.open())) {
            if (reader.advance() && reader.value("") instanceof Json.Fields fields) {
                return fields;
            }
        }
        throw new MalformedDataException(
                Location.of(file.name()), "is no object of JSON, expected one");
    }

    /// A bundle of STIX 2.
    ///
    /// @throws MalformedDataException if the file holds none
    public static Json.Fields bundle(SourceFile file) throws IOException {
        Json.Fields bundle = object(file);
        if (!(bundle.find("type") instanceof Json.Text kind) || !kind.text().equals("bundle")) {
            throw bundle.wrong("is no STIX bundle, expected an object of the type bundle");
        }
        return bundle;
    }

    /// An object's fields in their order; what is null is left out.
    public static Map<String, Object> map(Json.Fields object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.values()
                .forEach((name, value) -> {
                    Object plain = plain(value);
                    if (plain != null) {
                        map.put(name, plain);
                    }
                });
        return map;
    }

    private static @Nullable Object plain(Json value) {
        return switch (value) {
            case Json.Text text -> text.text();
            case Json.Num number -> number(number.digits());
            case Json.Bool flag -> flag.isTrue();
            case Json.Nothing _ -> null;
            case Json.Items items ->
                    items.values().stream().map(PlainJson::plain).filter(Objects::nonNull).toList();
            case Json.Fields fields -> map(fields);
        };
    }

    private static Number number(String digits) {
        return digits.matches("[0-9]{1,9}") ? Integer.valueOf(digits) : new BigDecimal(digits);
    }
}
