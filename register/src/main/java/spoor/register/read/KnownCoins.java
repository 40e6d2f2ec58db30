package spoor.register.read;

import java.util.Set;
import java.util.stream.Collectors;

/// The signs of coins that the grammar knows.
public final class KnownCoins {
    private static final Set<String> SIGNS =
            Table.rows("coins.tsv", 2).stream()
                    .map(row -> row.getFirst())
                    .collect(Collectors.toUnmodifiableSet());

    private KnownCoins() {}

    /// Whether this is a coin's usual sign, as `BTC`.
    public static boolean isSign(String code) {
        return SIGNS.contains(code);
    }
}
