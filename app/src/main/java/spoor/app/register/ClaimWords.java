package spoor.app.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Modality;
import spoor.register.claim.Period;
import spoor.register.claim.Quantity;
import spoor.register.claim.Quantity.End;
import spoor.register.claim.Role;
import spoor.register.claim.Unit;
import spoor.register.incident.Backing;
import spoor.register.incident.Figure;
import spoor.register.incident.Said;
import spoor.register.total.Range;

/// What claims say, in words that keep their hedges: "at least" is not "more than", and an end that
/// nobody states stays open.
public final class ClaimWords {
    private ClaimWords() {}

    /// `about 31,000,000 USD`, `up to 2,000,000,000 USD`, `from 5 to 7 BTC`.
    public static String quantity(Quantity quantity, Unit unit) {
        String number =
                switch (quantity.qualifier()) {
                    case EXACTLY -> ends(quantity);
                    case APPROXIMATELY -> "about " + ends(quantity);
                    case ESTIMATED -> "an estimated " + ends(quantity);
                    case ESTIMATED_UP_TO -> "an estimated " + ends(quantity);
                    case UP_TO, AT_LEAST, MORE_THAN, LESS_THAN, RANGE -> ends(quantity);
                };
        return number + " " + sign(unit);
    }

    private static String ends(Quantity quantity) {
        End low = quantity.low();
        End high = quantity.high();
        if (high == null) {
            return low == null ? "" : (low.isIncluded() ? "at least " : "more than ") + plain(low);
        }
        String most = (quantity.isHighOpen() ? "over " : "") + plain(high);
        if (low == null) {
            return (high.isIncluded() ? "up to " : "less than ") + most;
        }
        boolean isOne = low.value().compareTo(high.value()) == 0 && !quantity.isHighOpen();
        return isOne ? plain(low) : "from " + plain(low) + " to " + most;
    }

    private static String plain(End end) {
        return number(end.value());
    }

    private static String sign(Unit unit) {
        return unit.code() + (unit.isAssumed() ? " (the currency is not said)" : "");
    }

    /// `from 30,000,000 to 31,000,000 USD`, `at least 5 USD`, `an amount of USD that nobody
    /// bounds`.
    public static String range(Range range, String unit) {
        BigDecimal high = range.high();
        String low = number(range.low());
        if (high == null) {
            boolean isAnything = range.low().signum() == 0 && !range.isLowStrict();
            return isAnything
                    ? "an amount of " + unit + " that nobody bounds"
                    : (range.isLowStrict() ? "more than " : "at least ") + low + " " + unit;
        }
        String most = number(high) + " " + unit;
        boolean isStrict = range.isLowStrict() || range.isHighStrict();
        if (range.low().compareTo(high) == 0 && !isStrict) {
            return most;
        }
        if (range.low().signum() == 0 && !range.isLowStrict()) {
            return (range.isHighStrict() ? "less than " : "up to ") + most;
        }
        return "from "
                + (range.isLowStrict() ? "more than " : "")
                + low
                + " to "
                + (range.isHighStrict() ? "less than " : "")
                + most;
    }

    /// The digits before the point in threes.
    public static String number(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return Digits.grouped(
                (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString());
    }

    /// Words of a total with their numbers in threes.
    public static String grouped(String words) {
        return Digits.grouped(words);
    }

    /// What a claim about an incident says.
    public static String said(Said said) {
        return switch (said) {
            case Said.Words words ->
                    words.aliases().isEmpty()
                            ? words.text()
                            : words.text() + " (also " + String.join(", ", words.aliases()) + ")";
            case Said.Country country -> country.code();
            case Said.Dated dated -> period(dated.period());
            case Said.Measured measured -> measured(measured);
            case Said.Attributed actor ->
                    actor.ids().isEmpty()
                            ? actor.actor()
                            : actor.actor() + " (" + String.join(" or ", actor.ids()) + ")";
            case Said.OnChain place ->
                    (place.chain().isEmpty() ? "" : place.chain() + " ")
                            + place.id()
                            + (place.caseName().isEmpty() ? "" : ", case " + place.caseName());
        };
    }

    private static String measured(Said.Measured measured) {
        List<String> parts = new ArrayList<>();
        parts.add(quantity(measured.quantity(), measured.unit()));
        if (measured.role() != Role.UNSTATED) {
            parts.add(measured.role().label());
        }
        Period period = measured.period();
        if (period != null) {
            parts.add(period(period));
        }
        Said.Price price = measured.price();
        if (price != null) {
            parts.add(
                    "at "
                            + number(price.amount())
                            + " "
                            + price.currency()
                            + " each on "
                            + price.day()
                            + " ("
                            + price.source()
                            + ")");
        }
        return String.join(", ", parts);
    }

    /// What a headline figure says; its own words where it has no number.
    public static String figure(Figure figure) {
        Quantity quantity = figure.quantity();
        Unit unit = figure.unit();
        return quantity == null || unit == null
                ? "no number"
                : quantity(quantity, unit) + (figure.isEach() ? " each" : "");
    }

    /// `2019-08`, `about 2017`, `2015 to 2018`, `since 2017`.
    public static String period(@Nullable Period period) {
        if (period == null) {
            return "time not said";
        }
        String iso = period.iso();
        String about = period.isApproximate() ? "about " : "";
        int slash = iso.indexOf('/');
        if (slash < 0) {
            return about + iso;
        }
        String from = iso.substring(0, slash);
        String to = iso.substring(slash + 1);
        if (from.isEmpty()) {
            return "until " + about + to;
        }
        return to.isEmpty() ? "since " + about + from : about + from + " to " + to;
    }

    /// How far the source stands behind it: `suspected, "may"`, or nothing where it is just stated.
    public static String reserve(Backing backing) {
        List<String> parts = new ArrayList<>();
        if (backing.modality() != Modality.STATED) {
            parts.add(backing.modality().label());
        }
        if (!backing.hedge().isEmpty()) {
            parts.add("\u201C" + backing.hedge() + "\u201D");
        }
        return String.join(", ", parts);
    }
}
