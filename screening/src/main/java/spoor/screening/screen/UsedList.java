package spoor.screening.screen;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import spoor.screening.archive.ListVersion;

/// A list that an answer rests on.
///
/// @param list short name
/// @param version the version that counted on the day, nothing if there is none
/// @param knownUntil the day until which that version was known to be the current one
/// @param allowedDays how old that may be
/// @param day the day of the answer
public record UsedList(
        String list,
        @Nullable ListVersion version,
        @Nullable LocalDate knownUntil,
        int allowedDays,
        LocalDate day) {

    /// Why the list does not suffice, empty if it does.
    public String fault() {
        if (version == null || knownUntil == null) {
            return "there is no version of " + list + " of " + day + " or before";
        }
        if (knownUntil.plusDays(allowedDays).isBefore(day)) {
            return list
                    + " was last got on "
                    + knownUntil
                    + ", expected at most "
                    + allowedDays
                    + " days before "
                    + day;
        }
        return "";
    }
}
