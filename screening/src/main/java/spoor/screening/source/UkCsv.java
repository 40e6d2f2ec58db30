package spoor.screening.source;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spoor.screening.list.Place;
import spoor.screening.list.SanctionsList;

/// The UK sanctions list of the Foreign, Commonwealth and Development Office, as CSV: a line with
/// the report's date, the columns, then a row for each name and address of an entry.
final class UkCsv {
    static final String KEY = "Unique ID";

    private static final Pattern DATE =
            Pattern.compile("Report Date: (\\d\\d)-(\\p{Alpha}{3})-(\\d{4}).*");

    /// Several values in one field.
    private static final Pattern SEVERAL = Pattern.compile("\\s*[|;]\\s*|\\s*\\(\\d\\)\\s*");

    private static final List<String> REMARKS =
            List.of(
                    "Title",
                    "Designation source",
                    "Sanctions Imposed",
                    "Other Information",
                    "UK Statement of Reasons",
                    "Position",
                    "Type of entity",
                    "Subsidiaries",
                    "Parent company",
                    "Current owner/operator (s)",
                    "Previous owner/operator (s)",
                    "Current believed flag of ship",
                    "Previous flags",
                    "Type of ship",
                    "Tonnage of ship",
                    "Length of ship",
                    "Year Built");

    private static final List<String> IDENTIFIERS =
            List.of(
                    "OFSI Group ID",
                    "Phone number",
                    "Website",
                    "Email address",
                    "Business registration number (s)",
                    "IMO number",
                    "Hull identification number (HIN)");

    private final Reading reading;
    private final Map<String, UkTerms> entries = new LinkedHashMap<>();

    private UkCsv(Reading reading) {
        this.reading = reading;
    }

    static SanctionsList read(String list, ListFile file) throws IOException {
        var reading = new Reading(list);
        var uk = new UkCsv(reading);
        NamedRows rows = NamedRows.read(file, ',', KEY);
        rows.above().forEach(uk::above);
        rows.rows().forEach(uk::row);
        rows.leaveUnread(reading);
        uk.entries.values().forEach(terms -> reading.add(terms.draft()));
        return reading.finish();
    }

    private void above(CsvRows.Row row) {
        Matcher date = DATE.matcher(row.fields().getFirst().strip());
        if (date.matches()) {
            var day = Days.birth(date.group(1) + " " + date.group(2) + " " + date.group(3));
            reading.published(day == null ? null : day.from());
        } else {
            reading.leave("(above the columns)");
        }
    }

    private void row(NamedRows.Row row) {
        UkTerms terms = entries.computeIfAbsent(row.get(KEY), id -> entry(id, row));
        Draft draft = terms.draft();
        terms.name(
                row.joined(" ", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5"),
                row.get("Name 6"),
                row.get("Name type"),
                row.get("Alias strength"));
        terms.nonLatin(
                row.get("Name non-latin script"),
                row.joined(" ", "Non-latin script type", "Non-latin script language"));
        draft.address(address(row));
        several(row.get("D.O.B"), date -> terms.birth(date, row.location()));
        several(row.get("Nationality(/ies)"), draft::nationality);
        several(row.get("Gender"), draft::gender);
        draft.birthPlace(new Place(row.get("Town of birth"), row.get("Country of birth")));
        terms.document(
                "Passport number",
                row.get("Passport number"),
                row.get("Passport additional information"));
        terms.document(
                "National Identifier number",
                row.get("National Identifier number"),
                row.get("National Identifier additional information"));
        for (String column : IDENTIFIERS) {
            several(row.get(column), number -> draft.identifier(column, number, ""));
        }
        for (String column : REMARKS) {
            draft.remark(column, row.get(column));
        }
    }

    private UkTerms entry(String id, NamedRows.Row row) {
        var draft = new Draft(row.location(), true);
        var terms = new UkTerms(reading, draft);
        draft.id = id;
        draft.kind = terms.kind(row.get("Designation Type"));
        draft.reference = row.get("UN Reference Number");
        draft.listedOn = Days.british(row.get("Date Designated"));
        draft.amendedOn = Days.british(row.get("Last Updated"));
        draft.programme(row.get("Regime Name"));
        return terms;
    }

    private static Place address(NamedRows.Row row) {
        return new Place(
                row.joined(
                        ", ",
                        "Address Line 1",
                        "Address Line 2",
                        "Address Line 3",
                        "Address Line 4",
                        "Address Line 5",
                        "Address Line 6",
                        "Address Postal Code"),
                row.get("Address Country"));
    }

    private static void several(String text, java.util.function.Consumer<String> each) {
        SEVERAL.splitAsStream(text).map(String::strip).filter(t -> !t.isEmpty()).forEach(each);
    }
}
