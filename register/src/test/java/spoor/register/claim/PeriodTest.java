package spoor.register.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void isWrittenToThePrecisionThatItWasGivenTo() {
        assertThat(Period.year(2017).onwards().iso()).isEqualTo("2017/");
        assertThat(Period.year(2015).to(Period.year(2018)).iso()).isEqualTo("2015/2018");
        assertThat(Period.month(LocalDate.of(2020, 2, 7)).iso()).isEqualTo("2020-02");
        assertThat(Period.day(LocalDate.of(2019, 8, 5)).upTo().iso()).isEqualTo("/2019-08-05");
    }

    @Test
    void aMonthEndsOnItsLastDay() {
        assertThat(Period.month(LocalDate.of(2020, 2, 7)).last())
                .isEqualTo(LocalDate.of(2020, 2, 29));
    }
}
