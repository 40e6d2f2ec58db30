package spoor.screening.payment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An element of an XML file, by its local name, with its place.
final class XmlElement {
    final String name;
    final String namespace;
    final int line;
    final @Nullable XmlElement parent;
    final List<XmlElement> children = new ArrayList<>();

    /// The attribute `Ccy`, the only one that ISO 20022 gives meaning to.
    String currency = "";

    /// What stands in it outside of its children, without white space at the ends.
    String text = "";

    private final int ordinal;

    XmlElement(String name, String namespace, int line, @Nullable XmlElement parent) {
        this.name = name;
        this.namespace = namespace;
        this.line = line;
        this.parent = parent;
        this.ordinal = parent == null ? 1 : parent.count(name) + 1;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    private int count(String child) {
        // Brothers of one name stand together: looking back ends at the first of another name.
        int last = children.size() - 1;
        while (last >= 0 && !children.get(last).name.equals(child)) {
            last--;
        }
        return last < 0 ? 0 : children.get(last).ordinal;
    }

    @Nullable XmlElement child(String wanted) {
        for (XmlElement child : children) {
            if (child.name.equals(wanted)) {
                return child;
            }
        }
        return null;
    }

    /// The text of the element that the names lead to, or empty.
    String textAt(String... names) {
        XmlElement at = this;
        for (String wanted : names) {
            at = at.child(wanted);
            if (at == null) {
                return "";
            }
        }
        return at.text;
    }

    boolean has(String wanted) {
        return child(wanted) != null;
    }

    /// With the number of every element that is not the first of its name.
    String path() {
        return path(true);
    }

    /// By names alone, the same for all elements of a kind.
    String kind() {
        return path(false);
    }

    private String path(boolean isNumbered) {
        String step = isNumbered && ordinal > 1 ? name + "[" + ordinal + "]" : name;
        return parent == null ? "/" + step : parent.path(isNumbered) + "/" + step;
    }
}
