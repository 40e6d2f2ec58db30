/// Bitcoin's own bytes: node block files, blocks, scripts, addresses. Readers check every byte
/// before they trust it.
@NullMarked
package spoor.ledger.chain.bitcoin;

import org.jspecify.annotations.NullMarked;
