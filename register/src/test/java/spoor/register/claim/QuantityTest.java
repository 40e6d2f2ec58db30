package spoor.register.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuantityTest {
    private static final BigDecimal FIVE = new BigDecimal(5);

    @Test
    void atLeastHoldsItsNumberAndMoreThanDoesNot() {
        assertThat(Quantity.of(Qualifier.AT_LEAST, FIVE).interval()).isEqualTo("[5, )");
        assertThat(Quantity.of(Qualifier.MORE_THAN, FIVE).interval()).isEqualTo("(5, )");
        assertThat(Quantity.of(Qualifier.UP_TO, FIVE).interval()).isEqualTo("(, 5]");
        assertThat(Quantity.of(Qualifier.LESS_THAN, FIVE).interval()).isEqualTo("(, 5)");
        assertThat(Quantity.of(Qualifier.ESTIMATED, FIVE).interval()).isEqualTo("[5, 5]");
    }

    @Test
    void refusesARangeThatRunsBackwards() {
        assertThatThrownBy(() -> Quantity.range(FIVE, BigDecimal.ONE, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("low end 5 is above high end 1");
    }
}
