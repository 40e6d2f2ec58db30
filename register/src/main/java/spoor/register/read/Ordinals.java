package spoor.register.read;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/// The ordinal words of English.
final class Ordinals {
    private static final String[] FIRST_TWENTY = {
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth"
    };

    private Ordinals() {}

    /// Each with its number.
    static Map<String, BigDecimal> words() {
        Map<String, BigDecimal> words = new LinkedHashMap<>();
        for (int i = 0; i < FIRST_TWENTY.length; i++) {
            words.put(FIRST_TWENTY[i], BigDecimal.valueOf(i + 1L));
        }
        String[] tens = {
            "thirtieth",
            "fortieth",
            "fiftieth",
            "sixtieth",
            "seventieth",
            "eightieth",
            "ninetieth",
            "hundredth"
        };
        for (int i = 0; i < tens.length; i++) {
            words.put(tens[i], BigDecimal.valueOf(10L * (i + 3)));
        }
        words.put("thousandth", BigDecimal.TEN.pow(3));
        words.put("millionth", BigDecimal.TEN.pow(6));
        words.put("billionth", BigDecimal.TEN.pow(9));
        words.put("trillionth", BigDecimal.TEN.pow(12));
        return words;
    }
}
