package spoor.register.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import spoor.register.claim.Unit;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;

/// A word or sign beside a number that says what it counts.
///
/// @param factor units that one of the word is: a hundredth for cents, a million for `MUSD`
/// @param mayPrecede whether it may stand before the number: signs and codes
/// @param isMinor whether it is a part of the money before it: "3 dollars 50 cents"
record UnitWord(Unit unit, BigDecimal factor, boolean mayPrecede, boolean isMinor) {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final int CODE_LENGTH = 3;

    /// Names that have no plural of their own, or whose plural is the name.
    private static final Set<String> WITHOUT_PLURAL =
            Set.of(
                    "yen",
                    "yuan",
                    "won",
                    "baht",
                    "renminbi",
                    "rmb",
                    "sterling",
                    "pounds sterling",
                    "reais",
                    "kronor",
                    "romanian lei",
                    "dh",
                    "le",
                    "nis");

    /// Written in small letters, these codes are words of English.
    static Phrases<UnitWord> table(Lexicon lexicon) {
        Phrases<UnitWord> words = new Phrases<>(lexicon);
        for (List<String> row : Table.rows("currencies.tsv", 2)) {
            currency(words, row.get(0), Table.forms(row.get(1)));
        }
        for (List<String> row : Table.rows("coins.tsv", 2)) {
            coin(words, row.get(0), Table.forms(row.get(1)));
        }
        minor(words, "USD", "cent", "cents", "c", "\u00A2", "pennies");
        minor(words, "GBP", "penny", "pence", "p");
        minor(words, "INR", "paise", "paisa");
        minor(words, "UAH", "kopiyka", "kopiykas");
        minor(words, "RUB", "kopek", "kopeks", "kopeck", "kopecks");
        Unit percent = Unit.of(Unit.Kind.PERCENT, "%");
        words.put(
                plain(percent, false),
                "%",
                "percent",
                "per cent",
                "percentage point",
                "percentage points",
                "pct");
        words.put(plain(Unit.of(Unit.Kind.TIMES, "x"), false), "times", "fold", "x");
        return words;
    }

    private static void currency(Phrases<UnitWord> words, String code, List<String> forms) {
        for (String written : forms) {
            boolean isAssumed = written.startsWith("~");
            String form = isAssumed ? written.substring(1) : written;
            Unit unit = new Unit(Unit.Kind.MONEY, code, isAssumed);
            boolean isName = form.length() > CODE_LENGTH && isOfLetters(form);
            words.put(plain(unit, !isName), form);
            if (isName || form.equals("buck")) {
                words.put(plain(unit, false), plural(form));
            }
            if (form.equals(code)) {
                words.put(
                        new UnitWord(unit, BigDecimal.TEN.pow(6), true, false),
                        "M" + code,
                        "m" + code);
            }
        }
    }

    private static void coin(Phrases<UnitWord> words, String code, List<String> forms) {
        Unit unit = Unit.of(Unit.Kind.COIN, code);
        words.put(plain(unit, true), code);
        for (String form : forms) {
            words.put(plain(unit, form.length() <= CODE_LENGTH), form);
            if (isOfLetters(form) && form.length() > CODE_LENGTH) {
                words.put(plain(unit, false), plural(form));
            }
        }
    }

    private static void minor(Phrases<UnitWord> words, String code, String... forms) {
        words.put(
                new UnitWord(new Unit(Unit.Kind.MONEY, code, true), HUNDREDTH, false, true), forms);
    }

    private static UnitWord plain(Unit unit, boolean mayPrecede) {
        return new UnitWord(unit, BigDecimal.ONE, mayPrecede, false);
    }

    private static boolean isOfLetters(String form) {
        return form.chars().allMatch(c -> Character.isLetter(c) || " -'.".indexOf(c) >= 0);
    }

    private static String plural(String name) {
        if (WITHOUT_PLURAL.contains(name.substring(name.lastIndexOf(' ') + 1))) {
            return name;
        }
        boolean isOfY = name.endsWith("y") && !name.endsWith("ay") && !name.endsWith("ey");
        return isOfY ? name.substring(0, name.length() - 1) + "ies" : name + "s";
    }
}
