package spoor.screening.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spoor.screening.list.Identifier;
import spoor.screening.list.PartyKind;

class PaymentScreeningTest {
    private static final PaymentScreening SCREENING =
            new Listed(
                            Listed.of(
                                    PartyKind.ORGANISATION,
                                    "7",
                                    "KOREA MINING DEVELOPMENT TRADING CORPORATION"),
                            Listed.of(PartyKind.PERSON, "8", "RI JONG HYOK"),
                            Listed.of(
                                    PartyKind.VESSEL,
                                    "9",
                                    "HAN BO",
                                    new Identifier("IMO", "IMO 9074729", "")),
                            Listed.of(
                                    PartyKind.ORGANISATION,
                                    "10",
                                    "DAEDONG CREDIT BANK",
                                    new Identifier("SWIFT/BIC", "XXXXVGVG", "")))
                    .screening();

    private static List<String> hits(String... fields) {
        return SCREENING.screen(Payments.one(Payments.mt103(fields))).hits().stream()
                .map(hit ->
                        hit.kind()
                                + " "
                                + hit.level()
                                + " "
                                + hit.at()
                                + " "
                                + hit.words()
                                + " = "
                                + hit.id())
                .toList();
    }

    @Test
    void anOrdinaryPaymentPasses() {
        assertThat(
                        hits(
                                ":20:R",
                                ":32A:160204USD1000,",
                                ":50K:/1",
                                "ACME TRADING LTD",
                                "1 HIGH STREET",
                                "LONDON",
                                ":59:/2",
                                "JANE ROE",
                                ":70:INVOICE 4711"))
                .isEmpty();
    }

    @Test
    void aWholeNameIsFoundWhereItStands() {
        assertThat(hits(":20:R", ":59F:/1", "1/RI JONG HYOK", "3/GB/LONDON"))
                .containsExactly("NAME HIT :59F: line 4 RI JONG HYOK = 8");
    }

    @Test
    void aNameCutByALinesEndIsFound() {
        assertThat(hits(":20:R", ":59:/1", "KOREA MINING DEVELOPMENT TRADING COR", "PORATION"))
                .containsExactly(
                        "NAME HIT :59: line 4 KOREA MINING DEVELOPMENT TRADING CORPORATION = 7");
        assertThat(hits(":20:R", ":70:FOR KOREA MINING DEVEL", "//OPMENT TRADING CORPORATION"))
                .contains("TEXT HIT :70: line 3 KOREA MINING DEVEL / OPMENT TRADING = 7");
    }

    @Test
    void aNameInTextIsFoundWithOneLetterWrongOrAWordExchanged() {
        assertThat(hits(":20:R", ":70:GOODS OF KOREA MINNING DEVELOPMENT TRADING"))
                .contains("TEXT REVIEW :70: line 3 KOREA MINNING DEVELOPMENT TRADING = 7");
        assertThat(hits(":20:R", ":72:/BNF/MINING KOREA TRADING DEVELOPMENT"))
                .contains("TEXT HIT :72: line 3 MINING KOREA TRADING DEVELOPMENT = 7");
        assertThat(hits(":20:R", ":70:KOREA TRADING CORPORATION OF DEVELOPMENT")).isEmpty();
    }

    @Test
    void aBankIsKnownByItsCodeAndByItsCountry() {
        assertThat(hits(":20:R", ":57A:FTBDKPPY"))
                .containsExactly("BANK HIT :57A: line 3 FTBDKPPY = FTBDKPPY");
        assertThat(hits(":20:R", ":57A:ABCDKPPYXXX"))
                .containsExactly("BANK HIT :57A: line 3 ABCDKPPYXXX = KP");
        assertThat(hits(":20:R", ":57A:XXXXVGVGXXX"))
                .containsExactly("NUMBER HIT :57A: line 3 XXXXVGVG = 10");
    }

    @ParameterizedTest
    @CsvSource({
        "NORTH KOREA,KP",
        "NORTHKOREA,KP",
        "D.P.R.K.,KP",
        "Democratic People's Republic of Korea,KP",
        "PYONG YANG,KP",
        "TEHRAN,IR",
        "CH'ONGJIN,CHONGJIN",
        "NAMPO,NAMPO",
    })
    void placesAreFoundInAnAddress(String words, String entry) {
        assertThat(hits(":20:R", ":50K:ACME", "1 STREET", words))
                .anySatisfy(hit -> assertThat(hit).startsWith("PLACE").endsWith("= " + entry));
    }

    @Test
    void southKoreaIsNoPlaceOfTheNorth() {
        assertThat(hits(":20:R", ":50K:ACME", "SEOUL", "REPUBLIC OF KOREA")).isEmpty();
        assertThat(hits(":20:R", ":50K:ACME", "SEOUL SOUTH KOREA")).isEmpty();
    }

    @Test
    void aShipIsFoundByNameAndByNumber() {
        assertThat(hits(":20:R", ":70:FREIGHT MV HAN BO"))
                .containsExactly("VESSEL HIT :70: line 3 HAN BO = 9");
        assertThat(hits(":20:R", ":70:FREIGHT M/V HAN BO"))
                .containsExactly("VESSEL HIT :70: line 3 HAN BO = 9");
        assertThat(hits(":20:R", ":70:FREIGHT IMO NO 9074729"))
                .containsExactly("VESSEL HIT :70: line 3 9074729 = 9");
        assertThat(hits(":20:R", ":70:HAN BO")).isEmpty();
    }

    @Test
    void theCheckDigitOfAShipsNumberIsRight() {
        assertThat(VesselNames.isImo("9074729")).isTrue();
        assertThat(VesselNames.isImo("9074728")).isFalse();
    }

    @Test
    void aNameInPlaceOfAnAccountIsFound() {
        assertThat(hits(":20:R", ":57D:/KOREA MINING DEVELOPMENT TRADING/", "BANK", "CITY"))
                .containsExactly("TEXT HIT :57D: line 3 KOREA MINING DEVELOPMENT TRADING = 7");
    }

    @Test
    void aFieldThatNoRuleReadsIsScreenedAllTheSame() {
        assertThat(hits(":20:R", ":99Z:RI JONG HYOK"))
                .containsExactly("TEXT HIT :99Z: line 3 RI JONG HYOK = 8");
    }

    @Test
    void aHitInXmlSaysThePath() {
        PaymentMessage message =
                Payments.one(
                        """
                        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><Tx>
                        <Cdtr><Nm>RI JONG HYOK</Nm><PstlAdr><Ctry>KP</Ctry></PstlAdr></Cdtr>
                        </Tx></Document>
                        """);
        assertThat(SCREENING.screen(message).hits())
                .extracting(hit -> hit.kind() + " " + hit.at().field())
                .containsExactly(
                        "NAME /Document/Tx/Cdtr/Nm", "COUNTRY /Document/Tx/Cdtr/PstlAdr/Ctry");
    }
}
