/// A real Ethereum node that tests talk to, contracts that they run on it, and what they keep of
/// the facts that a source tells. A test is skipped, with a line, where the programs are not
/// installed (`tools/get-anvil` fetches them).
@NullMarked
package spoor.ingest.peer;

import org.jspecify.annotations.NullMarked;
