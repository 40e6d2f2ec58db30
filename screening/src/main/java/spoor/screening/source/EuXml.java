package spoor.screening.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.screening.list.BirthDate;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;
import spoor.screening.list.Place;
import spoor.screening.list.SanctionsList;

/// The European Union's consolidated list of financial sanctions (FSF), export 1.1.
///
/// The first strong name is the primary one; `strong="false"` is a weak alias. Every part repeats
/// the regulation that it rests on; these repetitions are counted as unread.
final class EuXml {
    static final Map<String, Set<String>> ROOTS =
            Map.of("export", Set.of("http://eu.europa.ec/fpi/fsd/export"));

    private static final String[] PLACE = {"street", "poBox", "place", "city", "zipCode", "region"};
    private static final List<String> DOCUMENT_STATES =
            List.of("diplomatic", "knownExpired", "knownFalse", "reportedLost", "revokedByIssuer");
    private static final List<String> DOCUMENT_TEXTS =
            List.of("issueDate", "issuedBy", "nameOnDocument", "validFrom", "validTo");

    private final Reading reading;

    private EuXml(Reading reading) {
        this.reading = reading;
    }

    static SanctionsList read(String list, ListFile file) throws IOException {
        var reading = new Reading(list);
        XmlList.read(file, ROOTS, Set.of("export"), reading, new EuXml(reading).new Entries());
        return reading.finish();
    }

    private final class Entries implements XmlList.Handler {
        @Override
        public void begin(XmlElement export) {
            reading.published(Days.iso(export.attribute("generationDate")));
        }

        @Override
        public void entry(XmlElement entry) {
            if (entry.name().equals("sanctionEntity")) {
                designation(entry);
            }
        }
    }

    private void designation(XmlElement entry) {
        var draft = new Draft(entry.location());
        draft.id = entry.attribute("logicalId");
        draft.reference = entry.attribute("euReferenceNumber");
        draft.identifier("unitedNationId", entry.attribute("unitedNationId"), "");
        draft.listedOn = Days.iso(entry.attribute("designationDate"));
        entry.children("subjectType").forEach(type -> draft.kind = kind(type));
        entry.children("regulation").forEach(regulation -> regulation(regulation, draft));
        entry.children("nameAlias").forEach(alias -> name(alias, draft));
        entry.children("citizenship")
                .forEach(each -> draft.nationality(each.attribute("countryDescription")));
        entry.children("birthdate").forEach(birth -> birth(birth, draft));
        entry.children("address").forEach(address -> address(address, draft));
        entry.children("identification").forEach(document -> document(document, draft));
        draft.remark("designationDetails", entry.attribute("designationDetails"));
        draft.remark("delistingDate", entry.attribute("delistingDate"));
        remarks(entry, draft);
        reading.add(draft);
    }

    private static PartyKind kind(XmlElement type) {
        return switch (type.attribute("classificationCode")) {
            case "P" -> PartyKind.PERSON;
            case "E" -> PartyKind.ORGANISATION;
            default -> PartyKind.OTHER;
        };
    }

    private static void regulation(XmlElement regulation, Draft draft) {
        draft.programme(regulation.attribute("programme"));
        draft.amendedOn = Days.iso(regulation.attribute("publicationDate"));
        draft.remark("regulation", regulation.attribute("numberTitle"));
        draft.remark("publicationUrl", regulation.text("publicationUrl"));
        remarks(regulation, draft);
    }

    private static void name(XmlElement alias, Draft draft) {
        String given =
                Stream.of("firstName", "middleName")
                        .map(alias::attribute)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        String family = alias.attribute("lastName");
        String whole = alias.attribute("wholeName");
        boolean isWeak = alias.attribute("strong").equals("false");
        boolean isFirst = draft.names.stream().noneMatch(EuXml::isPrimary);
        var name =
                new ListedName(
                        whole.isEmpty() ? (given + " " + family).strip() : whole,
                        isWeak
                                ? NameStrength.WEAK
                                : isFirst ? NameStrength.PRIMARY : NameStrength.STRONG,
                        "",
                        given,
                        family,
                        alias.attribute("nameLanguage"));
        draft.name(isWeak || !isFirst ? draft.names.size() : 0, name);
        draft.gender(alias.attribute("gender"));
        draft.remark("title", alias.attribute("title"));
        draft.remark("function", alias.attribute("function"));
        remarks(alias, draft);
    }

    private static boolean isPrimary(ListedName name) {
        return name.strength() == NameStrength.PRIMARY;
    }

    private void birth(XmlElement birth, Draft draft) {
        String text = birthText(birth);
        if (!text.isEmpty()) {
            boolean isCirca = birth.attribute("circa").equals("true");
            @Nullable BirthDate date = Days.birth(isCirca ? "circa " + text : text);
            String calendar = birth.attribute("calendarType");
            if (date == null || !calendar.equals("GREGORIAN")) {
                reading.problem(
                        birth.location(),
                        "date of birth "
                                + Texts.quoted(text)
                                + " of calendar "
                                + Texts.quoted(calendar)
                                + ", expected a Gregorian day, a year or two years");
                draft.remark("birthdate " + calendar, text);
            } else {
                draft.births.add(date);
            }
        }
        draft.birthPlace(place(birth));
        remarks(birth, draft);
    }

    private static String birthText(XmlElement birth) {
        String day = birth.attribute("birthdate");
        String from = birth.attribute("yearRangeFrom");
        String to = birth.attribute("yearRangeTo");
        String year = birth.attribute("year");
        String month = birth.attribute("monthOfYear");
        String dayOfMonth = birth.attribute("dayOfMonth");
        if (!day.isEmpty()) {
            return day;
        }
        if (!from.isEmpty() || !to.isEmpty()) {
            return (from.isEmpty() ? to : from) + " to " + (to.isEmpty() ? from : to);
        }
        if (year.isEmpty() || month.isEmpty()) {
            return year;
        }
        String yearAndMonth = year + "-" + twoDigits(month);
        return dayOfMonth.isEmpty() ? yearAndMonth : yearAndMonth + "-" + twoDigits(dayOfMonth);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static void address(XmlElement address, Draft draft) {
        draft.address(place(address));
        address.children("contactInfo")
                .forEach(info ->
                        draft.identifier(info.attribute("key"), info.attribute("value"), ""));
        remarks(address, draft);
    }

    private static void document(XmlElement document, Draft draft) {
        String description = document.attribute("identificationTypeDescription");
        String code = document.attribute("identificationTypeCode");
        String number = document.attribute("number");
        String country = country(document);
        String type = description.isEmpty() ? code : description;
        draft.identifier(type, number, country);
        String latin = document.attribute("latinNumber");
        if (!latin.equals(number)) {
            draft.identifier(type, latin, country);
        }
        for (String state : DOCUMENT_STATES) {
            if (document.attribute(state).equals("true")) {
                draft.remark(type + " " + number, state);
            }
        }
        for (String field : DOCUMENT_TEXTS) {
            draft.remark(type + " " + number + " " + field, document.attribute(field));
        }
        remarks(document, draft);
    }

    private static Place place(XmlElement element) {
        String text =
                Stream.of(PLACE)
                        .map(element::attribute)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return new Place(text, country(element));
    }

    private static String country(XmlElement element) {
        String description = element.attribute("countryDescription");
        String code = element.attribute("countryIso2Code");
        return description.isEmpty() || description.equals("UNKNOWN")
                ? code.equals("00") ? "" : code
                : description;
    }

    private static void remarks(XmlElement element, Draft draft) {
        element.texts("remark").forEach(remark -> draft.remark("remark", remark));
        element.children("additionalInformation")
                .forEach(info -> draft.remark(info.attribute("key"), info.attribute("value")));
    }
}
