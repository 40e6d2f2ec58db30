package spoor.screening.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import spoor.screening.base.MalformedDataException;
import spoor.screening.base.Problem;

class MxReaderTest {
    private static final String PACS =
            """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08">
            <FIToFICstmrCdtTrf>
            <CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId>
            <IntrBkSttlmAmt Ccy="EUR">12.50</IntrBkSttlmAmt>
            <Cdtr><Nm>FIRST</Nm></Cdtr></CdtTrfTxInf>
            <CdtTrfTxInf><Cdtr><Nm>SECOND</Nm><PstlAdr><Ctry>KP</Ctry></PstlAdr></Cdtr>
            <CdtrAcct><Id><IBAN>BE71096123456769</IBAN></Id></CdtrAcct></CdtTrfTxInf>
            </FIToFICstmrCdtTrf></Document>
            """;

    @Test
    void eachTextHasItsPathAndTransaction() {
        PaymentMessage message = Payments.one(PACS);
        assertThat(message.kind()).isEqualTo("pacs.008.001.08");
        assertThat(message.transactions()).isEqualTo(2);
        Party second = message.parties().get(1);
        assertThat(second.name().getFirst().at())
                .isEqualTo(
                        new FieldPlace("/Document/FIToFICstmrCdtTrf/CdtTrfTxInf[2]/Cdtr/Nm", 6, 2));
        assertThat(second.accounts().getFirst().text()).isEqualTo("BE71096123456769");
        assertThat(message.amounts().getFirst()).hasToString("EUR 12.50");
    }

    @Test
    void anUnknownVersionIsReportedAndRead() {
        PaymentMessage message = Payments.one(PACS.replace("001.08", "001.99"));
        assertThat(message.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "payment:1: the message is pacs.008.001.99, expected a version up to 13;"
                                + " read by the names of its elements");
        assertThat(message.parties()).hasSize(2);
    }

    @Test
    void anUnknownMessageIsReportedAndReadByTheShapesOfItsElements() {
        PaymentMessage message =
                Payments.one(
                        """
                        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:tsrv.001.001.01">
                        <Undertaking><Applcnt><Nm>RYUGYONG</Nm><PstlAdr><Ctry>KP</Ctry></PstlAdr>
                        </Applcnt><Word>MV HAN BO</Word></Undertaking></Document>
                        """);
        assertThat(message.problems().getFirst().text())
                .isEqualTo(
                        "the message is tsrv.001.001.01, which has no rules of its own; read by"
                                + " the names of its elements");
        assertThat(message.parties())
                .extracting(Party::role, party -> party.name().getFirst().text())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Role.OTHER, "RYUGYONG"));
        assertThat(message.unread())
                .containsExactly(java.util.Map.entry("/Document/Undertaking/Word", 1));
        assertThat(message.texts().getFirst().lines().getFirst().text()).isEqualTo("MV HAN BO");
    }

    @Test
    void severalMessagesInOneEnvelopeAreSeveral() {
        Payments read = Payments.read("<Batch>" + PACS + PACS + "</Batch>");
        assertThat(read.messages).extracting(PaymentMessage::number).containsExactly(1, 2);
    }

    @Test
    void noEntityIsEverRead() {
        String bomb =
                """
                <!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>
                <Document><x>&b;</x></Document>
                """;
        assertThatThrownBy(() -> Payments.read(bomb))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageStartingWith("payment:1:")
                .hasMessageContaining("found a document type (<!DOCTYPE), expected none");
    }

    @Test
    void saysWhereTheXmlBreaks() {
        assertThatThrownBy(() -> Payments.read(PACS.substring(0, 200)))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("the XML is broken");
        assertThatThrownBy(() -> Payments.read("<a>".repeat(300)))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("elements are nested more than 64 deep");
        assertThatThrownBy(() -> Payments.read("<a>&unknown;</a>"))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("unknown");
    }

    @Test
    void readsTheEncodingThatTheXmlNames() {
        String text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + PACS.replace("FIRST", "Ünal");
        Payments read = Payments.read("payment", text.getBytes(StandardCharsets.UTF_16));
        assertThat(read.messages.getFirst().parties().getFirst().name().getFirst().text())
                .isEqualTo("Ünal");
    }

    @Test
    void saysWhichByteIsNotOfTheEncoding() {
        byte[] bytes = PACS.replace("FIRST", "\u00dcnal").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Payments.read("payment", bytes))
                .hasMessage("payment:201: byte dc is no UTF-8, which is the encoding of this file");
        assertThatThrownBy(() -> Payments.read("<?xml version='1.0' encoding='X-42'?><a/>"))
                .hasMessage("payment:0: the encoding is \"X-42\", which is not known");
    }

    @Test
    void aFileThatIsNeitherIsRefused() {
        assertThatThrownBy(() -> Payments.read(""))
                .hasMessage(
                        "payment: the file is empty, expected a SWIFT MT message that begins with"
                                + " {1: or ISO 20022 XML");
        assertThatThrownBy(() -> Payments.read("payment", new byte[] {0x50, 0x4b, 3, 4, 0, 0}))
                .hasMessage(
                        "payment:0: the file begins with the bytes 50 4b 03 04 00 00, expected a"
                                + " SWIFT MT message that begins with {1: or ISO 20022 XML");
        assertThatThrownBy(
                        () -> Payments.read("payment", new byte[] {(byte) 0xC0, (byte) 0xF1, 0x7A}))
                .hasMessageContaining("EBCDIC");
    }

    @Test
    void coverOfABankTransferIsRecognised() {
        PaymentMessage message =
                Payments.one(
                        """
                        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.009.001.08"><FICdtTrf>
                        <CdtTrfTxInf><Dbtr><FinInstnId><BICFI>BANKDEFF</BICFI></FinInstnId></Dbtr>
                        <UndrlygCstmrCdtTrf><Dbtr><Nm>A</Nm></Dbtr></UndrlygCstmrCdtTrf>
                        </CdtTrfTxInf></FICdtTrf></Document>
                        """);
        assertThat(message.kind()).isEqualTo("pacs.009.001.08 COV");
        assertThat(message.parties()).extracting(Party::isUnderlying).containsExactly(false, true);
    }
}
