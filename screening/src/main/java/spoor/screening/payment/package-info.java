/// Payment messages: SWIFT MT and ISO 20022 in one model, and what of them is held against lists.
/// Start with [PaymentMessage].
///
/// Every text keeps the field and line, or the XPath, where it stands. What no rule reads is
/// counted, and screened as free text all the same: a reader that does not know a field must not be
/// the reason why a name passes.
@NullMarked
package spoor.screening.payment;

import org.jspecify.annotations.NullMarked;
