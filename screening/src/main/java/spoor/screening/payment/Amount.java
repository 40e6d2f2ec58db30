package spoor.screening.payment;

import java.math.BigDecimal;

/// A sum of money in a message.
///
/// @param kind the field's tag or the element's name: `32A`, `IntrBkSttlmAmt`
/// @param currency ISO 4217 code as written; empty where the field has none
/// @param value exactly as written, with its decimals
/// @param at where it stands
public record Amount(String kind, String currency, BigDecimal value, FieldPlace at) {
    /// As people write it: `USD 101000000.00`.
    @Override
    public String toString() {
        return (currency + " " + value.toPlainString()).strip();
    }
}
