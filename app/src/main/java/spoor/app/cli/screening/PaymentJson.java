package spoor.app.cli.screening;

import java.io.PrintStream;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import spoor.app.report.PaymentAnswer;
import spoor.screening.base.Problem;
import spoor.screening.heist.HeistAlert;
import spoor.screening.payment.PaymentHit;
import spoor.screening.payment.PaymentMessage;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Results for machines: one object a line, for each message, each fault, and the sums at the end.
final class PaymentJson implements PaymentOutput {
    private static final JsonFactory JSON = new JsonFactory();

    private final PrintStream out;

    PaymentJson(PrintStream out) {
        this.out = out;
    }

    @Override
    public void message(PaymentAnswer answer) {
        out.println(
                object(json -> {
                    json.writeStringProperty("type", "payment");
                    members(json, answer);
                }));
    }

    /// A record of the log: what was asked, the answer and the lists, without braces.
    static String record(String at, PaymentAnswer answer, List<String> versions) {
        String whole =
                object(json -> {
                    json.writeStringProperty("at", at);
                    json.writeStringProperty("kind", "payment");
                    json.writeName("payment");
                    json.writeStartObject();
                    members(json, answer);
                    json.writeEndObject();
                    json.writeArrayPropertyStart("lists");
                    versions.forEach(json::writeString);
                    json.writeEndArray();
                });
        return whole.substring(1, whole.length() - 1);
    }

    /// A record of the log: what could not be read.
    static String record(String at, Problem fault) {
        String whole =
                object(json -> {
                    json.writeStringProperty("at", at);
                    json.writeStringProperty("kind", "payment not read");
                    json.writeStringProperty("place", fault.location().toString());
                    json.writeStringProperty("problem", fault.text());
                });
        return whole.substring(1, whole.length() - 1);
    }

    private static void members(JsonGenerator json, PaymentAnswer answer) {
        PaymentMessage message = answer.message();
        json.writeStringProperty("place", message.place().toString());
        json.writeNumberProperty("number", message.number());
        json.writeStringProperty("kind", message.kind());
        json.writeStringProperty("verdict", answer.verdict());
        message.networkScreening()
                .ifPresent(said -> json.writeStringProperty("network_screening", said));
        message.paymentControls()
                .ifPresent(said -> json.writeStringProperty("payment_controls", said));
        json.writeArrayPropertyStart("references");
        message.references().forEach(one -> json.writeString(one.text()));
        json.writeEndArray();
        json.writeArrayPropertyStart("hits");
        answer.hits().forEach(hit -> hit(json, hit, null));
        json.writeEndArray();
        json.writeArrayPropertyStart("set_aside");
        answer.setAside().forEach(aside -> hit(json, aside.hit(), aside.words()));
        json.writeEndArray();
        json.writeArrayPropertyStart("alerts");
        answer.alerts().forEach(alert -> alert(json, alert));
        json.writeEndArray();
        json.writeObjectPropertyStart("unread");
        message.unread().forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeArrayPropertyStart("problems");
        message.problems().forEach(one -> json.writeString(one.toString()));
        json.writeEndArray();
    }

    private static void hit(JsonGenerator json, PaymentHit hit, @Nullable String decided) {
        json.writeStartObject();
        json.writeStringProperty("kind", hit.kind().words());
        json.writeStringProperty("level", hit.level().name());
        json.writeStringProperty("field", hit.at().field());
        json.writeNumberProperty("line", hit.at().line());
        json.writeNumberProperty("transaction", hit.at().transaction());
        json.writeStringProperty("words", hit.words());
        json.writeStringProperty("list", hit.list());
        json.writeStringProperty("id", hit.id());
        json.writeStringProperty("reference", hit.reference());
        json.writeStringProperty("name", hit.name());
        json.writeNumberProperty("score", hit.score());
        json.writeStringProperty("reason", hit.reason());
        if (decided != null) {
            json.writeStringProperty("decided", decided);
        }
        json.writeEndObject();
    }

    private static void alert(JsonGenerator json, HeistAlert alert) {
        json.writeStartObject();
        json.writeStringProperty("rule", alert.rule().label());
        json.writeNumberProperty("transaction", alert.transfer().number());
        json.writeStringProperty("reason", alert.reason());
        json.writeArrayPropertyStart("others");
        alert.others().forEach(one -> json.writeString(one.message().place().toString()));
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void fault(Problem fault) {
        out.println(
                object(json -> {
                    json.writeStringProperty("type", "fault");
                    json.writeStringProperty("place", fault.location().toString());
                    json.writeStringProperty("problem", fault.text());
                }));
    }

    @Override
    public void summary(PaymentCounts counts, List<String> versions) {
        out.println(
                object(json -> {
                    json.writeStringProperty("type", "summary");
                    json.writeNumberProperty("files", counts.files);
                    json.writeNumberProperty("messages", counts.messages);
                    json.writeNumberProperty("hit", counts.of("HIT"));
                    json.writeNumberProperty("review", counts.of("REVIEW"));
                    json.writeNumberProperty("clear", counts.of("CLEAR"));
                    json.writeNumberProperty("incomplete", counts.of("INCOMPLETE"));
                    json.writeNumberProperty("not_read", counts.faults);
                    json.writeNumberProperty("alerts", counts.alerts);
                    json.writeNumberProperty("unread", counts.unread);
                    json.writeNumberProperty("problems", counts.problems);
                    json.writeArrayPropertyStart("lists");
                    versions.forEach(json::writeString);
                    json.writeEndArray();
                }));
    }

    private static String object(Consumer<JsonGenerator> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }
}
