package spoor.register.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import spoor.register.claim.Period;
import spoor.register.claim.Quantity;
import spoor.register.claim.Unit;
import spoor.register.text.Tokens;

/// How much of the published sets of expressions the grammar reads: prints the score by group and
/// fails where it falls below what was reached.
///
/// A case counts when every expected expression is found with its value at exactly its place. Where
/// the sets and this grammar differ on purpose, `docs/METHODS.md` says so: a period's last day is
/// in it, `$` alone is taken to be US dollars, "nearly" is below.
class ClaimSetsTest {
    private static final String SETS = "claims/recognizers-text/";
    private static final MathContext AS_PUBLISHED = new MathContext(15);
    private static final Grammar GRAMMAR = new Grammar();

    /// An expression found: its place and its value in the words of the set.
    private record Found(int start, int end, String value) {}

    @Test
    void readsNumbers() {
        score("number", "Number.en.NumberModel", "number", ClaimSetsTest::numbers).check(41);
    }

    @Test
    void readsOrdinals() {
        score("ordinal", "Number.en.OrdinalModel", "ordinal", ClaimSetsTest::ordinals).check(3);
    }

    @Test
    void readsPercentages() {
        score("percent", "Number.en.PercentModel", "percentage", ClaimSetsTest::percents).check(2);
    }

    @Test
    void readsRanges() {
        score("range", "Number.en.NumberRangeModel", "numberrange", ClaimSetsTest::ranges).check(7);
    }

    @Test
    void readsAmountsOfMoney() {
        score("currency", "NumberWithUnit.en.CurrencyModel", "currency", ClaimSetsTest::amounts)
                .check(28);
    }

    @Test
    void readsDates() {
        dates("date", "DateTime.en.DateParser", true).check(25);
        dates("date period", "DateTime.en.DatePeriodParser", true).check(32);
        dates("date period, places", "DateTime.en.DatePeriodExtractor", false).check(58);
    }

    private interface Reader {
        List<Found> read(Tokens tokens);
    }

    /// @param type only expected results of this type count; cases with others alone are left out
    private static Score score(String group, String file, String type, Reader reader) {
        int right = 0;
        int all = 0;
        List<String> misses = new ArrayList<>();
        for (Object item : Json.list(Json.file(SETS + file + ".json"))) {
            Map<String, @Nullable Object> test = Json.map(item);
            List<@Nullable Object> results = Json.list(test.get("Results"));
            List<Found> expected = new ArrayList<>();
            for (Object result : results) {
                Map<String, @Nullable Object> fields = Json.map(result);
                if (Json.text(fields, "TypeName").equals(type)) {
                    expected.add(expected(fields));
                }
            }
            if (expected.isEmpty() && !results.isEmpty()) {
                continue;
            }
            all++;
            String input = Json.text(test, "Input");
            List<Found> found = reader.read(GRAMMAR.tokens(input));
            if (found.equals(expected)) {
                right++;
            } else {
                misses.add(input + " => " + found + " expected " + expected);
            }
        }
        return new Score(group, right, all, misses);
    }

    private static Found expected(Map<String, @Nullable Object> result) {
        Map<String, @Nullable Object> resolution = Json.map(result.get("Resolution"));
        Object code = resolution.get("isoCurrency");
        String unit = code == null ? Json.text(resolution, "unit") : String.valueOf(code);
        String value = Json.text(resolution, "value");
        return new Found(
                Integer.parseInt(Json.text(result, "Start")),
                Integer.parseInt(Json.text(result, "End")) + 1,
                resolution.get("unit") == null ? value : value + " " + unit);
    }

    private static List<Found> found(Tokens tokens, IntFunction<Hit> reader) {
        List<Found> found = new ArrayList<>();
        for (int token = 0; token < tokens.count(); token++) {
            Hit hit = reader.apply(token);
            if (hit != null) {
                if (!hit.value.isEmpty()) {
                    found.add(
                            new Found(tokens.start(hit.start), tokens.end(hit.end - 1), hit.value));
                }
                token = Math.max(token, hit.end - 1);
            }
        }
        return found;
    }

    private record Hit(int start, int end, String value) {}

    private static List<Found> numbers(Tokens tokens) {
        return found(
                tokens,
                token -> {
                    Numeral number = GRAMMAR.numbers.at(tokens, token);
                    return number == null
                            ? null
                            : new Hit(token, number.end(), written(number.value()));
                });
    }

    private static List<Found> ordinals(Tokens tokens) {
        return found(
                tokens,
                token -> {
                    Numeral number = GRAMMAR.ordinals.at(tokens, token);
                    return number == null
                            ? null
                            : new Hit(token, number.end(), written(number.value()));
                });
    }

    private static List<Found> percents(Tokens tokens) {
        return found(
                tokens,
                token -> {
                    Money money = GRAMMAR.amounts.at(tokens, token);
                    Unit unit = money == null ? null : money.unit();
                    return money == null || unit == null || unit.kind() != Unit.Kind.PERCENT
                            ? null
                            : new Hit(token, money.end(), written(money.value()) + "%");
                });
    }

    /// As the set writes them: `[20,30)` for what is "between 20 and 30" there.
    private static List<Found> ranges(Tokens tokens) {
        return found(
                tokens,
                token -> {
                    Measure measure = GRAMMAR.quantities.at(tokens, token);
                    if (measure == null) {
                        return null;
                    }
                    boolean isHedged =
                            measure.start() != measure.core()
                                    || !Objects.equals(
                                            measure.quantity().low(), measure.quantity().high());
                    return new Hit(
                            token, measure.end(), isHedged ? interval(measure.quantity()) : "");
                });
    }

    private static String interval(Quantity quantity) {
        return quantity.interval().replace(", ", ",");
    }

    private static List<Found> amounts(Tokens tokens) {
        return found(
                tokens,
                token -> {
                    Money money = GRAMMAR.amounts.at(tokens, token);
                    Unit unit = money == null ? null : money.unit();
                    boolean isMoney =
                            unit != null
                                    && (unit.kind() == Unit.Kind.MONEY
                                            || unit.kind() == Unit.Kind.COIN);
                    return money == null || unit == null || !isMoney
                            ? null
                            : new Hit(token, money.end(), named(tokens, money, unit));
                });
    }

    /// The set names a unit that has no code of its own: "Dollar", "Cent", "Bitcoin".
    private static String named(Tokens tokens, Money money, Unit unit) {
        String text = tokens.text(money.start(), money.end()).toLowerCase(Locale.ROOT);
        if (text.contains("cent") && !text.contains("dollar") && !text.contains("$")) {
            return written(money.value().movePointRight(2)) + " Cent";
        }
        if (!unit.isAssumed()) {
            return written(money.value())
                    + " "
                    + Map.of("BTC", "Bitcoin", "ESP", "Peseta")
                            .getOrDefault(unit.code(), unit.code());
        }
        return written(money.value())
                + " "
                + Map.of("USD", "Dollar", "GBP", "Pound", "INR", "Rupee")
                        .getOrDefault(unit.code(), unit.code());
    }

    private static String written(BigDecimal value) {
        BigDecimal plain = value.round(AS_PUBLISHED).stripTrailingZeros();
        return plain.signum() != 0 && plain.abs().compareTo(new BigDecimal("0.0001")) < 0
                ? plain.unscaledValue() + "E-" + (plain.scale() < 10 ? "0" : "") + plain.scale()
                : plain.toPlainString();
    }

    private static Score dates(String group, String file, boolean withValues) {
        int right = 0;
        int all = 0;
        List<String> misses = new ArrayList<>();
        for (Object item : Json.list(Json.file(SETS + file + ".json"))) {
            Map<String, @Nullable Object> test = Json.map(item);
            String input = Json.text(test, "Input");
            LocalDate reference = reference(test);
            List<Found> expected = new ArrayList<>();
            for (Object result : Json.list(test.get("Results"))) {
                Map<String, @Nullable Object> fields = Json.map(result);
                int start = Integer.parseInt(Json.text(fields, "Start"));
                int length = Integer.parseInt(Json.text(fields, "Length"));
                expected.add(new Found(start, start + length, withValues ? past(fields) : ""));
            }
            all++;
            Tokens tokens = GRAMMAR.tokens(input);
            List<Found> found =
                    found(tokens, token -> time(tokens, token, reference, withValues)).stream()
                            .map(f -> withValues ? f : new Found(f.start, f.end, ""))
                            .toList();
            if (found.equals(expected)
                    || found.stream().map(ClaimSetsTest::withLastDay).toList().equals(expected)) {
                right++;
            } else {
                misses.add(input + " => " + found + " expected " + expected);
            }
        }
        return new Score(group, right, all, misses);
    }

    /// Where both ends were said the set gives the last day itself.
    private static Found withLastDay(Found found) {
        int slash = found.value.indexOf('/');
        if (slash < 0 || slash + 1 == found.value.length()) {
            return found;
        }
        LocalDate end = LocalDate.parse(found.value.substring(slash + 1)).minusDays(1);
        return new Found(found.start, found.end, found.value.substring(0, slash + 1) + end);
    }

    private static LocalDate reference(Map<String, @Nullable Object> test) {
        Object reference = Json.map(test.get("Context")).get("ReferenceDateTime");
        return reference == null
                ? LocalDate.of(2016, 11, 7)
                : LocalDate.parse(String.valueOf(reference).substring(0, 10));
    }

    /// The set's period ends on the day behind its last.
    private static String past(Map<String, @Nullable Object> result) {
        Map<String, @Nullable Object> past =
                Json.map(Json.map(result.get("Value")).get("PastResolution"));
        if (past.get("date") != null) {
            return Json.text(past, "date") + "/" + Json.text(past, "date");
        }
        Object end = past.get("endDate");
        return Objects.requireNonNullElse(past.get("startDate"), "")
                + "/"
                + Objects.requireNonNullElse(end, "");
    }

    private static @Nullable Hit time(
            Tokens tokens, int token, LocalDate reference, boolean withValues) {
        TimeExpression time = GRAMMAR.times.at(tokens, token, reference, Leaning.PAST);
        if (time == null || (time.period() == null && withValues)) {
            return time == null ? null : new Hit(time.start(), time.end(), "");
        }
        Period period = time.period();
        return new Hit(time.start(), time.end(), period == null ? "?" : days(period));
    }

    /// Its first day, and the day behind its last, unless it is a single day or both ends were
    /// said.
    private static String days(Period period) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        boolean isDay = first != null && first.equals(last);
        return (first == null ? "" : first)
                + "/"
                + (last == null ? "" : isDay ? last : last.plusDays(1));
    }
}
