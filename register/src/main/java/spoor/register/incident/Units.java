package spoor.register.incident;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Unit;
import spoor.register.claim.Unit.Kind;
import spoor.register.read.KnownCoins;

/// What a unit's sign stands for.
public final class Units {
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private Units() {}

    /// A currency of ISO 4217.
    public static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    /// What the sign alone says: money, a coin that everybody calls so, percent, a part of one,
    /// times; null for anything else.
    public static @Nullable Kind kind(String code) {
        return switch (code) {
            case "%" -> Kind.PERCENT;
            case "share" -> Kind.SHARE;
            case "x" -> Kind.TIMES;
            default -> KnownCoins.isSign(code) ? Kind.COIN : isCurrency(code) ? Kind.MONEY : null;
        };
    }

    public static String label(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> kindOfLabel(String label) {
        return Stream.of(Kind.values()).filter(kind -> label(kind).equals(label)).findFirst();
    }

    /// A unit whose kind its sign says, or else a coin.
    public static Unit coinOrMoney(String code) {
        Kind kind = kind(code);
        return Unit.of(kind == null ? Kind.COIN : kind, code);
    }

    /// A unit whose kind its sign says, or else a count of such things.
    public static Unit counted(String code) {
        Kind kind = kind(code);
        return Unit.of(kind == null ? Kind.COUNT : kind, code);
    }
}
