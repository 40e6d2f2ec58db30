/// What a name is, apart from how somebody wrote it: cleaned, in Latin letters, split into tokens
/// with a role and a sound each, Korean names keyed by their syllables. Start with [NameParser].
@NullMarked
package spoor.screening.name;

import org.jspecify.annotations.NullMarked;
