/// What Ethereum and its like define: addresses and their checksum.
@NullMarked
package spoor.ledger.chain.evm;

import org.jspecify.annotations.NullMarked;
