/// Holds a name, and what is known of its bearer, against designations: candidates from an index, a
/// score with its reasons. Start with [NameMatcher].
@NullMarked
package spoor.screening.match;

import org.jspecify.annotations.NullMarked;
