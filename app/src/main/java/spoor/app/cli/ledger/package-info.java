/// The commands that take data in and look at what was taken: `ingest` and `chain`.
@NullMarked
package spoor.app.cli.ledger;

import org.jspecify.annotations.NullMarked;
