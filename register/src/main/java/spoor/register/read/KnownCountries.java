package spoor.register.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names of countries that the grammar knows.
public final class KnownCountries {
    private static final Map<String, String> CODES = codes();

    private KnownCountries() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (List<String> row : Table.rows("countries.tsv", 4)) {
            codes.put(row.get(0), row.get(0));
            Table.forms(row.get(1)).forEach(name -> codes.put(key(name), row.get(0)));
        }
        return codes;
    }

    /// The ISO 3166-1 code of a country by its name, its code, or its name as lists turn it round:
    /// "Korea, Republic of".
    public static @Nullable String code(String name) {
        String code = CODES.getOrDefault(key(name), CODES.get(name.strip()));
        int comma = name.indexOf(", ");
        if (code != null || comma < 0) {
            return code;
        }
        return CODES.get(key(name.substring(comma + 2) + " " + name.substring(0, comma)));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }
}
