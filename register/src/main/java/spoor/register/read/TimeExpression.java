package spoor.register.read;

import org.jspecify.annotations.Nullable;
import spoor.register.claim.Period;

/// Words that give a time.
///
/// @param period null where it depends on the day of writing and that is not known, or where the
///   date does not exist
/// @param start its first token
/// @param end token behind it
/// @param isImpossible whether it names a date that does not exist, as 30 February
record TimeExpression(@Nullable Period period, int start, int end, boolean isImpossible) {}
