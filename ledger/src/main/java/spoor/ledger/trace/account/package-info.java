/// Tracing on chains of accounts: the same policies, terminals and limits as [spoor.ledger.trace],
/// on holdings that live on from transfer to transfer and on amounts of 256 bits.
@NullMarked
package spoor.ledger.trace.account;

import org.jspecify.annotations.NullMarked;
