package spoor.register.read;

import org.jspecify.annotations.Nullable;
import spoor.register.claim.Quantity;
import spoor.register.claim.Unit;

/// A quantity as it stands in the text, with its hedge and unit.
///
/// @param unit null for a bare number
/// @param start its first token, the hedge included
/// @param core the first token of the number or of the sign before it
/// @param end token behind it
record Measure(
        Quantity quantity, @Nullable Unit unit, int start, int core, int end, Numeral.Form form) {

    Measure counting(Unit counted, int newEnd) {
        return new Measure(quantity, counted, start, core, newEnd, form);
    }
}
