package spoor.app.follow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.tags.Category;
import spoor.app.work.PlainFile;
import spoor.app.work.Words;
import spoor.app.work.Workspace;
import spoor.app.work.Yaml;
import spoor.app.work.YamlReader;
import spoor.ledger.base.Location;
import spoor.ledger.trace.Policy;

/// Reads a case file; stops at the first thing that it cannot stand for.
final class CaseReader {
    private static final Set<String> CASE_KEYS =
            keys(
                    "case",
                    "chain",
                    "thefts",
                    "policies",
                    "stop",
                    "limits",
                    "bounds",
                    "steps",
                    "claims",
                    "notes");
    private static final Set<String> THEFT_KEYS = keys("id", "victim", "when", "origins");
    private static final Set<String> STOP_KEYS =
            keys("tags", "categories", "coinjoin", "mixers", "deposits");
    private static final Set<String> LIMIT_KEYS =
            keys("depth", "min_units", "until", "transactions");

    private final Yaml.Keys root;

    private CaseReader(Yaml.Keys root) {
        this.root = root;
    }

    static Set<String> keys(String... keys) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
    }

    static CaseFile read(PlainFile file, Path path) {
        Yaml.Keys root = YamlReader.read(file.name(), file.text()).asKeys("the case file");
        root.expectOnly("the case file", CASE_KEYS);
        return new CaseReader(root).caseFile(file, path);
    }

    private CaseFile caseFile(PlainFile file, Path path) {
        Yaml chain = root.find("chain");
        return new CaseFile(
                file,
                path,
                root.require("the case file", "case").asText("case"),
                chain == null ? "bitcoin" : chainName(chain),
                chain == null ? root.location() : chain.location(),
                thefts(),
                policies(),
                stops(),
                limits(),
                flag(root, "bounds"),
                flag(root, "steps"),
                claims(),
                notes());
    }

    private static String chainName(Yaml value) {
        String name = value.asText("chain");
        if (!Workspace.isChainName(name)) {
            throw value.expected("chain", "the name of a chain: letters, digits, - and _");
        }
        return name;
    }

    /// A switch that is on where the case does not say.
    private static boolean flag(Yaml.@Nullable Keys keys, String key) {
        Yaml value = keys == null ? null : keys.find(key);
        return value == null || value.asFlag(key);
    }

    private List<CaseFile.TheftWanted> thefts() {
        Yaml value = root.require("the case file", "thefts");
        Map<String, Location> seen = new HashMap<>();
        List<CaseFile.TheftWanted> thefts = new ArrayList<>();
        for (Yaml item : filled(value, "thefts")) {
            CaseFile.TheftWanted theft = theft(item.asKeys("theft"));
            Location earlier = seen.putIfAbsent(theft.id(), theft.where());
            if (earlier != null) {
                throw item.fault(
                        "the theft \"" + theft.id() + "\" is there already, at " + earlier);
            }
            thefts.add(theft);
        }
        return thefts;
    }

    private static List<Yaml> filled(Yaml value, String name) {
        List<Yaml> items = value.asItems(name);
        if (items.isEmpty()) {
            throw value.fault(name + " is an empty list, expected at least one");
        }
        return items;
    }

    private static CaseFile.TheftWanted theft(Yaml.Keys theft) {
        theft.expectOnly("the theft", THEFT_KEYS);
        Yaml when = theft.find("when");
        Yaml victim = theft.find("victim");
        List<CaseFile.OriginWanted> origins = new ArrayList<>();
        for (Yaml item : filled(theft.require("the theft", "origins"), "origins")) {
            origins.add(OriginReader.read(item.asKeys("origin")));
        }
        return new CaseFile.TheftWanted(
                theft.location(),
                theftId(theft.require("the theft", "id")),
                victim == null ? "" : victim.asText("victim"),
                when == null ? "" : Moment.readDate(when, "when").text(),
                origins);
    }

    private static String theftId(Yaml value) {
        String id = value.asText("id");
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw value.expected(
                    "id", "up to 64 letters, digits, dots, - and _, a letter or digit first");
        }
        return id;
    }

    private List<Policy> policies() {
        Yaml value = root.find("policies");
        if (value == null) {
            return List.of(Policy.values());
        }
        List<Policy> policies = new ArrayList<>();
        for (Yaml item : filled(value, "policies")) {
            Policy policy = policy(item);
            if (policies.contains(policy)) {
                throw item.fault("the policy " + policy.label() + " is there already");
            }
            policies.add(policy);
        }
        return policies;
    }

    private static Policy policy(Yaml item) {
        List<String> known = Arrays.stream(Policy.values()).map(Policy::label).toList();
        String label = item instanceof Yaml.Text text ? text.value() : "";
        return Policy.ofLabel(label)
                .orElseThrow(() ->
                        item.expected(
                                "policy",
                                Words.list(known, "or") + Words.didYouMean(label, known)));
    }

    private CaseFile.Stops stops() {
        Yaml value = root.find("stop");
        if (value == null) {
            return new CaseFile.Stops(List.of(), new LinkedHashSet<>(), true, true, true);
        }
        Yaml.Keys stop = value.asKeys("stop");
        stop.expectOnly("stop", STOP_KEYS);
        return new CaseFile.Stops(
                tags(stop),
                categories(stop),
                flag(stop, "coinjoin"),
                flag(stop, "mixers"),
                flag(stop, "deposits"));
    }

    private static List<CaseFile.NamedFile> tags(Yaml.Keys stop) {
        Yaml value = stop.find("tags");
        List<CaseFile.NamedFile> files = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Yaml item : value == null ? List.<Yaml>of() : value.asItems("tags")) {
            String name = item.asText("tag pack");
            if (!seen.add(name)) {
                throw item.fault("the tag pack \"" + Words.clip(name) + "\" is there already");
            }
            files.add(new CaseFile.NamedFile(item.location(), name));
        }
        return files;
    }

    private static SequencedSet<String> categories(Yaml.Keys stop) {
        Yaml value = stop.find("categories");
        SequencedSet<String> categories = new LinkedHashSet<>();
        for (Yaml item : value == null ? List.<Yaml>of() : value.asItems("categories")) {
            try {
                categories.addAll(Category.named(item.asText("category")));
            } catch (IllegalArgumentException e) {
                throw item.fault(String.valueOf(e.getMessage()));
            }
        }
        return categories;
    }

    private List<String> notes() {
        Yaml value = root.find("notes");
        List<Yaml> items = value == null ? List.of() : value.asItems("notes");
        return items.stream().map(item -> item.asText("note")).toList();
    }

    private List<PublishedFigure> claims() {
        Yaml value = root.find("claims");
        boolean hasSteps = flag(root, "steps");
        List<PublishedFigure> claims = new ArrayList<>();
        for (Yaml item : value == null ? List.<Yaml>of() : value.asItems("claims")) {
            claims.add(ClaimReader.read(item.asKeys("claim"), hasSteps));
        }
        return claims;
    }

    private CaseFile.LimitsWanted limits() {
        Yaml value = root.find("limits");
        if (value == null) {
            return new CaseFile.LimitsWanted(null, null, null, null);
        }
        Yaml.Keys limits = value.asKeys("limits");
        limits.expectOnly("limits", LIMIT_KEYS);
        Yaml minUnits = limits.find("min_units");
        Yaml until = limits.find("until");
        return new CaseFile.LimitsWanted(
                number(limits, "depth", Integer.MAX_VALUE - 1L),
                minUnits == null ? null : minUnits.asUnits("min_units"),
                until == null ? null : Moment.read(until, "until"),
                number(limits, "transactions", Long.MAX_VALUE - 1));
    }

    private static @Nullable Long number(Yaml.Keys limits, String key, long most) {
        Yaml value = limits.find(key);
        return value == null ? null : Long.valueOf(value.asNumber(key, 1, most));
    }
}
