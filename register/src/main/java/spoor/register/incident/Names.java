package spoor.register.incident;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;

/// Which names stand for which clusters of actors, as each source has it. Many-to-many: one name
/// may stand for several clusters and one cluster has several names; nothing here unites two
/// clusters because they share a name.
///
/// @param entries in the order of the sources
public record Names(List<Alias> entries) {

    /// One source's word that a name stands for a cluster.
    ///
    /// @param cluster `attack:G0032` or `misp:<uuid>`
    /// @param clusterName how the source calls the cluster
    /// @param source who says so, with its version
    public record Alias(String name, String cluster, String clusterName, String source) {}

    public Names {
        entries = List.copyOf(entries);
    }

    /// What a name may stand for, in the order of the sources; capital and small letters, blanks
    /// and signs make no difference.
    public SequencedSet<String> clusters(String name) {
        SequencedSet<String> clusters = new LinkedHashSet<>();
        String key = key(name);
        for (Alias alias : entries) {
            if (key(alias.name()).equals(key)) {
                clusters.add(alias.cluster());
            }
        }
        return clusters;
    }

    /// Names that stand for more than one cluster, in alphabetical order, each with its clusters.
    public Map<String, SequencedSet<String>> shared() {
        Map<String, SequencedSet<String>> byName = new TreeMap<>();
        for (Alias alias : entries) {
            byName.computeIfAbsent(alias.name(), _ -> new LinkedHashSet<>()).add(alias.cluster());
        }
        byName.replaceAll((name, _) -> clusters(name));
        byName.values().removeIf(clusters -> clusters.size() < 2);
        return byName;
    }

    /// A name without what writers vary: case, blanks, signs.
    public static String key(String name) {
        StringBuilder key = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
