/// How the house is held up: the checks on floors and forbidden calls that the `ArchitectureTest`
/// of every module applies to its own rooms.
@NullMarked
package spoor.ledger.house;

import org.jspecify.annotations.NullMarked;
