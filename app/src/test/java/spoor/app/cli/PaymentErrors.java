package spoor.app.cli;

import static spoor.app.cli.ErrorCase.error;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Files of payments with faults. The rest of the batch goes on; the exit code says that something
/// was not read.
final class PaymentErrors {
    private static final String GOOD =
            "{1:F01BANKBEBBAXXX0000000000}{2:O1031200160204BANKUS33AXXX00000000001602041200N}{4:\n"
                    + ":20:REF\n:32A:160204USD1,\n-}";

    /// Every run says so: this workspace names no lists.
    private static final String NO_LISTS =
            "spoor: lists/: there is no list in force, so that only countries, ports and banks"
                    + " under embargo can be found";

    private PaymentErrors() {}

    private static ErrorCase file(String title, String text) {
        return bytes(title, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ErrorCase bytes(String title, byte[] bytes) {
        return error(title)
                .given("lists/sources.yaml", "lists: []\n")
                .given("payments.rje", () -> bytes)
                .running("screen payment payments.rje");
    }

    static List<ErrorCase> all() {
        return List.of(
                file("Screening payments without a list", GOOD)
                        .says(NO_LISTS)
                        .so("Nothing is clear of lists that are not there."),
                file("A payment without its second block", GOOD.replaceFirst("\\{2:[^}]*}", ""))
                        .says(
                                NO_LISTS,
                                "spoor: payments.rje:1: has no block {2:, expected the message's type"
                                        + " and direction"),
                file("A payment that is cut", GOOD + "\n$\n" + GOOD.substring(0, 100))
                        .says(
                                NO_LISTS,
                                "spoor: payments.rje:8: ends within block {4:, expected -} at its"
                                        + " end"),
                file("A payment whose text begins without a field", GOOD.replace(":20:", "20:"))
                        .says(
                                NO_LISTS,
                                "spoor: payments.rje:2: block {4: begins with \"20:REF\", expected a"
                                        + " field such as :20:"),
                file("Something between payments", GOOD + "\n$\nhello\n$\n" + GOOD)
                        .says(
                                NO_LISTS,
                                "spoor: payments.rje:6: found \"hello\", expected a message that"
                                        + " begins with {1:"),
                file("An empty file of payments", "")
                        .says(
                                NO_LISTS,
                                "spoor: payments.rje: the file is empty, expected a SWIFT MT message"
                                        + " that begins with {1: or ISO 20022 XML"),
                bytes("A binary file of payments", new byte[] {0x50, 0x4b, 3, 4})
                        .says(
                                NO_LISTS,
                                "spoor: payments.rje:0: the file begins with the bytes 50 4b 03 04,"
                                        + " expected a SWIFT MT message that begins with {1: or ISO"
                                        + " 20022 XML"),
                bytes("A file of payments in EBCDIC", new byte[] {(byte) 0xC0, (byte) 0xF1, 0x7A})
                        .says(
                                NO_LISTS,
                                "spoor: payments.rje:0: the file is in EBCDIC, expected ASCII, UTF-8"
                                        + " or ISO 8859-1"),
                file("A payment with a document type", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")
                        .says(
                                NO_LISTS,
                                "spoor: payments.rje:1:32: found a document type (<!DOCTYPE),"
                                        + " expected none: payment messages have no entities of their"
                                        + " own"),
                file("XML that is cut", "<Document><Dbtr>")
                        .says(
                                NO_LISTS,
                                "spoor: payments.rje:1:17: the XML is broken: XML document structures"
                                        + " must start and end within the same entity."),
                bytes(
                                "XML with a byte of another encoding",
                                "<a>\u00dc</a>".getBytes(StandardCharsets.ISO_8859_1))
                        .says(
                                NO_LISTS,
                                "spoor: payments.rje:3: byte dc is no UTF-8, which is the encoding of"
                                        + " this file"),
                file("XML in an unknown encoding", "<?xml version='1.0' encoding='X-42'?><a/>")
                        .says(
                                NO_LISTS,
                                "spoor: payments.rje:0: the encoding is \"X-42\", which is not known"),
                file("XML that is nested too deep", "<a>".repeat(70))
                        .says(
                                NO_LISTS,
                                "spoor: payments.rje:1:196: elements are nested more than 64 deep"),
                error("An unknown rule")
                        .given("payments.rje", GOOD)
                        .running("screen payment payments.rje --rules burst,brust")
                        .exits(2)
                        .says(
                                "spoor: --rules: there is no rule \"brust\", expected burst,"
                                        + " closed-day, new-bank, misspelled, resent, just-below,"
                                        + " person"),
                error("Holidays without a date")
                        .given("lists/sources.yaml", "lists: []\n")
                        .given("payments.rje", GOOD)
                        .given("holidays.csv", "country,date,name\nPH,8.2.2016,New Year\n")
                        .running("screen payment payments.rje --heist --holidays holidays.csv")
                        .says(
                                "spoor: holidays.csv:2:1: date is \"8.2.2016\", expected one as"
                                        + " 2016-02-08"),
                error("A file of payments that is not there")
                        .running("screen payment nothing.rje")
                        .says("spoor: <folder>/nothing.rje: there is no such file or folder"));
    }
}
