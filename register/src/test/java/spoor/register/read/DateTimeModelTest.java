package spoor.register.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import spoor.register.claim.Period;
import spoor.register.text.Tokens;

/// Recognizers-Text's set of everything about dates and times in one. What is finer than a day,
/// repeated or only a duration is not read here: cases of these alone are left out, and beside
/// dates they are not asked for.
class DateTimeModelTest {
    private static final Grammar GRAMMAR = new Grammar();
    private static final Set<String> READ = Set.of("datetimeV2.date", "datetimeV2.daterange");

    /// A place with every value that is right there, none if any is.
    private record Expected(int start, int end, Set<String> values) {}

    private record Found(int start, int end, String value) {}

    @Test
    void readsDatesAmongOtherTimes() {
        model().check(55);
    }

    private static Score model() {
        int right = 0;
        int all = 0;
        List<String> misses = new ArrayList<>();
        for (Object item :
                Json.list(Json.file("claims/recognizers-text/DateTime.en.DateTimeModel.json"))) {
            Map<String, @Nullable Object> test = Json.map(item);
            List<@Nullable Object> results = Json.list(test.get("Results"));
            List<Expected> expected = new ArrayList<>();
            for (Object result : results) {
                Map<String, @Nullable Object> fields = Json.map(result);
                if (READ.contains(Json.text(fields, "TypeName"))) {
                    expected.add(expected(fields));
                }
            }
            if (expected.isEmpty() && !results.isEmpty()) {
                continue;
            }
            all++;
            String input = Json.text(test, "Input");
            List<Found> found = found(GRAMMAR.tokens(input), reference(test));
            if (isRight(found, expected)) {
                right++;
            } else {
                misses.add(input + " => " + found + " expected " + expected);
            }
        }
        return new Score("date-time model", right, all, misses);
    }

    private static boolean isRight(List<Found> found, List<Expected> expected) {
        boolean isRight = found.size() == expected.size();
        for (int i = 0; i < found.size() && isRight; i++) {
            Found one = found.get(i);
            Expected other = expected.get(i);
            isRight =
                    one.start == other.start
                            && one.end == other.end
                            && (other.values.isEmpty() || other.values.contains(one.value));
        }
        return isRight;
    }

    private static Expected expected(Map<String, @Nullable Object> result) {
        Set<String> values = new HashSet<>();
        for (Object item : Json.list(Json.map(result.get("Resolution")).get("values"))) {
            Map<String, @Nullable Object> value = Json.map(item);
            if (value.get("value") != null) {
                String day = Json.text(value, "value");
                values.add(day + "/" + day);
            } else if (value.get("start") != null || value.get("end") != null) {
                String start = value.get("start") == null ? "" : Json.text(value, "start");
                String end = value.get("end") == null ? "" : Json.text(value, "end");
                values.add(start + "/" + end);
                values.add(start + "/" + before(end));
            }
        }
        return new Expected(
                Integer.parseInt(Json.text(result, "Start")),
                Integer.parseInt(Json.text(result, "End")) + 1,
                values);
    }

    /// The set's period ends on the day behind its last, or on its last where that was said.
    private static String before(String end) {
        return end.matches("[0-9-]{10}") ? LocalDate.parse(end).minusDays(1).toString() : end;
    }

    private static LocalDate reference(Map<String, @Nullable Object> test) {
        Object reference = Json.map(test.get("Context")).get("ReferenceDateTime");
        return LocalDate.parse(
                reference == null ? "2016-11-07" : String.valueOf(reference).substring(0, 10));
    }

    private static List<Found> found(Tokens tokens, LocalDate reference) {
        List<Found> found = new ArrayList<>();
        for (int token = 0; token < tokens.count(); token++) {
            TimeExpression time = GRAMMAR.times.at(tokens, token, reference, Leaning.PAST);
            if (time != null) {
                found.add(
                        new Found(
                                tokens.start(time.start()),
                                tokens.end(time.end() - 1),
                                days(time.period())));
                token = Math.max(token, time.end() - 1);
            }
        }
        return found;
    }

    private static String days(@Nullable Period period) {
        if (period == null) {
            return "?";
        }
        return (period.first() == null ? "" : period.first())
                + "/"
                + (period.last() == null ? "" : period.last());
    }
}
