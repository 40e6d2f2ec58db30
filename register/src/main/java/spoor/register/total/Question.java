package spoor.register.total;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spoor.register.incident.Backing;
import spoor.register.incident.Standing;

/// What a total is asked for.
///
/// @param by what its rows are
/// @param assertedBy counts only claims of this asserter or root; null for all
/// @param asOf counts only claims that were made by that day; null for all
/// @param includesUnreviewed whether claims count that no person has reviewed
/// @param currency that values are totalled in
/// @param actor counts only incidents that are attributed to such an actor; null for all
public record Question(
        By by,
        @Nullable String assertedBy,
        @Nullable LocalDate asOf,
        boolean includesUnreviewed,
        String currency,
        @Nullable String actor) {

    /// What the rows of a total are.
    public enum By {
        ALL,
        COUNTRY,
        YEAR,
        SECTOR,
        ACTOR,
        ASSET;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Why a claim does not count, whatever it says; null if it does.
    @Nullable String refusal(Backing backing) {
        if (backing.standing() == Standing.REJECTED) {
            return "rejected by a reviewer";
        }
        if (!includesUnreviewed && !backing.standing().isReviewed()) {
            return "not reviewed";
        }
        String wanted = assertedBy;
        if (wanted != null && !isOf(backing, wanted)) {
            return backing.by().isEmpty()
                    ? "nobody is named who asserts it"
                    : "asserted by " + backing.by();
        }
        LocalDate last = asOf;
        LocalDate said = backing.on();
        if (last != null && said == null) {
            return "the day it was said is not known";
        }
        return last != null && said != null && said.isAfter(last)
                ? "said on " + said + ", after " + last
                : null;
    }

    private static boolean isOf(Backing backing, String wanted) {
        return backing.by().equalsIgnoreCase(wanted)
                || backing.evidence().root().equalsIgnoreCase(wanted);
    }
}
