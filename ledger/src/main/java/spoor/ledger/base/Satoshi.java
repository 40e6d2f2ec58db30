package spoor.ledger.base;

import java.math.BigDecimal;

/// Bitcoin amounts: whole satoshi in a `long`, never anything with a point in it until they are
/// printed.
public final class Satoshi {
    public static final long PER_COIN = 100_000_000L;

    /// No amount and no sum of outputs of one transaction is above 21 million coins (consensus rule
    /// `MAX_MONEY`).
    public static final long MAX = 21_000_000L * PER_COIN;

    private Satoshi() {}

    public static boolean isAmount(long sat) {
        return 0 <= sat && sat <= MAX;
    }

    /// Decimal text with its unit, all eight places: `0.00012000 BTC`.
    public static String text(long sat) {
        return BigDecimal.valueOf(sat, 8).toPlainString() + " BTC";
    }
}
