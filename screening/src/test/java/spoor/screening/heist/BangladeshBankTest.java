package spoor.screening.heist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spoor.screening.payment.PaymentMessage;

/// The theft from Bangladesh Bank, rule by rule.
///
/// The facts of `bangladesh-bank-2016.rje`: orders over the bank's own SWIFT access in the night of
/// 4 to 5 February 2016 (Thursday to Friday, the weekend in Bangladesh); four were executed to
/// accounts at RCBC in Manila over USD 30, 25, 19.99 and 6 million; a fifth over USD 20 million to
/// Shalika Foundation through Pan Asia Bank in Sri Lanka was held because the payee was written
/// "Fundation"; orders were first refused for missing information and passed when they came again
/// (The Daily Star, "BB heist"; Sunday Observer, 10 April 2016; Financial Advisor, "Printer error
/// triggered race to halt $1b cyber heist"). References, times of day, account numbers, names of
/// holders and the banks on the way are made up.
class BangladeshBankTest {
    private static final LocalDate FROM = LocalDate.of(2015, 11, 1);

    private static List<HeistAlert> alerts(Set<HeistRule> rules) throws IOException {
        HeistWatch watch =
                new HeistWatch(HeistParameters.usual().with(rules), WorkingDays.withoutHolidays());
        OrdinaryMonth before = new OrdinaryMonth(4);
        before.centralBank("BBHOBDDH", FROM, 95);
        List<HeistAlert> ordinary = new ArrayList<>();
        before.messages().forEach(message -> ordinary.addAll(watch.see(message)));
        // A dozen payees in three months: each was new once.
        assertThat(ordinary).hasSizeLessThanOrEqualTo(2);
        List<HeistAlert> alerts = new ArrayList<>();
        theft().forEach(message -> alerts.addAll(watch.see(message)));
        return alerts;
    }

    private static List<PaymentMessage> theft() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        BangladeshBankTest.class.getResourceAsStream("bangladesh-bank-2016.rje"))) {
            return OrdinaryMonth.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<String> told(List<HeistAlert> alerts, HeistRule rule) {
        return alerts.stream()
                .filter(alert -> alert.rule() == rule)
                .map(HeistAlert::reason)
                .toList();
    }

    @Test
    void everyRuleRecognisesItsTrait() throws IOException {
        List<HeistAlert> alerts = alerts(EnumSet.allOf(HeistRule.class));
        assertThat(told(alerts, HeistRule.BURST))
                .contains(
                        "3 payments of 1000000 and more to payees never paid before, within 24"
                                + " hours, at 23:57, when this customer does not pay");
        assertThat(told(alerts, HeistRule.CLOSED_DAY))
                .contains(
                        "USD 20000000 to a payee never paid before; banks in BD are closed on"
                                + " 2016-02-05, weekend");
        assertThat(told(alerts, HeistRule.NEW_BANK))
                .contains("USD 30000000 goes through RCBCPHMM, which this customer never used");
        assertThat(told(alerts, HeistRule.MISSPELLED))
                .containsExactly(
                        "\"FUNDATION\" in \"SHALIKA FUNDATION\" is one letter from FOUNDATION");
        assertThat(told(alerts, HeistRule.RESENT))
                .containsExactly(
                        "USD 30000000 to \"FIRST HOLDER\" was cancelled, refused or returned and is"
                                + " sent again, now through CITIUS33",
                        "USD 25000000 to \"SECOND HOLDER\" was cancelled, refused or returned and"
                                + " is sent again, now through IRVTUS3N",
                        "USD 19990000 to \"THIRD HOLDER\" was cancelled, refused or returned and is"
                                + " sent again, now through PNBPUS3N",
                        "USD 6000000 to \"FOURTH HOLDER\" was cancelled, refused or returned and is"
                                + " sent again, now through CITIUS33");
        assertThat(told(alerts, HeistRule.JUST_BELOW))
                .containsExactly("USD 19990000 is just below 20000000");
        assertThat(told(alerts, HeistRule.PERSON))
                .contains(
                        "USD 30000000 to \"FIRST HOLDER\", which looks like a person; this customer"
                                + " pays institutions");
    }

    @ParameterizedTest
    @EnumSource(HeistRule.class)
    void eachRuleCanBeTurnedOnAlone(HeistRule rule) throws IOException {
        assertThat(alerts(EnumSet.of(rule)))
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(alert.rule()).isEqualTo(rule));
    }

    /// Every one of the five orders is recognised by at least two rules, before it is executed.
    @Test
    void everyOrderIsRecognised() throws IOException {
        List<HeistAlert> alerts = alerts(EnumSet.allOf(HeistRule.class));
        Set<String> sums =
                alerts.stream()
                        .map(alert -> alert.transfer().money())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(sums)
                .containsExactly(
                        "USD 19990000",
                        "USD 20000000",
                        "USD 25000000",
                        "USD 30000000",
                        "USD 6000000");
        for (String sum : sums) {
            assertThat(
                            alerts.stream()
                                    .filter(alert -> alert.transfer().money().equals(sum))
                                    .map(HeistAlert::rule)
                                    .distinct())
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    /// 8 February 2016 was a holiday in the Philippines; the user's file says so.
    @Test
    void aHolidayAtThePayeesEndCounts() {
        WorkingDays days =
                WorkingDays.withHolidays(
                        "holidays.csv", "country,date,name\nPH,2016-02-08,Chinese New Year\n");
        assertThat(days.closed("PH", LocalDate.of(2016, 2, 8))).contains("Chinese New Year");
        assertThat(days.closed("PH", LocalDate.of(2016, 2, 5))).isEmpty();
        assertThat(days.closed("BD", LocalDate.of(2016, 2, 5))).contains("weekend");
        assertThat(days.closed("AE", LocalDate.of(2021, 12, 31))).contains("weekend");
        assertThat(days.closed("AE", LocalDate.of(2022, 1, 7))).isEmpty();
        assertThat(days.closed("", LocalDate.of(2022, 1, 8))).isEmpty();
    }
}
