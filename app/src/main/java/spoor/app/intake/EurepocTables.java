package spoor.app.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import spoor.app.work.Words;
import spoor.ingest.files.SourceFile;
import spoor.ingest.table.Cells;
import spoor.ingest.table.Chooser;
import spoor.ingest.table.Tables;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.register.claim.Claim;
import spoor.register.claim.Modality;
import spoor.register.claim.Period;
import spoor.register.claim.Qualifier;
import spoor.register.claim.Quantity;
import spoor.register.claim.Role;
import spoor.register.claim.Statement;
import spoor.register.claim.Unit;
import spoor.register.incident.Backing;
import spoor.register.incident.Evidence;
import spoor.register.incident.Field;
import spoor.register.incident.Incident;
import spoor.register.incident.Periods;
import spoor.register.incident.Said;
import spoor.register.incident.Standing;
import spoor.register.read.KnownCountries;

/// EuRepoC's table of incidents, and its table of attributions, each attribution a claim of its
/// own.
public final class EurepocTables {
    private static final String BY = "EuRepoC";
    private static final List<String> INCIDENTS =
            List.of(
                    "ID",
                    "name",
                    "description",
                    "start_date",
                    "end_date",
                    "incident_type",
                    "receiver_name",
                    "receiver_country",
                    "receiver_category",
                    "economic_impact_exact_value",
                    "economic_impact_currency",
                    "sources_url");
    private static final List<String> ATTRIBUTIONS =
            List.of(
                    "incident_ID",
                    "attribution_date",
                    "attribution_type",
                    "attribution_basis",
                    "attributing_actor",
                    "attribution_it_company",
                    "attributing_country",
                    "attributed_initiator",
                    "attributed_initiator_country");

    /// A text in a list as Python writes it.
    private static final Pattern LISTED =
            Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Spoken spoken = new Spoken();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Tally unused = new Tally();
    private final Tally notes = new Tally();
    private final List<Problem> problems = new ArrayList<>();
    private int rows;
    private int used;

    private EurepocTables() {}

    /// @param incidents the table of incidents
    /// @param attributions the table of attributions to them
    /// @throws MalformedDataException if either is no such table
    public static Taken read(SourceFile incidents, SourceFile attributions) throws IOException {
        EurepocTables tables = new EurepocTables();
        table(incidents, INCIDENTS, tables::incident);
        table(attributions, ATTRIBUTIONS, tables::attribution);
        return new Taken(
                "eurepoc",
                tables.rows,
                tables.used,
                tables.unused.counts(),
                tables.notes.counts(),
                tables.drafts.values().stream()
                        .map(Draft::incident)
                        .sorted(Comparator.comparing(Incident::id))
                        .toList(),
                List.of(),
                List.of(),
                tables.problems);
    }

    private static void table(SourceFile file, List<String> columns, Consumer<Values> rows)
            throws IOException {
        String refusal =
                Tables.read(
                        file,
                        new Chooser() {
                            @Override
                            public @Nullable Choice choose(List<String> found) {
                                return found.containsAll(columns)
                                        ? new Choice(
                                                columns,
                                                cells ->
                                                        rows.accept(
                                                                new Values(file, columns, cells)))
                                        : null;
                            }

                            @Override
                            public String expected() {
                                return "EuRepoC's columns: " + Words.list(columns, "and");
                            }
                        });
        if (refusal != null) {
            throw new MalformedDataException(Location.of(file.name()), refusal);
        }
    }

    /// A row by the names of its columns; "Not available" is nothing.
    private record Values(SourceFile file, List<String> columns, Cells cells) {
        String text(String column) {
            String text = cells.text(columns.indexOf(column)).strip();
            return isNothing(text) ? "" : text;
        }

        private static boolean isNothing(String text) {
            return text.isBlank() || text.equals("Not available");
        }

        List<String> list(String column) {
            List<String> texts = new ArrayList<>();
            Matcher matcher = LISTED.matcher(text(column));
            while (matcher.find()) {
                String found = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                String text = found.strip();
                if (!isNothing(text) && !texts.contains(text)) {
                    texts.add(text);
                }
            }
            return texts;
        }

        Location where() {
            return Location.of(file.name() + ":" + cells.row().line());
        }
    }

    private void incident(Values row) {
        rows++;
        String number = row.text("ID");
        if (number.isEmpty()) {
            unused.add("no ID");
            return;
        }
        used++;
        String name = row.text("name");
        Draft draft = new Draft("eurepoc-" + number, name, "eurepoc");
        drafts.put(number, draft);
        List<String> sources = row.list("sources_url");
        Backing backing =
                Backing.of("row")
                        .by(BY, null, Evidence.at(sources.isEmpty() ? "" : sources.getFirst()));
        date(row, draft, backing);
        for (String victim : row.list("receiver_name")) {
            draft.add(Field.VICTIM, Said.Words.of(victim), backing);
        }
        countries(row, draft, backing);
        for (String sector : row.list("receiver_category")) {
            draft.add(Field.SECTOR, Said.Words.of(sector), backing);
        }
        for (String type : row.text("incident_type").split(";", -1)) {
            if (!type.isBlank()) {
                draft.add(Field.METHOD, Said.Words.of(type.strip()), backing);
            }
        }
        impact(row, draft, backing);
        described(row, draft, backing);
    }

    /// A last day before the first one stands for one that is not known.
    private void date(Values row, Draft draft, Backing backing) {
        String first = row.text("start_date");
        String last = row.text("end_date");
        if (first.isEmpty()) {
            notes.add("no start date");
            return;
        }
        try {
            Period begin = dated(first);
            Period end = last.isEmpty() ? begin : dated(last);
            boolean isTurned = Periods.end(end).isBefore(Periods.start(begin));
            if (isTurned) {
                notes.add("end date before the start date, the start date alone is taken");
            }
            draft.add(
                    Field.DATE,
                    new Said.Dated(isTurned ? begin : begin.to(end)),
                    withSources(row.list("sources_url"), backing));
        } catch (IllegalArgumentException e) {
            problems.add(
                    new Problem(
                            row.where(),
                            "the dates are \""
                                    + Words.clip(first)
                                    + "\" and \""
                                    + Words.clip(last)
                                    + "\", one of which "
                                    + e.getMessage()));
        }
    }

    /// The first address stands with every claim, the others in a note beside the date.
    private static Backing withSources(List<String> sources, Backing backing) {
        if (sources.size() < 2) {
            return backing;
        }
        return new Backing(
                backing.id(),
                backing.modality(),
                backing.by(),
                backing.on(),
                backing.evidence(),
                backing.standing(),
                backing.hedge(),
                "further sources: " + String.join(" ", sources.subList(1, sources.size())));
    }

    /// EuRepoC writes the first day of a month where it knows no day, and of a year where it knows
    /// no month.
    private Period dated(String text) {
        if (!text.endsWith("-01")) {
            return Periods.parse(text);
        }
        notes.add("first day of a month or year taken for all of it");
        int months = text.endsWith("-01-01") ? 4 : 7;
        return Periods.parse(text.substring(0, Math.min(months, text.length()))).approximately();
    }

    private void countries(Values row, Draft draft, Backing backing) {
        for (String name : row.list("receiver_country")) {
            String code = KnownCountries.code(name);
            if (code != null) {
                draft.add(Field.COUNTRY, new Said.Country(code), backing);
            } else {
                notes.add("region \"" + Words.clip(name) + "\" is no country, kept as status");
                draft.add(Field.STATUS, Said.Words.of("affects " + name), backing);
            }
        }
    }

    private void impact(Values row, Draft draft, Backing backing) {
        String value = row.text("economic_impact_exact_value");
        if (value.isEmpty()) {
            return;
        }
        BigDecimal number = value.matches("[0-9]+(\\.[0-9]+)?") ? new BigDecimal(value) : null;
        String currency =
                switch (row.text("economic_impact_currency")) {
                    case "dollar" -> "USD";
                    case "euro" -> "EUR";
                    default -> "";
                };
        if (number == null || currency.isEmpty()) {
            problems.add(
                    new Problem(
                            row.where(),
                            "the economic impact is \""
                                    + Words.clip(value)
                                    + "\", expected money"));
        } else if (number.signum() == 0) {
            notes.add("economic impact of 0 taken as not given");
        } else {
            draft.add(
                    Field.VALUE,
                    new Said.Measured(
                            Quantity.of(Qualifier.EXACTLY, number.stripTrailingZeros().setScale(0)),
                            Unit.of(Unit.Kind.MONEY, currency),
                            Role.UNSTATED,
                            null,
                            null),
                    backing);
        }
    }

    /// Amounts that the description tells.
    private void described(Values row, Draft draft, Backing backing) {
        String text = row.text("description");
        for (Claim claim : spoken.claims(text, null)) {
            if (claim.statement() instanceof Statement.Amount amount) {
                Evidence evidence =
                        new Evidence(
                                backing.evidence().address(), "", null, claim.span().of(text), "");
                Backing by =
                        new Backing(
                                "row",
                                claim.modality(),
                                BY,
                                null,
                                evidence,
                                Standing.UNREVIEWED,
                                "",
                                "");
                add(draft, amount, claim.role(), by);
                amount.conversions().forEach(other -> add(draft, other, claim.role(), by));
            }
        }
    }

    private static void add(Draft draft, Statement.Amount amount, Role role, Backing by) {
        boolean isMoney = amount.unit().kind() == Unit.Kind.MONEY;
        draft.add(
                isMoney ? Field.VALUE : Field.AMOUNT,
                new Said.Measured(amount.quantity(), amount.unit(), role, null, null),
                by);
    }

    private void attribution(Values row) {
        rows++;
        Draft draft = drafts.get(row.text("incident_ID"));
        if (draft == null) {
            unused.add("attribution of an incident that the other table lacks");
            return;
        }
        String initiator = row.text("attributed_initiator");
        String country = row.text("attributed_initiator_country");
        String actor = initiator.isEmpty() ? country : initiator;
        if (actor.isEmpty()) {
            unused.add("attribution to nobody");
            return;
        }
        used++;
        List<String> ids =
                spoken.actors(actor.replace('/', ',')).stream()
                        .flatMap(named -> named.ids().stream())
                        .distinct()
                        .toList();
        Backing backing =
                new Backing(
                        "row",
                        Modality.STATED,
                        asserter(row),
                        day(row.text("attribution_date")),
                        Evidence.NONE,
                        Standing.UNREVIEWED,
                        row.text("attribution_type"),
                        "as kept by EuRepoC");
        boolean isNew =
                draft.add(
                        Field.ATTRIBUTION,
                        new Said.Attributed(actor, ids, row.text("attribution_basis")),
                        backing);
        if (!isNew) {
            notes.add("attribution that says the same as one before, kept once");
        }
    }

    private static String asserter(Values row) {
        for (String column :
                List.of("attributing_actor", "attribution_it_company", "attributing_country")) {
            if (!row.text(column).isEmpty()) {
                return row.text(column);
            }
        }
        return "";
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException | StringIndexOutOfBoundsException _) {
            return null;
        }
    }
}
