package spoor.screening.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The decisions in a [DecisionLog]: they are kept nowhere else, so that none is without its
/// record.
public final class Decisions {
    private static final String MARK = ",\"kind\":\"decision\",";
    private static final JsonFactory JSON = new JsonFactory();

    private Decisions() {}

    /// All decisions, the oldest first.
    ///
    /// @param log the log's file, which may not exist
    public static List<Decision> read(Path log) throws IOException {
        if (Files.notExists(log)) {
            return List.of();
        }
        var decisions = new ArrayList<Decision>();
        long number = 0;
        try (var lines = Files.newBufferedReader(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.contains(MARK) && line.endsWith("}")) {
                    decisions.add(
                            decision(new Location(log.toString(), Long.toString(number)), line));
                }
            }
        }
        return decisions;
    }

    private static Decision decision(Location place, String line) {
        Map<String, String> members = members(place, line);
        try {
            return new Decision(
                    members.getOrDefault("list", ""),
                    members.getOrDefault("entry", ""),
                    members.getOrDefault("entry_sha256", ""),
                    members.getOrDefault("subject", ""),
                    members.getOrDefault("who", ""),
                    Instant.parse(members.getOrDefault("at", "")),
                    members.getOrDefault("why", ""),
                    LocalDate.parse(members.getOrDefault("until", "")));
        } catch (DateTimeException e) {
            throw new MalformedDataException(place, "a decision without its dates, expected them");
        }
    }

    private static Map<String, String> members(Location place, String line) {
        var members = new HashMap<String, String>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                if (json.nextToken().isScalarValue()) {
                    members.put(name, json.getString());
                } else {
                    json.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw new MalformedDataException(
                    place, "a decision that is not JSON, expected a record");
        }
        return members;
    }
}
