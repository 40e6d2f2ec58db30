package spoor.screening.screen;

import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import spoor.screening.archive.ListVersion;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Answers as JSON: the same for a machine that asks and for the log.
public final class AnswerJson {
    private static final JsonFactory JSON = new JsonFactory();

    private AnswerJson() {}

    /// A whole object on one line.
    public static String object(WalletAnswer answer) {
        return "{" + members(answer) + "}";
    }

    /// The object's members without braces, for [DecisionLog#append].
    public static String members(WalletAnswer answer) {
        return members(json -> {
            json.writeStringProperty("kind", "wallet");
            json.writeStringProperty("asked", answer.asked());
            json.writeStringProperty("address", answer.address().text());
            json.writeStringProperty("form", answer.address().form().description());
            json.writeStringProperty("verdict", answer.verdict().toString());
            json.writeName("reasons");
            json.writeStartArray();
            answer.reasons().forEach(reason -> reason(json, reason));
            json.writeEndArray();
            json.writeName("lists");
            json.writeStartArray();
            answer.lists().forEach(list -> list(json, list));
            json.writeEndArray();
        });
    }

    /// The members of a decision.
    public static String members(Decision decision) {
        return members(json -> {
            json.writeStringProperty("kind", "decision");
            decision(json, decision);
        });
    }

    /// Members that are made by `writer`, without braces.
    static String members(Consumer<JsonGenerator> writer) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            writer.accept(json);
            json.writeEndObject();
        }
        return text.toString().substring(1, text.toString().length() - 1);
    }

    private static void reason(JsonGenerator json, Reason reason) {
        json.writeStartObject();
        json.writeStringProperty("verdict", reason.verdict().toString());
        json.writeStringProperty("kind", reason.kind());
        json.writeStringProperty("text", reason.text());
        Reason.@Nullable EntryRef entry = reason.entry();
        if (entry != null) {
            json.writeName("entry");
            json.writeStartObject();
            json.writeStringProperty("list", entry.list());
            json.writeStringProperty("version", entry.version());
            json.writeStringProperty("id", entry.id());
            json.writeStringProperty("reference", entry.reference());
            json.writeStringProperty("name", entry.name());
            json.writeStringProperty("sha256", entry.sha256());
            json.writeStringProperty("asset", entry.asset());
            json.writeStringProperty("address", entry.address());
            json.writeEndObject();
        }
        @Nullable Decision decision = reason.decision();
        if (decision != null) {
            json.writeName("decision");
            json.writeStartObject();
            decision(json, decision);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    static void decision(JsonGenerator json, Decision decision) {
        json.writeStringProperty("list", decision.list());
        json.writeStringProperty("entry", decision.entry());
        json.writeStringProperty("entry_sha256", decision.entrySha256());
        json.writeStringProperty("subject", decision.subject());
        json.writeStringProperty("who", decision.who());
        json.writeStringProperty("at", decision.at().toString());
        json.writeStringProperty("why", decision.why());
        json.writeStringProperty("until", decision.until().toString());
    }

    static void list(JsonGenerator json, UsedList list) {
        json.writeStartObject();
        json.writeStringProperty("list", list.list());
        json.writeStringProperty("day", list.day().toString());
        @Nullable ListVersion version = list.version();
        if (version != null) {
            json.writeStringProperty("version", version.label());
            json.writeStringProperty("sha256", version.sha256());
            json.writeStringProperty("got", version.gotAt().toString());
            if (version.publishedOn() != null) {
                json.writeStringProperty("published", version.publishedOn().toString());
            }
        }
        if (list.knownUntil() != null) {
            json.writeStringProperty("known_until", list.knownUntil().toString());
        }
        json.writeStringProperty("fault", list.fault());
        json.writeEndObject();
    }
}
