/// Versions of lists, kept byte for byte, and what changed from one to the next. Start with
/// [Archive] and [ListDiff].
@NullMarked
package spoor.screening.archive;

import org.jspecify.annotations.NullMarked;
