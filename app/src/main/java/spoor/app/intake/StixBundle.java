package spoor.app.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.app.register.FigureReader;
import spoor.app.register.IncidentReader;
import spoor.app.register.NamesReader;
import spoor.app.work.JsonAsYaml;
import spoor.app.work.PlainJson;
import spoor.app.work.Yaml;
import spoor.ingest.files.SourceFile;
import spoor.ingest.json.Json;
import spoor.ingest.json.Values;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.register.incident.Figure;
import spoor.register.incident.Incident;
import spoor.register.incident.Names.Alias;

/// A STIX 2 bundle: the groups of MITRE ATT&CK; and of a bundle that this program exported the
/// incidents, the headline figures and the names, as the extension "Sourced claims" keeps them.
///
/// The claims are the register's own files in another dress, and are read by the same readers: what
/// somebody changed in the bundle is checked key by key and told with its place.
public final class StixBundle {
    /// The extension, by its definition.
    public static final String CLAIMS =
            "extension-definition--4dceb205-2c3e-5ec1-854d-9791fcc3dfa5";

    private final List<Incident> incidents = new ArrayList<>();
    private final FigureReader figures = new FigureReader();
    private final List<Alias> names = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Tally unused = new Tally();
    private int used;

    private StixBundle() {}

    /// Objects that give nothing are counted with the reason.
    public static Taken read(SourceFile file) throws IOException {
        StixBundle bundle = new StixBundle();
        List<Json.Fields> objects = Values.objects(PlainJson.bundle(file), "objects");
        objects.forEach(bundle::object);
        return bundle.taken(objects.size());
    }

    private Taken taken(int rows) {
        List<Figure> headlines = figures.figures();
        problems.addAll(figures.problems());
        boolean isOurs = !incidents.isEmpty() || !headlines.isEmpty();
        return new Taken(
                isOurs ? "stix" : "attack",
                rows,
                used,
                unused.counts(),
                Map.of(),
                incidents,
                headlines,
                names,
                problems);
    }

    private void object(Json.Fields object) {
        String type = Values.text(object, "type");
        Json.Fields claims = claims(object);
        try {
            String reason = claims == null ? foreign(type, object) : ours(type, claims);
            if (reason.isEmpty()) {
                used++;
            } else {
                unused.add(reason);
            }
        } catch (MalformedDataException wrong) {
            problems.add(new Problem(wrong.location(), wrong.problem()));
            unused.add(type + " that is wrong");
        }
    }

    private static Json.@Nullable Fields claims(Json.Fields object) {
        return object.find("extensions") instanceof Json.Fields extensions
                        && extensions.find(CLAIMS) instanceof Json.Fields claims
                ? claims
                : null;
    }

    /// @return why it is not taken, or nothing
    private String foreign(String type, Json.Fields object) {
        if (type.equals("incident")) {
            return "incident without claims of this program, not taken";
        }
        if (!type.equals("intrusion-set")) {
            return type + ": no actor, not taken";
        }
        if (Values.flag(object, "revoked")) {
            return "intrusion-set that is revoked";
        }
        ActorNames.group(object, names);
        return "";
    }

    /// @return why it is not taken, or nothing
    private String ours(String type, Json.Fields claims) {
        switch (type) {
            case "incident" -> incident(claims);
            case "note" -> Values.objects(claims, "claims").forEach(this::figure);
            case "intrusion-set", "threat-actor" ->
                    names.addAll(
                            NamesReader.names(JsonAsYaml.of(Values.required(claims, "names"))));
            default -> {
                return type + ": its claims are in their incidents";
            }
        }
        return "";
    }

    /// Puts the claims back under their fields, as the incident's file has them.
    private void incident(Json.Fields claims) {
        Map<String, Yaml.Entry> entries = Yaml.newEntries();
        Json.Fields head = Values.object(claims, "incident");
        entries.putAll(JsonAsYaml.keys(head).entries());
        Map<String, List<Yaml>> fields = new LinkedHashMap<>();
        if (claims.has("claims")) {
            for (Json.Fields claim : Values.objects(claims, "claims")) {
                fields.computeIfAbsent(Values.text(claim, "field"), _ -> new ArrayList<>())
                        .add(plain(claim));
            }
        }
        Yaml.Keys root = new Yaml.Keys(JsonAsYaml.keys(head).place(), entries);
        fields.forEach((field, list) -> entries.put(field, list(list)));
        IncidentReader.Result result = IncidentReader.read(root);
        problems.addAll(result.problems());
        Incident incident = result.incident();
        if (incident != null) {
            incidents.add(incident);
        }
    }

    private static Yaml.Entry list(List<Yaml> claims) {
        Yaml.Place first = claims.getFirst().place();
        return new Yaml.Entry(first, new Yaml.Items(first, claims));
    }

    private void figure(Json.Fields claim) {
        figures.add(plain(claim));
    }

    /// A claim without what is there for people and for other programs alone.
    private static Yaml.Keys plain(Json.Fields claim) {
        Yaml.Keys keys = JsonAsYaml.keys(claim);
        Map<String, Yaml.Entry> entries = Yaml.newEntries();
        entries.putAll(keys.entries());
        entries.remove("field");
        entries.remove("words");
        return new Yaml.Keys(keys.place(), entries);
    }
}
