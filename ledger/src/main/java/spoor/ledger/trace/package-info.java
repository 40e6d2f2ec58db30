/// Tracing: policies, the walk along tainted transactions, terminals, bounds, conservation.
@NullMarked
package spoor.ledger.trace;

import org.jspecify.annotations.NullMarked;
