package spoor.screening.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;

/// Reads a list in XML entry by entry, so that one entry is in memory at a time.
///
/// A document type is refused (entity bombs and files from outside come in by it), and so are bytes
/// that are not text in the declared encoding, a file that ends early, an element deeper than 64
/// steps and an entry longer than 16 million characters.
final class XmlList {
    private static final int DEEPEST = 64;
    private static final int LONGEST_ENTRY = 1 << 24;

    /// Gets the parts of a list in the order of the file.
    interface Handler {
        /// An element that holds entries begins; only its attributes are known.
        default void begin(XmlElement container) {}

        /// One whole entry.
        void entry(XmlElement entry);
    }

    private final String source;
    private final XMLStreamReader xml;
    private final Set<String> containers;
    private final Reading reading;
    private final Handler handler;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private String namespace = "";
    private int entryLength;

    private XmlList(
            String source,
            XMLStreamReader xml,
            Set<String> containers,
            Reading reading,
            Handler handler) {
        this.source = source;
        this.xml = xml;
        this.containers = containers;
        this.reading = reading;
        this.handler = handler;
    }

    /// @param roots names the root element may have, each with the namespaces that it may be in
    /// @param containers paths of the elements that hold entries, the root's among them; every
    ///   other element is an entry
    /// @param reading counts what the handler leaves unread
    /// @throws MalformedDataException at the first place that cannot be trusted
    static void read(
            ListFile file,
            Map<String, Set<String>> roots,
            Set<String> containers,
            Reading reading,
            Handler handler)
            throws IOException {
        Charset charset = Encoded.ofXml(file);
        try (InputStream bytes = file.open();
                Reader text = Encoded.open(bytes, charset)) {
            XMLStreamReader xml = factory().createXMLStreamReader(text);
            new XmlList(file.name(), xml, containers, reading, handler).read(roots);
        } catch (CharacterCodingException e) {
            throw Encoded.fault(file, charset);
        } catch (XMLStreamException e) {
            throw new MalformedDataException(
                    Location.of(file.name()), "not XML, expected a list in XML");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private void read(Map<String, Set<String>> roots) throws IOException {
        try {
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                refuseDocumentType();
            }
            check(roots);
            begin();
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin();
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE ->
                            text();
                    default -> refuseDocumentType();
                }
            }
        } catch (XMLStreamException e) {
            throw notXml(e);
        }
    }

    private void check(Map<String, Set<String>> roots) {
        Set<String> namespaces = roots.get(xml.getLocalName());
        if (namespaces == null) {
            throw fault(
                    "the root element is "
                            + Texts.quoted(xml.getLocalName())
                            + ", expected "
                            + String.join(" or ", roots.keySet().stream().sorted().toList()));
        }
        namespace = namespace();
        if (!namespaces.contains(namespace)) {
            throw fault(
                    "the root element is in namespace "
                            + Texts.quoted(namespace)
                            + ", expected "
                            + String.join(
                                    " or ",
                                    namespaces.stream().sorted().map(Texts::quoted).toList()));
        }
    }

    private void begin() {
        if (open.size() == DEEPEST) {
            throw fault("elements nested deeper than " + DEEPEST + ", expected a list");
        }
        @Nullable XmlElement parent = open.peek();
        String name = name();
        var element =
                new XmlElement(name, parent == null ? name : parent.path() + "/" + name, at());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (!XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(xml.getAttributeNamespace(i))) {
                element.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                grow(xml.getAttributeValue(i).length());
            }
        }
        open.push(element);
        texts.push(new StringBuilder());
        if (containers.contains(element.path())) {
            handler.begin(element);
            element.leaveUnread(reading);
            entryLength = 0;
        }
    }

    private void end() {
        XmlElement element = open.pop();
        element.put(texts.pop().toString().strip());
        @Nullable XmlElement parent = open.peek();
        if (containers.contains(element.path())) {
            if (!element.text().isEmpty()) {
                reading.leave(element.path());
            }
        } else if (parent != null && !containers.contains(parent.path())) {
            parent.put(element);
        } else {
            handler.entry(element);
            element.leaveUnread(reading);
            entryLength = 0;
        }
    }

    private void text() {
        if (!texts.isEmpty()) {
            grow(xml.getTextLength());
            texts.element()
                    .append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    private void grow(int more) {
        entryLength = Math.addExact(entryLength, more);
        if (entryLength > LONGEST_ENTRY) {
            throw fault("an entry of more than " + LONGEST_ENTRY + " characters, expected a list");
        }
    }

    private String name() {
        String own = namespace();
        return own.equals(namespace) ? xml.getLocalName() : "{" + own + "}" + xml.getLocalName();
    }

    private String namespace() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    private void refuseDocumentType() {
        int event = xml.getEventType();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw fault("a document type or an entity of one, expected a list without");
        }
    }

    /// The parser's own words are in the language of the machine, so they are not used.
    private MalformedDataException notXml(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException failure) {
            throw failure;
        }
        String inside = open.isEmpty() ? "outside the root element" : "in " + open.element().path();
        return new MalformedDataException(
                e.getLocation() == null ? at() : at(e.getLocation()),
                "not well-formed, or cut off, " + inside + "; expected a list in XML");
    }

    private MalformedDataException fault(String problem) {
        return new MalformedDataException(at(), problem);
    }

    private Location at() {
        return at(xml.getLocation());
    }

    private Location at(javax.xml.stream.Location place) {
        return Location.ofLine(
                source, Math.max(1, place.getLineNumber()), Math.max(1, place.getColumnNumber()));
    }
}
