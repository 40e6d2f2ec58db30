package spoor.register.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Period;
import spoor.register.claim.Quantity;
import spoor.register.claim.Role;
import spoor.register.claim.Unit;

/// A headline figure: a claim about many incidents at once, as a report gives it. It is shown
/// beside the incidents that it covers and never added to them.
///
/// @param report the report that states it, by its symbol or name
/// @param words what is counted, in words
/// @param quantity null where the statement has no number
/// @param unit null where it has no number
/// @param isEach whether it holds for each of the countries: "one attack each"
/// @param period what it is about in time, null if it does not say
/// @param countries ISO 3166-1 codes or names as the source has them
/// @param actors as the source names them
/// @param retells id of the figure that this one only tells again, in the same or other words, or
///   empty
public record Figure(
        String report,
        String words,
        @Nullable Quantity quantity,
        @Nullable Unit unit,
        boolean isEach,
        Role role,
        @Nullable Period period,
        List<String> countries,
        List<String> actors,
        String retells,
        Backing backing) {
    public Figure {
        countries = List.copyOf(countries);
        actors = List.copyOf(actors);
        quantity = quantity == null ? null : PlainNumbers.of(quantity);
        if ((quantity == null) != (unit == null)) {
            throw new IllegalArgumentException("a figure with one of quantity and unit");
        }
    }

    public String id() {
        return backing.id();
    }

    /// The same, telling another figure again.
    public Figure retelling(String other) {
        return new Figure(
                report, words, quantity, unit, isEach, role, period, countries, actors, other,
                backing);
    }

    /// The figure that it tells again, or its own id.
    public String original() {
        return retells.isEmpty() ? id() : retells;
    }
}
