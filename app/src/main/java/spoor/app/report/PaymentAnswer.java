package spoor.app.report;

import java.util.List;
import spoor.screening.heist.HeistAlert;
import spoor.screening.payment.PaymentHit;
import spoor.screening.payment.PaymentMessage;
import spoor.screening.screen.Decision;

/// What screening answers for one payment.
///
/// @param verdict HIT, REVIEW, CLEAR or INCOMPLETE
/// @param hits that stand
/// @param setAside findings that a person decided are none
/// @param alerts traits of a theft
public record PaymentAnswer(
        PaymentMessage message,
        String verdict,
        List<PaymentHit> hits,
        List<SetAside> setAside,
        List<HeistAlert> alerts) {
    public PaymentAnswer {
        hits = List.copyOf(hits);
        setAside = List.copyOf(setAside);
        alerts = List.copyOf(alerts);
    }

    /// A finding, and the decision that it is none.
    public record SetAside(PaymentHit hit, Decision decision) {
        /// Who decided, when, why and until when.
        public String words() {
            return decision.who()
                    + " decided on "
                    + decision.at()
                    + ": "
                    + decision.why()
                    + " (until "
                    + decision.until()
                    + ")";
        }
    }

    /// Whether there is nothing to show.
    public boolean isEmpty() {
        return hits.isEmpty() && setAside.isEmpty() && alerts.isEmpty();
    }
}
