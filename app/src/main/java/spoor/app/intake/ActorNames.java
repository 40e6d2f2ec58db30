package spoor.app.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import spoor.app.work.PlainJson;
import spoor.ingest.files.SourceFile;
import spoor.ingest.json.Json;
import spoor.ingest.json.Values;
import spoor.register.incident.Names.Alias;

/// Names of actors: the groups of MITRE ATT&CK, the clusters of a MISP galaxy. A name that two
/// clusters have stays with both.
public final class ActorNames {
    private ActorNames() {}

    /// The names of a group (`intrusion-set`) of ATT&CK.
    static void group(Json.Fields group, List<Alias> names) {
        String name = Values.text(group, "name");
        String cluster = "attack:" + attackId(group);
        String modified = optional(group, "modified");
        String source =
                "MITRE ATT&CK"
                        + (modified.length() < 10 ? "" : ", as of " + modified.substring(0, 10));
        SequencedSet<String> all = new LinkedHashSet<>(List.of(name));
        all.addAll(texts(group, "aliases"));
        all.forEach(alias -> names.add(new Alias(alias, cluster, name, source)));
    }

    /// `G0032`, or the object's own id where it has none.
    private static String attackId(Json.Fields group) {
        if (group.find("external_references") instanceof Json.Items references) {
            for (Json reference : references.values()) {
                if (reference instanceof Json.Fields fields
                        && optional(fields, "source_name").startsWith("mitre-attack")
                        && !optional(fields, "external_id").isEmpty()) {
                    return optional(fields, "external_id");
                }
            }
        }
        return Values.text(group, "id");
    }

    /// Takes the clusters of a MISP galaxy.
    public static Taken misp(SourceFile file) throws IOException {
        Json.Fields galaxy = PlainJson.object(file);
        List<Json.Fields> clusters = Values.objects(galaxy, "values");
        String version =
                galaxy.find("version") instanceof Json.Num number ? number.digits() : "unknown";
        List<Alias> names = new ArrayList<>();
        Tally notes = new Tally();
        for (Json.Fields cluster : clusters) {
            String name = Values.text(cluster, "value");
            SequencedSet<String> all = new LinkedHashSet<>(List.of(name));
            if (cluster.find("meta") instanceof Json.Fields meta) {
                all.addAll(texts(meta, "synonyms"));
                if (meta.find("country") == null) {
                    notes.add("cluster that names no country");
                }
            }
            String id = "misp:" + Values.text(cluster, "uuid");
            String source = "MISP galaxy " + optional(galaxy, "name") + ", version " + version;
            all.forEach(alias -> names.add(new Alias(alias, id, name, source)));
        }
        return new Taken(
                "misp",
                clusters.size(),
                clusters.size(),
                Map.of(),
                notes.counts(),
                List.of(),
                List.of(),
                names,
                List.of());
    }

    private static String optional(Json.Fields object, String name) {
        @Nullable Json value = object.find(name);
        return value instanceof Json.Text text ? text.text() : "";
    }

    private static List<String> texts(Json.Fields object, String name) {
        return object.find(name) instanceof Json.Items items
                ? items.values().stream()
                        .filter(Json.Text.class::isInstance)
                        .map(item -> ((Json.Text) item).text())
                        .toList()
                : List.of();
    }
}
