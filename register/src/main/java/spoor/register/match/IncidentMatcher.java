package spoor.register.match;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Period;
import spoor.register.incident.Incident;
import spoor.register.incident.Matches.Pair;
import spoor.register.incident.Periods;

/// Proposes pairs of incidents that may be one theft.
///
/// Two are proposed if they share an address or a transaction; or if their names share the word
/// that names the victim, their dates are at most a week apart (a month or a year stands for all
/// its days) and no amount in a common unit differs more than threefold; or if one of them has no
/// date, and their names are the same, or one name is how the other begins and an amount is alike.
///
/// What it gets wrong, measured on the incidents of a hand-made list, stands in docs/METHODS.md.
public final class IncidentMatcher {
    /// Thefts are found out, disclosed and written up within days.
    private static final long MOST_DAYS = 7;

    private static final BigDecimal THREEFOLD = BigDecimal.valueOf(3);

    private IncidentMatcher() {}

    /// @return the pairs in the order of their ids
    public static List<Pair> propose(Collection<Incident> incidents) {
        List<Profile> profiles = incidents.stream().map(Profile::of).toList();
        Map<String, Pair> pairs = new TreeMap<>();
        for (List<Profile> alike : blocks(profiles).values()) {
            for (int i = 0; i < alike.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Pair pair = pair(alike.get(j), alike.get(i));
                    if (pair != null) {
                        pairs.put(pair.key(), pair);
                    }
                }
            }
        }
        return List.copyOf(pairs.values());
    }

    /// Incidents that have an address, a word, or a name that is how another begins in common: no
    /// other two can be proposed.
    private static Map<String, List<Profile>> blocks(List<Profile> profiles) {
        Set<String> whole = new HashSet<>();
        profiles.forEach(profile -> profile.names().forEach(name -> whole.add(name.joined())));
        Map<String, List<Profile>> blocks = new LinkedHashMap<>();
        for (Profile profile : profiles) {
            SequencedSet<String> keys = new TreeSet<>();
            profile.places().forEach(place -> keys.add("at " + place));
            for (TheftName name : profile.names()) {
                name.words().forEach(word -> keys.add("word " + word));
                name.beginnings().filter(whole::contains).forEach(keys::add);
            }
            keys.forEach(key -> blocks.computeIfAbsent(key, _ -> new ArrayList<>()).add(profile));
        }
        return blocks;
    }

    /// @return null if the two are not proposed
    private static @Nullable Pair pair(Profile one, Profile other) {
        List<String> reasons = new ArrayList<>();
        for (String place : one.places()) {
            if (other.places().contains(place)) {
                reasons.add("both have " + place);
            }
        }
        boolean isOnePlace = !reasons.isEmpty();
        Names names = names(one, other);
        if (names == null && !isOnePlace) {
            return null;
        }
        if (names != null) {
            reasons.add(names.words());
        }
        Dates dates = dates(one, other);
        reasons.add(dates.words());
        Amounts amounts = amounts(one, other);
        reasons.addAll(amounts.words());
        boolean isTime =
                dates.isKnown()
                        ? dates.days() <= MOST_DAYS
                        : names != null && names.isEnough(amounts.isNear());
        return isOnePlace || (isTime && !amounts.isApart())
                ? Pair.open(one.incident().id(), other.incident().id(), reasons)
                : null;
    }

    /// @param isSame whether two names are the same
    /// @param beginAlike whether one is how the other begins
    private record Names(boolean isSame, boolean beginAlike, String words) {
        /// Whether they do without a date.
        boolean isEnough(boolean isAmountNear) {
            return isSame || (beginAlike && isAmountNear);
        }
    }

    private static @Nullable Names names(Profile one, Profile other) {
        Names shared = null;
        for (TheftName first : one.names()) {
            for (TheftName second : other.names()) {
                String words = "\"" + first.text() + "\" and \"" + second.text() + "\"";
                if (first.isSame(second)) {
                    return new Names(true, true, "the names " + words + " are the same");
                }
                String common = first.shared(second);
                if (common != null && (shared == null || first.beginsAs(second))) {
                    shared =
                            new Names(
                                    false,
                                    first.beginsAs(second),
                                    "the names " + words + " share " + common);
                }
            }
        }
        return shared;
    }

    /// @param days between the nearest dates, 0 if they overlap
    private record Dates(boolean isKnown, long days, String words) {}

    private static Dates dates(Profile one, Profile other) {
        Dates nearest = new Dates(false, 0, "one of them has no date");
        for (Period first : one.dates()) {
            for (Period second : other.dates()) {
                long days = apart(first, second);
                if (!nearest.isKnown() || days < nearest.days()) {
                    String apart = days == 0 ? "can be one day" : "are " + days + " days apart";
                    nearest =
                            new Dates(
                                    true,
                                    days,
                                    "the dates "
                                            + shown(first)
                                            + " and "
                                            + shown(second)
                                            + " "
                                            + apart);
                }
            }
        }
        return nearest;
    }

    private static String shown(Period period) {
        return (period.isApproximate() ? "about " : "") + period.iso();
    }

    private static long apart(Period one, Period other) {
        if (Periods.overlap(one, other)) {
            return 0;
        }
        boolean isFirst = Periods.end(one).isBefore(Periods.start(other));
        Period earlier = isFirst ? one : other;
        Period later = isFirst ? other : one;
        return ChronoUnit.DAYS.between(Periods.end(earlier), Periods.start(later));
    }

    private record Amounts(boolean isNear, boolean isApart, List<String> words) {}

    /// Units that both have: one that agrees outweighs another that does not.
    private static Amounts amounts(Profile one, Profile other) {
        List<String> words = new ArrayList<>();
        boolean isNear = false;
        boolean isFar = false;
        for (Map.Entry<String, Profile.Loss> loss : one.losses().entrySet()) {
            Profile.Loss second = other.losses().get(loss.getKey());
            if (second != null) {
                boolean isApart = areApart(loss.getValue(), second);
                isNear |= !isApart;
                isFar |= isApart;
                words.add(
                        "the amounts "
                                + shown(loss.getValue())
                                + " and "
                                + shown(second)
                                + " "
                                + loss.getKey()
                                + (isApart ? " differ more than threefold" : " can be one"));
            }
        }
        return new Amounts(isNear, isFar && !isNear, words);
    }

    private static boolean areApart(Profile.Loss one, Profile.Loss other) {
        return one.least().compareTo(other.most().multiply(THREEFOLD)) > 0
                || other.least().compareTo(one.most().multiply(THREEFOLD)) > 0;
    }

    private static String shown(Profile.Loss loss) {
        String least = loss.least().toPlainString();
        return loss.least().compareTo(loss.most()) == 0
                ? least
                : least + " to " + loss.most().toPlainString();
    }
}
