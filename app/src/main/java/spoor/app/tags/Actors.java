package spoor.app.tags;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.app.work.PlainFile;
import spoor.app.work.Yaml;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;

/// The entities of actor packs, by id: who stands behind the tags' labels.
///
/// An actor pack is a YAML file with a list `actors`; each has an id, a label, categories and
/// jurisdictions.
public final class Actors {
    private final Map<String, Actor> byId = new LinkedHashMap<>();

    /// @param pack file of the pack, as the case names it
    /// @param jurisdictions ISO 3166 codes
    public record Actor(
            String pack,
            String id,
            String label,
            List<String> categories,
            List<String> jurisdictions) {
        public Actor {
            categories = List.copyOf(categories);
            jurisdictions = List.copyOf(jurisdictions);
        }
    }

    public @Nullable Actor find(String id) {
        return byId.get(id);
    }

    public int size() {
        return byId.size();
    }

    /// Whether a file is an actor pack rather than a tag pack.
    static boolean isActorPack(Yaml.Keys root) {
        return root.find("actors") != null;
    }

    /// Adds the actors of a pack.
    ///
    /// @return what was skipped: actors without an id, ids that there are already
    /// @throws MalformedDataException if the file is no actor pack
    List<Problem> add(PlainFile file, Yaml.Keys root) {
        List<Problem> problems = new ArrayList<>();
        for (Yaml item : root.require("the actor pack", "actors").asItems("actors")) {
            try {
                add(actor(file.name(), item.asKeys("actor")), item, problems);
            } catch (MalformedDataException e) {
                problems.add(new Problem(e.location(), e.problem()));
            }
        }
        return problems;
    }

    private void add(Actor actor, Yaml item, List<Problem> problems) {
        Actor earlier = byId.putIfAbsent(actor.id(), actor);
        if (earlier != null) {
            problems.add(
                    new Problem(
                            item.location(),
                            "there is an actor \""
                                    + actor.id()
                                    + "\" already, of "
                                    + earlier.pack()
                                    + "; that one is kept"));
        }
    }

    private static Actor actor(String pack, Yaml.Keys keys) {
        String id = keys.require("the actor", "id").asText("id");
        Yaml label = keys.find("label");
        return new Actor(
                pack,
                id,
                label == null ? id : label.asText("label"),
                texts(keys, "categories"),
                texts(keys, "jurisdictions"));
    }

    private static List<String> texts(Yaml.Keys keys, String key) {
        Yaml value = keys.find(key);
        return value == null
                ? List.of()
                : value.asItems(key).stream().map(item -> item.asText(key)).toList();
    }
}
