package spoor.screening.payment;

import spoor.screening.base.Problem;

/// Takes what a [PaymentReader] reads, in the order of the file.
public interface PaymentSink {
    void message(PaymentMessage message);

    /// A message, or what stands in place of one, could not be read; the reader goes on behind it.
    void fault(Problem fault);
}
