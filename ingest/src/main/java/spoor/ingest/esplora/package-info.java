/// Asks an Esplora server for transactions and keeps its answers as evidence.
@NullMarked
package spoor.ingest.esplora;

import org.jspecify.annotations.NullMarked;
