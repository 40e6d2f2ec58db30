/// Real programs that tests talk to. Each one is started for a test and stopped with it, and the
/// test is skipped, with a line, where the program is not installed (`tools/get-knots` fetches the
/// node).
@NullMarked
package spoor.ledger.peer;

import org.jspecify.annotations.NullMarked;
