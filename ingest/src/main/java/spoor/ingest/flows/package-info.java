/// Tables of flows, as investigators and papers publish them, read by a mapping of their columns.
@NullMarked
package spoor.ingest.flows;

import org.jspecify.annotations.NullMarked;
