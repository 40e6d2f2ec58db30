package spoor.register.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import spoor.register.claim.Quantity;
import spoor.register.claim.Unit;
import spoor.register.text.Tokens;

/// Duckling's corpora. "More than" and "at least" are one there and two here, so only the end
/// counts.
class DucklingSetsTest {
    private static final Grammar GRAMMAR = new Grammar();

    @Test
    void readsNumerals() {
        duckling("duckling numeral", "claims/duckling/numeral.en.jsonl").check(16);
    }

    @Test
    void readsAmounts() {
        duckling("duckling money", "claims/duckling/amount-of-money.en.jsonl").check(33);
    }

    @Test
    void readsDaysAndWhatIsLonger() {
        ducklingTime().check(31);
    }

    private static final Pattern VALUE = Pattern.compile("\\(NumeralValue \\(?([-0-9.e]+)\\)?\\)");
    private static final Pattern SIMPLE = Pattern.compile("\\(simple (\\w+) ([-0-9.e]+)\\)");
    private static final Pattern BETWEEN =
            Pattern.compile("\\(between (\\w+) \\(([0-9.e]+), ([0-9.e]+)\\)\\)");
    private static final Pattern UNDER = Pattern.compile("\\((under|above) (\\w+) ([0-9.e]+)\\)");

    /// A case counts when the whole text is one expression of the expected value.
    private static Score duckling(String group, String file) {
        int right = 0;
        int all = 0;
        List<String> misses = new ArrayList<>();
        for (Map<String, @Nullable Object> row : Json.lines(file)) {
            String text = Json.text(row, "text");
            String expected = Json.text(row, "expected");
            Tokens tokens = GRAMMAR.tokens(text);
            Measure measure = GRAMMAR.quantities.at(tokens, 0);
            boolean isWhole = measure != null && measure.end() == tokens.count();
            boolean isRight =
                    expected.equals("null")
                            ? !isWhole || measure == null || measure.unit() == null
                            : isWhole && measure != null && isValue(measure, expected);
            all++;
            if (isRight) {
                right++;
            } else {
                misses.add(
                        text
                                + " => "
                                + (measure == null ? "nothing" : measure.quantity().interval())
                                + " expected "
                                + expected);
            }
        }
        return new Score(group, right, all, misses);
    }

    private static boolean isValue(Measure measure, String expected) {
        Quantity quantity = measure.quantity();
        Matcher number = VALUE.matcher(expected);
        if (number.matches()) {
            return isEqual(quantity.value(), number.group(1));
        }
        Matcher simple = SIMPLE.matcher(expected);
        if (simple.matches()) {
            boolean isCent = simple.group(1).equals("Cent");
            BigDecimal value = isCent ? quantity.value().movePointRight(2) : quantity.value();
            return isUnit(measure.unit(), simple.group(1)) && isEqual(value, simple.group(2));
        }
        Matcher between = BETWEEN.matcher(expected);
        if (between.matches()) {
            Quantity.End low = quantity.low();
            Quantity.End high = quantity.high();
            return isUnit(measure.unit(), between.group(1))
                    && low != null
                    && high != null
                    && isEqual(low.value(), between.group(2))
                    && isEqual(high.value(), between.group(3));
        }
        Matcher under = UNDER.matcher(expected);
        boolean isUnder = under.matches() && under.group(1).equals("under");
        return under.matches()
                && isUnit(measure.unit(), under.group(2))
                && isEqual(quantity.value(), under.group(3))
                && (isUnder ? quantity.low() == null : quantity.high() == null);
    }

    private static boolean isUnit(@Nullable Unit unit, String expected) {
        if (unit == null) {
            return expected.equals("Unnamed");
        }
        return switch (expected) {
            case "Unnamed" -> unit.isAssumed();
            case "Dollar", "Cent" -> unit.code().equals("USD");
            case "Pound" -> unit.code().equals("GBP");
            default -> unit.code().equals(expected);
        };
    }

    private static boolean isEqual(BigDecimal value, String expected) {
        return value.compareTo(new BigDecimal(expected)) == 0;
    }

    private static final Pattern DAY =
            Pattern.compile(
                    "\\(datetime \\((\\d+), (\\d+), (\\d+), 0, 0, 0\\)"
                            + " (Day|Week|Month|Quarter|Year)\\)");

    /// Only cases whose finest unit is a day or more; the corpus looks ahead from its day.
    private static Score ducklingTime() {
        LocalDate reference = LocalDate.of(2013, 2, 12);
        int right = 0;
        int all = 0;
        List<String> misses = new ArrayList<>();
        for (Map<String, @Nullable Object> row : Json.lines("claims/duckling/time.en.jsonl")) {
            Matcher day = DAY.matcher(Json.text(row, "expected"));
            if (!day.matches()) {
                continue;
            }
            all++;
            LocalDate expected =
                    LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)));
            String text = Json.text(row, "text");
            Tokens tokens = GRAMMAR.tokens(text);
            boolean isRight = false;
            TimeExpression first = null;
            for (int token = 0; token < tokens.count() && first == null; token++) {
                first = GRAMMAR.times.at(tokens, token, reference, Leaning.FUTURE);
            }
            if (first != null && first.end() == tokens.count() && first.period() != null) {
                isRight = expected.equals(first.period().first());
            }
            if (isRight) {
                right++;
            } else {
                misses.add(text + " => " + first + " expected " + expected);
            }
        }
        return new Score("duckling time", right, all, misses);
    }
}
