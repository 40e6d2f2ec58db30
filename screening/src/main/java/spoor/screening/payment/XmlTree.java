package spoor.screening.payment;

import java.io.StringReader;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import spoor.screening.base.MalformedDataException;

/// Reads XML into elements. A document type is refused, so that no entity is ever looked up or
/// multiplied; depth is bounded, so that no file can exhaust the stack.
final class XmlTree {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1 << 20;

    private final String source;
    private final StringBuilder words = new StringBuilder();
    private @Nullable XmlElement root;
    private @Nullable XmlElement open;
    private int depth;

    private XmlTree(String source) {
        this.source = source;
    }

    /// @throws MalformedDataException if it is not well-formed XML, or holds a document type
    static XmlElement read(String source, byte[] bytes) {
        XmlTree tree = new XmlTree(source);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml =
                    factory.createXMLStreamReader(
                            new StringReader(XmlEncoding.decode(source, bytes)));
            try {
                while (xml.hasNext()) {
                    tree.event(xml, xml.next());
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw tree.wrong(e.getLocation(), cause(e));
        } catch (RuntimeException e) {
            throw e instanceof MalformedDataException known
                    ? known
                    : tree.wrong(null, String.valueOf(e.getMessage()));
        }
        XmlElement root = tree.root;
        if (root == null) {
            throw tree.wrong(null, "the file holds no element");
        }
        return root;
    }

    private void event(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml);
            case XMLStreamConstants.DTD ->
                    throw wrong(
                            xml.getLocation(),
                            "found a document type (<!DOCTYPE), expected none: payment messages"
                                    + " have no entities of their own");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw wrong(
                            xml.getLocation(),
                            "found the entity &"
                                    + xml.getLocalName()
                                    + "; that XML does not define");
            default -> {
                // Comments, processing instructions, white space between elements.
            }
        }
    }

    private void start(XMLStreamReader xml) {
        keepText();
        if (++depth > DEEPEST) {
            throw wrong(xml.getLocation(), "elements are nested more than " + DEEPEST + " deep");
        }
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        XmlElement element =
                new XmlElement(
                        xml.getLocalName(), namespace, xml.getLocation().getLineNumber(), open);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("Ccy")) {
                element.currency = xml.getAttributeValue(i);
            }
        }
        if (root == null) {
            root = element;
        }
        open = element;
    }

    private void end() {
        keepText();
        depth--;
        open = open == null ? null : open.parent;
    }

    private void text(XMLStreamReader xml) {
        if (xml.getTextLength() > LONGEST_TEXT - words.length()) {
            throw wrong(xml.getLocation(), "a text is longer than " + LONGEST_TEXT + " letters");
        }
        words.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private void keepText() {
        if (words.isEmpty()) {
            return;
        }
        XmlElement element = open;
        String written = words.toString().strip();
        words.setLength(0);
        if (element != null && !written.isEmpty()) {
            element.text = element.text.isEmpty() ? written : element.text + " " + written;
        }
    }

    private MalformedDataException wrong(@Nullable Location at, String problem) {
        spoor.screening.base.Location place =
                at == null || at.getLineNumber() < 1
                        ? spoor.screening.base.Location.of(source)
                        : spoor.screening.base.Location.ofLine(
                                source, at.getLineNumber(), Math.max(1, at.getColumnNumber()));
        return new MalformedDataException(place, problem);
    }

    /// The parser's own sentence, without the place that it puts in front.
    private static String cause(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int sentence = message.indexOf("Message: ");
        return "the XML is broken: "
                + (sentence < 0 ? message : message.substring(sentence + 9)).strip();
    }
}
