package spoor.screening.source;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import spoor.screening.list.Place;
import spoor.screening.list.SanctionsList;

/// The UK sanctions list of the Foreign, Commonwealth and Development Office, as XML. What its
/// words mean stands in [UkTerms].
final class UkXml {
    static final Map<String, Set<String>> ROOTS = Map.of("Designations", Set.of(""));

    /// Elements of a ship, an entity or a person that hold one remark each, by their list.
    private static final Map<String, String> DETAILS =
            Map.ofEntries(
                    Map.entry("Positions", "Position"),
                    Map.entry("TypeOfEntities", "TypeOfEntity"),
                    Map.entry("Subsidiaries", "Subsidiary"),
                    Map.entry("ParentCompanies", "ParentCompany"),
                    Map.entry("CurrentOwnerOperators", "CurrentOwnerOperator"),
                    Map.entry("PreviousOwnerOperators", "PreviousOwnerOperator"),
                    Map.entry("CurrentBelievedFlagOfShips", "CurrentBelievedFlagOfShip"),
                    Map.entry("PreviousFlags", "PreviousFlag"),
                    Map.entry("TypeOfShipDetails", "TypeOfShip"),
                    Map.entry("TonnageOfShipDetails", "TonnageOfShip"),
                    Map.entry("LengthOfShipDetails", "LengthOfShip"),
                    Map.entry("YearsBuilt", "YearBuilt"));

    private final Reading reading;

    private UkXml(Reading reading) {
        this.reading = reading;
    }

    static SanctionsList read(String list, ListFile file) throws IOException {
        var reading = new Reading(list);
        XmlList.read(file, ROOTS, Set.of("Designations"), reading, new UkXml(reading)::entry);
        return reading.finish();
    }

    private void entry(XmlElement entry) {
        switch (entry.name()) {
            case "DateGenerated" -> reading.published(Days.british(entry.text()));
            case "Designation" -> designation(entry);
            default -> {}
        }
    }

    private void designation(XmlElement entry) {
        var draft = new Draft(entry.location());
        var terms = new UkTerms(reading, draft);
        draft.id = entry.text("UniqueID");
        draft.reference = entry.text("UNReferenceNumber");
        draft.kind = terms.kind(entry.text("IndividualEntityShip"));
        draft.listedOn = Days.british(entry.text("DateDesignated"));
        draft.amendedOn = Days.british(entry.text("LastUpdated"));
        draft.programme(entry.text("RegimeName"));
        draft.identifier("OFSIGroupID", entry.text("OFSIGroupID"), "");
        entry.children("Names", "Name").forEach(name -> name(name, terms));
        entry.children("NonLatinNames", "NonLatinName").forEach(name -> nonLatin(name, terms));
        values(entry, "Titles", "Title").forEach(title -> draft.remark("Title", title));
        entry.children("Addresses", "Address").forEach(each -> draft.address(address(each)));
        values(entry, "PhoneNumbers", "PhoneNumber")
                .forEach(each -> draft.identifier("PhoneNumber", each, ""));
        values(entry, "Websites", "Website").forEach(each -> draft.identifier("Website", each, ""));
        values(entry, "EmailAddresses", "EmailAddress")
                .forEach(each -> draft.identifier("EmailAddress", each, ""));
        for (String field :
                new String[] {
                    "DesignationSource",
                    "SanctionsImposed",
                    "OtherInformation",
                    "UKStatementofReasons"
                }) {
            draft.remark(field, entry.text(field));
        }
        entry.children("IndividualDetails", "Individual").forEach(each -> person(each, terms));
        entry.children("EntityDetails", "Entity").forEach(each -> details(each, draft));
        entry.children("EntityDetails").forEach(each -> details(each, draft));
        entry.children("ShipDetails", "Ship").forEach(each -> details(each, draft));
        reading.add(draft);
    }

    private static void name(XmlElement name, UkTerms terms) {
        terms.name(
                name.joined(" ", "Name1", "Name2", "Name3", "Name4", "Name5"),
                name.text("Name6"),
                name.text("NameType"),
                name.text("AliasStrength"));
    }

    private static void nonLatin(XmlElement name, UkTerms terms) {
        terms.nonLatin(
                name.text("NameNonLatinScript"),
                name.joined(" ", "NonLatinScriptType", "NonLatinScriptLanguage"));
    }

    private static Place address(XmlElement address) {
        return new Place(
                address.joined(
                        ", ",
                        "AddressLine1",
                        "AddressLine2",
                        "AddressLine3",
                        "AddressLine4",
                        "AddressLine5",
                        "AddressLine6",
                        "AddressPostalCode"),
                address.text("AddressCountry"));
    }

    private static void person(XmlElement person, UkTerms terms) {
        Draft draft = terms.draft();
        values(person, "DOBs", "DOB").forEach(date -> terms.birth(date, person.location()));
        values(person, "Nationalities", "Nationality").forEach(draft::nationality);
        values(person, "Genders", "Gender").forEach(draft::gender);
        person.children("PassportDetails", "Passport")
                .forEach(each ->
                        terms.document(
                                "Passport",
                                each.text("PassportNumber"),
                                each.text("PassportAdditionalInformation")));
        person.children("NationalIdentifierDetails", "NationalIdentifier")
                .forEach(each ->
                        terms.document(
                                "NationalIdentifier",
                                each.text("NationalIdentifierNumber"),
                                each.text("NationalIdentifierAdditionalInformation")));
        person.children("BirthDetails", "Location")
                .forEach(each ->
                        draft.birthPlace(
                                new Place(each.text("TownOfBirth"), each.text("CountryOfBirth"))));
        details(person, draft);
    }

    private static void details(XmlElement party, Draft draft) {
        values(party, "IMONumbers", "IMONumber").forEach(each -> draft.identifier("IMO", each, ""));
        values(party, "HullIdentificationNumbers", "HullIdentificationNumber")
                .forEach(each -> draft.identifier("HullIdentificationNumber", each, ""));
        values(party, "BusinessRegistrationNumbers", "BusinessRegistrationNumber")
                .forEach(each -> draft.identifier("BusinessRegistrationNumber", each, ""));
        new TreeMap<>(DETAILS)
                .forEach((all, one) ->
                        values(party, all, one).forEach(text -> draft.remark(one, text)));
    }

    private static Stream<String> values(XmlElement element, String all, String one) {
        return element.children(all, one).map(XmlElement::text);
    }
}
