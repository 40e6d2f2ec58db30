/// Files of a source: one, or all of a folder, unpacked.
@NullMarked
package spoor.ingest.files;

import org.jspecify.annotations.NullMarked;
