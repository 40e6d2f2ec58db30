package spoor.app.cli.screening;

import java.util.List;
import spoor.app.report.PaymentAnswer;
import spoor.screening.base.Problem;

/// Takes the results of a run, message by message.
interface PaymentOutput {
    void message(PaymentAnswer answer);

    /// A message could not be read.
    void fault(Problem fault);

    /// @param versions of the lists
    void summary(PaymentCounts counts, List<String> versions);
}
