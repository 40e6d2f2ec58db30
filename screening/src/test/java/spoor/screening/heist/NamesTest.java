package spoor.screening.heist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void aWordThatEveryClerkKnowsIsKnownWrittenWrong() {
        assertThat(Names.meant("FUNDATION")).isEqualTo("FOUNDATION");
        assertThat(Names.meant("FOUNDATION")).isEmpty();
        assertThat(Names.meant("FOUNDATIONS")).isEmpty();
        assertThat(Names.meant("COMAPNY")).isEqualTo("COMPANY");
        assertThat(Names.meant("FOUNTAIN")).isEmpty();
    }

    @Test
    void distanceCountsAnExchangeOnce() {
        assertThat(Names.distance("SHALIKA", "SHALKIA", 2)).isEqualTo(1);
        assertThat(Names.distance("SHALIKA", "SHALIKA", 2)).isZero();
        assertThat(Names.distance("SHALIKA", "SHLIK", 2)).isEqualTo(2);
        assertThat(Names.distance("ABC", "XYZ", 1)).isEqualTo(2);
    }

    @Test
    void limitsAreRound() {
        assertThat(Limits.above(new BigDecimal("9999.99"))).isEqualByComparingTo("10000");
        assertThat(Limits.above(new BigDecimal("10000"))).isEqualByComparingTo("20000");
        assertThat(Limits.above(new BigDecimal("19990000"))).isEqualByComparingTo("20000000");
        assertThat(Limits.above(new BigDecimal("49000"))).isEqualByComparingTo("50000");
        assertThat(Limits.above(new BigDecimal("50000"))).isEqualByComparingTo("100000");
    }
}
