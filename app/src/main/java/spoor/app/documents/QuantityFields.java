package spoor.app.documents;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import spoor.app.work.Yaml;
import spoor.register.claim.Qualifier;
import spoor.register.claim.Quantity;
import spoor.register.claim.Statement;

/// The number of a claim as a file writes it: `qualifier`, `low`, `high`, `high_open`.
final class QuantityFields {
    private QuantityFields() {}

    static Quantity quantity(Yaml.Keys keys, String owner) {
        Yaml written = keys.require(owner, "qualifier");
        Qualifier qualifier =
                ClaimParser.oneOf(written, "qualifier", Qualifier.values(), Qualifier::label);
        BigDecimal low = ClaimParser.decimal(keys, "low");
        BigDecimal high = ClaimParser.decimal(keys, "high");
        boolean isIncluded = qualifier != Qualifier.MORE_THAN && qualifier != Qualifier.LESS_THAN;
        try {
            return new Quantity(
                    qualifier,
                    low == null ? null : new Quantity.End(low, isIncluded),
                    high == null ? null : new Quantity.End(high, isIncluded),
                    ClaimParser.flag(keys, "high_open"));
        } catch (IllegalArgumentException e) {
            throw written.fault("low and high are wrong: " + e.getMessage());
        }
    }

    static @Nullable Quantity of(Statement statement) {
        return switch (statement) {
            case Statement.Amount amount -> amount.quantity();
            case Statement.Count count -> count.quantity();
            case Statement.Named _, Statement.When _ -> null;
        };
    }

    /// A person's quantity must have the ends that its qualifier speaks of.
    static void expectEnds(Statement statement, Yaml at) {
        Quantity quantity = of(statement);
        if (quantity == null) {
            return;
        }
        boolean hasLow = quantity.low() != null;
        boolean hasHigh = quantity.high() != null;
        String expected =
                switch (quantity.qualifier()) {
                    case UP_TO, ESTIMATED_UP_TO, LESS_THAN ->
                            hasHigh && !hasLow ? "" : "high alone";
                    case AT_LEAST, MORE_THAN -> hasLow && !hasHigh ? "" : "low alone";
                    case EXACTLY, APPROXIMATELY, ESTIMATED, RANGE ->
                            hasLow && hasHigh ? "" : "low and high";
                };
        if (!expected.isEmpty()) {
            throw at.fault(
                    quantity.qualifier().label()
                            + " stands with "
                            + (hasLow ? (hasHigh ? "low and high" : "low") : "high")
                            + ", expected "
                            + expected);
        }
    }
}
