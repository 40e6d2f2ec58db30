/// Shapes in the flow that rules recognise, each with its known errors: CoinJoin.
@NullMarked
package spoor.ledger.pattern;

import org.jspecify.annotations.NullMarked;
