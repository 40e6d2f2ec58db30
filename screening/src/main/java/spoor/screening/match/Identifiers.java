package spoor.screening.match;

import java.util.Locale;
import java.util.regex.Pattern;
import spoor.screening.list.Identifier;

/// Numbers that name one party: compared without case, spaces and punctuation.
final class Identifiers {
    private static final int LEAST_LENGTH = 5;
    private static final Pattern WEAK =
            Pattern.compile(
                    "(?i).*(web|e-?mail|phone|fax|gender|secondary|status|type|date|nationality).*");
    private static final Pattern BANK = Pattern.compile("(?i).*(swift|bic).*");
    private static final Pattern SHIP = Pattern.compile("(IMO)?[0-9]{7}");

    private Identifiers() {}

    static String key(String number) {
        StringBuilder all = new StringBuilder(number.length());
        String upper = number.toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length(); i++) {
            if (Character.isLetterOrDigit(upper.charAt(i))) {
                all.append(upper.charAt(i));
            }
        }
        String key = all.toString();
        return SHIP.matcher(key).matches() ? key.replace("IMO", "") : key;
    }

    /// A number that decides: long enough to be no chance, and of a kind that names one party.
    static boolean isStrong(Identifier identifier) {
        String key = key(identifier.number());
        boolean isLong = key.length() >= LEAST_LENGTH && !WEAK.matcher(identifier.type()).matches();
        boolean hasDigits = key.chars().filter(Character::isDigit).count() >= 4;
        return isLong && (hasDigits || BANK.matcher(identifier.type()).matches());
    }

    static boolean isShipNumber(String number) {
        return SHIP.matcher(key(number)).matches();
    }
}
