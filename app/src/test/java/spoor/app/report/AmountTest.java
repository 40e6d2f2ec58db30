package spoor.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import spoor.app.follow.Findings.Asset;
import spoor.ledger.base.Satoshi;
import spoor.ledger.base.UInt256;

class AmountTest {
    private static final Unit BITCOIN = unit("btc", "BTC", 8);

    private static Unit unit(String id, String symbol, int decimals) {
        return Objects.requireNonNull(Unit.of(List.of(new Asset(id, symbol, decimals))).get(id));
    }

    private static String btc(long sat) {
        return BITCOIN.coins(UInt256.of(sat));
    }

    @Test
    void printsAllEightPlaces() {
        assertThat(btc(0)).isEqualTo("0.00000000");
        assertThat(btc(1)).isEqualTo("0.00000001");
        assertThat(btc(5_192_690_943L)).isEqualTo("51.92690943");
    }

    @Test
    void partsThousandsWithACommaInFrontOfThePointOnly() {
        assertThat(btc(Satoshi.MAX)).isEqualTo("21,000,000.00000000");
        assertThat(BITCOIN.raw(UInt256.of(Satoshi.MAX))).isEqualTo("2,100,000,000,000,000 satoshi");
        assertThat(Amount.grouped(999)).isEqualTo("999");
        assertThat(Amount.grouped(1_000)).isEqualTo("1,000");
    }

    @Test
    void printsTheGreatestAmountWithTheDecimalsOfItsAsset() {
        assertThat(unit("native", "ETH", 18).amount(UInt256.MAX))
                .startsWith("115,792,089,237,316,195,423,570,985,008,687,907,853,269,984,665,640,")
                .endsWith(",457.584007913129639935 ETH");
        assertThat(unit("0x0", "WHOLE", 0).amount(UInt256.of(1_000))).isEqualTo("1,000 WHOLE");
    }

    @Test
    void printsWholeUnitsWhereDecimalsAreUnknownOrAbsurd() {
        assertThat(unit("0x0", "ODD", -1).amount(UInt256.of(1_000)))
                .isEqualTo("1,000 units of ODD");
        assertThat(unit("0x0", "ODD", 255).amount(UInt256.of(1_000)))
                .isEqualTo("1,000 units of ODD");
    }

    @Test
    void tellsAssetsOfOneSymbolApart() {
        String real = "0xdac17f958d2ee523a2206206994597c13d831ec7";
        String false1 = "0xeeeeeeee8d2ee523a2206206994597c13d831ec7";
        assertThat(
                        Unit.of(
                                        List.of(
                                                new Asset(real, "USDT", 6),
                                                new Asset(false1, "USDT", 6),
                                                new Asset("0x1", "", 6)))
                                .values())
                .map(Unit::name)
                .containsExactly("USDT 0xdac17f9…831ec7", "USDT 0xeeeeeee…831ec7", "0x1");
    }

    @Test
    void countsOneAndMany() {
        assertThat(Amount.count(1, "output")).isEqualTo("1 output");
        assertThat(Amount.count(2_000, "output")).isEqualTo("2,000 outputs");
    }

    @Test
    void roundsPerCentDown() {
        assertThat(Amount.percent(UInt256.of(2), UInt256.of(3))).isEqualTo("66.66 %");
        assertThat(Amount.percent(UInt256.of(Satoshi.MAX), UInt256.of(3)))
                .isEqualTo("70000000000000000.00 %");
        assertThat(Amount.percent(UInt256.ONE, UInt256.ZERO)).isEqualTo("–");
    }
}
