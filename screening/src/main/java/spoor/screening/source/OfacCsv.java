package spoor.screening.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;
import spoor.screening.list.Place;
import spoor.screening.list.SanctionsList;

/// OFAC's four files of comma-separated values (`dat_spec.txt`): `sdn.csv`, `alt.csv`, `add.csv`,
/// `sdn_comments.csv`, and the same four of the consolidated list, whose names begin with `cons_`.
/// They have no row of column names; `-0- ` stands for nothing.
///
/// Remarks are cut after 1,000 characters, in the middle of a word or an address, and go on in the
/// comments file; they are joined before they are read.
final class OfacCsv {
    private static final int CUT_AFTER = 1000;
    private static final String NOTHING = "-0- ";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern BRACKETS = Pattern.compile("\\] \\[");

    /// The four kinds of file, each with its number of columns.
    enum Kind {
        PRIMARY(12),
        ALIASES(5),
        ADDRESSES(6),
        COMMENTS(2);

        private final int columns;

        Kind(int columns) {
            this.columns = columns;
        }

        /// By the file's name.
        static @Nullable Kind of(ListFile file) {
            String name = file.shortName();
            if (!name.endsWith(".csv")
                    || !name.matches("(.*[^a-z])?(sdn|alt|add|cons|prim)[_.].*")) {
                return null;
            }
            if (name.contains("comments")) {
                return COMMENTS;
            }
            if (name.contains("alt")) {
                return ALIASES;
            }
            return name.contains("add") ? ADDRESSES : PRIMARY;
        }
    }

    private final Reading reading;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, String> remarks = new HashMap<>();

    private OfacCsv(Reading reading) {
        this.reading = reading;
    }

    /// @param files `sdn.csv`, or `cons_prim.csv`, and those that belong to it
    static SanctionsList read(String list, List<ListFile> files) throws IOException {
        var reading = new Reading(list);
        var ofac = new OfacCsv(reading);
        Map<Kind, List<ListFile>> byKind =
                files.stream().collect(Collectors.groupingBy(OfacCsv::kind));
        for (Kind kind : Kind.values()) {
            List<ListFile> ofKind = byKind.getOrDefault(kind, List.of());
            if (ofKind.size() > 1) {
                throw new MalformedDataException(
                        Location.of(ofKind.get(1).name()),
                        "a second file of the kind of " + ofKind.get(0).name() + ", expected one");
            }
        }
        ofac.read(byKind);
        return reading.finish();
    }

    private static Kind kind(ListFile file) {
        Kind kind = Kind.of(file);
        if (kind == null) {
            throw new MalformedDataException(
                    Location.of(file.name()),
                    "expected sdn.csv, alt.csv, add.csv or sdn_comments.csv");
        }
        return kind;
    }

    private void read(Map<Kind, List<ListFile>> files) throws IOException {
        if (!files.containsKey(Kind.PRIMARY)) {
            String given = files.values().iterator().next().getFirst().name();
            throw new MalformedDataException(
                    Location.of(given), "sdn.csv or cons_prim.csv is missing, expected it beside");
        }
        for (CsvRows.Row row : rows(files, Kind.PRIMARY)) {
            primary(row);
        }
        for (CsvRows.Row row : rows(files, Kind.ALIASES)) {
            alias(row);
        }
        for (CsvRows.Row row : rows(files, Kind.ADDRESSES)) {
            address(row);
        }
        for (CsvRows.Row row : rows(files, Kind.COMMENTS)) {
            if (owner(row) != null) {
                remarks.merge(row.fields().get(0), row.fields().get(1), String::concat);
            }
        }
        boolean hasComments = files.containsKey(Kind.COMMENTS);
        drafts.forEach((id, draft) -> finish(id, draft, hasComments));
    }

    private void finish(String id, Draft draft, boolean hasComments) {
        String remark = remarks.getOrDefault(id, "");
        if (remark.length() == CUT_AFTER) {
            reading.problem(
                    draft.location,
                    "the remarks of entry "
                            + id
                            + " end after 1000 characters, expected the rest in "
                            + (hasComments ? "the comments file" : "sdn_comments.csv"));
        }
        new OfacRemarks(reading, draft).read(remark);
        reading.add(draft);
    }

    private static List<CsvRows.Row> rows(Map<Kind, List<ListFile>> files, Kind kind)
            throws IOException {
        if (!files.containsKey(kind)) {
            return List.of();
        }
        List<CsvRows.Row> rows = CsvRows.read(files.get(kind).getFirst());
        boolean hasHeader = !rows.isEmpty() && !isId(rows.getFirst().fields().getFirst());
        List<CsvRows.Row> entries = hasHeader ? rows.subList(1, rows.size()) : rows;
        entries.forEach(row -> check(row, kind));
        return entries;
    }

    private static void check(CsvRows.Row row, Kind kind) {
        int fields = row.fields().size();
        if (fields != kind.columns) {
            throw new MalformedDataException(
                    row.location(), "the row has " + fields + " fields, expected " + kind.columns);
        }
        if (!isId(row.fields().getFirst())) {
            throw new MalformedDataException(
                    row.location(),
                    "the entry's number is "
                            + Texts.quoted(row.fields().getFirst())
                            + ", expected digits");
        }
    }

    private static boolean isId(String text) {
        return NUMBER.matcher(text).matches();
    }

    private void primary(CsvRows.Row row) {
        var draft = new Draft(row.location());
        List<String> fields = row.fields().stream().map(OfacCsv::value).toList();
        draft.id = fields.get(0);
        draft.name(fields.get(1));
        draft.kind = kind(fields.get(2), draft);
        BRACKETS.splitAsStream(fields.get(3)).forEach(draft::programme);
        draft.remark("Title", fields.get(4));
        draft.identifier("Call_Sign", fields.get(5), "");
        draft.remark("Vess_type", fields.get(6));
        draft.remark("Tonnage", fields.get(7));
        draft.remark("GRT", fields.get(8));
        draft.remark("Vess_flag", fields.get(9));
        draft.remark("Vess_owner", fields.get(10));
        String remark = row.fields().get(11);
        remarks.putIfAbsent(draft.id, remark.equals(NOTHING) ? "" : remark);
        Draft earlier = drafts.putIfAbsent(draft.id, draft);
        if (earlier != null) {
            throw new MalformedDataException(
                    row.location(),
                    "entry " + draft.id + " is listed again, expected each number once");
        }
    }

    private PartyKind kind(String type, Draft draft) {
        return switch (type) {
            case "individual" -> PartyKind.PERSON;
            case "", "entity" -> PartyKind.ORGANISATION;
            case "vessel" -> PartyKind.VESSEL;
            case "aircraft" -> PartyKind.AIRCRAFT;
            default -> {
                reading.problem(
                        draft.location,
                        "type "
                                + Texts.quoted(type)
                                + ", expected individual, entity, vessel or aircraft");
                draft.remark("SDN_Type", type);
                yield PartyKind.OTHER;
            }
        };
    }

    private void alias(CsvRows.Row row) {
        Draft draft = owner(row);
        if (draft != null) {
            String text = value(row.fields().get(3));
            draft.name(
                    new ListedName(
                            text, NameStrength.STRONG, value(row.fields().get(2)), "", "", ""));
            draft.remark("alt_remarks " + text, value(row.fields().get(4)));
            reading.leave("alt_num");
        }
    }

    private void address(CsvRows.Row row) {
        Draft draft = owner(row);
        if (draft != null) {
            String text =
                    Stream.of(row.fields().get(2), row.fields().get(3))
                            .map(OfacCsv::value)
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", "));
            draft.address(new Place(text, value(row.fields().get(4))));
            draft.remark("add_remarks " + text, value(row.fields().get(5)));
            reading.leave("add_num");
        }
    }

    private @Nullable Draft owner(CsvRows.Row row) {
        Draft draft = drafts.get(row.fields().getFirst());
        if (draft == null) {
            reading.problem(
                    row.location(),
                    "entry " + row.fields().getFirst() + " is not in the primary file");
        }
        return draft;
    }

    private static String value(String field) {
        String text = field.strip();
        return text.equals("-0-") ? "" : text;
    }
}
