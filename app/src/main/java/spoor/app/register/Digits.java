package spoor.app.register;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers that a person can read.
final class Digits {
    private static final Pattern WHOLE = Pattern.compile("(?<![.\\p{Alnum}])\\d{5,}(?!\\p{Alpha})");

    private Digits() {}

    /// `2,837,000,000`: the digits before the point in threes, where there are five or more.
    static String grouped(String text) {
        Matcher numbers = WHOLE.matcher(text);
        return numbers.replaceAll(
                number -> number.group().replaceAll("(?<=\\d)(?=(\\d{3})+$)", ","));
    }
}
