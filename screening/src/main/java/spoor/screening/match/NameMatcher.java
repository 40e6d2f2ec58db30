package spoor.screening.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import spoor.screening.list.Designation;
import spoor.screening.list.Identifier;
import spoor.screening.list.PartyKind;

/// Finds the designations that a name matches. For any number of threads.
public final class NameMatcher {
    /// At or above: so alike that it is stopped until a person says otherwise.
    public static final double HIT = 0.90;

    /// At or above: a person looks at it.
    public static final double REVIEW = 0.79;

    private final NameIndex index;
    private final Map<String, List<Integer>> byIdentifier = new HashMap<>();
    private final ConcurrentLinkedQueue<NameSearch> idle = new ConcurrentLinkedQueue<>();

    private NameMatcher(NameIndex index) {
        this.index = index;
        for (int entry = 0; entry < index.designations.size(); entry++) {
            for (Identifier identifier : index.designations.get(entry).identifiers()) {
                if (Identifiers.isStrong(identifier)) {
                    byIdentifier
                            .computeIfAbsent(
                                    Identifiers.key(identifier.number()), _ -> new ArrayList<>())
                            .add(entry);
                }
            }
        }
    }

    /// Of all lists that are screened against, with weights counted over them.
    public static NameMatcher of(List<Designation> designations) {
        return of(designations, TokenWeights.of(designations));
    }

    /// With weights counted elsewhere, such as over the version of the lists before.
    public static NameMatcher of(List<Designation> designations, TokenWeights weights) {
        return new NameMatcher(new NameIndex(designations, weights));
    }

    NameIndex index() {
        return index;
    }

    /// How many names are listed.
    public int names() {
        return index.size();
    }

    /// All matches at or above [#REVIEW], the best first.
    public List<NameMatch> match(NameQuery query) {
        return match(query, REVIEW);
    }

    /// All matches at or above a score, the best first; equal ones in the order of the lists.
    ///
    /// @param least not below 0.7: listed names below are not looked at
    public List<NameMatch> match(NameQuery query, double least) {
        return match(query, least, NameSearch::find);
    }

    /// What [#match(NameQuery, double)] answers, by scoring every name: slow, to show that the
    /// index leaves nothing out.
    public List<NameMatch> matchWithoutIndex(NameQuery query, double least) {
        return match(query, least, NameSearch::scan);
    }

    private List<NameMatch> match(NameQuery query, double least, Finder finder) {
        NameSearch search = borrow();
        try {
            List<Ranked> matches = new ArrayList<>();
            for (Reading reading : Reading.of(query)) {
                for (Best best : bestNames(finder.find(search, reading), reading, query)) {
                    if (best.score >= least) {
                        matches.add(
                                new Ranked(
                                        best.entry,
                                        Explanation.of(
                                                index, search, reading.parts(), query, best)));
                    }
                }
            }
            matches.sort(Ranked.BEST_FIRST);
            return matches.stream().map(Ranked::match).toList();
        } finally {
            idle.add(search);
        }
    }

    /// How listed names are found.
    private interface Finder {
        List<NameSearch.NameHit> find(NameSearch search, Reading reading);
    }

    private record Ranked(int entry, NameMatch match) {
        static final Comparator<Ranked> BEST_FIRST =
                Comparator.<Ranked>comparingDouble(ranked -> -ranked.match.score())
                        .thenComparingInt(Ranked::entry);
    }

    /// The best score alone, without reasons; 0 if it is below 0.7.
    public double bestScore(NameQuery query) {
        NameSearch search = borrow();
        try {
            return Reading.of(query).stream()
                    .flatMap(reading -> bestNames(search.find(reading), reading, query).stream())
                    .mapToDouble(best -> best.score)
                    .max()
                    .orElse(0);
        } finally {
            idle.add(search);
        }
    }

    private NameSearch borrow() {
        NameSearch search = idle.poll();
        return search == null ? new NameSearch(index) : search;
    }

    /// A designation, the name of it that matches best, and the score with all attributes.
    static final class Best {
        final int entry;
        int name = -1;
        double nameScore;
        int weakName = -1;
        double weakScore;
        double score;
        boolean isOnlyWeak;
        List<Evidence> evidence = List.of();

        Best(int entry) {
            this.entry = entry;
        }
    }

    private List<Best> bestNames(List<NameSearch.NameHit> hits, Reading reading, NameQuery query) {
        Map<Integer, Best> entries = new TreeMap<>();
        for (int entry : identified(query, reading)) {
            entries.put(entry, new Best(entry));
        }
        for (NameSearch.NameHit hit : hits) {
            Best best = entries.computeIfAbsent(index.entryOf[hit.name()], Best::new);
            if (index.isStrong(hit.name()) && hit.score() > best.nameScore) {
                best.name = hit.name();
                best.nameScore = hit.score();
            } else if (!index.isStrong(hit.name()) && hit.score() > best.weakScore) {
                best.weakName = hit.name();
                best.weakScore = hit.score();
            }
        }
        entries.values().forEach(best -> weigh(best, query));
        return new ArrayList<>(entries.values());
    }

    /// Entries that bear an asked identifier, whatever kind of party was asked for.
    private Set<Integer> identified(NameQuery query, Reading reading) {
        Set<Integer> entries = new TreeSet<>();
        for (String number : query.identifiers()) {
            for (int entry : byIdentifier.getOrDefault(Identifiers.key(number), List.of())) {
                KindRule rule = KindRule.of(index.designations.get(entry).kind());
                if (query.kind() != PartyKind.OTHER || reading.rules().contains(rule)) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    /// A weak alias counts only where a birth date or an identifier speaks for the match.
    private void weigh(Best best, NameQuery query) {
        Designation designation = index.designations.get(best.entry);
        Attributes strong = Attributes.weigh(best.nameScore, query, designation);
        best.score = strong.score();
        best.evidence = strong.evidence();
        if (best.weakScore > best.nameScore) {
            Attributes weak = Attributes.weigh(best.weakScore, query, designation);
            boolean counts = weak.supports();
            double score = counts ? weak.score() : Math.min(weak.score(), REVIEW - 0.01);
            if (score > best.score) {
                best.score = score;
                best.name = best.weakName;
                best.nameScore = best.weakScore;
                best.evidence = weak.evidence();
                best.isOnlyWeak = true;
            }
        }
    }
}
