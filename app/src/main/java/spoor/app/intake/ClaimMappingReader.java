package spoor.app.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import spoor.app.intake.ClaimMapping.Cell;
import spoor.app.intake.ClaimMapping.Into;
import spoor.app.intake.ClaimMapping.When;
import spoor.app.work.PlainFile;
import spoor.app.work.Words;
import spoor.app.work.Yaml;
import spoor.app.work.YamlReader;
import spoor.ledger.base.MalformedDataException;
import spoor.register.claim.Qualifier;
import spoor.register.claim.Role;

/// Reads the mapping of a table of claims: a small YAML file, keys as docs/FORMATS.md lists them.
public final class ClaimMappingReader {
    private static final String MAPPING = "the mapping";
    private static final Set<String> KEYS = keys();

    private final Yaml.Keys root;

    private ClaimMappingReader(Yaml.Keys root) {
        this.root = root;
    }

    private static Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(List.of("into", "origin", "id"));
        keys.addAll(ClaimMapping.CELLS);
        keys.addAll(
                List.of(
                        "until",
                        "split",
                        "hedges",
                        "roles",
                        "rejected",
                        "figure_if",
                        "unless",
                        "date_of",
                        "actor_when"));
        keys.add("first_only");
        return keys;
    }

    /// @throws MalformedDataException with the place of the first fault
    public static ClaimMapping read(PlainFile file) {
        Yaml.Keys root = YamlReader.read(file.name(), file.text()).asKeys(MAPPING);
        root.expectOnly(MAPPING, KEYS);
        return new ClaimMappingReader(root).mapping();
    }

    private ClaimMapping mapping() {
        Into into = into();
        Map<String, Cell> cells = cells();
        List<String> id = texts(root.find("id"), "id");
        if (into == Into.INCIDENTS && id.isEmpty()) {
            throw root.fault(MAPPING + " has no `id`, expected the columns that make an incident");
        }
        if (into == Into.FIGURES && (!cells.containsKey("report") || !cells.containsKey("words"))) {
            throw root.fault(MAPPING + " is of figures, expected `report` and `words` in it");
        }
        if (cells.containsKey("quantity") != cells.containsKey("unit")) {
            throw root.fault(MAPPING + " has one of `quantity` and `unit`, expected both or none");
        }
        Yaml split = root.find("split");
        return new ClaimMapping(
                into,
                origin(),
                id,
                cells,
                until(),
                split == null ? ";" : split.asText("split"),
                hedges(),
                roles(),
                marks("rejected"),
                marks("figure_if"),
                marks("unless"),
                dateOf(),
                when(),
                isFirstOnly());
    }

    private boolean isFirstOnly() {
        Yaml value = root.find("first_only");
        return value != null && value.asFlag("first_only");
    }

    private Into into() {
        Yaml value = root.require(MAPPING, "into");
        return switch (value.asText("into")) {
            case "incidents" -> Into.INCIDENTS;
            case "figures" -> Into.FIGURES;
            default -> throw value.expected("into", "incidents or figures");
        };
    }

    private String origin() {
        Yaml value = root.require(MAPPING, "origin");
        String origin = value.asText("origin");
        if (!origin.matches("[a-z0-9][a-z0-9_-]{0,31}")) {
            throw value.expected("origin", "a short name of small letters, digits, - and _");
        }
        return origin;
    }

    private Map<String, Cell> cells() {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (String key : ClaimMapping.CELLS) {
            Yaml value = root.find(key);
            if (value instanceof Yaml.Keys keys) {
                keys.expectOnly(key, Set.of("always"));
                cells.put(key, new Cell.Always(keys.require(key, "always").asText(key)));
            } else if (value != null) {
                cells.put(key, new Cell.Column(value.asText(key)));
            }
        }
        return cells;
    }

    private static List<String> texts(@Nullable Yaml value, String key) {
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        List<Yaml> items = value instanceof Yaml.Items list ? list.values() : List.of(value);
        items.forEach(item -> texts.add(item.asText(key)));
        return texts;
    }

    private Map<String, String> until() {
        Map<String, String> until = new LinkedHashMap<>();
        entries("until")
                .forEach((key, entry) -> {
                    if (!ClaimMapping.CELLS.contains(key)) {
                        throw unknown("until", key, entry, ClaimMapping.CELLS);
                    }
                    until.put(key, sign(entry.value()));
                });
        return until;
    }

    /// A sign keeps its blanks.
    private static String sign(Yaml value) {
        return value instanceof Yaml.Text text && !text.value().isEmpty()
                ? text.value()
                : value.asText("until");
    }

    private Map<String, Yaml.Entry> entries(String key) {
        Yaml value = root.find(key);
        return value == null ? Map.of() : value.asKeys(key).entries();
    }

    private static MalformedDataException unknown(
            String owner, String key, Yaml.Entry entry, List<String> known) {
        return new MalformedDataException(
                entry.key().location(), Yaml.unknownKey(owner, key, new LinkedHashSet<>(known)));
    }

    private Map<String, Qualifier> hedges() {
        return words("hedges", byLabel(Qualifier.values(), Qualifier::label));
    }

    private Map<String, Role> roles() {
        return words("roles", byLabel(Role.values(), Role::label));
    }

    private static <T> Map<String, T> byLabel(T[] values, Function<T, String> label) {
        Map<String, T> byLabel = new LinkedHashMap<>();
        for (T value : values) {
            byLabel.put(label.apply(value), value);
        }
        return byLabel;
    }

    /// Words for values: each key is the label of one, with its word or a list of them.
    private <T> Map<String, T> words(String name, Map<String, T> known) {
        Map<String, T> words = new LinkedHashMap<>();
        entries(name)
                .forEach((key, entry) -> {
                    T value = known.get(key);
                    if (value == null) {
                        throw unknown(name, key, entry, List.copyOf(known.keySet()));
                    }
                    texts(entry.value(), name + "." + key)
                            .forEach(word -> words.put(lower(word), value));
                });
        return words;
    }

    /// Words for keys: small and capital letters are the same.
    private Map<String, List<String>> marks(String name) {
        Map<String, List<String>> marks = new LinkedHashMap<>();
        entries(name)
                .forEach((key, entry) -> {
                    if (!ClaimMapping.CELLS.contains(key)) {
                        throw unknown(name, key, entry, ClaimMapping.CELLS);
                    }
                    marks.put(
                            key,
                            texts(entry.value(), name).stream()
                                    .map(ClaimMappingReader::lower)
                                    .toList());
                });
        return marks;
    }

    private Set<Role> dateOf() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Yaml value = root.find("date_of");
        Map<String, Role> known = byLabel(Role.values(), Role::label);
        for (String label : texts(value, "date_of")) {
            Role role = known.get(label);
            if (role == null && value != null) {
                throw value.expected("date_of", Words.list(known.keySet(), "or"));
            }
            if (role != null) {
                roles.add(role);
            }
        }
        return roles;
    }

    private @Nullable When when() {
        Yaml value = root.find("actor_when");
        if (value == null) {
            return null;
        }
        Yaml.Keys keys = value.asKeys("actor_when");
        keys.expectOnly("actor_when", Set.of("column", "is"));
        return new When(
                keys.require("actor_when", "column").asText("column"),
                keys.require("actor_when", "is").asText("is"));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
