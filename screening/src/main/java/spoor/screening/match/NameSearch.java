package spoor.screening.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import spoor.screening.name.KoreanName;
import spoor.screening.name.NameToken;
import spoor.screening.name.Role;

/// One search at a time through an index; keeps its memory for the next. Not for several threads.
///
/// A listed name can reach the floor only if it holds a part of the asked name that is alike to one
/// of the *telling* parts: those without which the others cannot pay for what is missing. So only
/// the names filed under what is alike to these are scored (prefix filtering: Chaudhuri, Ganti,
/// Kaushik, "A primitive operator for similarity joins in data cleaning", 2006). The result is that
/// of scoring every name: `NameSearchTest` compares them.
final class NameSearch {
    /// Listed names below are not looked at: nothing else that is known could make them matter.
    static final double FLOOR = 0.70;

    /// Sums of costs are compared with room for rounding.
    private static final double ROUNDING = 1e-9;

    private final NameIndex index;
    private final Relations relations;
    private final NameScore score;
    private final int[] seenAt;
    private int round;

    private Parts parts = new Parts(List.of(), List.of(), List.of(), "");
    private Set<KindRule> rules = Set.of();
    private final double[] losses = new double[NameIndex.MOST_PARTS];
    private final double[] gains = new double[NameIndex.MOST_PARTS];
    private final long[] lengths = new long[NameIndex.MOST_PARTS];
    private final boolean[] isTelling = new boolean[NameIndex.MOST_PARTS];

    private final List<NameHit> hits = new ArrayList<>();

    /// A listed name at or above the floor.
    record NameHit(int name, double score) {}

    NameSearch(NameIndex index) {
        this.index = index;
        relations = new Relations(index);
        score = new NameScore(index, relations);
        seenAt = new int[index.size()];
    }

    /// All listed names at or above the floor, in the order of the list.
    List<NameHit> find(Reading reading) {
        begin(reading);
        Parts asked = reading.parts();
        relations.find(asked);
        score.begin(asked);
        weigh();
        double all = sum(gains, asked.tokens().size());
        visitKorean();
        if (all >= -ROUNDING) {
            chooseTelling();
            visitTelling(all);
        }
        return sorted();
    }

    /// The same by scoring every name.
    List<NameHit> scan(Reading reading) {
        begin(reading);
        Parts asked = reading.parts();
        relations.compareAll(asked);
        score.begin(asked);
        for (int name = 0; name < index.size(); name++) {
            visit(name);
        }
        return sorted();
    }

    /// The score of one name under the last search, with its pairing for an explanation.
    NameScore explain(int name) {
        score.of(name);
        return score;
    }

    private void begin(Reading reading) {
        parts = reading.parts();
        rules = reading.rules();
        hits.clear();
        round++;
    }

    private static double sum(double[] values, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum;
    }

    /// For each part the least that its lack costs, the most that its match brings, and how many
    /// names are filed under what is alike to it.
    private void weigh() {
        List<NameToken> tokens = parts.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            double least = Double.MAX_VALUE;
            for (KindRule rule : rules) {
                least = Math.min(least, score.askedCost(rule, i));
            }
            losses[i] = FLOOR * least;
            boolean isInitial = tokens.get(i).role() == Role.INITIAL;
            gains[i] = isInitial ? NameScore.INITIAL_GAIN : -losses[i];
            // An initial is alike to every name that begins with its letter: it cannot be looked
            // up.
            lengths[i] = isInitial ? Long.MAX_VALUE / NameIndex.MOST_PARTS : 0;
            if (relations.pairKeys[i] >= 0) {
                gains[i] = Math.max(gains[i], pairGain(relations.pairKeys[i]));
                lengths[i] += index.byPair.length(relations.pairKeys[i]);
            }
        }
        for (int r = 0; r < relations.count; r++) {
            for (int i = relations.first[r]; i <= relations.last[r]; i++) {
                gains[i] = Math.max(gains[i], relations.gains[r]);
            }
        }
        double all = sum(gains, tokens.size());
        for (int r = 0; r < relations.count; r++) {
            if (reaches(r, all)) {
                for (int i = relations.first[r]; i <= relations.last[r]; i++) {
                    lengths[i] += index.byWord.length(relations.word[r]);
                }
            }
        }
    }

    /// Whether a name that holds this relation's word can reach the floor, all other parts at best.
    private boolean reaches(int relation, double all) {
        double others = all;
        for (int i = relations.first[relation]; i <= relations.last[relation]; i++) {
            others -= gains[i];
        }
        return others + relations.gains[relation] >= -ROUNDING;
    }

    private double pairGain(int key) {
        return NameScore.mostGain(Relations.JOINED, index.mostPairWeight[key]);
    }

    /// Leaves out the parts with the most names, as long as the parts left out cannot reach the
    /// floor by themselves.
    private void chooseTelling() {
        int count = parts.tokens().size();
        Arrays.fill(isTelling, 0, count, true);
        double reach = 0;
        for (int i = 0; i < count; i++) {
            reach -= losses[i];
        }
        for (int step = 0; step < count; step++) {
            int longest = -1;
            for (int i = 0; i < count; i++) {
                if (isTelling[i] && (longest < 0 || lengths[i] > lengths[longest])) {
                    longest = i;
                }
            }
            double more = reach + losses[longest] + gains[longest];
            if (more >= -ROUNDING) {
                return;
            }
            isTelling[longest] = false;
            reach = more;
        }
    }

    private void visitTelling(double all) {
        for (int r = 0; r < relations.count; r++) {
            boolean tells = false;
            for (int i = relations.first[r]; i <= relations.last[r]; i++) {
                tells |= isTelling[i];
            }
            if (tells && reaches(r, all)) {
                visitAll(index.byWord, relations.word[r], all);
            }
        }
        for (int i = 0; i < parts.tokens().size(); i++) {
            int key = relations.pairKeys[i];
            if (key >= 0 && isTelling[i] && all - gains[i] + pairGain(key) >= -ROUNDING) {
                visitAll(index.byPair, key, all);
            }
        }
        for (int i = 0; relations.hasInitials && i < parts.tokens().size(); i++) {
            if (isTelling[i] && parts.tokens().get(i).role() == Role.INITIAL) {
                // Nothing but initials: every name has to be looked at.
                for (int name = 0; name < index.size(); name++) {
                    visitPlace(index.packed.place(name), all);
                }
                return;
            }
        }
    }

    private void visitAll(Postings postings, int key, double all) {
        int end = postings.to(key);
        for (int at = postings.from(key); at < end; at++) {
            visitPlace(postings.place(at), all);
        }
    }

    private void visitKorean() {
        for (KoreanName reading : parts.korean()) {
            for (int name : index.korean.getOrDefault(NameIndex.koreanKey(reading), new int[0])) {
                visit(name);
            }
        }
    }

    /// Scores a name only if it can reach the floor as it is written: those that share a reading as
    /// a Korean name have been scored before.
    private void visitPlace(int place, double all) {
        if (rules.contains(index.packed.rule(place)) && !score.isBelow(place, all)) {
            visit(index.packed.name(place));
        }
    }

    private void visit(int name) {
        if (seenAt[name] != round && rules.contains(index.rules[name])) {
            seenAt[name] = round;
            double reached = score.of(name);
            if (reached >= FLOOR) {
                hits.add(new NameHit(name, reached));
            }
        }
    }

    private List<NameHit> sorted() {
        hits.sort(java.util.Comparator.comparingInt(NameHit::name));
        return List.copyOf(hits);
    }
}
