package spoor.screening.payment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final int FEW = 32;

    private final int ordinal;

    /// How many children there are of each name, once there are many.
    private Map<String, Integer> counts = Map.of();

    XmlElement(String name, String namespace, int line, @Nullable XmlElement parent) {
        this.name = name;
        this.namespace = namespace;
        this.line = line;
        this.parent = parent;
        this.ordinal = parent == null ? 1 : parent.nextOrdinal(name);
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /// Few children are looked through; many are counted by name, so that no file can make this
    /// slow.
    private int nextOrdinal(String child) {
        if (children.size() < FEW) {
            int last = children.size() - 1;
            while (last >= 0 && !children.get(last).name.equals(child)) {
                last--;
            }
            return last < 0 ? 1 : children.get(last).ordinal + 1;
        }
        if (counts.isEmpty()) {
            counts = new HashMap<>();
            children.forEach(one -> counts.merge(one.name, 1, Integer::sum));
        }
        return counts.merge(child, 1, Integer::sum);
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
