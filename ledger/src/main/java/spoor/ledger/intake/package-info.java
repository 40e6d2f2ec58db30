/// The way in: verified blocks and partial transactions, in chain order, into the column store.
@NullMarked
package spoor.ledger.intake;

import org.jspecify.annotations.NullMarked;
