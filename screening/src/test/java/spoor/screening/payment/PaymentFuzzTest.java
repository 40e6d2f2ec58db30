package spoor.screening.payment;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import spoor.screening.base.MalformedDataException;

/// Anything may stand in a file of payments: readers refuse it, and never fail in any other way.
///
/// A plain test run tries the seeds. To let Jazzer search, one method at a time:
///
/// ```
/// JAZZER_FUZZ=1 mvn -pl screening -am test -Dspoor.jvm=-Djazzer.hooks=true \
///     -Dtest=PaymentFuzzTest#aPaymentIsReadOrRefused -Dsurefire.failIfNoSpecifiedTests=false
/// ```
class PaymentFuzzTest {
    static Stream<Arguments> payments() {
        return Stream.of(
                        Payments.mt103(
                                ":20:R", ":32A:160204USD1,", ":50F:/1\n1/A\n3/KP", ":59:/2\nB"),
                        Payments.mt("202", ":20:R", ":58A:BANKGB2L", ":50K:A", ":72:/INS/BANKUS33"),
                        "{1:F21BANKUS33AXXX5195167828}{4:{177:1}{451:0}}\n$\n{1:F01",
                        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08\"><Dbtr>"
                                + "<Nm>A</Nm></Dbtr><InstdAmt Ccy=\"EUR\">1.0</InstdAmt></Document>",
                        "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("payments")
    @FuzzTest(maxDuration = "60s")
    void aPaymentIsReadOrRefused(byte[] bytes) {
        try {
            Payments.read("fuzz", bytes);
        } catch (MalformedDataException e) {
            // The one way to refuse.
        }
    }

    /// Breaks a message at every place in turn, as a fuzzer would begin.
    @MethodSource("payments")
    @org.junit.jupiter.params.ParameterizedTest
    void aBrokenPaymentIsReadOrRefused(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            byte[] broken = bytes.clone();
            for (int letter : new int[] {0, '}', ':', '\n', '<', 0xE9}) {
                broken[i] = (byte) letter; // not an amount: a letter
                aPaymentIsReadOrRefused(broken);
            }
            aPaymentIsReadOrRefused(java.util.Arrays.copyOf(bytes, i));
        }
    }
}
