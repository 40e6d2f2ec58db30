package spoor.screening.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import spoor.screening.list.PartyKind;

class ResubmissionsTest {
    private final PaymentScreening screening =
            new Listed(Listed.of(PartyKind.PERSON, "8", "RI JONG HYOK")).screening();
    private final Resubmissions resubmissions =
            new Resubmissions(Resubmissions.USUAL_DAYS, Resubmissions.USUAL_FIELDS);

    private List<PaymentHit> send(String source, String date, String sum, String... fields) {
        String text =
                Payments.mt103(
                                ":20:" + source,
                                ":32A:" + date + "USD" + sum,
                                String.join("\n", fields))
                        .replace("160204", date);
        PaymentMessage message =
                Payments.read(source, text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .messages
                        .getFirst();
        return resubmissions.check(screening.screen(message));
    }

    private List<PaymentHit> first() {
        return send("A", "160204", "5000,", ":50K:RI JONG HYOK", ":59:/123", "SHOP", ":70:BOOKS");
    }

    @Test
    void theSamePaymentWithoutTheNameIsRecognised() {
        assertThat(first()).isEmpty();
        List<PaymentHit> again =
                send("B", "160205", "5000,", ":50K:OUR CUSTOMER", ":59:/123", "SHOP", ":70:BOOKS");
        assertThat(again).hasSize(1);
        assertThat(again.getFirst().kind()).isEqualTo(PaymentHit.Kind.STRIPPED);
        assertThat(again.getFirst().at()).hasToString(":50K: line 4");
        assertThat(again.getFirst().reason())
                .isEqualTo(
                        "message 1 of A:1 had the same sender, sum and account 123 and was stopped"
                                + " for \"RI JONG HYOK\"; debtor was \"RI JONG HYOK\" and is"
                                + " \"OUR CUSTOMER\"");
    }

    @Test
    void aFieldThatIsLeftOutCountsAsChanged() {
        first();
        List<PaymentHit> again = send("B", "160205", "5000,", ":59:/123", "SHOP", ":70:BOOKS");
        assertThat(again.getFirst().reason()).endsWith("debtor \"RI JONG HYOK\" is left out");
    }

    @Test
    void anotherSumAnotherAccountOrALaterDayIsAnotherPayment() {
        first();
        assertThat(send("B", "160205", "5001,", ":50K:X", ":59:/123", "SHOP", ":70:BOOKS"))
                .isEmpty();
        assertThat(send("C", "160205", "5000,", ":50K:X", ":59:/124", "SHOP", ":70:BOOKS"))
                .isEmpty();
        assertThat(send("D", "160215", "5000,", ":50K:X", ":59:/123", "SHOP", ":70:BOOKS"))
                .isEmpty();
    }

    @Test
    void aPaymentOfOtherPeopleToTheSameShopIsAnotherPayment() {
        first();
        assertThat(
                        send(
                                "B",
                                "160205",
                                "5000,",
                                ":50K:X",
                                ":52A:BANKGB2L",
                                ":59:/123",
                                "SHOP",
                                ":70:PENS"))
                .isEmpty();
    }

    @Test
    void theSameNameAgainIsAnOrdinaryHit() {
        first();
        assertThat(first()).isEmpty();
    }
}
