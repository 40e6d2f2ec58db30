/// Facts about account chains, from any source and in any order, into a ledger: merged, checked
/// against each other, put in chain order.
@NullMarked
package spoor.ledger.intake.account;

import org.jspecify.annotations.NullMarked;
