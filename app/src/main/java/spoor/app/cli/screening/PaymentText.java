package spoor.app.cli.screening;

import java.io.PrintStream;
import java.util.List;
import spoor.app.report.PaymentAnswer;
import spoor.app.work.Words;
import spoor.screening.base.Problem;
import spoor.screening.heist.HeistAlert;
import spoor.screening.payment.PaymentHit;
import spoor.screening.payment.PaymentMessage;

/// Results for a person: only what needs looking at, then the sums.
final class PaymentText implements PaymentOutput {
    private final PrintStream out;

    PaymentText(PrintStream out) {
        this.out = out;
    }

    @Override
    public void message(PaymentAnswer answer) {
        if (answer.isEmpty()) {
            return;
        }
        PaymentMessage message = answer.message();
        out.println(
                message.place()
                        + ": "
                        + message.kind()
                        + ", message "
                        + message.number()
                        + ": "
                        + answer.verdict());
        for (PaymentHit hit : answer.hits()) {
            hit(hit.level().toString(), hit, hit.reason());
        }
        for (HeistAlert alert : answer.alerts()) {
            out.println("  REVIEW " + alert.rule().label() + ": " + alert.reason());
        }
        for (PaymentAnswer.SetAside aside : answer.setAside()) {
            hit("set aside", aside.hit(), aside.words());
        }
    }

    private void hit(String level, PaymentHit hit, String why) {
        out.println("  " + level + " " + hit.kind().words() + ", " + hit.at());
        out.println("    \"" + Words.clip(hit.words()) + "\" may be " + who(hit));
        out.println("    " + why);
    }

    private static String who(PaymentHit hit) {
        String reference = hit.reference().isEmpty() ? "" : ", " + hit.reference();
        return hit.name() + " (" + hit.list() + " " + hit.id() + reference + ")";
    }

    @Override
    public void fault(Problem fault) {
        // Told on standard error, where the run goes on.
    }

    @Override
    public void summary(PaymentCounts counts, List<String> versions) {
        out.println(
                Words.count(counts.messages, "message")
                        + ": "
                        + counts.of("HIT")
                        + " hit, "
                        + counts.of("REVIEW")
                        + " to review, "
                        + counts.of("CLEAR")
                        + " clear, "
                        + counts.of("INCOMPLETE")
                        + " incomplete; "
                        + counts.faults
                        + " could not be read");
        if (counts.alerts > 0) {
            out.println(Words.count(counts.alerts, "trait") + " of a theft");
        }
        out.println(
                Words.count(counts.unread, "text")
                        + " in fields that no rule reads, screened as free text");
        out.println("lists: " + (versions.isEmpty() ? "none" : String.join(", ", versions)));
    }
}
