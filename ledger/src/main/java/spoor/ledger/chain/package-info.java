/// What a chain of unspent outputs is, whoever wrote it down: networks, locks, transactions by
/// number.
@NullMarked
package spoor.ledger.chain;

import org.jspecify.annotations.NullMarked;
