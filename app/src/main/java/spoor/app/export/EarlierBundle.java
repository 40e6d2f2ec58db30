package spoor.app.export;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import spoor.app.work.PlainJson;
import spoor.ingest.files.SourceFile;
import spoor.ingest.json.Json;
import spoor.ingest.json.Values;

/// A bundle that was exported before. By the standard `created` never changes, and whoever changes
/// an object gives it a later `modified`. An object that was in it keeps its `created`; it keeps
/// its `modified` too where it still says the same.
public final class EarlierBundle {
    public static final EarlierBundle NONE = new EarlierBundle(Map.of());

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Map<String, Map<String, Object>> objects;

    private EarlierBundle(Map<String, Map<String, Object>> objects) {
        this.objects = objects;
    }

    /// @throws spoor.ledger.base.MalformedDataException if it is no bundle, or a time in it is none
    public static EarlierBundle read(SourceFile file) throws IOException {
        Map<String, Map<String, Object>> objects = new HashMap<>();
        for (Json.Fields object : Values.objects(PlainJson.bundle(file), "objects")) {
            for (String name : new String[] {"created", "modified"}) {
                if (object.has(name)) {
                    checkTime(object, name);
                }
            }
            objects.put(Values.text(object, "id"), PlainJson.map(object));
        }
        return new EarlierBundle(objects);
    }

    private static void checkTime(Json.Fields object, String name) {
        try {
            Instant.parse(Values.text(object, name));
        } catch (DateTimeException _) {
            throw Values.wrong(object, name, "a time as 2019-08-07T00:00:00.000Z");
        }
    }

    /// Gives an object the times that it must have after what was exported before.
    void settle(Map<String, Object> object) {
        Map<String, Object> before = objects.get(StixObjects.id(object));
        if (before == null || !before.containsKey("created") || !object.containsKey("created")) {
            return;
        }
        object.put("created", before.get("created"));
        boolean isSame = JsonText.of(content(object)).equals(JsonText.of(content(before)));
        object.put("modified", isSame ? before.get("modified") : later(object, before));
    }

    private static Map<String, Object> content(Map<String, Object> object) {
        Map<String, Object> content = new LinkedHashMap<>(object);
        content.remove("created");
        content.remove("modified");
        return content;
    }

    private static String later(Map<String, Object> object, Map<String, Object> before) {
        Instant least = time(before).plus(Duration.ofMillis(1));
        Instant own = time(object);
        return TIME.format(own.isBefore(least) ? least : own);
    }

    private static Instant time(Map<String, Object> object) {
        return Instant.parse(String.valueOf(object.get("modified")));
    }
}
