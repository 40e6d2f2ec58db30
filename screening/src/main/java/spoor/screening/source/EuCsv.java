package spoor.screening.source;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.screening.list.BirthDate;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;
import spoor.screening.list.Place;
import spoor.screening.list.SanctionsList;

/// The European Union's consolidated list of financial sanctions (FSF) as CSV 1.1: separated by
/// semicolons, a row for each name, address, birth date and document of an entry.
///
/// The CSV does not say which names are weak: all are strong. Take the XML where there is a choice.
final class EuCsv {
    static final String KEY = "Entity_LogicalId";

    private static final List<String> REMARKS =
            List.of(
                    "Entity_DesignationDetails",
                    "Entity_Remark",
                    "Entity_Regulation_NumberTitle",
                    "NameAlias_Title",
                    "NameAlias_Function",
                    "NameAlias_Remark",
                    "Address_Remark",
                    "Address_ContactInfo",
                    "BirthDate_Remark",
                    "Identification_Remark",
                    "Citizenship_Remark");

    private final Reading reading;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    private EuCsv(Reading reading) {
        this.reading = reading;
    }

    static SanctionsList read(String list, ListFile file) throws IOException {
        var reading = new Reading(list);
        var eu = new EuCsv(reading);
        NamedRows rows = NamedRows.read(file, ';', KEY);
        rows.above().forEach(_ -> reading.leave("(above the columns)"));
        rows.rows().forEach(eu::row);
        rows.leaveUnread(reading);
        eu.drafts.values().forEach(reading::add);
        return reading.finish();
    }

    private void row(NamedRows.Row row) {
        String generated = row.get("fileGenerationDate");
        reading.published(generated.contains("/") ? Days.british(generated) : Days.iso(generated));
        Draft draft = drafts.computeIfAbsent(row.get(KEY), id -> entry(id, row));
        draft.programme(row.get("Entity_Regulation_Programme"));
        name(row, draft);
        draft.nationality(row.get("Citizenship_CountryDescription"));
        draft.gender(row.get("NameAlias_Gender"));
        draft.address(
                new Place(
                        row.joined(
                                ", ",
                                "Address_Street",
                                "Address_PoBox",
                                "Address_Place",
                                "Address_City",
                                "Address_ZipCode",
                                "Address_Region"),
                        row.get("Address_CountryDescription")));
        birth(row, draft);
        draft.identifier(
                row.get("Identification_TypeDescription"),
                row.get("Identification_Number"),
                row.get("Identification_CountryDescription"));
        for (String column : REMARKS) {
            draft.remark(column, row.get(column));
        }
    }

    private static Draft entry(String id, NamedRows.Row row) {
        var draft = new Draft(row.location(), true);
        draft.id = id;
        draft.reference = row.get("Entity_EU_ReferenceNumber");
        draft.identifier("Entity_UnitedNationId", row.get("Entity_UnitedNationId"), "");
        draft.listedOn = Days.iso(row.get("Entity_DesignationDate"));
        draft.amendedOn = Days.iso(row.get("Entity_Regulation_PublicationDate"));
        // Files differ in which of the two columns holds the word and which the letter.
        String type =
                row.get("Entity_SubjectType")
                        + " "
                        + row.get("Entity_SubjectType_ClassificationCode");
        draft.kind =
                type.contains("person")
                        ? PartyKind.PERSON
                        : type.contains("enterprise") ? PartyKind.ORGANISATION : PartyKind.OTHER;
        return draft;
    }

    private static void name(NamedRows.Row row, Draft draft) {
        String given = row.joined(" ", "NameAlias_FirstName", "NameAlias_MiddleName");
        String family = row.get("NameAlias_LastName");
        String whole = row.get("NameAlias_WholeName");
        String text = whole.isEmpty() ? (given + " " + family).strip() : whole;
        if (draft.names.stream().noneMatch(name -> name.text().equals(text))) {
            draft.name(
                    new ListedName(
                            text,
                            draft.names.isEmpty() ? NameStrength.PRIMARY : NameStrength.STRONG,
                            "",
                            given,
                            family,
                            row.get("NameAlias_NameLanguage")));
        }
    }

    private void birth(NamedRows.Row row, Draft draft) {
        String day = row.get("BirthDate_BirthDate");
        String from = row.get("BirthDate_YearRangeFrom");
        String to = row.get("BirthDate_YearRangeTo");
        String year = row.get("BirthDate_Year");
        String range = from.isEmpty() || to.isEmpty() ? year : from + " to " + to;
        String text = day.isEmpty() ? range : day;
        draft.birthPlace(
                new Place(
                        row.joined(", ", "BirthDate_Place", "BirthDate_City", "BirthDate_Region"),
                        row.get("BirthDate_CountryDescription")));
        if (text.isEmpty()) {
            return;
        }
        @Nullable BirthDate birth =
                Days.birth(
                        row.get("BirthDate_Circa").equalsIgnoreCase("true")
                                ? "circa " + text
                                : text);
        if (birth == null) {
            reading.problem(
                    row.location(),
                    "date of birth "
                            + Texts.quoted(text)
                            + ", expected a day, a year or two years");
            draft.remark("BirthDate_BirthDate", text);
        } else if (!draft.births.contains(birth)) {
            draft.births.add(birth);
        }
    }
}
