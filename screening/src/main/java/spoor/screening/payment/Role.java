package spoor.screening.payment;

/// What a party does in a payment. Names are those of ISO 20022; MT fields are mapped to them as
/// the industry's own translation rules do (CBPR+).
public enum Role {
    SENDER("sender"),
    RECEIVER("receiver"),
    INITIATING_PARTY("initiating party"),
    ULTIMATE_DEBTOR("ultimate debtor"),
    DEBTOR("debtor"),
    DEBTOR_AGENT("debtor's agent"),
    PREVIOUS_AGENT("previous instructing agent"),
    INSTRUCTING_AGENT("instructing agent"),
    INSTRUCTED_AGENT("instructed agent"),
    SENDERS_CORRESPONDENT("sender's correspondent"),
    RECEIVERS_CORRESPONDENT("receiver's correspondent"),
    THIRD_CORRESPONDENT("third reimbursement agent"),
    INTERMEDIARY("intermediary agent"),
    CREDITOR_AGENT("creditor's agent"),
    CREDITOR("creditor"),
    ULTIMATE_CREDITOR("ultimate creditor"),
    ACCOUNT_OWNER("account owner"),

    /// A person to ask, the originator of a cancellation, an authority, and everyone else.
    OTHER("other party");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /// In small letters, as sentences need it.
    public String words() {
        return words;
    }

    /// Whether only institutions act in this role.
    public boolean isAgent() {
        return switch (this) {
            case SENDER,
                    RECEIVER,
                    DEBTOR_AGENT,
                    PREVIOUS_AGENT,
                    INSTRUCTING_AGENT,
                    INSTRUCTED_AGENT,
                    SENDERS_CORRESPONDENT,
                    RECEIVERS_CORRESPONDENT,
                    THIRD_CORRESPONDENT,
                    INTERMEDIARY,
                    CREDITOR_AGENT ->
                    true;
            default -> false;
        };
    }
}
