package spoor.app.customers;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.customers.CustomerMapping.Birth;
import spoor.app.customers.CustomerMapping.Kind;
import spoor.app.work.PlainFile;
import spoor.app.work.Words;
import spoor.app.work.Yaml;
import spoor.app.work.YamlReader;
import spoor.ledger.base.MalformedDataException;
import spoor.screening.list.PartyKind;

/// Reads the mapping of a table of customers: a small YAML file, keys as docs/FORMATS.md lists
/// them.
public final class CustomerMappingReader {
    private static final String MAPPING = "the mapping";
    private static final Set<String> KEYS =
            ordered("id", "name", "kind", "birth", "country", "gender", "identifier", "wallet");
    private static final Set<String> BIRTH_KEYS = ordered("column", "format");
    private static final Map<String, PartyKind> KINDS = kinds();

    private final Yaml.Keys root;

    private CustomerMappingReader(Yaml.Keys root) {
        this.root = root;
    }

    private static Set<String> ordered(String... keys) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
    }

    private static Map<String, PartyKind> kinds() {
        Map<String, PartyKind> kinds = new LinkedHashMap<>();
        for (PartyKind kind : PartyKind.values()) {
            kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
        }
        return Collections.unmodifiableMap(kinds);
    }

    /// @throws spoor.ledger.base.MalformedDataException with the place of the first fault
    public static CustomerMapping read(PlainFile file) {
        Yaml.Keys root = YamlReader.read(file.name(), file.text()).asKeys(MAPPING);
        root.expectOnly(MAPPING, KEYS);
        return new CustomerMappingReader(root).mapping();
    }

    private CustomerMapping mapping() {
        List<String> names = columns("name");
        List<String> wallets = columns("wallet");
        if (names.isEmpty() && wallets.isEmpty()) {
            throw root.fault(MAPPING + " has neither `name` nor `wallet`, expected one at least");
        }
        Yaml gender = root.find("gender");
        return new CustomerMapping(
                root.require(MAPPING, "id").asText("id"),
                names,
                kind(),
                birth(),
                columns("country"),
                gender == null ? null : gender.asText("gender"),
                columns("identifier"),
                wallets);
    }

    /// One column, or a list of them.
    private List<String> columns(String key) {
        Yaml value = root.find(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Yaml.Items items)) {
            return List.of(value.asText(key));
        }
        SequencedSet<String> columns = new LinkedHashSet<>();
        for (Yaml item : items.values()) {
            String column = item.asText(key);
            if (!columns.add(column)) {
                throw item.fault(
                        key + " names the column " + Words.clip(column) + " again, expected once");
            }
        }
        return new ArrayList<>(columns);
    }

    private Kind kind() {
        Yaml value = root.find("kind");
        if (value == null) {
            return new Kind.Always(PartyKind.OTHER);
        }
        if (!(value instanceof Yaml.Keys keys)) {
            return new Kind.Always(kind(value));
        }
        SequencedMap<String, PartyKind> words = new LinkedHashMap<>();
        keys.entries()
                .forEach((key, entry) -> {
                    if (!key.equals("column")) {
                        addWords(key, entry, words);
                    }
                });
        return new Kind.ByColumn(keys.require("kind", "column").asText("column"), words);
    }

    private static PartyKind kind(Yaml value) {
        PartyKind kind = KINDS.get(value.asText("kind").toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw value.expected("kind", Words.list(KINDS.keySet(), "or"));
        }
        return kind;
    }

    private static void addWords(
            String key, Yaml.Entry entry, SequencedMap<String, PartyKind> words) {
        PartyKind kind = KINDS.get(key);
        if (kind == null) {
            Set<String> known = new LinkedHashSet<>(List.of("column"));
            known.addAll(KINDS.keySet());
            throw new MalformedDataException(
                    entry.key().location(), Yaml.unknownKey("kind", key, known));
        }
        List<Yaml> written =
                entry.value() instanceof Yaml.Items items ? items.values() : List.of(entry.value());
        for (Yaml word : written) {
            String text = word.asText("kind." + key).toLowerCase(Locale.ROOT);
            if (words.putIfAbsent(text, kind) != null) {
                throw word.fault("kind has the word " + Words.clip(text) + " again, expected once");
            }
        }
    }

    private @Nullable Birth birth() {
        Yaml value = root.find("birth");
        if (value == null || value instanceof Yaml.Text) {
            return value == null ? null : new Birth(value.asText("birth"), null);
        }
        Yaml.Keys keys = value.asKeys("birth");
        keys.expectOnly("birth", BIRTH_KEYS);
        Yaml format = keys.find("format");
        return new Birth(
                keys.require("birth", "column").asText("column"),
                format == null ? null : pattern(format));
    }

    private static String pattern(Yaml format) {
        String pattern = format.asText("format");
        try {
            DateTimeFormatter _ = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
            return pattern;
        } catch (IllegalArgumentException e) {
            throw format.expected(
                    "format", "a pattern such as dd.MM.uuuu (" + e.getMessage() + ")");
        }
    }
}
