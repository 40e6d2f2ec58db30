/// The column store: chain data on disk, mapped, append-only, open at its last commit whatever
/// happened.
@NullMarked
package spoor.ledger.store;

import org.jspecify.annotations.NullMarked;
