/// Tables of an Ethereum-like chain as ethereum-etl and the public cloud datasets write them, into
/// facts. Source of the columns: `docs/schema.md` of blockchain-etl/ethereum-etl.
@NullMarked
package spoor.ingest.evm;

import org.jspecify.annotations.NullMarked;
