package spoor.app.intake;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spoor.app.work.Words;
import spoor.register.claim.Claim;
import spoor.register.claim.Modality;
import spoor.register.claim.Period;
import spoor.register.claim.Quantity;
import spoor.register.claim.Role;
import spoor.register.claim.Statement;
import spoor.register.claim.Unit;
import spoor.register.incident.Backing;
import spoor.register.incident.Evidence;
import spoor.register.incident.Field;
import spoor.register.incident.Said;
import spoor.register.read.KnownCountries;

/// The claims about an incident that one row makes.
final class RowClaims {
    private static final List<Field> PLAIN =
            List.of(Field.SECTOR, Field.ASSET, Field.METHOD, Field.ROUTE, Field.STATUS);

    private final ClaimMapping mapping;
    private final Row row;
    private final Spoken spoken;
    private final Tally notes;
    private final Backing backing;
    private boolean isNew;

    RowClaims(ClaimMapping mapping, Row row, Spoken spoken, Tally notes) {
        this.mapping = mapping;
        this.row = row;
        this.spoken = spoken;
        this.notes = notes;
        this.backing = row.backing("row");
    }

    /// @return whether the row said anything new
    boolean addTo(Draft draft) {
        addWords(draft);
        addDate(draft);
        addCountries(draft);
        addActor(draft);
        addNumber(draft);
        addText(draft);
        return isNew;
    }

    private void add(Draft draft, Field field, Said said, Backing by) {
        isNew |= draft.add(field, said, by);
    }

    /// As the row has it, without the hedge and the words that belong to its number.
    private Backing plain() {
        Evidence evidence = backing.evidence();
        return new Backing(
                "row",
                Modality.STATED,
                backing.by(),
                backing.on(),
                new Evidence(evidence.address(), "", null, "", evidence.root()),
                backing.standing(),
                "",
                "");
    }

    private void addWords(Draft draft) {
        String victim = row.text("victim");
        if (!victim.isEmpty() && row.isTaken("victim")) {
            boolean isFirst = draft.add(Field.VICTIM, Said.Words.of(victim), nameOnly());
            isNew |= isFirst;
        }
        for (Field field : PLAIN) {
            for (String text : row.texts(field.label())) {
                add(draft, field, Said.Words.of(text), plain());
            }
        }
    }

    /// A victim's name that stands in every row is one claim of the table.
    private Backing nameOnly() {
        return Backing.of("row").by(backing.by(), null, Evidence.NONE);
    }

    private void addDate(Draft draft) {
        boolean isOfTheft = mapping.dateOf().isEmpty() || mapping.dateOf().contains(row.role());
        if (isOfTheft) {
            Period date = mapping.dateOf().isEmpty() ? row.date() : theft();
            if (date != null) {
                add(draft, Field.DATE, new Said.Dated(date), plain());
            }
        }
    }

    /// A time in the row's words goes before the one in its column.
    private @Nullable Period theft() {
        Period told = spoken.period(row.text("words"), backing.on());
        return told == null ? row.date() : told;
    }

    private void addCountries(Draft draft) {
        for (String name : row.texts("country")) {
            String code = KnownCountries.code(name);
            if (code == null) {
                notes.add("country \"" + Words.clip(name) + "\" not in ISO 3166, kept as status");
                add(draft, Field.STATUS, Said.Words.of("affects " + name), plain());
            } else {
                add(draft, Field.COUNTRY, new Said.Country(code), plain());
            }
        }
    }

    private void addActor(Draft draft) {
        String confidence = row.text("confidence");
        if (row.hasActor()) {
            for (String actor : row.texts("actor")) {
                List<Statement.Named> known = spoken.actors(actor);
                List<String> ids =
                        known.stream().flatMap(named -> named.ids().stream()).distinct().toList();
                add(draft, Field.ATTRIBUTION, new Said.Attributed(actor, ids, confidence), plain());
            }
        }
        String words = row.text("words");
        if (words.toLowerCase(Locale.ROOT).contains("attributed")) {
            for (Statement.Named named : spoken.actors(words)) {
                add(
                        draft,
                        Field.ATTRIBUTION,
                        new Said.Attributed(named.name(), named.ids(), confidence),
                        backing);
            }
        }
    }

    /// Money is a value, coins an amount; what else is counted, or is said without a number, is
    /// kept in words.
    private void addNumber(Draft draft) {
        Quantity quantity = row.quantity();
        Unit unit = row.unit();
        String words = row.text("words");
        if (quantity != null && unit != null && unit.kind() == Unit.Kind.MONEY) {
            add(draft, Field.VALUE, measured(quantity, unit), backing);
        } else if (quantity != null && unit != null && unit.kind() == Unit.Kind.COIN) {
            add(draft, Field.AMOUNT, measured(quantity, unit), backing);
        } else if (!words.isEmpty()) {
            String number =
                    quantity == null || unit == null
                            ? ""
                            : ": " + quantity.value().toPlainString() + " " + unit.code();
            add(draft, Field.STATUS, Said.Words.of(words + number), backing);
        }
    }

    private Said.Measured measured(Quantity quantity, Unit unit) {
        boolean isOfTheft = mapping.dateOf().contains(row.role());
        return new Said.Measured(quantity, unit, row.role(), isOfTheft ? theft() : null, null);
    }

    /// Amounts that a text tells, with its own hedges.
    private void addText(Draft draft) {
        String text = row.text("read");
        if (text.isEmpty()) {
            return;
        }
        int taken = 0;
        for (Claim claim : spoken.claims(text, backing.on())) {
            if (claim.statement() instanceof Statement.Amount amount
                    && !(mapping.isFirstOnly() && taken > 0)) {
                taken++;
                amount(draft, claim, amount, text);
            }
        }
        if (taken == 0) {
            notes.add("no amount read in the text");
        }
    }

    private void amount(Draft draft, Claim claim, Statement.Amount amount, String text) {
        boolean isMoney = amount.unit().kind() == Unit.Kind.MONEY;
        Role role = claim.role() == Role.UNSTATED ? Role.STOLEN : claim.role();
        Backing plain = plain();
        Backing by =
                new Backing(
                        "row",
                        claim.modality(),
                        plain.by(),
                        plain.on(),
                        new Evidence(
                                plain.evidence().address(),
                                "",
                                null,
                                claim.span().of(text),
                                plain.evidence().root()),
                        plain.standing(),
                        "",
                        "");
        add(
                draft,
                isMoney ? Field.VALUE : Field.AMOUNT,
                new Said.Measured(amount.quantity(), amount.unit(), role, null, null),
                by);
        for (Statement.Amount other : amount.conversions()) {
            amount(draft, claim, other, text);
        }
    }
}
