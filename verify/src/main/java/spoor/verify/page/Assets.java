package spoor.verify.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import spoor.verify.file.Row;

/// What the result says of its assets: decimals and symbols, where they are known.
final class Assets {
    private final boolean areNamed;
    private final Map<String, Integer> decimals = new HashMap<>();
    private final Map<String, String> symbols = new HashMap<>();

    Assets(Row run) {
        areNamed = run.has("assets");
        if (!areNamed) {
            decimals.put("btc", 8);
            return;
        }
        for (Row asset : run.rows("assets")) {
            symbols.put(asset.text("asset"), asset.textOrNothing("symbol"));
            if (asset.height("decimals") >= 0) {
                decimals.put(asset.text("asset"), Math.toIntExact(asset.number("decimals")));
            }
        }
    }

    /// Whether there can be several, as on a chain of accounts.
    boolean areNamed() {
        return areNamed;
    }

    /// Or null.
    Integer decimals(String asset) {
        return decimals.get(asset);
    }

    Set<Integer> decimals() {
        return new HashSet<>(decimals.values());
    }

    /// Or null.
    String symbol(String asset) {
        return symbols.get(asset);
    }
}
