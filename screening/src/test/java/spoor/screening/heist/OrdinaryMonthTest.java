package spoor.screening.heist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spoor.screening.payment.PaymentMessage;

/// A bank's ordinary month after two months of learning gives few alerts.
@Tag("slow")
class OrdinaryMonthTest {
    @Test
    void fewAlertsOnAnOrdinaryStream() {
        LocalDate from = LocalDate.of(2015, 10, 1);
        LocalDate month = LocalDate.of(2015, 12, 1);
        List<PaymentMessage> messages = OrdinaryMonth.of(20160204, 200, from, 92);
        HeistWatch watch = new HeistWatch(HeistParameters.usual(), WorkingDays.withoutHolidays());
        Map<HeistRule, Integer> alerts = new EnumMap<>(HeistRule.class);
        int watched = 0;
        for (PaymentMessage message : messages) {
            List<HeistAlert> found = watch.see(message);
            boolean isOfTheMonth =
                    Transfers.of(message).stream()
                            .map(Transfer::valueDay)
                            .anyMatch(day -> day != null && !day.isBefore(month));
            if (isOfTheMonth) {
                watched++;
                found.forEach(alert -> alerts.merge(alert.rule(), 1, Integer::sum));
            }
        }
        int all = alerts.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println(
                "seed 20160204, 200 customers, "
                        + watched
                        + " payments of a month: "
                        + all
                        + " alerts "
                        + alerts);
        assertThat(watched).isGreaterThan(5_000);
        assertThat(all * 1000).isLessThan(watched * 5);
    }
}
