package spoor.app.cli;

import java.util.List;
import spoor.screening.base.Problem;
import spoor.screening.heist.HeistAlert;
import spoor.screening.payment.PaymentHit;
import spoor.screening.payment.PaymentMessage;

/// Takes the results of a run, message by message.
interface PaymentOutput {
    /// @param verdict HIT, REVIEW, CLEAR or INCOMPLETE
    void message(
            PaymentMessage message, String verdict, List<PaymentHit> hits, List<HeistAlert> alerts);

    /// A message could not be read.
    void fault(Problem fault);

    /// @param versions of the lists
    void summary(PaymentCounts counts, List<String> versions);
}
