package spoor.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import spoor.ledger.base.Satoshi;

class AmountTest {
    @Test
    void printsAllEightPlaces() {
        assertThat(Amount.btc(0)).isEqualTo("0.00000000");
        assertThat(Amount.btc(1)).isEqualTo("0.00000001");
        assertThat(Amount.btc(5_192_690_943L)).isEqualTo("51.92690943");
    }

    @Test
    void partsThousandsWithACommaInFrontOfThePointOnly() {
        assertThat(Amount.btc(Satoshi.MAX)).isEqualTo("21,000,000.00000000");
        assertThat(Amount.sat(Satoshi.MAX)).isEqualTo("2,100,000,000,000,000 satoshi");
        assertThat(Amount.grouped(999)).isEqualTo("999");
        assertThat(Amount.grouped(1_000)).isEqualTo("1,000");
    }

    @Test
    void countsOneAndMany() {
        assertThat(Amount.count(1, "output")).isEqualTo("1 output");
        assertThat(Amount.count(2_000, "output")).isEqualTo("2,000 outputs");
    }

    @Test
    void roundsPerCentDown() {
        assertThat(Amount.percent(2, 3)).isEqualTo("66.66 %");
        assertThat(Amount.percent(Satoshi.MAX, 3)).isEqualTo("70000000000000000.00 %");
        assertThat(Amount.percent(1, 0)).isEqualTo("–");
    }
}
