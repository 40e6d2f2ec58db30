/// A case and its trace: case file in, findings out, as JSON lines and CSV.
@NullMarked
package spoor.app.follow;

import org.jspecify.annotations.NullMarked;
