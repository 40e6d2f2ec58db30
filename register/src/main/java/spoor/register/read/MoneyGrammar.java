package spoor.register.read;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Unit;
import spoor.register.read.Numeral.Form;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.Tokens;

/// Amounts of money and coins: `$2bn`, `US$ 4.7 billion`, `two billion US dollars`, `Rs 94 crore`,
/// `70 Monero coins`, `3 dollars 50 cents`, `a two-billion-dollar theft`; and numbers alone.
final class MoneyGrammar {
    private static final Unit TIMES = Unit.of(Unit.Kind.TIMES, "x");

    private final NumberGrammar numbers;
    private final Phrases<UnitWord> units;
    private final Phrases<Boolean> coins;
    private final Phrases<BigDecimal> folds;
    private final int of;
    private final int and;

    MoneyGrammar(Lexicon lexicon, NumberGrammar numbers) {
        this.numbers = numbers;
        this.units = UnitWord.table(lexicon);
        this.coins = new Phrases<Boolean>(lexicon).put(true, "coin", "coins", "token", "tokens");
        this.folds = new Phrases<BigDecimal>(lexicon).put(BigDecimal.TWO, "twice", "twofold");
        String[] more = {"three", "four", "five", "six", "seven", "eight", "nine", "ten"};
        for (int i = 0; i < more.length; i++) {
            folds.put(BigDecimal.valueOf(i + 3L), more[i] + "fold");
        }
        this.of = lexicon.add("of");
        this.and = lexicon.add("and");
    }

    /// The amount, or number, that begins at a token, or null.
    @Nullable Money at(Tokens tokens, int token) {
        int sign = units.find(tokens, token);
        if (sign != Phrases.NONE && units.value(sign).mayPrecede()) {
            Money money = behindSign(tokens, token, units.value(sign), units.length(sign));
            if (money != null) {
                return money;
            }
        }
        int fold = folds.find(tokens, token);
        if (fold != Phrases.NONE) {
            return new Money(
                    folds.value(fold), TIMES, token, token + 1, BigDecimal.ONE, false, Form.WORDS);
        }
        Numeral number = numbers.at(tokens, token);
        return number == null ? null : withUnit(tokens, token, number);
    }

    private @Nullable Money behindSign(Tokens tokens, int token, UnitWord sign, int length) {
        int next = token + length;
        if (tokens.isSign(next, '.') && !tokens.touchesPrevious(next + 1)) {
            next++; // "Rs. 94 crore"
        }
        if (!tokens.isNumber(next)) {
            return null;
        }
        boolean isApart = tokens.start(next) - tokens.end(next - 1) > 2;
        Numeral number = numbers.at(tokens, next);
        if (number == null || isApart) {
            return null;
        }
        Unit unit = sign.unit();
        int end = number.end();
        int nameBehind = units.find(tokens, end);
        if (nameBehind != Phrases.NONE && isSameMoney(unit, units.value(nameBehind))) {
            unit = units.value(nameBehind).unit(); // "$2 billion USD"
            end += units.length(nameBehind);
        }
        Money money =
                new Money(
                        number.value().multiply(sign.factor()),
                        unit,
                        token,
                        end,
                        number.scale(),
                        true,
                        number.form());
        return withMinor(tokens, money);
    }

    private static boolean isSameMoney(Unit unit, UnitWord behind) {
        return behind.unit().kind() == Unit.Kind.MONEY
                && !behind.isMinor()
                && (unit.isAssumed() || unit.code().equals(behind.unit().code()));
    }

    private Money withUnit(Tokens tokens, int token, Numeral number) {
        int next = number.end();
        if (tokens.isSign(next, '-') && tokens.touchesPrevious(next)) {
            next++; // "12-cent", "two-billion-dollar"
        } else if (tokens.word(next) == of && number.scale().compareTo(BigDecimal.ONE) > 0) {
            next++; // "half a billion of dollars", "millions of dollars"
        }
        int found = units.find(tokens, next);
        boolean isBare = found == Phrases.NONE || isNextAmountsSign(tokens, next, found);
        if (isBare) {
            return new Money(
                    number.value(),
                    null,
                    token,
                    number.end(),
                    number.scale(),
                    false,
                    number.form());
        }
        UnitWord word = units.value(found);
        int end = next + units.length(found);
        if (word.unit().kind() == Unit.Kind.COIN && coins.find(tokens, end) != Phrases.NONE) {
            end++;
        }
        Money money =
                new Money(
                        number.value().multiply(word.factor()),
                        word.unit(),
                        token,
                        end,
                        number.scale(),
                        false,
                        number.form());
        return word.isMinor() ? money : withMinor(tokens, money);
    }

    /// In "between 5 and $10" and "in 2019 $5m" the sign belongs to the number behind it.
    private boolean isNextAmountsSign(Tokens tokens, int next, int found) {
        int behind = next + units.length(found);
        return units.value(found).mayPrecede()
                && tokens.isNumber(behind)
                && tokens.touchesPrevious(behind)
                && !tokens.touchesPrevious(next);
    }

    /// `3 dollars 50 cents`, `$20 and 43c`.
    private Money withMinor(Tokens tokens, Money money) {
        Unit unit = money.unit();
        if (unit == null || unit.kind() != Unit.Kind.MONEY) {
            return money;
        }
        int next = tokens.word(money.end()) == and ? money.end() + 1 : money.end();
        Numeral number = numbers.cardinal(tokens, next);
        if (number == null || number.value().compareTo(BigDecimal.valueOf(100)) >= 0) {
            return money;
        }
        int found = units.find(tokens, number.end());
        if (found == Phrases.NONE || !units.value(found).isMinor()) {
            return money;
        }
        return new Money(
                money.value().add(number.value().multiply(units.value(found).factor())),
                unit,
                money.start(),
                number.end() + units.length(found),
                money.scale(),
                money.hasSignBefore(),
                money.form());
    }
}
