package spoor.screening.list;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import spoor.screening.base.Problem;

/// One list as its publisher gave it out on one day, read whole.
///
/// @param list short name of the list, the same as in its designations
/// @param publishedOn when it was published, if the files say so
/// @param designations in the order of the source; their ids differ
/// @param unread for each element, attribute or column that the model has no place for, by its path
///   in the source: how many values were left behind
/// @param problems faults that the reader went on behind, in the order of the source
public record SanctionsList(
        String list,
        @Nullable LocalDate publishedOn,
        List<Designation> designations,
        SortedMap<String, Long> unread,
        List<Problem> problems) {

    public SanctionsList {
        designations = List.copyOf(designations);
        unread = Collections.unmodifiableSortedMap(new TreeMap<>(unread));
        problems = List.copyOf(problems);
    }
}
