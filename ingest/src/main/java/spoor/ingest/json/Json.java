package spoor.ingest.json;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// One JSON value of somebody's file, with its place. Numbers keep their text, so that no amount
/// ever passes through floating point.
public sealed interface Json {
    Place place();

    /// Line and column of a value: small, because every value of a file has one.
    ///
    /// @param source name of the file, as messages print it
    record Place(String source, int line, int column) {
        public Location location() {
            return Location.ofLine(source, line, column);
        }
    }

    record Text(Place place, String text) implements Json {}

    record Num(Place place, String digits) implements Json {}

    record Bool(Place place, boolean isTrue) implements Json {}

    record Nothing(Place place) implements Json {}

    record Items(Place place, List<Json> values) implements Json {}

    /// An object. [#where] is the way to it, as in `vin[2].prevout`, for messages.
    record Fields(Place place, String where, SequencedMap<String, Json> values) implements Json {
        /// The field's value, nothing when it is missing or `null`.
        public @Nullable Json find(String name) {
            Json value = values.get(name);
            return value instanceof Nothing ? null : value;
        }

        public boolean has(String name) {
            return values.containsKey(name);
        }

        public String pathOf(String name) {
            return where.isEmpty() ? name : where + "." + name;
        }
    }

    default MalformedDataException wrong(String problem) {
        return new MalformedDataException(place().location(), problem);
    }

    /// What the value is, short enough for a message.
    default String shown() {
        return switch (this) {
            case Text text -> "\"" + shortened(text.text()) + "\"";
            case Num number -> shortened(number.digits());
            case Bool bool -> Boolean.toString(bool.isTrue());
            case Nothing _ -> "null";
            case Items _ -> "a list";
            case Fields _ -> "an object";
        };
    }

    private static String shortened(String text) {
        return text.length() <= 80
                ? printable(text)
                : printable(text.substring(0, 80)) + "... (" + text.length() + " characters)";
    }

    /// Foreign text for a message on a terminal: strangers write control characters and directions
    /// of writing into it, which become `?`.
    static String printable(String text) {
        return text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    }
}
