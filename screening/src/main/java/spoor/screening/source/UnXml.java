package spoor.screening.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.screening.list.BirthDate;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;
import spoor.screening.list.Place;
import spoor.screening.list.SanctionsList;

/// The consolidated list of the United Nations Security Council (schema `sc-sanctions.xsd`).
///
/// An alias may hold several, parted by `;`. `Low` quality is a weak alias; `Good`, `a.k.a.`,
/// `f.k.a.` and no quality at all are strong.
final class UnXml {
    static final Map<String, Set<String>> ROOTS = Map.of("CONSOLIDATED_LIST", Set.of(""));

    private static final String ROOT = "CONSOLIDATED_LIST";
    private static final Set<String> CONTAINERS =
            Set.of(ROOT, ROOT + "/INDIVIDUALS", ROOT + "/ENTITIES");
    private static final String[] PLACE_FIELDS = {"STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE"};

    private static final Pattern ZONE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[-+Z][\\d:]*");

    private final Reading reading;

    private UnXml(Reading reading) {
        this.reading = reading;
    }

    static SanctionsList read(String list, ListFile file) throws IOException {
        var reading = new Reading(list);
        var un = new UnXml(reading);
        XmlList.read(file, ROOTS, CONTAINERS, reading, un.new Entries());
        return reading.finish();
    }

    private final class Entries implements XmlList.Handler {
        @Override
        public void begin(XmlElement container) {
            if (container.name().equals(ROOT)) {
                reading.published(Days.iso(container.attribute("dateGenerated")));
            }
        }

        @Override
        public void entry(XmlElement entry) {
            switch (entry.name()) {
                case "INDIVIDUAL" -> designation(entry, PartyKind.PERSON);
                case "ENTITY" -> designation(entry, PartyKind.ORGANISATION);
                default -> {}
            }
        }
    }

    private void designation(XmlElement entry, PartyKind kind) {
        var draft = new Draft(entry.location());
        draft.kind = kind;
        draft.id = entry.text("DATAID");
        draft.reference = entry.text("REFERENCE_NUMBER");
        draft.programme(entry.text("UN_LIST_TYPE"));
        draft.listedOn = Days.iso(entry.text("LISTED_ON"));
        draft.amendedOn = lastUpdate(entry);
        draft.name(entry.joined(" ", "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"));
        draft.name(
                new ListedName(
                        entry.text("NAME_ORIGINAL_SCRIPT"),
                        NameStrength.STRONG,
                        "NAME_ORIGINAL_SCRIPT",
                        "",
                        "",
                        "original script"));
        entry.texts("GENDER").forEach(draft::gender);
        entry.children("NATIONALITY", "VALUE").map(XmlElement::text).forEach(draft::nationality);
        parts(entry, entry.name() + "_", draft);
        values(entry, "TITLE", draft);
        values(entry, "DESIGNATION", draft);
        for (String field : List.of("COMMENTS1", "SUBMITTED_BY", "SUBMITTED_ON")) {
            draft.remark(field, entry.text(field));
        }
        reading.add(draft);
    }

    private void parts(XmlElement entry, String prefix, Draft draft) {
        entry.children(prefix + "ALIAS").forEach(alias -> alias(alias, draft));
        entry.children(prefix + "ADDRESS").forEach(address -> address(address, draft));
        entry.children(prefix + "DATE_OF_BIRTH").forEach(birth -> birth(birth, draft));
        entry.children(prefix + "PLACE_OF_BIRTH").forEach(place -> birthPlace(place, draft));
        entry.children(prefix + "DOCUMENT").forEach(document -> document(document, draft));
    }

    private void alias(XmlElement alias, Draft draft) {
        String quality = alias.text("QUALITY");
        NameStrength strength = quality.equals("Low") ? NameStrength.WEAK : NameStrength.STRONG;
        String text = alias.text("ALIAS_NAME");
        aliases(text)
                .forEach(name -> draft.name(new ListedName(name, strength, quality, "", "", "")));
        birth(alias, alias.text("DATE_OF_BIRTH"), draft);
        draft.birthPlace(new Place(alias.text("CITY_OF_BIRTH"), alias.text("COUNTRY_OF_BIRTH")));
        draft.remark("ALIAS/NOTE " + text, alias.text("NOTE"));
    }

    /// The names in one alias: parted by `;`, or one followed by others in brackets.
    static Stream<String> aliases(String text) {
        if (!text.contains(";")) {
            return Stream.of(text);
        }
        int open = text.indexOf('(');
        if (open > 0 && text.endsWith(")") && text.indexOf(';') > open) {
            return Stream.concat(
                    Stream.of(text.substring(0, open).strip()),
                    aliases(text.substring(open + 1, text.length() - 1)));
        }
        return Stream.of(text.split(";")).map(String::strip).filter(name -> !name.isEmpty());
    }

    private void birth(XmlElement birth, Draft draft) {
        String type = birth.text("TYPE_OF_DATE");
        String from = birth.text("FROM_YEAR");
        String date = birth.joined(" ", "DATE", "YEAR");
        if (!from.isEmpty()) {
            date = from + " to " + birth.text("TO_YEAR");
        } else if (type.equals("APPROXIMATELY") && !date.isEmpty()) {
            date = "circa " + date;
        }
        birth(birth, date, draft);
        draft.remark("DATE_OF_BIRTH/NOTE", birth.text("NOTE"));
    }

    private void birth(XmlElement place, String text, Draft draft) {
        if (text.isEmpty()) {
            return;
        }
        String date = ZONE.matcher(text).replaceAll("$1");
        @Nullable BirthDate birth = Days.birth(date);
        if (birth == null) {
            reading.problem(
                    place.location(),
                    "date of birth "
                            + Texts.quoted(text)
                            + ", expected a day, a year or two years");
            draft.remark("DATE_OF_BIRTH", text);
        } else {
            draft.births.add(birth);
        }
    }

    private static void birthPlace(XmlElement place, Draft draft) {
        draft.birthPlace(place(place));
        draft.remark("PLACE_OF_BIRTH/NOTE", place.text("NOTE"));
    }

    private static void address(XmlElement address, Draft draft) {
        draft.address(place(address));
        draft.remark("ADDRESS/NOTE", address.text("NOTE"));
    }

    private static Place place(XmlElement element) {
        return new Place(element.joined(", ", PLACE_FIELDS), element.text("COUNTRY"));
    }

    private static void document(XmlElement document, Draft draft) {
        String type = document.joined(", ", "TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2");
        String number = document.text("NUMBER");
        String issuer = document.text("ISSUING_COUNTRY");
        String country = issuer.isEmpty() ? document.text("COUNTRY_OF_ISSUE") : issuer;
        draft.identifier(type, number, country);
        if (number.isEmpty()) {
            draft.remark("DOCUMENT", type);
        }
        if (!issuer.isEmpty()) {
            draft.remark("COUNTRY_OF_ISSUE " + number, document.text("COUNTRY_OF_ISSUE"));
        }
        for (String field : List.of("CITY_OF_ISSUE", "DATE_OF_ISSUE", "NOTE")) {
            draft.remark(field + " " + number, document.text(field));
        }
    }

    private static void values(XmlElement entry, String field, Draft draft) {
        entry.children(field, "VALUE").forEach(value -> draft.remark(field, value.text()));
    }

    private static @Nullable LocalDate lastUpdate(XmlElement entry) {
        @Nullable LocalDate last = null;
        for (XmlElement value : entry.children("LAST_DAY_UPDATED", "VALUE").toList()) {
            @Nullable LocalDate day = Days.iso(value.text());
            if (day != null && (last == null || day.isAfter(last))) {
                last = day;
            }
        }
        return last;
    }
}
