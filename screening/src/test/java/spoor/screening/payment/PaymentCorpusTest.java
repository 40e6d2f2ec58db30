package spoor.screening.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.io.parser.SwiftParser;
import com.prowidesoftware.swift.model.SwiftMessage;
import com.prowidesoftware.swift.model.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// All 190 real-format files: MT alone and in batches, ISO 20022 of many versions, minimal and
/// maximal.
class PaymentCorpusTest {
    @Test
    void everyFileParsesAndWhatIsUnreadIsKnown() {
        List<Path> files = Payments.files("");
        Map<String, Integer> unread = new TreeMap<>();
        int messages = 0;
        for (Path file : files) {
            Payments read = Payments.read(file);
            assertThat(read.faults).as(file.toString()).isEmpty();
            for (PaymentMessage message : read.messages) {
                message.unread().forEach((kind, count) -> unread.merge(kind, count, Integer::sum));
                assertThat(message.kind()).matches("MT\\d{3}( COV)?|[a-z]{4}\\.\\d{3}\\..*");
            }
            messages += read.messages.size();
        }
        System.out.println(files.size() + " files, " + messages + " messages, unread: " + unread);
        assertThat(files).hasSize(190);
        assertThat(messages).isEqualTo(204);
        // Words of the sender's own choosing, for which no rule is stated.
        assertThat(unread.keySet())
                .containsExactlyInAnyOrder(
                        "/Envelope/Document/BkToCstmrDbtCdtNtfctn/Ntfctn/Ntry/BkTxCd/Prtry/Issr",
                        "/Envelope/Document/CstmrCdtTrfInitn/GrpHdr/InitgPty/CtctDtls/Dept",
                        "/Envelope/Document/CstmrCdtTrfInitn/GrpHdr/InitgPty/CtctDtls/Rspnsblty",
                        "/Envelope/Document/FIToFICstmrCdtTrf/CdtTrfTxInf/PmtTpInf/CtgyPurp/Prtry",
                        "/Envelope/Document/FIToFICstmrCdtTrf/CdtTrfTxInf/PmtTpInf/SvcLvl/Prtry");
    }

    /// Every text of an XML file comes back somewhere in the model: nothing is dropped.
    @Test
    void everyTextOfEveryElementIsKept() throws IOException {
        int texts = 0;
        for (Path file : Payments.files("")) {
            if (file.toString().endsWith(".xml")) {
                Map<String, Integer> written = new TreeMap<>();
                XmlElement root = XmlTree.read("twin", Files.readAllBytes(file));
                count(root, written);
                Map<String, Integer> kept = new TreeMap<>();
                Payments.read(file).messages.forEach(message -> Kept.count(message, kept));
                for (Map.Entry<String, Integer> one : written.entrySet()) {
                    assertThat(kept.getOrDefault(one.getKey(), 0))
                            .as(file.getFileName() + ": " + one.getKey())
                            .isGreaterThanOrEqualTo(one.getValue());
                    texts += one.getValue();
                }
            }
        }
        System.out.println(texts + " texts of elements, all kept");
        assertThat(texts).isGreaterThan(5000);
    }

    private static void count(XmlElement element, Map<String, Integer> written) {
        if (!element.text.isEmpty()) {
            written.merge(element.text, 1, Integer::sum);
        }
        element.children.forEach(child -> count(child, written));
    }

    /// Every line of an MT text comes back, and Prowide alone finds the same fields.
    @Test
    void everyLineOfEveryFieldIsKept() throws IOException {
        int fields = 0;
        for (Path file : Payments.files("mt_mx_pairs")) {
            if (file.toString().endsWith(".fin")) {
                String text = Files.readString(file);
                Map<String, Integer> kept = new TreeMap<>();
                PaymentMessage message = Payments.read(file).messages.getFirst();
                Kept.count(message, kept);
                String all = String.join("\n", new TreeSet<>(kept.keySet()));
                SwiftMessage prowide = new SwiftParser(text).message();
                for (Tag tag : prowide.getBlock4().getTags()) {
                    fields++;
                    for (String line : tag.getValue().lines().toList()) {
                        String core = line.replaceFirst("^(//|/(INS|UDLC|CHRQ|ROC)/|[1-8]/|/)", "");
                        assertThat(isKept(core, all)).as(file + ": " + line).isTrue();
                    }
                }
            }
        }
        System.out.println(fields + " fields of MT, all kept");
        assertThat(fields).isGreaterThan(390);
    }

    /// Sums and days are kept in another form.
    private static boolean isKept(String line, String all) {
        String plain = line.strip();
        return all.contains(plain)
                || plain.matches("(\\d{6})?([A-Z]{3})[0-9,]+")
                || (plain.matches("[A-Z]{2}/.*") && all.contains(plain.substring(3)));
    }
}
