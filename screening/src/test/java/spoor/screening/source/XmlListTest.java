package spoor.screening.source;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import spoor.screening.base.MalformedDataException;

class XmlListTest {
    private static final String START = "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>";
    private static final String END = "</DATAID></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>";

    @Test
    void refusesAnEntityBomb() {
        refuses(
                "<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>\n"
                        + START
                        + "&b;"
                        + END,
                "un.xml:1:69: a document type or an entity of one, expected a list without");
    }

    @Test
    void refusesAFileFromOutside() {
        refuses(
                "<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n"
                        + START
                        + "&a;"
                        + END,
                "un.xml:1:72: a document type or an entity of one, expected a list without");
    }

    @Test
    void refusesAFileThatIsCutOff() {
        refuses(
                START + "12",
                "un.xml:1:55: not well-formed, or cut off, in"
                        + " CONSOLIDATED_LIST/INDIVIDUALS/INDIVIDUAL/DATAID; expected a list in XML");
    }

    @Test
    void refusesAnotherNamespace() {
        refuses(
                START.replace("<CONSOLIDATED_LIST", "<CONSOLIDATED_LIST xmlns=\"urn:x\"") + END,
                "un.xml:1:34: the root element is in namespace \"urn:x\", expected \"\"");
    }

    @Test
    void refusesAnotherRoot() {
        refuses(
                "<Error><Code>NoSuchKey</Code></Error>",
                "un.xml: the root element is \"Error\", expected a sanctions list");
    }

    @Test
    void refusesBytesThatAreNotInTheEncoding() {
        byte[] bytes = (START + "Müller" + END).getBytes(Charset.forName("windows-1252"));
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> read(bytes))
                .withMessage(
                        "un.xml:1:54: bytes that are not text in UTF-8, expected a list in that"
                                + " encoding");
    }

    @Test
    void refusesElementsWithoutEnd() {
        refuses(
                START + "<a>".repeat(100),
                "un.xml:1:236: elements nested deeper than 64, expected a list");
    }

    @Test
    void refusesADamagedPackedFile() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write((START + "1" + END).getBytes(StandardCharsets.UTF_8));
        }
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 20);
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> read(cut))
                .withMessage("un.xml: the file is packed with gzip and damaged or cut off");
    }

    private static void refuses(String xml, String message) {
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> read(xml.getBytes(StandardCharsets.UTF_8)))
                .withMessage(message);
    }

    private static void read(byte[] bytes) throws IOException {
        ListFormat.read("un-sc", List.of(ListFile.of("un.xml", bytes)));
    }
}
