package spoor.screening.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import spoor.screening.base.Problem;

class MtReaderTest {
    private static final String MINIMAL =
            Payments.mt103(":20:REF1", ":23B:CRED", ":32A:160204USD25000,50", ":71A:OUR");

    @Test
    void readsAmountsDatesAndReferences() {
        PaymentMessage message =
                Payments.one(MINIMAL.replace("{4:", "{3:{121:8a562c67-uetr}{433:/AOK/NO HIT}}{4:"));
        assertThat(message.kind()).isEqualTo("MT103");
        assertThat(message.reference(Reference.Kind.SENDER)).contains("REF1");
        assertThat(message.reference(Reference.Kind.UETR)).contains("8a562c67-uetr");
        assertThat(message.networkScreening()).contains("/AOK/NO HIT");
        assertThat(message.amounts())
                .containsExactly(
                        new Amount(
                                "32A",
                                "USD",
                                new BigDecimal("25000.50"),
                                new FieldPlace("32A", 4, 1)));
        assertThat(message.dates())
                .extracting(MessageDate::kind, MessageDate::day)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("32A", LocalDate.of(2016, 2, 4)),
                        org.assertj.core.groups.Tuple.tuple("sent", LocalDate.of(2016, 2, 4)));
    }

    @Test
    void theSenderOfAnOutputMessageStandsInItsSecondBlock() {
        assertThat(bics(Payments.one(MINIMAL)))
                .containsExactly("SENDER BANKUS33XXX", "RECEIVER BANKBEBBXXX");
        String input = MINIMAL.replaceFirst("\\{2:[^}]*}", "{2:I103BANKUS33XXXXN}");
        assertThat(bics(Payments.one(input)))
                .containsExactly("SENDER BANKBEBBXXX", "RECEIVER BANKUS33XXX");
    }

    private static List<String> bics(PaymentMessage message) {
        return message.parties().stream()
                .map(party -> party.role() + " " + party.bics().getFirst().text())
                .toList();
    }

    @Test
    void takesAStructuredPartyApart() {
        Party party =
                party(
                        ":59F:/NO9386011117947",
                        "1/KOREA MINING DEVELOPMENT",
                        "1/TRADING CORPORATION",
                        "2/CENTRAL DISTRICT",
                        "3/KP/PYONGYANG",
                        "4/19720830",
                        "5/KP/SINUIJU",
                        "6/KP/TRADE BANK/12345",
                        "7/KP/998877");
        assertThat(texts(party.name()))
                .containsExactly("KOREA MINING DEVELOPMENT", "TRADING CORPORATION");
        assertThat(texts(party.address()))
                .containsExactly("CENTRAL DISTRICT", "PYONGYANG", "SINUIJU");
        assertThat(texts(party.countries())).containsExactly("KP", "KP");
        assertThat(texts(party.accounts())).containsExactly("NO9386011117947");
        assertThat(texts(party.births())).containsExactly("19720830");
        assertThat(party.identifiers())
                .extracting(PartyId::type, PartyId::number, PartyId::issuer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "customer number", "TRADE BANK/12345", "KP"),
                        org.assertj.core.groups.Tuple.tuple("national number", "998877", "KP"));
        assertThat(party.name().get(1).at()).isEqualTo(new FieldPlace("59F", 5, 1));
    }

    @Test
    void aPassportInPlaceOfTheAccountIsAnIdentifier() {
        Party party = party(":50F:CCPT/KP/654321", "1/RI JONG HYOK", "3/KP");
        assertThat(party.identifiers())
                .containsExactly(new PartyId("CCPT", "654321", "KP", new FieldPlace("50F", 3, 1)));
        assertThat(party.accounts()).isEmpty();
    }

    @Test
    void theFirstLineWithoutStructureIsTheName() {
        Party party = party(":59:/123", "OCEAN MARITIME", "MANAGEMENT CO LTD", "PYONGYANG");
        assertThat(party.hasStructure()).isFalse();
        assertThat(texts(party.name())).containsExactly("OCEAN MARITIME");
        assertThat(texts(party.address())).containsExactly("MANAGEMENT CO LTD", "PYONGYANG");
    }

    private static Party party(String... lines) {
        String field = String.join("\n", lines);
        return Payments.one(Payments.mt103(":20:R", field)).parties().stream()
                .filter(party -> party.role() == Role.CREDITOR || party.role() == Role.DEBTOR)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    @Test
    void aCoverPaymentNamesTheCustomersOfTheTransferBelow() {
        PaymentMessage message =
                Payments.one(
                        Payments.mt(
                                "202",
                                ":20:R",
                                ":21:E2E",
                                ":32A:160204USD1,",
                                ":52A:BANKDEFF",
                                ":58A:BANKGB2L",
                                ":50K:A DEBTOR",
                                ":52A:BANKFRPP",
                                ":59:A CREDITOR"));
        assertThat(message.kind()).isEqualTo("MT202 COV");
        assertThat(message.parties().stream().filter(Party::isUnderlying).map(Party::role))
                .containsExactly(Role.DEBTOR, Role.DEBTOR_AGENT, Role.CREDITOR);
        assertThat(message.reference(Reference.Kind.END_TO_END)).contains("E2E");
    }

    @Test
    void eachTransactionOfARequestForTransferHasItsNumber() {
        PaymentMessage message =
                Payments.one(
                        Payments.mt(
                                "101",
                                ":20:R",
                                ":50H:/1",
                                "PAYER",
                                ":21:ONE",
                                ":59:FIRST",
                                ":21:TWO",
                                ":59:SECOND"));
        assertThat(message.transactions()).isEqualTo(2);
        assertThat(
                        message.parties().stream()
                                .filter(party -> !party.name().isEmpty())
                                .map(party -> party.at().transaction()))
                .containsExactly(0, 1, 2);
    }

    @Test
    void aFieldThatNoRuleReadsIsCountedAndKeptAsText() {
        PaymentMessage message = Payments.one(Payments.mt103(":20:R", ":99Z:KIM JONG UN"));
        assertThat(message.unread()).containsExactly(java.util.Map.entry(":99Z:", 1));
        assertThat(message.texts()).extracting(FreeText::kind).containsExactly(":99Z:");
    }

    @Test
    void aBatchGoesOnBehindABrokenMessage() {
        String cut = MINIMAL.substring(0, MINIMAL.length() - 2);
        Payments read =
                Payments.read(
                        String.join("\n$\n", MINIMAL, cut, "no message", MINIMAL, "{2:I103X}"));
        assertThat(read.messages).extracting(PaymentMessage::number).containsExactly(1, 4);
        assertThat(read.faults)
                .extracting(Problem::toString)
                .containsExactly(
                        "payment:12: ends within block {4:, expected -} at its end",
                        "payment:15: found \"no message\", expected a message that begins with {1:",
                        "payment:24: found \"{2:I103X}\", expected a message that begins with {1:");
    }

    @Test
    void messagesStandOneAfterTheOtherAsWell() {
        Payments read = Payments.read(MINIMAL + "\r\n" + MINIMAL + MINIMAL);
        assertThat(read.messages).hasSize(3);
        assertThat(read.faults).isEmpty();
    }

    @Test
    void anAcknowledgementBelongsToTheMessageBehindIt() {
        Payments read =
                Payments.read("{1:F21BANKUS33AXXX5195167828}{4:{177:1704260717}{451:0}}" + MINIMAL);
        assertThat(read.messages).hasSize(1);
        assertThat(read.messages.getFirst().detail("451")).contains("0");
    }

    @Test
    void saysWhichBlockIsBroken() {
        assertThat(fault(MINIMAL.replaceFirst("\\{2:[^}]*}", "")))
                .isEqualTo(
                        "payment:1: has no block {2:, expected the message's type and direction");
        assertThat(fault(MINIMAL.replace("{4:", "")))
                .isEqualTo("payment:1: has no block {4:, expected the message's text");
        assertThat(fault(MINIMAL.replace(":20:REF1", "20:REF1")))
                .isEqualTo(
                        "payment:2: block {4: begins with \"20:REF1\", expected a field such as"
                                + " :20:");
    }

    private static String fault(String text) {
        Payments read = Payments.read(text);
        assertThat(read.messages).isEmpty();
        return read.faults.getFirst().toString();
    }

    @Test
    void aLineThatOnlyLooksLikeAFieldStaysText() {
        PaymentMessage message = Payments.one(Payments.mt103(":20:R", ":70:A", ":7:B"));
        assertThat(message.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "payment:4: line begins with \":7:B\", expected a field such as :20: or"
                                + " :50K:; read as part of :70:");
        assertThat(texts(message.texts().getFirst().lines())).containsExactly("A", ":7:B");
    }

    @Test
    void anAmountThatIsNoneIsAProblemAndStaysText() {
        PaymentMessage message = Payments.one(Payments.mt103(":20:R", ":32A:160230USDonehundred"));
        assertThat(message.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "payment:3: :32A: date is \"160230\", expected a day that exists",
                        "payment:3: :32A: found \"USDonehundred\", expected a currency and an"
                                + " amount");
        assertThat(message.amounts()).isEmpty();
        assertThat(message.unread()).containsKey(":32A:");
    }
}
