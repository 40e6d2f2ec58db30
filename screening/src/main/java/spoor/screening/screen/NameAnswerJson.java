package spoor.screening.screen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spoor.screening.list.Designation;
import spoor.screening.match.Evidence;
import spoor.screening.match.NameMatch;
import spoor.screening.match.PartMatch;
import tools.jackson.core.JsonGenerator;

/// Answers for names as JSON, the same for a machine that asks and for the log.
public final class NameAnswerJson {
    private static final int DIGITS = 4;

    private NameAnswerJson() {}

    /// A whole object on one line.
    public static String object(NameAnswer answer) {
        return "{" + members(answer) + "}";
    }

    /// The object's members without braces, for [DecisionLog#append].
    public static String members(NameAnswer answer) {
        return AnswerJson.members(json -> {
            json.writeStringProperty("kind", "name");
            json.writeStringProperty("asked", answer.asked().name());
            json.writeStringProperty("party", lower(answer.asked().kind()));
            json.writeStringProperty("subject", answer.subject());
            json.writeStringProperty("verdict", answer.verdict().toString());
            json.writeName("matches");
            json.writeStartArray();
            answer.found().forEach(found -> found(json, found));
            json.writeEndArray();
            texts(json, "notes", answer.notes());
            json.writeName("lists");
            json.writeStartArray();
            answer.lists().forEach(list -> AnswerJson.list(json, list));
            json.writeEndArray();
        });
    }

    private static void found(JsonGenerator json, NameAnswer.Found found) {
        NameMatch match = found.match();
        Designation entry = match.designation();
        json.writeStartObject();
        json.writeStringProperty("verdict", found.verdict().toString());
        number(json, "score", match.score());
        number(json, "name_score", match.nameScore());
        json.writeStringProperty("list", entry.list());
        json.writeStringProperty("version", found.version());
        json.writeStringProperty("id", entry.id());
        json.writeStringProperty("reference", entry.reference());
        json.writeStringProperty("sha256", found.sha256());
        json.writeStringProperty("name", entry.name());
        json.writeStringProperty("listed_name", match.listedName().text());
        json.writeStringProperty("strength", lower(match.listedName().strength()));
        json.writeBooleanProperty("only_weak", match.isOnlyWeak());
        json.writeName("parts");
        json.writeStartArray();
        match.parts().forEach(part -> part(json, part));
        json.writeEndArray();
        texts(json, "asked_alone", match.askedAlone());
        texts(json, "listed_alone", match.listedAlone());
        json.writeName("evidence");
        json.writeStartArray();
        match.evidence().forEach(evidence -> evidence(json, evidence));
        json.writeEndArray();
        json.writeStringProperty("sentence", match.sentence());
        @Nullable Decision decision = found.decision();
        if (decision != null) {
            json.writeName("decision");
            json.writeStartObject();
            AnswerJson.decision(json, decision);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void part(JsonGenerator json, PartMatch part) {
        json.writeStartObject();
        json.writeStringProperty("asked", part.asked());
        json.writeStringProperty("listed", part.listed());
        json.writeStringProperty("how", lower(part.how()));
        number(json, "likeness", part.likeness());
        number(json, "weight", part.weight());
        json.writeEndObject();
    }

    private static void evidence(JsonGenerator json, Evidence evidence) {
        json.writeStartObject();
        json.writeStringProperty("attribute", evidence.attribute());
        json.writeStringProperty("asked", evidence.asked());
        json.writeStringProperty("listed", evidence.listed());
        number(json, "change", evidence.change());
        json.writeStringProperty("words", evidence.words());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /// Rounded down: a score below a threshold never prints as if it had reached it.
    private static void number(JsonGenerator json, String name, double value) {
        json.writeNumberProperty(
                name, BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.FLOOR));
    }

    private static String lower(Enum<?> value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
