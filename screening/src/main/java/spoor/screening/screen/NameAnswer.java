package spoor.screening.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.screening.match.NameMatch;
import spoor.screening.match.NameQuery;

/// The answer for one name.
///
/// @param asked what was asked
/// @param subject the same in one canonical writing, by which decisions know it
/// @param verdict what all of it comes to
/// @param found the designations that match, the best first
/// @param notes what was left out of the name or changed in it, and why an answer is incomplete
/// @param lists what the answer rests on
public record NameAnswer(
        NameQuery asked,
        String subject,
        Verdict verdict,
        List<Found> found,
        List<String> notes,
        List<UsedList> lists) {
    public NameAnswer {
        found = List.copyOf(found);
        notes = List.copyOf(notes);
        lists = List.copyOf(lists);
    }

    /// One designation that matches.
    ///
    /// @param match the match, with its reasons
    /// @param verdict what it comes to alone; [Verdict#CLEAR] if a person decided that it is none
    /// @param version label of the list's version
    /// @param sha256 of what the entry says
    /// @param decision the person's decision, if there is one that holds
    public record Found(
            NameMatch match,
            Verdict verdict,
            String version,
            String sha256,
            @Nullable Decision decision) {}
}
