package spoor.register.incident;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Quantity;
import spoor.register.claim.Quantity.End;

/// What an amount is worth in a currency, where somebody says so.
public final class Money {
    private Money() {}

    /// The amount itself if it is in that currency; the amount times its dated price if that is;
    /// otherwise null: nothing is converted without a price.
    public static @Nullable Quantity in(Said.Measured measured, String currency) {
        if (measured.unit().code().equals(currency)) {
            return measured.quantity();
        }
        Said.Price price = measured.price();
        return price == null || !price.currency().equals(currency)
                ? null
                : times(measured.quantity(), price.amount());
    }

    private static Quantity times(Quantity quantity, BigDecimal price) {
        return new Quantity(
                quantity.qualifier(),
                times(quantity.low(), price),
                times(quantity.high(), price),
                quantity.isHighOpen());
    }

    private static @Nullable End times(@Nullable End end, BigDecimal price) {
        return end == null ? null : new End(end.value().multiply(price), end.isIncluded());
    }
}
