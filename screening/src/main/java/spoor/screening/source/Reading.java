package spoor.screening.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import spoor.screening.base.Location;
import spoor.screening.base.Problem;
import spoor.screening.list.Designation;
import spoor.screening.list.SanctionsList;

/// A list while it is read: what was found, what was left behind, what was wrong.
final class Reading {
    private final String list;
    private final List<Designation> designations = new ArrayList<>();
    private final Map<String, Integer> timesListed = new HashMap<>();
    private final TreeMap<String, Long> unread = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable LocalDate publishedOn;

    Reading(String list) {
        this.list = list;
    }

    /// Adds an entry. One without a name goes by its id, a second one with the same id by that id
    /// and `#2`, both with a problem: an entry that cannot be screened well is still screened.
    void add(Draft draft) {
        if (draft.id.isEmpty()) {
            problem(draft.location, "an entry without an id, expected one");
            draft.id = draft.location.position();
        }
        int times = timesListed.merge(draft.id, 1, Integer::sum);
        if (times > 1) {
            problem(
                    draft.location,
                    "entry " + draft.id + " is listed again, expected each id once");
            draft.id += "#" + times;
        }
        if (draft.names.isEmpty()) {
            problem(draft.location, "entry " + draft.id + " has no name, expected one");
            draft.name(draft.id);
        }
        designations.add(draft.designation(list));
    }

    void published(@Nullable LocalDate date) {
        publishedOn = date;
    }

    void problem(Location location, String text) {
        problems.add(new Problem(location, text));
    }

    /// Counts one value that the model has no place for.
    void leave(String path) {
        unread.merge(path, 1L, Long::sum);
    }

    SanctionsList finish() {
        return new SanctionsList(list, publishedOn, designations, unread, problems);
    }
}
