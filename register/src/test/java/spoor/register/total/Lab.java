package spoor.register.total;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Modality;
import spoor.register.claim.Period;
import spoor.register.claim.Qualifier;
import spoor.register.claim.Quantity;
import spoor.register.claim.Role;
import spoor.register.claim.Unit;
import spoor.register.incident.Backing;
import spoor.register.incident.Evidence;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Figure;
import spoor.register.incident.Incident;
import spoor.register.incident.Periods;
import spoor.register.incident.Said;
import spoor.register.incident.Standing;
import spoor.register.incident.Units;

/// Small incidents and figures, written in a line each.
final class Lab {
    private Lab() {}

    static Question question() {
        return new Question(Question.By.ALL, null, null, false, "USD", null);
    }

    static Question by(Question.By by) {
        return new Question(by, null, null, false, "USD", null);
    }

    /// A confirmed claim of whoever is before the colon: `FBI: at_least 5 USD`, then in any order
    /// `recovered`, `suspected`, `unreviewed`, `@ROOT`, `in 2019`, `on 2019-08-07`, `price 3 USD`.
    static FieldClaim claim(String id, String line) {
        int colon = line.indexOf(": ");
        String by = colon < 0 ? "" : line.substring(0, colon);
        String[] words = line.substring(colon < 0 ? 0 : colon + 2).split(" ", -1);
        Role role = Role.STOLEN;
        Modality modality = Modality.STATED;
        Standing standing = Standing.CONFIRMED;
        String root = "";
        LocalDate on = null;
        Period period = null;
        Said.Price price = null;
        for (int i = 3; i < words.length; i++) {
            String word = words[i];
            switch (word) {
                case "in" -> period = Periods.parse(words[++i]);
                case "on" -> on = LocalDate.parse(words[++i]);
                case "price" ->
                        price =
                                new Said.Price(
                                        new BigDecimal(words[++i]),
                                        words[++i],
                                        LocalDate.of(2020, 1, 1),
                                        "an exchange");
                case "unreviewed", "rejected" -> standing = Standing.valueOf(upper(word));
                case "attempted", "suspected" -> modality = Modality.valueOf(upper(word));
                case "recovered", "laundered" -> role = Role.valueOf(upper(word));
                default -> root = word.substring(1);
            }
        }
        Unit unit = Units.coinOrMoney(words[2]);
        Field field = unit.kind() == Unit.Kind.MONEY ? Field.VALUE : Field.AMOUNT;
        return new FieldClaim(
                field,
                new Said.Measured(quantity(words[0], words[1]), unit, role, period, price),
                new Backing(
                        id,
                        modality,
                        by,
                        on,
                        new Evidence("", "", null, "", root),
                        standing,
                        "",
                        ""));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    /// `at_least 5`, `range 5-7`.
    static Quantity quantity(String qualifier, String number) {
        int dash = number.indexOf('-');
        return dash < 0
                ? Quantity.of(Qualifier.valueOf(upper(qualifier)), new BigDecimal(number))
                : Quantity.range(
                        new BigDecimal(number.substring(0, dash)),
                        new BigDecimal(number.substring(dash + 1)),
                        false);
    }

    static Incident incident(String id, String... lines) {
        return incident(id, "", lines);
    }

    /// Lines that name a country as `KR`, an actor as `by Lazarus`, a date as `2019-08`, or a claim
    /// about an amount.
    static Incident incident(String id, String partOf, String[] lines) {
        List<FieldClaim> claims = new ArrayList<>();
        for (String line : lines) {
            String number = "c" + (claims.size() + 1);
            Backing backing = Backing.of(number).withStanding(Standing.CONFIRMED);
            if (line.matches("[A-Z]{2}")) {
                claims.add(new FieldClaim(Field.COUNTRY, new Said.Country(line), backing));
            } else if (line.startsWith("by ")) {
                Said actor = new Said.Attributed(line.substring(3), List.of(), "");
                claims.add(new FieldClaim(Field.ATTRIBUTION, actor, backing));
            } else if (line.matches("[0-9]{4}[-0-9/]*")) {
                Said date = new Said.Dated(Periods.parse(line));
                claims.add(new FieldClaim(Field.DATE, date, backing));
            } else {
                claims.add(claim(number, line));
            }
        }
        return new Incident(id, "", "", partOf, claims);
    }

    /// `S/2019/691 at_least 35 attacks`, then `in 2019`, `KR`, `each`, `on 2019-08-07`.
    static Figure figure(String id, String line) {
        String[] words = line.split(" ", -1);
        List<String> countries = new ArrayList<>();
        @Nullable String period = null;
        LocalDate on = null;
        boolean isEach = false;
        for (int i = 4; i < words.length; i++) {
            switch (words[i]) {
                case "in" -> period = words[++i];
                case "on" -> on = LocalDate.parse(words[++i]);
                case "each" -> isEach = true;
                default -> countries.add(words[i]);
            }
        }
        return new Figure(
                words[0],
                line,
                quantity(words[1], words[2]),
                Units.counted(words[3]),
                isEach,
                Role.UNSTATED,
                period == null ? null : Periods.parse(period),
                countries,
                List.of(),
                "",
                new Backing(
                        id,
                        Modality.STATED,
                        words[0],
                        on,
                        Evidence.NONE,
                        Standing.CONFIRMED,
                        "",
                        ""));
    }
}
