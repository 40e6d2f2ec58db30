package spoor.app.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.UInt256;

/// One value of a YAML file, with its place, so that a message can point at it.
///
/// Every `as…` method takes the name of what it reads and throws [MalformedDataException] with that
/// name, what was found and what was expected.
public sealed interface Yaml {
    Place place();

    /// Where a value starts.
    ///
    /// @param line counted from 1
    /// @param column counted from 1
    record Place(String source, int line, int column) {
        public Location location() {
            return Location.ofLine(source, line, column);
        }
    }

    /// A scalar.
    ///
    /// @param isPlain written without quotes
    record Text(Place place, String value, boolean isPlain) implements Yaml {}

    record Items(Place place, List<Yaml> values) implements Yaml {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// A mapping, its keys in the order of the file.
    record Keys(Place place, Map<String, Entry> entries) implements Yaml {
        /// The value of a key, or nothing when the key is missing or its value is empty.
        public @Nullable Yaml find(String key) {
            Entry entry = entries.get(key);
            return entry == null || entry.value().isEmpty() ? null : entry.value();
        }

        /// @param owner what this mapping describes, for the message
        public Yaml require(String owner, String key) {
            Entry entry = entries.get(key);
            if (entry == null) {
                throw fault(owner + " has no `" + key + "`, expected one");
            }
            if (entry.value().isEmpty()) {
                throw new MalformedDataException(
                        entry.key().location(), key + " is empty, expected a value");
            }
            return entry.value();
        }

        /// Refuses the first key that is not among `known`.
        public void expectOnly(String owner, Set<String> known) {
            for (Map.Entry<String, Entry> entry : entries.entrySet()) {
                if (!known.contains(entry.getKey())) {
                    throw new MalformedDataException(
                            entry.getValue().key().location(),
                            unknownKey(owner, entry.getKey(), known));
                }
            }
        }
    }

    /// @param key where the key stands
    record Entry(Place key, Yaml value) {}

    static String unknownKey(String owner, String key, Set<String> known) {
        return owner
                + " has the key `"
                + key
                + "`, expected "
                + Words.list(known, "or")
                + Words.didYouMean(key, known);
    }

    default Location location() {
        return place().location();
    }

    default MalformedDataException fault(String problem) {
        return new MalformedDataException(location(), problem);
    }

    /// Nothing was written: no value, `~` or `null`.
    default boolean isEmpty() {
        return this instanceof Text text
                && text.isPlain()
                && (text.value().isEmpty()
                        || text.value().equals("~")
                        || text.value().equals("null"));
    }

    /// What was found, for messages.
    default String found() {
        return switch (this) {
            case Text _ when isEmpty() -> "empty";
            case Text text -> "\"" + Words.clip(text.value()) + "\"";
            case Items _ -> "a list";
            case Keys _ -> "a mapping";
        };
    }

    default String asText(String name) {
        if (this instanceof Text text && !isEmpty() && !text.value().isBlank()) {
            return text.value().strip();
        }
        throw expected(name, "text");
    }

    /// A whole number in decimal digits, underscores allowed between them.
    default long asNumber(String name, long least, long most) {
        String expected = "a whole number from " + least + " to " + most;
        if (!(this instanceof Text text) || !text.value().matches("-?[0-9][0-9_]*")) {
            throw expected(name, expected);
        }
        try {
            long number = Long.parseLong(text.value().replace("_", ""));
            if (least <= number && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Too long for 64 bits: said below.
        }
        throw expected(name, expected);
    }

    /// A whole number of units of an asset that may have 2^256 - 1 of them, underscores allowed
    /// between the digits.
    default UInt256 asUnits(String name) {
        String text = this instanceof Text number ? number.value() : "";
        if (text.matches("[0-9][0-9_]*")) {
            try {
                UInt256 units = UInt256.ofDecimal(text.replace("_", ""));
                if (!units.isZero()) {
                    return units;
                }
            } catch (IllegalArgumentException _) {
                // More than 256 bits: said below.
            }
        }
        throw expected(name, "a whole number from 1 to 2^256 - 1");
    }

    default boolean asFlag(String name) {
        if (this instanceof Text text && text.isPlain()) {
            switch (text.value()) {
                case "true", "True", "TRUE" -> {
                    return true;
                }
                case "false", "False", "FALSE" -> {
                    return false;
                }
                default -> {}
            }
        }
        throw expected(name, "true or false");
    }

    default List<Yaml> asItems(String name) {
        if (this instanceof Items items) {
            return items.values();
        }
        throw expected(name, "a list");
    }

    default Keys asKeys(String name) {
        if (this instanceof Keys keys) {
            return keys;
        }
        throw expected(name, "a mapping of keys to values");
    }

    default MalformedDataException expected(String name, String expected) {
        return fault(name + " is " + found() + ", expected " + expected);
    }

    /// The entries of a mapping as they are built, in order.
    static Map<String, Entry> newEntries() {
        return new LinkedHashMap<>();
    }
}
