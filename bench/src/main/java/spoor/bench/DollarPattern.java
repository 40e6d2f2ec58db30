package spoor.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Amounts in dollars as most people would look for them: one regular expression, without hedges,
/// ranges, names or dates.
final class DollarPattern {
    private static final Pattern DOLLARS =
            Pattern.compile(
                    "\\$([0-9][0-9,]*(?:\\.[0-9]+)?)\\s?(bn|billion|m|million|k|thousand)?\\b",
                    Pattern.CASE_INSENSITIVE);

    private DollarPattern() {}

    /// @return the values, in the order of the text
    static List<BigDecimal> find(String text) {
        List<BigDecimal> found = new ArrayList<>();
        Matcher dollars = DOLLARS.matcher(text);
        while (dollars.find()) {
            BigDecimal number = new BigDecimal(dollars.group(1).replace(",", ""));
            String scale = dollars.group(2) == null ? "" : dollars.group(2);
            int zeros =
                    switch (scale.isEmpty() ? ' ' : Character.toLowerCase(scale.charAt(0))) {
                        case 'b' -> 9;
                        case 'm' -> 6;
                        case 'k', 't' -> 3;
                        default -> 0;
                    };
            found.add(number.scaleByPowerOfTen(zeros));
        }
        return found;
    }
}
