/// Facts carried over by hand: the project's own small format for a partial ledger.
@NullMarked
package spoor.ingest.facts;

import org.jspecify.annotations.NullMarked;
