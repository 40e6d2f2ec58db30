/// Ground floor: hashes, amounts, places in files, malformed data. Nothing here knows a chain.
@NullMarked
package spoor.ledger.base;

import org.jspecify.annotations.NullMarked;
