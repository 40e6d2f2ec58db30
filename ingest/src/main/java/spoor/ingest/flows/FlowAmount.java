package spoor.ingest.flows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import spoor.ingest.table.Cells;
import spoor.ledger.base.UInt256;
import spoor.ledger.intake.account.AccountFacts;

/// Decimal amounts to units, exactly or not at all; where the mapping says so, rounded and told.
final class FlowAmount {
    private static final Pattern NUMBER =
            Pattern.compile("[0-9]{1,100}(\\.[0-9]{0,100})?([eE][+-]?[0-9]{1,2})?");

    private final boolean round;
    private final AccountFacts facts;

    FlowAmount(boolean round, AccountFacts facts) {
        this.round = round;
        this.facts = facts;
    }

    /// @param places decimal places that make a unit
    UInt256 units(Cells row, int column, int places) {
        String text = row.requiredText(column);
        if (!NUMBER.matcher(text).matches()) {
            throw row.wrong(
                    column, "a decimal number of 0 or more, with a point and no separators");
        }
        BigDecimal units = new BigDecimal(text).scaleByPowerOfTen(places).stripTrailingZeros();
        if (units.scale() > 0) {
            units = rounded(row, column, places, units);
        }
        try {
            return UInt256.of(units.toBigIntegerExact());
        } catch (IllegalArgumentException _) {
            throw row.wrong(column, "an amount of at most 2^256 - 1 units");
        }
    }

    private BigDecimal rounded(Cells row, int column, int places, BigDecimal units) {
        if (!round) {
            throw row.wrong(
                    column,
                    "at most "
                            + places
                            + " decimal places (round: half-even in the mapping would round it)");
        }
        facts.doubt(row.row(), "amount with more decimal places than its asset has: rounded");
        return units.setScale(0, RoundingMode.HALF_EVEN);
    }
}
