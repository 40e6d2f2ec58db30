package spoor.screening.payment;

/// How strong a finding is.
public enum Level {
    /// Stops the payment.
    HIT,

    /// A person has to look.
    REVIEW
}
