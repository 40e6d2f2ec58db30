package spoor.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Arguments of the form `--name value`, or `--name` alone.
final class Options {
    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /// @throws IllegalArgumentException if an argument is none of the known ones
    static Options of(String[] arguments, String... known) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (!List.of(known).contains(name)) {
                throw new IllegalArgumentException(
                        "argument is \"%s\", expected one of --%s"
                                .formatted(arguments[i], String.join(", --", known)));
            }
            boolean hasValue = i + 1 < arguments.length && !arguments[i + 1].startsWith("--");
            values.put(name, hasValue ? arguments[++i] : "");
        }
        return new Options(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("--" + name + " is missing, expected a value");
        }
        return value;
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }
}
