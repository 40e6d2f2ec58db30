/// Bitcoin transactions as other programs write them: bitcoin-etl, Esplora, blockchain.info.
@NullMarked
package spoor.ingest.bitcoin;

import org.jspecify.annotations.NullMarked;
