package spoor.screening.payment;

/// A number by which a payment or message is known.
///
/// @param at where it stands
public record Reference(Kind kind, String text, FieldPlace at) {
    /// What a reference names.
    public enum Kind {
        /// The sender's own: MT field 20, `MsgId`, `InstrId`.
        SENDER,

        /// From end to end: `EndToEndId`, field 21 of a transfer between banks.
        END_TO_END,

        /// The unique end-to-end transaction reference: field 121 of the user header, `UETR`.
        UETR,

        /// The message or payment that this one speaks of: field 21, `OrgnlMsgId`, `OrgnlInstrId`.
        RELATED,

        OTHER
    }
}
