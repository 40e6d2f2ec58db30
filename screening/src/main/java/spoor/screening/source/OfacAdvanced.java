package spoor.screening.source;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.screening.list.BirthDate;
import spoor.screening.list.PartyKind;
import spoor.screening.list.Place;
import spoor.screening.list.SanctionsList;

/// OFAC's `SDN_ADVANCED.XML` and `CONS_ADVANCED.XML` (schema `sdn_advanced.xsd`, the Advanced
/// Sanctions Data Model).
///
/// Almost everything is told by reference: kinds by ids of the value sets at the file's start,
/// places and documents by ids of lists of their own. Whole lists are read; what marks a difference
/// to an earlier version (`DeltaAction`) is counted as unread.
final class OfacAdvanced {
    static final Map<String, Set<String>> ROOTS =
            Map.of(
                    "Sanctions",
                    Set.of(
                            "http://www.un.org/sanctions/1.0",
                            "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML"));

    private static final String ROOT = "Sanctions";
    private static final Set<String> CONTAINERS =
            Set.of(
                    ROOT,
                    ROOT + "/ReferenceValueSets",
                    ROOT + "/Locations",
                    ROOT + "/IDRegDocuments",
                    ROOT + "/DistinctParties",
                    ROOT + "/ProfileRelationships",
                    ROOT + "/SanctionsEntries",
                    ROOT + "/SanctionsEntryLinks");

    private final Reading reading;
    private final ReferenceValues values = new ReferenceValues();
    private final Map<String, Place> places = new HashMap<>();
    private final List<Document> documents = new ArrayList<>();
    private final Map<String, Draft> profiles = new LinkedHashMap<>();
    private final Map<String, Draft> identities = new HashMap<>();

    /// A document of an identity that comes later in the file.
    private record Document(String identity, String type, String number, String country) {}

    private OfacAdvanced(Reading reading) {
        this.reading = reading;
    }

    static SanctionsList read(String list, ListFile file) throws IOException {
        var reading = new Reading(list);
        var advanced = new OfacAdvanced(reading);
        XmlList.read(file, ROOTS, CONTAINERS, reading, advanced::entry);
        advanced.attachDocuments();
        advanced.profiles.values().forEach(reading::add);
        return reading.finish();
    }

    private void entry(XmlElement entry) {
        switch (entry.name()) {
            case "DateOfIssue" -> reading.published(day(entry));
            case "Location" -> places.put(entry.attribute("ID"), place(entry));
            case "IDRegDocument" -> document(entry);
            case "DistinctParty" -> entry.children("Profile").forEach(this::profile);
            case "ProfileRelationship" -> relationship(entry);
            case "SanctionsEntry" -> sanctions(entry);
            default -> values.add(entry);
        }
    }

    private Place place(XmlElement location) {
        var parts = new ArrayList<String>();
        location.children("LocationPart", "LocationPartValue")
                .flatMap(value -> value.texts("Value"))
                .forEach(parts::add);
        String country =
                location.children("LocationCountry")
                        .findFirst()
                        .map(each -> values.text("Country", each.attribute("CountryID")))
                        .orElse("");
        if (country.isEmpty()) {
            country =
                    location.children("LocationAreaCode")
                            .findFirst()
                            .map(each -> areaCode(each.attribute("AreaCodeID")))
                            .orElse("");
        }
        return new Place(String.join(", ", parts), country);
    }

    private String areaCode(String id) {
        String description = values.attribute("AreaCode", id, "Description");
        return description.isEmpty() ? values.text("AreaCode", id) : description;
    }

    private void document(XmlElement document) {
        String country = document.attribute("IssuedBy-CountryID");
        documents.add(
                new Document(
                        document.attribute("IdentityID"),
                        values.text("IDRegDocType", document.attribute("IDRegDocTypeID")),
                        document.text("IDRegistrationNo"),
                        country.isEmpty() ? "" : values.text("Country", country)));
    }

    private void attachDocuments() {
        for (Document document : documents) {
            Draft draft = identities.get(document.identity());
            if (draft == null) {
                reading.leave(ROOT + "/IDRegDocuments/IDRegDocument (of an unknown identity)");
            } else {
                draft.identifier(document.type(), document.number(), document.country());
            }
        }
    }

    private void profile(XmlElement profile) {
        var draft = new Draft(profile.location());
        draft.id = profile.attribute("ID");
        draft.kind = kind(profile.attribute("PartySubTypeID"));
        profile.children("Identity").forEach(identity -> identity(identity, draft));
        profile.children("Feature").forEach(feature -> feature(feature, draft));
        profile.texts("Comment").forEach(comment -> draft.remark("Comment", comment));
        profiles.put(draft.id, draft);
    }

    /// A party's kind is named twice: `Vessel` and `Aircraft` as a kind below the kind `Transport`.
    private PartyKind kind(String subTypeId) {
        String subType = values.text("PartySubType", subTypeId);
        String typeId = values.attribute("PartySubType", subTypeId, "PartyTypeID");
        return switch (subType) {
            case "Vessel" -> PartyKind.VESSEL;
            case "Aircraft" -> PartyKind.AIRCRAFT;
            default ->
                    switch (values.text("PartyType", typeId)) {
                        case "Individual" -> PartyKind.PERSON;
                        case "Entity" -> PartyKind.ORGANISATION;
                        default -> ofNumber(subTypeId);
                    };
        };
    }

    /// OFAC's own numbers, for a file without its value sets.
    private static PartyKind ofNumber(String subTypeId) {
        return switch (subTypeId) {
            case "1" -> PartyKind.VESSEL;
            case "2" -> PartyKind.AIRCRAFT;
            case "3" -> PartyKind.ORGANISATION;
            case "4" -> PartyKind.PERSON;
            default -> PartyKind.OTHER;
        };
    }

    private void identity(XmlElement identity, Draft draft) {
        identities.put(identity.attribute("ID"), draft);
        var names = new AdvancedNames(values, identity);
        names.primary().forEach(draft::name);
        names.others().forEach(draft::name);
    }

    private void feature(XmlElement feature, Draft draft) {
        String type = values.text("FeatureType", feature.attribute("FeatureTypeID"));
        feature.children("FeatureVersion").forEach(version -> version(type, version, draft));
        feature.texts("Comment").forEach(comment -> draft.remark(type, comment));
    }

    private void version(String type, XmlElement version, Draft draft) {
        version.children("VersionDetail").forEach(detail -> detail(type, detail(detail), draft));
        version.children("VersionLocation")
                .forEach(each -> place(type, places.get(each.attribute("LocationID")), draft));
        version.children("DatePeriod").forEach(period -> period(type, period, draft));
        version.texts("Comment").forEach(comment -> draft.remark(type, comment));
    }

    private String detail(XmlElement detail) {
        String reference = detail.attribute("DetailReferenceID");
        return reference.isEmpty() ? detail.text() : values.text("DetailReference", reference);
    }

    private static void detail(String type, String text, Draft draft) {
        if (type.startsWith(OfacXml.WALLET)) {
            draft.wallet(type.substring(OfacXml.WALLET.length()), text);
        } else if (type.equals("Gender")) {
            draft.gender(text);
        } else if (type.equals("Place of Birth")) {
            draft.birthPlace(OfacRemarks.place(text));
        } else if (OfacRemarks.isNumber(type)) {
            draft.identifier(type, text, "");
        } else {
            draft.remark(type, text);
        }
    }

    private static void place(String type, @Nullable Place place, Draft draft) {
        if (place == null) {
            return;
        }
        switch (type) {
            case "Location" -> draft.address(place);
            case "Place of Birth" -> draft.birthPlace(place);
            case "Nationality Country", "Citizenship Country" -> draft.nationality(place.country());
            default -> draft.remark(type, (place.text() + " " + place.country()).strip());
        }
    }

    private void period(String type, XmlElement period, Draft draft) {
        BirthDate span = span(period);
        if (span == null) {
            reading.problem(period.location(), type + " without a date, expected one");
        } else if (type.equals("Birthdate")) {
            draft.births.add(span);
        } else {
            draft.remark(type, span.from() + " to " + span.to());
        }
    }

    /// From the first day that a period can begin to the last that it can end.
    private static @Nullable BirthDate span(XmlElement period) {
        @Nullable LocalDate from =
                period.children("Start", "From").findFirst().map(OfacAdvanced::day).orElse(null);
        @Nullable LocalDate to =
                period.children("End", "To").findFirst().map(OfacAdvanced::lastDay).orElse(null);
        boolean isApproximate =
                period.children("Start")
                        .anyMatch(each -> each.attribute("Approximate").equals("true"));
        return from == null || to == null || to.isBefore(from)
                ? null
                : new BirthDate(from, to, isApproximate);
    }

    private void relationship(XmlElement relationship) {
        Draft from = profiles.get(relationship.attribute("From-ProfileID"));
        String to = relationship.attribute("To-ProfileID");
        if (from != null) {
            Draft other = profiles.get(to);
            from.link(
                    values.text("RelationType", relationship.attribute("RelationTypeID")),
                    other == null || other.names.isEmpty() ? to : other.names.getFirst().text());
        }
    }

    private void sanctions(XmlElement entry) {
        Draft draft = profiles.get(entry.attribute("ProfileID"));
        if (draft == null) {
            return;
        }
        entry.children("EntryEvent", "Date")
                .findFirst()
                .ifPresent(date -> draft.listedOn = day(date));
        entry.children("SanctionsMeasure").forEach(measure -> measure(measure, draft));
        draft.remark("LimitationsToListing", entry.text("LimitationsToListing"));
        draft.remark("List", values.text("List", entry.attribute("ListID")));
    }

    /// The measure `Program` names the programme in its comment.
    private void measure(XmlElement measure, Draft draft) {
        String type = values.text("SanctionsType", measure.attribute("SanctionsTypeID"));
        String comment = measure.text("Comment");
        if (type.equals("Program")) {
            draft.programme(comment);
        } else {
            draft.remark("SanctionsMeasure", comment.isEmpty() ? type : type + ": " + comment);
        }
    }

    private static @Nullable LocalDate day(XmlElement date) {
        return day(date, false);
    }

    private static @Nullable LocalDate lastDay(XmlElement date) {
        return day(date, true);
    }

    /// `Year`, `Month` and `Day`; without the last ones the first or last day that it can be.
    private static @Nullable LocalDate day(XmlElement date, boolean isLast) {
        String month = date.text("Month");
        String day = date.text("Day");
        try {
            int year = Integer.parseInt(date.text("Year"));
            YearMonth whole = YearMonth.of(year, month.isEmpty() ? isLast ? 12 : 1 : number(month));
            return day.isEmpty()
                    ? isLast ? whole.atEndOfMonth() : whole.atDay(1)
                    : whole.atDay(number(day));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
