/// What a sanctions list says, in one model for all lists. Start with [Designation].
///
/// Every text is kept as its source wrote it; nothing here is normalised.
@NullMarked
package spoor.screening.list;

import org.jspecify.annotations.NullMarked;
