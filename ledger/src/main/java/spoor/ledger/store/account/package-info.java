/// The columns of an account chain: in memory while they are made, mapped from disk afterwards.
@NullMarked
package spoor.ledger.store.account;

import org.jspecify.annotations.NullMarked;
