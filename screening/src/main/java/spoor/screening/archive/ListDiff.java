package spoor.screening.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import spoor.screening.list.Designation;
import spoor.screening.list.SanctionsList;

/// What changed from one version of a list to another, entry by entry and field by field, by id.
///
/// @param added entries of the new version only
/// @param removed entries of the old version only
/// @param changed entries of both that differ
public record ListDiff(List<Designation> added, List<Designation> removed, List<Changed> changed) {

    /// @param fields those that differ, in a fixed order
    public record Changed(Designation before, Designation after, List<Field> fields) {
        public Changed {
            fields = List.copyOf(fields);
        }
    }

    /// @param removed values of the old version only, in its order
    /// @param added values of the new version only, in its order
    public record Field(String name, List<String> removed, List<String> added) {}

    public ListDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /// Entries stand in the order of their ids. An entry whose id is gone and whose reference
    /// number stands under a new id is the same entry: the United Nations have given entries new
    /// ids.
    public static ListDiff of(SanctionsList before, SanctionsList after) {
        Map<String, Designation> old = byId(before);
        Map<String, Designation> now = byId(after);
        var gone = new TreeMap<String, Designation>();
        byId(before).values().stream()
                .filter(entry -> !now.containsKey(entry.id()) && !entry.reference().isEmpty())
                .forEach(entry -> gone.put(entry.reference(), entry));
        var added = new ArrayList<Designation>();
        var changed = new ArrayList<Changed>();
        for (Designation entry : now.values()) {
            Designation earlier = old.remove(entry.id());
            if (earlier == null && gone.containsKey(entry.reference())) {
                earlier = gone.remove(entry.reference());
                old.remove(earlier.id());
            }
            if (earlier == null) {
                added.add(entry);
            } else if (!earlier.equals(entry)) {
                changed.add(new Changed(earlier, entry, fields(earlier, entry)));
            }
        }
        return new ListDiff(added, List.copyOf(old.values()), changed);
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static Map<String, Designation> byId(SanctionsList list) {
        var entries = new TreeMap<String, Designation>(ListDiff::byNumber);
        list.designations().forEach(entry -> entries.put(entry.id(), entry));
        return entries;
    }

    /// Shorter ids first, so that numbers stand in their order.
    private static int byNumber(String a, String b) {
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }

    private static List<Field> fields(Designation before, Designation after) {
        SequencedMap<String, List<String>> old = EntryText.fields(before);
        SequencedMap<String, List<String>> now = EntryText.fields(after);
        var fields = new ArrayList<Field>();
        if (!before.id().equals(after.id())) {
            fields.add(new Field("id", List.of(before.id()), List.of(after.id())));
        }
        old.forEach((name, values) -> {
            List<String> latter = now.getOrDefault(name, List.of());
            List<String> removed = without(values, latter);
            List<String> added = without(latter, values);
            if (!removed.isEmpty() || !added.isEmpty()) {
                fields.add(new Field(name, removed, added));
            } else if (!values.equals(latter)) {
                fields.add(new Field(name + " order", values, latter));
            }
        });
        return fields;
    }

    /// Values of the one list that the other has not, as often as it has too few of them.
    private static List<String> without(List<String> values, List<String> others) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        others.forEach(value -> counts.merge(value, 1, Integer::sum));
        var left = new ArrayList<String>();
        for (String value : values) {
            if (counts.merge(value, -1, Integer::sum) < 0) {
                left.add(value);
            }
        }
        return left;
    }
}
