/// Asks web servers that the user names: patiently, within limits, one question at a time.
@NullMarked
package spoor.ingest.http;

import org.jspecify.annotations.NullMarked;
