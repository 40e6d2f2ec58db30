package spoor.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;
import spoor.ingest.json.JsonReader;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// Reads JSON lines: an object a row, its fields the columns. Rows of different kinds may follow
/// each other.
final class JsonTable {
    private final String source;
    private final Chooser chooser;
    private final Map<Set<String>, Kind> kinds = new HashMap<>();

    private record Kind(Chooser.Choice choice, Cells cells) {}

    private JsonTable(String source, Chooser chooser) {
        this.source = source;
        this.chooser = chooser;
    }

    static @Nullable String read(String source, InputStream bytes, Chooser chooser)
            throws IOException {
        var table = new JsonTable(source, chooser);
        try (JsonReader json = new JsonReader(source, bytes)) {
            while (json.advance()) {
                String refusal = table.row(json.value(""));
                if (refusal != null) {
                    return refusal;
                }
            }
        }
        return null;
    }

    private @Nullable String row(Json value) {
        if (!(value instanceof Json.Fields object)) {
            throw value.wrong("the row is " + value.shown() + ", expected an object");
        }
        Kind kind = kinds.get(object.values().keySet());
        if (kind == null) {
            List<String> columns = List.copyOf(object.values().keySet());
            Chooser.Choice choice = chooser.choose(columns);
            if (choice == null) {
                return refusal(object, columns);
            }
            kind = new Kind(choice, new Cells(source, choice.table(), choice.columns()));
            kinds.put(new HashSet<>(columns), kind);
        }
        fill(kind.cells(), kind.choice().columns(), object);
        kind.choice().rows().read(kind.cells());
        return null;
    }

    /// Behind a row that was read, one that cannot be is a fault: the file is not left out.
    private String refusal(Json.Fields object, List<String> columns) {
        String words = Tables.unknown(columns, chooser);
        if (kinds.isEmpty()) {
            return words;
        }
        throw new MalformedDataException(
                new Location(source, Integer.toString(object.place().line())), words);
    }

    private static void fill(Cells cells, List<String> columns, Json.Fields object) {
        cells.begin(object.place().line());
        for (int i = 0; i < columns.size(); i++) {
            Json value = object.find(columns.get(i));
            if (value != null) {
                cells.put(i, text(value));
            }
        }
    }

    /// As a CSV file would have it.
    private static String text(Json value) {
        return switch (value) {
            case Json.Text text -> text.text();
            case Json.Num number -> number.digits();
            case Json.Bool bool -> Boolean.toString(bool.isTrue());
            case Json.Nothing _ -> "";
            case Json.Items items -> list(items);
            case Json.Fields _ -> throw value.wrong("found an object, expected a value or a list");
        };
    }

    private static String list(Json.Items items) {
        List<String> texts = new ArrayList<>();
        boolean hasObjects = false;
        for (Json item : items.values()) {
            hasObjects |= item instanceof Json.Fields;
            texts.add(item instanceof Json.Fields fields ? object(fields) : text(item));
        }
        return hasObjects ? "[" + String.join(",", texts) + "]" : String.join(",", texts);
    }

    private static String object(Json.Fields fields) {
        var object = new ListText.Row();
        fields.values().forEach((name, value) -> object.add(name, text(value)));
        return object.toString();
    }
}
