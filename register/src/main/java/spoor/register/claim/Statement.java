package spoor.register.claim;

import java.util.List;

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
    record Count(Quantity quantity, Unit unit) implements Statement {}

    /// That something is named.
    ///
    /// @param ids what the name may stand for, in the form `country:KP` or `attack:G0032`. Several
    ///   where sources disagree; none is chosen here. Empty where the name itself is the id.
    record Named(NameKind kind, String name, List<String> ids) implements Statement {
        public Named {
            ids = List.copyOf(ids);
        }
    }

    /// A time that is spoken of by itself.
    record When(Period period) implements Statement {}
}
