package spoor.screening.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import spoor.screening.base.Location;

/// One element of a list, whole. It remembers what was asked of it, so that what nobody asked for
/// can be counted.
final class XmlElement {
    private final String name;
    private final String path;
    private final Location location;
    private final List<Attribute> attributes = new ArrayList<>(0);
    private final List<XmlElement> children = new ArrayList<>(0);
    private String text = "";
    private boolean isTextRead;

    private static final class Attribute {
        final String name;
        final String value;
        boolean isRead;

        Attribute(String name, String value) {
            this.name = name;
            this.value = value;
        }
    }

    /// @param path names of the elements down to this one, joined by `/`
    XmlElement(String name, String path, Location location) {
        this.name = name;
        this.path = path;
        this.location = location;
    }

    /// Local name; with its namespace in braces where that is not the root's.
    String name() {
        return name;
    }

    String path() {
        return path;
    }

    /// Behind the start tag.
    Location location() {
        return location;
    }

    /// The attribute's value without white space around it, empty where it is missing.
    String attribute(String attribute) {
        for (Attribute each : attributes) {
            if (each.name.equals(attribute)) {
                each.isRead = true;
                return each.value;
            }
        }
        return "";
    }

    /// The element's own text without white space around it.
    String text() {
        isTextRead = true;
        return text;
    }

    /// The text of the first child of that name that has one, empty where there is none.
    String text(String child) {
        return texts(child).findFirst().orElse("");
    }

    /// The texts of all children of that name, without empty ones.
    Stream<String> texts(String child) {
        return children(child).map(XmlElement::text).filter(value -> !value.isEmpty());
    }

    /// The texts of these children that have one, joined.
    String joined(String separator, String... names) {
        return Stream.of(names).flatMap(this::texts).collect(Collectors.joining(separator));
    }

    Stream<XmlElement> children(String child) {
        return children.stream().filter(each -> each.name.equals(child));
    }

    /// The elements two steps down, as in `Names/Name`.
    Stream<XmlElement> children(String child, String grandchild) {
        return children(child).flatMap(each -> each.children(grandchild));
    }

    /// Counts everything here that has a value and was not asked for.
    void leaveUnread(Reading reading) {
        if (!isTextRead && !text.isEmpty()) {
            reading.leave(path);
        }
        for (Attribute attribute : attributes) {
            if (!attribute.isRead && !attribute.value.isEmpty()) {
                reading.leave(path + "/@" + attribute.name);
            }
        }
        children.forEach(child -> child.leaveUnread(reading));
    }

    void put(String attribute, String value) {
        attributes.add(new Attribute(attribute, value.strip()));
    }

    void put(XmlElement child) {
        children.add(child);
    }

    void put(String newText) {
        text = newText;
    }
}
