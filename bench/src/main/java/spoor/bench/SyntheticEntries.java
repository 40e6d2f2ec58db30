package spoor.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import spoor.screening.list.Designation;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;

/// Makes a list longer: entries whose names are put together from words of the listed names, each
/// fourth word changed in one to three letters, so that new words come at the rate of a real list.
final class SyntheticEntries {
    private SyntheticEntries() {}

    /// The entries, and made ones until so many names are listed.
    static List<Designation> upTo(int names, List<Designation> entries, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Designation> all = new ArrayList<>(entries);
        int count = entries.stream().mapToInt(entry -> entry.names().size()).sum();
        for (int id = 0; count < names; id++) {
            Designation like = entries.get(random.nextInt(entries.size()));
            List<ListedName> made = new ArrayList<>();
            int aliases = 1 + random.nextInt(4);
            for (int k = 0; k < aliases && count < names; k++) {
                String pattern = like.names().get(random.nextInt(like.names().size())).text();
                NameStrength strength = k == 0 ? NameStrength.PRIMARY : NameStrength.STRONG;
                made.add(ListedName.of(name(pattern, like, entries, random), strength));
                count++;
            }
            all.add(
                    new Designation(
                            "synthetic",
                            "s" + id,
                            "",
                            like.kind(),
                            List.of(),
                            null,
                            null,
                            made,
                            like.births(),
                            List.of(),
                            like.nationalities(),
                            like.genders(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()));
        }
        return all;
    }

    /// As many words as the pattern has, each from an entry of the same kind.
    private static String name(
            String pattern, Designation like, List<Designation> entries, SplittableRandom random) {
        int words = pattern.split(" ", -1).length;
        List<String> all = new ArrayList<>();
        while (all.size() < words) {
            Designation other = entries.get(random.nextInt(entries.size()));
            if (other.kind() == like.kind() && !other.name().isBlank()) {
                String[] parts = other.name().replace(",", "").strip().split("\\s+", -1);
                String word = parts[random.nextInt(parts.length)];
                all.add(random.nextInt(4) == 0 ? changed(word, random) : word);
            }
        }
        return String.join(" ", all);
    }

    private static String changed(String word, SplittableRandom random) {
        char[] letters = word.toCharArray();
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            letters[random.nextInt(letters.length)] = (char) ('a' + random.nextInt(26));
        }
        return new String(letters);
    }

    /// Names to ask for, in a fixed mixture: a third listed ones, a third changed ones, a third
    /// ordinary ones.
    static List<String> queries(String kind, List<Designation> entries, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        NameChanger changer = new NameChanger(random);
        List<NameChange> changes =
                Arrays.stream(NameChange.values())
                        .filter(change -> change.isSame() && change != NameChange.NONE)
                        .toList();
        List<String> all = new ArrayList<>();
        while (all.size() < count) {
            Designation entry = entries.get(random.nextInt(entries.size()));
            String name = entry.names().get(random.nextInt(entry.names().size())).text();
            String asked =
                    switch (kind) {
                        case "listed" -> name;
                        case "changed" ->
                                NameChanger.words(name).isEmpty()
                                        ? null
                                        : changer.change(
                                                changes.get(random.nextInt(changes.size())),
                                                name,
                                                entry);
                        case "ordinary" -> OrdinaryNames.draw(random);
                        default ->
                                throw new IllegalArgumentException(
                                        "queries are \""
                                                + kind
                                                + "\", expected listed, changed or ordinary");
                    };
            if (asked != null) {
                all.add(asked);
            }
        }
        return all;
    }
}
