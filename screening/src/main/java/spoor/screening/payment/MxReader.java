package spoor.screening.payment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.screening.base.Location;

/// Reads ISO 20022 messages: a `Document` alone, or with its `AppHdr` in whatever envelope.
///
/// Elements are known by their local names, so that every version is read by the same rules.
final class MxReader {
    private MxReader() {}

    /// Whether the first letter, in whatever encoding, is an angle bracket.
    static boolean looksLikeXml(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 64); i++) {
            int one = Byte.toUnsignedInt(bytes[i]);
            boolean isMark = one == 0xEF || one == 0xBB || one == 0xBF || one >= 0xFE || one == 0;
            if (!isMark && !Character.isWhitespace(one)) {
                return one == '<';
            }
        }
        return false;
    }

    static void read(String source, byte[] bytes, PaymentSink sink) {
        XmlElement root = XmlTree.read(source, bytes);
        List<XmlElement> documents = new ArrayList<>();
        find(root, "Document", documents);
        if (documents.isEmpty()) {
            sink.message(withoutDocument(source, root));
            return;
        }
        int number = 0;
        for (XmlElement document : documents) {
            sink.message(message(source, document, ++number));
        }
    }

    private static void find(XmlElement from, String name, List<XmlElement> found) {
        if (from.name.equals(name)) {
            found.add(from);
            return;
        }
        from.children.forEach(child -> find(child, name, found));
    }

    private static PaymentMessage message(String source, XmlElement document, int number) {
        MessageDraft draft = new MessageDraft(place(source, document), number);
        draft.kind = kind(document, draft);
        XmlElement around = document.parent;
        if (around != null) {
            XmlElement header = headerBefore(around, document);
            if (header != null) {
                header(draft, header);
            }
            MxFields fields = new MxFields(draft);
            around.children.stream()
                    .filter(child -> child != header && !child.name.equals("Document"))
                    .forEach(fields::element);
            if (around.children.getFirst() == header || around.children.getFirst() == document) {
                outside(around, fields);
            }
        }
        MxFields fields = new MxFields(draft);
        document.children.forEach(fields::element);
        return draft.message();
    }

    /// What stands in wrappers around the envelope, such as the header of a transport.
    private static void outside(XmlElement inner, MxFields fields) {
        for (XmlElement at = inner; at.parent != null; at = at.parent) {
            XmlElement self = at;
            at.parent.children.stream().filter(child -> child != self).forEach(fields::element);
        }
    }

    private static @Nullable XmlElement headerBefore(XmlElement around, XmlElement document) {
        XmlElement header = null;
        for (XmlElement child : around.children) {
            if (child == document) {
                return header;
            }
            header = child.name.equals("AppHdr") ? child : header;
            header = child.name.equals("Document") ? null : header;
        }
        return header;
    }

    private static PaymentMessage withoutDocument(String source, XmlElement root) {
        MessageDraft draft = new MessageDraft(place(source, root), 1);
        draft.kind = tail(root.namespace).isEmpty() ? root.name : tail(root.namespace);
        draft.problem(
                draft.place,
                "the file holds no element Document, but begins with "
                        + root.name
                        + "; read by the names of its elements");
        new MxFields(draft).element(root);
        return draft.message();
    }

    private static void header(MessageDraft draft, XmlElement header) {
        draft.service = header.textAt("BizSvc");
        String defined = header.textAt("MsgDefIdr");
        if (draft.kind.isEmpty()) {
            draft.kind = defined;
            Versions.check(draft);
        } else if (!defined.isEmpty() && !defined.equals(draft.kind)) {
            draft.problem(
                    draft.place, "the header says " + defined + ", the document is " + draft.kind);
        }
        new MxFields(draft).element(header);
    }

    private static String kind(XmlElement document, MessageDraft draft) {
        draft.kind = tail(document.namespace);
        if (!draft.kind.isEmpty()) {
            Versions.check(draft);
        }
        return draft.kind;
    }

    /// `urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08` is of `pacs.008.001.08`.
    private static String tail(String namespace) {
        String last = namespace.substring(namespace.lastIndexOf(':') + 1);
        return last.matches("[a-z]{4}\\.\\d{3}\\.\\d{3}\\.\\d{2}") ? last : "";
    }

    private static Location place(String source, XmlElement element) {
        return new Location(source, Integer.toString(element.line));
    }

    /// Which messages and versions the rules have been tried on.
    private static final class Versions {
        private static final java.util.Map<String, Integer> HIGHEST =
                java.util.Map.of(
                        "pacs.002.001", 15,
                        "pacs.004.001", 14,
                        "pacs.008.001", 13,
                        "pacs.009.001", 12,
                        "pain.001.001", 12,
                        "camt.029.001", 13,
                        "camt.054.001", 13,
                        "camt.056.001", 12,
                        "camt.106.001", 3);

        static void check(MessageDraft draft) {
            String kind = draft.kind;
            Integer highest = kind.length() < 12 ? null : HIGHEST.get(kind.substring(0, 12));
            if (highest == null) {
                draft.problem(
                        draft.place,
                        "the message is "
                                + kind
                                + ", which has no rules of its own; read by the"
                                + " names of its elements");
            } else if (Integer.parseInt(kind.substring(13)) > highest) {
                draft.problem(
                        draft.place,
                        "the message is "
                                + kind
                                + ", expected a version up to "
                                + highest
                                + "; read by the names of its elements");
            }
        }
    }
}
