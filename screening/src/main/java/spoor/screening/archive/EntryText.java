package spoor.screening.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.screening.list.BirthDate;
import spoor.screening.list.Designation;
import spoor.screening.list.Identifier;
import spoor.screening.list.ListedName;
import spoor.screening.list.Place;

/// A designation field by field, as texts that can be compared, printed and hashed.
public final class EntryText {
    private EntryText() {}

    /// The fields in a fixed order, each with its values in the list's order.
    public static SequencedMap<String, List<String>> fields(Designation entry) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("kind", List.of(entry.kind().toString()));
        fields.put("reference", one(entry.reference()));
        fields.put("programme", entry.programmes());
        fields.put("listed", one(entry.listedOn()));
        fields.put("amended", one(entry.amendedOn()));
        fields.put("name", entry.names().stream().map(EntryText::name).toList());
        fields.put("birth", entry.births().stream().map(EntryText::birth).toList());
        fields.put("birth place", entry.birthPlaces().stream().map(EntryText::place).toList());
        fields.put("nationality", entry.nationalities());
        fields.put("gender", entry.genders());
        fields.put("identifier", entry.identifiers().stream().map(EntryText::identifier).toList());
        fields.put("address", entry.addresses().stream().map(EntryText::place).toList());
        fields.put(
                "wallet",
                entry.wallets().stream().map(w -> joined(w.asset(), w.address())).toList());
        fields.put(
                "link",
                entry.links().stream().map(l -> joined(l.relation() + ":", l.other())).toList());
        fields.put(
                "remark",
                entry.remarks().stream().map(r -> joined(r.field() + ":", r.text())).toList());
        return fields;
    }

    /// The SHA-256 of everything that an entry says. When it was last amended does not count, since
    /// it says nothing about the party.
    public static String sha256(Designation entry) {
        var text = new StringBuilder(entry.list()).append('\n').append(entry.id()).append('\n');
        fields(entry)
                .forEach((field, values) -> {
                    if (!field.equals("amended")) {
                        values.forEach(value ->
                                text.append(field)
                                        .append('\t')
                                        .append(value.length())
                                        .append('\t')
                                        .append(value)
                                        .append('\n'));
                    }
                });
        return Sha256.of(text.toString());
    }

    private static List<String> one(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? List.of() : List.of(value.toString());
    }

    private static String name(ListedName name) {
        String marks =
                Stream.of(name.strength().toString(), name.kind(), name.language())
                        .filter(mark -> !mark.isEmpty())
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("");
        return name.text() + " (" + marks + ")";
    }

    private static String birth(BirthDate birth) {
        String days =
                birth.from().equals(birth.to())
                        ? birth.from().toString()
                        : birth.from() + " to " + birth.to();
        return birth.isApproximate() ? "about " + days : days;
    }

    private static String place(Place place) {
        return Stream.of(place.text(), place.country())
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static String identifier(Identifier identifier) {
        String country = identifier.country().isEmpty() ? "" : " (" + identifier.country() + ")";
        return joined(identifier.type(), identifier.number()) + country;
    }

    private static String joined(String first, String second) {
        return (first + " " + second).strip();
    }
}
