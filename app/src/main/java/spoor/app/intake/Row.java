package spoor.app.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import spoor.app.intake.ClaimMapping.Cell;
import spoor.app.work.Words;
import spoor.ingest.table.Cells;
import spoor.ledger.base.Location;
import spoor.ledger.base.Problem;
import spoor.register.claim.Modality;
import spoor.register.claim.Period;
import spoor.register.claim.Qualifier;
import spoor.register.claim.Quantity;
import spoor.register.claim.Role;
import spoor.register.claim.Unit;
import spoor.register.incident.Backing;
import spoor.register.incident.Evidence;
import spoor.register.incident.Figure;
import spoor.register.incident.Periods;
import spoor.register.incident.Standing;
import spoor.register.incident.Units;
import spoor.register.read.KnownCountries;

/// One row of a table, as its mapping reads it.
final class Row {
    /// Words that say no more than that the number is the number.
    private static final List<String> NO_HEDGE =
            List.of("", "exact", "exactly", "total", "listed", "stated");

    /// Words that point at the figure before.
    private static final Pattern BACK =
            Pattern.compile("\\b(those|that period|same)\\b", Pattern.CASE_INSENSITIVE);

    private final ClaimMapping mapping;
    private final List<String> columns;
    private final Cells cells;
    private final Spoken spoken;
    private final Tally notes;
    private final Location where;
    private final List<Problem> problems;

    Row(
            ClaimMapping mapping,
            List<String> columns,
            Cells cells,
            Spoken spoken,
            Tally notes,
            Location where,
            List<Problem> problems) {
        this.mapping = mapping;
        this.columns = columns;
        this.cells = cells;
        this.spoken = spoken;
        this.notes = notes;
        this.where = where;
        this.problems = problems;
    }

    List<String> id() {
        return mapping.id().stream().map(this::column).toList();
    }

    private String column(String name) {
        return cells.text(columns.indexOf(name)).strip();
    }

    /// A part of the claim, empty where the row does not have it.
    String text(String key) {
        String text =
                switch (mapping.cells().get(key)) {
                    case null -> "";
                    case Cell.Always always -> always.text();
                    case Cell.Column column -> column(column.name());
                };
        String sign = mapping.until().get(key);
        int end = sign == null ? -1 : text.indexOf(sign);
        return end < 0 ? text : text.substring(0, end).strip();
    }

    List<String> texts(String key) {
        return Arrays.stream(text(key).split(Pattern.quote(mapping.split())))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    boolean hasActor() {
        ClaimMapping.When when = mapping.actorWhen();
        return when == null || column(when.column()).equals(when.is());
    }

    @Nullable LocalDate stated() {
        String text = text("stated").isEmpty() && isFigure() ? text("date") : text("stated");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException _) {
            problem("stated is \"" + Words.clip(text) + "\", expected a day, as 2019-08-07");
            return null;
        }
    }

    /// The date in its column.
    @Nullable Period date() {
        String text = text("date");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Periods.parse(text);
        } catch (IllegalArgumentException e) {
            problem("date is \"" + Words.clip(text) + "\", which " + e.getMessage());
            return null;
        }
    }

    private void problem(String text) {
        problems.add(new Problem(where, text + "; the rest of the row is taken"));
    }

    @Nullable Quantity quantity() {
        String text = text("quantity");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]+(\\.[0-9]+)?")) {
            problem("quantity is \"" + Words.clip(text) + "\", expected a number in digits");
            return null;
        }
        return Quantity.of(hedge().qualifier(), new BigDecimal(text));
    }

    @Nullable Unit unit() {
        String text = text("unit");
        if (text.isEmpty()) {
            return null;
        }
        if (text.equals("percent")) {
            return Unit.of(Unit.Kind.PERCENT, "%");
        }
        if (text.equals("times")) {
            return Unit.of(Unit.Kind.TIMES, "x");
        }
        boolean isSign = text.matches("[A-Za-z]?[A-Z0-9]{2,9}");
        return isSign ? Units.coinOrMoney(text) : Units.counted(text);
    }

    /// The first role whose word the row has; not stated without one.
    Role role() {
        String words = text("words").toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Role> role : mapping.roles().entrySet()) {
            if (words.contains(role.getKey())) {
                return role.getValue();
            }
        }
        return Role.UNSTATED;
    }

    private Spoken.Hedge hedge() {
        String words = text("hedge").toLowerCase(Locale.ROOT);
        Qualifier named = mapping.hedges().get(words);
        Spoken.Hedge hedge = spoken.hedge(words);
        return named == null ? hedge : new Spoken.Hedge(named, hedge.modality());
    }

    /// Whether the grammar, or the mapping, knows what the row's hedge means.
    private boolean isHedgeKnown() {
        String words = text("hedge").toLowerCase(Locale.ROOT);
        return NO_HEDGE.contains(words) || mapping.hedges().containsKey(words) || !hedge().isNone();
    }

    Backing backing(String id) {
        String hedge = text("hedge");
        boolean isKept = !NO_HEDGE.contains(hedge.toLowerCase(Locale.ROOT));
        if (isKept && !isHedgeKnown()) {
            notes.add("hedge \"" + Words.clip(hedge) + "\" kept in its own word");
        }
        Modality modality = hedge().modality();
        Backing backing =
                new Backing(
                        id,
                        modality,
                        text("by"),
                        stated(),
                        new Evidence(text("source"), "", null, text("words"), text("root")),
                        Standing.UNREVIEWED,
                        isKept ? hedge : "",
                        "");
        return isRejected() ? rejected(backing) : backing;
    }

    private Backing rejected(Backing backing) {
        notes.add("marked as wrong by the table, kept as rejected");
        return backing.withStanding(Standing.REJECTED);
    }

    private boolean isRejected() {
        return mapping.rejected().keySet().stream().anyMatch(key -> has(key, mapping.rejected()));
    }

    private boolean has(String key, Map<String, List<String>> words) {
        String text = text(key).toLowerCase(Locale.ROOT);
        return words.getOrDefault(key, List.of()).stream().anyMatch(text::contains);
    }

    /// Whether the mapping wants this row's value of the key.
    boolean isTaken(String key) {
        return !has(key, mapping.unless());
    }

    /// Whether the row is a headline figure, though the table is of incidents.
    boolean isFigure() {
        return mapping.figureIf().keySet().stream().anyMatch(key -> has(key, mapping.figureIf()));
    }

    /// The report that states a figure.
    String report() {
        return text("report").isEmpty() ? text("title") : text("report");
    }

    /// @param before the last period that a row of the same report told
    Figure figure(String id, @Nullable Period before) {
        Quantity quantity = quantity();
        Unit unit = unit();
        boolean hasNumber = quantity != null && unit != null;
        if (!hasNumber) {
            notes.add("figure without a number, kept as words");
        }
        String words = text("words");
        return new Figure(
                report(),
                words,
                hasNumber ? quantity : null,
                hasNumber ? unit : null,
                (" " + words.toLowerCase(Locale.ROOT)).contains(" each"),
                role(),
                period(before),
                isFigure() ? spoken.countries(words) : countries(),
                texts("actor"),
                "",
                backing(id));
    }

    /// As the words tell; "those attacks" and "the same total" are of the time told before.
    private @Nullable Period period(@Nullable Period before) {
        Period date = isFigure() ? null : date();
        Period told = date == null ? spoken.period(text("words"), stated()) : date;
        boolean refersBack = BACK.matcher(text("words")).find();
        if (told == null && before != null && refersBack) {
            notes.add("period of an earlier row of the report taken for \"those\" or \"same\"");
            return before;
        }
        return told;
    }

    /// Codes where the name is known, else the name.
    private List<String> countries() {
        List<String> countries = new ArrayList<>();
        for (String name : texts("country")) {
            String code = KnownCountries.code(name);
            countries.add(code == null ? name : code);
        }
        return countries;
    }
}
