package spoor.screening.source;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.screening.list.BirthDate;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;
import spoor.screening.list.Place;
import spoor.screening.list.SanctionsList;

/// OFAC's `SDN.XML` and `CONSOLIDATED.XML` (schema `sdn.xsd`).
///
/// Persons stand as `LAST, First`, as in the other forms of the list. An alias of category `weak`
/// is weak. Wallets are ids of a type that begins `Digital Currency Address - `.
final class OfacXml {
    static final Map<String, Set<String>> ROOTS =
            Map.of(
                    "sdnList",
                    Set.of(
                            "http://tempuri.org/sdnList.xsd",
                            "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML"));

    static final String WALLET = "Digital Currency Address - ";

    private static final String[] ADDRESS = {
        "address1", "address2", "address3", "city", "stateOrProvince", "postalCode"
    };
    private static final String[] VESSEL = {
        "vesselType", "vesselFlag", "vesselOwner", "tonnage", "grossRegisteredTonnage"
    };

    private final Reading reading;

    private OfacXml(Reading reading) {
        this.reading = reading;
    }

    static SanctionsList read(String list, ListFile file) throws IOException {
        var reading = new Reading(list);
        XmlList.read(file, ROOTS, Set.of("sdnList"), reading, new OfacXml(reading)::entry);
        return reading.finish();
    }

    private void entry(XmlElement entry) {
        switch (entry.name()) {
            case "publshInformation" ->
                    reading.published(Days.american(entry.text("Publish_Date")));
            case "sdnEntry" -> designation(entry);
            default -> {}
        }
    }

    private void designation(XmlElement entry) {
        var draft = new Draft(entry.location());
        draft.id = entry.text("uid");
        draft.kind = kind(entry.text("sdnType"), draft);
        draft.name(name(entry, NameStrength.PRIMARY, ""));
        entry.children("akaList", "aka").forEach(aka -> alias(aka, draft));
        entry.children("programList", "program").forEach(each -> draft.programme(each.text()));
        entry.children("addressList", "address").forEach(each -> draft.address(place(each)));
        entry.children("nationalityList", "nationality")
                .forEach(each -> draft.nationality(each.text("country")));
        entry.children("citizenshipList", "citizenship")
                .forEach(each -> draft.nationality(each.text("country")));
        entry.children("dateOfBirthList", "dateOfBirthItem").forEach(each -> birth(each, draft));
        entry.children("placeOfBirthList", "placeOfBirthItem")
                .forEach(each -> draft.birthPlace(OfacRemarks.place(each.text("placeOfBirth"))));
        entry.children("idList", "id").forEach(each -> id(each, draft));
        entry.children("vesselInfo").forEach(each -> vessel(each, draft));
        draft.remark("title", entry.text("title"));
        new OfacRemarks(reading, draft).read(entry.text("remarks"));
        reading.add(draft);
    }

    private PartyKind kind(String type, Draft draft) {
        return switch (type) {
            case "Individual" -> PartyKind.PERSON;
            case "Entity" -> PartyKind.ORGANISATION;
            case "Vessel" -> PartyKind.VESSEL;
            case "Aircraft" -> PartyKind.AIRCRAFT;
            default -> {
                reading.problem(
                        draft.location,
                        "type "
                                + Texts.quoted(type)
                                + ", expected Individual, Entity, Vessel or Aircraft");
                draft.remark("sdnType", type);
                yield PartyKind.OTHER;
            }
        };
    }

    private static void alias(XmlElement aka, Draft draft) {
        boolean isWeak = aka.text("category").equals("weak");
        draft.name(name(aka, isWeak ? NameStrength.WEAK : NameStrength.STRONG, aka.text("type")));
    }

    private static ListedName name(XmlElement element, NameStrength strength, String kind) {
        String family = element.text("lastName");
        String given = element.text("firstName");
        return given.isEmpty() || family.isEmpty()
                ? new ListedName(family + given, strength, kind, "", "", "")
                : new ListedName(family + ", " + given, strength, kind, given, family, "");
    }

    private static Place place(XmlElement address) {
        return new Place(address.joined(", ", ADDRESS), address.text("country"));
    }

    private void birth(XmlElement item, Draft draft) {
        String text = item.text("dateOfBirth");
        @Nullable BirthDate birth = Days.birth(text);
        if (birth == null) {
            draft.remark("dateOfBirth", text);
            reading.problem(
                    item.location(),
                    "date of birth " + Texts.quoted(text) + ", expected a day, a month or a year");
        } else {
            draft.births.add(birth);
        }
    }

    private static void id(XmlElement id, Draft draft) {
        String type = id.text("idType");
        String number = id.text("idNumber");
        if (type.startsWith(WALLET)) {
            draft.wallet(type.substring(WALLET.length()), number);
        } else if (type.equals("Gender")) {
            draft.gender(number);
        } else if (OfacRemarks.isNumber(type)) {
            draft.identifier(type, number, id.text("idCountry"));
        } else {
            draft.remark(type, number);
        }
        draft.remark(type + " " + number + " issued", id.text("issueDate"));
        draft.remark(type + " " + number + " expires", id.text("expirationDate"));
    }

    private static void vessel(XmlElement vessel, Draft draft) {
        draft.identifier("callSign", vessel.text("callSign"), "");
        for (String field : VESSEL) {
            draft.remark(field, vessel.text(field));
        }
    }
}
