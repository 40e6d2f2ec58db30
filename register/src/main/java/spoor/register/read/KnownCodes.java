package spoor.register.read;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Unit;

/// The codes of money, coins and countries that there are, for those who write them by hand.
public final class KnownCodes {
    private static final Set<String> MONEY = codes("currencies.tsv");
    private static final Set<String> COINS = codes("coins.tsv");
    private static final Set<String> COUNTRIES = codes("countries.tsv");

    private KnownCodes() {}

    /// Whether a code is money's or a coin's, null if it is neither's.
    public static Unit.@Nullable Kind kind(String code) {
        if (MONEY.contains(code)) {
            return Unit.Kind.MONEY;
        }
        return COINS.contains(code) ? Unit.Kind.COIN : null;
    }

    /// Whether there is a country with this ISO 3166-1 code of two letters.
    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /// All codes of money and coins, in the order of letters.
    public static List<String> units() {
        Set<String> all = new TreeSet<>(MONEY);
        all.addAll(COINS);
        return List.copyOf(all);
    }

    private static Set<String> codes(String table) {
        Set<String> codes = new TreeSet<>();
        Table.rows(table, 2).forEach(row -> codes.add(row.get(0)));
        return codes;
    }
}
