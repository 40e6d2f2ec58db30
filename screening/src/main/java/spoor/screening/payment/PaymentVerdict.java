package spoor.screening.payment;

import java.util.List;
import java.util.Optional;

/// What screening found in one payment.
///
/// @param hits in the order of the message; none where it may pass
public record PaymentVerdict(PaymentMessage message, List<PaymentHit> hits) {
    public PaymentVerdict {
        hits = List.copyOf(hits);
    }

    /// The strongest finding, or none.
    public Optional<Level> level() {
        return hits.stream().map(PaymentHit::level).min(Level::compareTo);
    }
}
