package spoor.register.incident;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Period;
import spoor.register.claim.Quantity;
import spoor.register.claim.Role;
import spoor.register.claim.Unit;

/// What a claim about an incident says.
public sealed interface Said {

    /// A name or a few words: victim, sector, asset, method, route, status.
    ///
    /// @param aliases other names that the same source gives for it
    record Words(String text, List<String> aliases) implements Said {
        public Words {
            aliases = List.copyOf(aliases);
        }

        public static Words of(String text) {
            return new Words(text, List.of());
        }
    }

    /// @param code ISO 3166-1, two letters
    record Country(String code) implements Said {}

    /// When it happened; how surely, its precision and its ends say.
    record Dated(Period period) implements Said {}

    /// How much, in coins or in money.
    ///
    /// @param role what became of that amount: stolen, recovered, frozen, laundered …
    /// @param period when that amount was taken, where the incident has several parts; null if the
    ///   claim is about the whole incident
    /// @param price what one unit was worth on a day, null if nobody says
    record Measured(
            Quantity quantity, Unit unit, Role role, @Nullable Period period, @Nullable Price price)
            implements Said {
        public Measured {
            quantity = PlainNumbers.of(quantity);
        }
    }

    /// The price of one unit on a day.
    ///
    /// @param amount in `currency`, exact
    /// @param currency ISO 4217
    /// @param source who gives the price, as in an address on the web
    record Price(BigDecimal amount, String currency, LocalDate day, String source) {
        public Price {
            amount = PlainNumbers.of(amount);
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException("price is " + amount + ", expected more than 0");
            }
        }
    }

    /// Who did it, in the words of whoever says so.
    ///
    /// @param actor the name as it was said
    /// @param ids what it may stand for: `attack:G0032`; several where sources disagree
    /// @param confidence how sure they are, in their words, or empty
    record Attributed(String actor, List<String> ids, String confidence) implements Said {
        public Attributed {
            ids = List.copyOf(ids);
        }
    }

    /// An address or a transaction.
    ///
    /// @param chain `bitcoin`, `ethereum` …, or empty
    /// @param id the address, or the transaction's hash
    /// @param caseName folder below `cases/` in which it is traced, or empty
    record OnChain(String chain, String id, String caseName) implements Said {}
}
