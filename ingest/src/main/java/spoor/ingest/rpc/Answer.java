package spoor.ingest.rpc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// What a node said to one question.
///
/// @param result nothing where the node answered `null`, or an error
/// @param error the node's words, nothing where it had an answer
record Answer(String method, @Nullable Json result, @Nullable String error) {
    boolean isError() {
        return error != null;
    }

    /// @param expected what a `null` should have been
    /// @throws MalformedDataException if it is an error or `null`
    Json required(String place, String expected) {
        if (error != null) {
            throw wrong(place, "answered " + error + ", expected " + expected);
        }
        if (result == null) {
            throw wrong(place, "answered null, expected " + expected);
        }
        return result;
    }

    Json.Fields object(String place, String expected) {
        if (required(place, expected) instanceof Json.Fields fields) {
            return fields;
        }
        throw wrong(place, "answered " + shown() + ", expected " + expected);
    }

    /// The objects of a list.
    List<Json.Fields> objects(String place, String expected) {
        if (!(required(place, expected) instanceof Json.Items items)) {
            throw wrong(place, "answered " + shown() + ", expected " + expected);
        }
        return items.values().stream()
                .map(item -> {
                    if (item instanceof Json.Fields fields) {
                        return fields;
                    }
                    throw wrong(
                            place, "answered a list with " + item.shown() + ", expected objects");
                })
                .toList();
    }

    String shown() {
        return error != null ? error : result == null ? "null" : result.shown();
    }

    private MalformedDataException wrong(String place, String problem) {
        return new MalformedDataException(Location.of(place), method + " " + problem);
    }

    /// Lets something read the answer: what it finds wrong is told with the block and the method
    /// instead of line and column of an answer that nobody has.
    <T> T read(String place, Reading<T> reading) {
        try {
            return reading.read();
        } catch (MalformedDataException e) {
            if (e.location().toString().equals(place)) {
                throw e;
            }
            throw wrong(place, e.problem());
        }
    }

    interface Reading<T> {
        T read();
    }
}
