package spoor.app.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.register.incident.Backing;
import spoor.register.incident.Standing;
import spoor.register.text.HiddenCharacter;
import spoor.register.total.TwoWords;
import spoor.register.total.TwoWords.Told;

/// One asserter with two statements that cannot both hold, for people and for machines.
public final class TwoWordsText {
    private TwoWordsText() {}

    /// Nothing where there are none.
    public static List<String> lines(List<TwoWords> all) {
        List<String> lines = new ArrayList<>();
        if (!all.isEmpty()) {
            lines.add("");
            lines.add("One asserter, two statements that cannot both hold:");
        }
        for (TwoWords two : all) {
            lines.add(
                    HiddenCharacter.marked(
                            "  " + two.by() + ", " + two.about() + ": " + when(two)));
            lines.add(HiddenCharacter.marked("    " + told(two.first())));
            lines.add(HiddenCharacter.marked("    " + told(two.second())));
        }
        return lines;
    }

    /// Whether the one may be a revision of the other.
    public static String when(TwoWords two) {
        return two.isOfOneDay()
                ? "no later day is known for either"
                : "said on different days, the later may be a revision";
    }

    /// `bank-b value-1 says 30,000,000 USD, stolen, 2019-08-06, not reviewed`.
    public static String told(Told told) {
        Backing backing = told.backing();
        LocalDate on = backing.on();
        String says =
                switch (told) {
                    case Told.OfTheft one -> ClaimWords.said(one.claimed().claim().said());
                    case Told.OfFigure one -> ClaimWords.figure(one.figure());
                };
        return id(told)
                + " says "
                + says
                + (on == null ? "" : ", on " + on)
                + (backing.standing() == Standing.UNREVIEWED ? ", not reviewed" : "");
    }

    private static String id(Told told) {
        return switch (told) {
            case Told.OfTheft one -> one.claimed().id();
            case Told.OfFigure one -> one.figure().id();
        };
    }

    /// `{"type":"two_words","by":…,"about":…,"one_day":…,"claims":[…]}`.
    public static Map<String, @Nullable Object> fields(TwoWords two) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("type", "two_words");
        fields.put("by", two.by());
        fields.put("about", two.about());
        fields.put("one_day", two.isOfOneDay());
        List<Map<String, @Nullable Object>> claims = new ArrayList<>();
        for (Told told : List.of(two.first(), two.second())) {
            Map<String, @Nullable Object> claim = new LinkedHashMap<>();
            claim.put("claim", id(told));
            claim.put("text", told(told));
            claim.put("review", told.backing().standing().label());
            claims.add(claim);
        }
        fields.put("claims", claims);
        return fields;
    }
}
