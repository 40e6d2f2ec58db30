package spoor.register.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a claim says, before who says it and how surely.
public sealed interface Statement {

    /// An amount of money or coins.
    ///
    /// @param conversions the same amount in other currencies, as the text adds them in brackets
    record Amount(Quantity quantity, Unit unit, List<Amount> conversions) implements Statement {
        public Amount {
            conversions = List.copyOf(conversions);
        }
    }

    /// A number of things: attacks, countries, percent, times.
    ///
    /// @param isEach whether it holds for each of the claim's places: "one attack each"
    record Count(Quantity quantity, Unit unit, boolean isEach) implements Statement {}

    /// That something is named.
    ///
    /// @param ids what the name may stand for, in the form `country:KP` or `attack:G0032`. Several
    ///   where sources disagree; none is chosen here. Empty where the name itself is the id.
    record Named(NameKind kind, String name, List<String> ids) implements Statement {
        public Named {
            ids = List.copyOf(ids);
        }
    }

    /// A time that is told of something else than an amount.
    ///
    /// @param period null where it depends on a day of writing that is not known
    /// @param topic what it is told of: "sanctions", "reporting period", or empty
    record When(@Nullable Period period, String topic) implements Statement {}
}
