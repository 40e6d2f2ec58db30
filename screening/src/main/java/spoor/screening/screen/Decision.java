package spoor.screening.screen;

import java.time.Instant;
import java.time.LocalDate;

/// A person decided that a match is none. It holds until a day, and only as long as both what was
/// asked and what the entry says stay the same.
///
/// @param list of the entry
/// @param entry id of the entry in its list
/// @param entrySha256 of what the entry said
/// @param subject what was asked, in its one canonical writing
/// @param who decided
/// @param at when
/// @param why in his words
/// @param until the last day on which it holds
public record Decision(
        String list,
        String entry,
        String entrySha256,
        String subject,
        String who,
        Instant at,
        String why,
        LocalDate until) {

    /// Whether it is about this entry and this question at all.
    boolean isAbout(String otherList, String otherEntry, String otherSubject) {
        return list.equals(otherList) && entry.equals(otherEntry) && subject.equals(otherSubject);
    }

    /// Whether it holds on a day for an entry that says what this hash stands for.
    boolean holds(String sha256, LocalDate day) {
        return entrySha256.equals(sha256) && !day.isAfter(until);
    }

    /// What becomes of the match on a day, for a reviewer.
    String words(String sha256, LocalDate day) {
        String by = who + " decided on " + at + " that it is a false match";
        if (holds(sha256, day)) {
            return "set aside: " + by + " (until " + until + "): " + why;
        }
        return day.isAfter(until)
                ? "asked again: " + by + ", until " + until
                : "asked again: " + by + ", and the entry has changed since";
    }
}
