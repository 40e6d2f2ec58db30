package spoor.screening.match;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import spoor.screening.name.KoreanName;
import spoor.screening.name.NameToken;
import spoor.screening.name.Role;

/// The score of a listed name against an asked one, from 0 to 1.
///
/// With `s` the likeness and `w` the weight of each pair of parts, and `c` the costs of parts
/// without a partner: `sum(s w) / (sum(s w + (1 - s) max(w, 0.7)) + sum(c))`, lowered for another
/// order, for numbers that differ, and for a match that rests on common parts only. See
/// docs/METHODS.md.
final class NameScore {
    /// Below this a word's weight does not make a difference cheaper.
    static final double DIFFERENCE = 0.7;

    /// Sums of costs are compared with room for rounding.
    private static final double ROUNDING = 1e-9;

    private static final KindRule[] RULES = KindRule.values();
    private static final double OTHER_NUMBER = 0.75;
    private static final double OTHER_FATHER = 0.85;

    /// The most that an asked initial brings towards the floor.
    static final double INITIAL_GAIN = (1 - NameSearch.FLOOR) * TokenWeights.INITIAL;

    static final double KOREAN = 0.97;
    static final double KOREAN_LOOSE = 0.88;
    static final double KOREAN_SHORT = 0.93;

    private final NameIndex index;
    private final Relations relations;
    final Alignment alignment = new Alignment();

    private Parts asked = new Parts(List.of(), List.of(), List.of(), "");
    private long whole;

    /// The round in which a name was seen to hold a pair of neighbours that is one asked part.
    private final int[] pairedAt;

    private int round;
    private boolean hasPairs;
    private final Map<KindRule, double[]> askedCosts = new EnumMap<>(KindRule.class);
    private final double[] bestGains = new double[NameIndex.MOST_PARTS];

    /// The last name's parts of the score.
    boolean isSameWhole;

    boolean isKorean;
    double order;
    double contradictions;

    NameScore(NameIndex index, Relations relations) {
        this.index = index;
        this.relations = relations;
        pairedAt = new int[index.size()];
        for (KindRule rule : RULES) {
            askedCosts.put(rule, new double[NameIndex.MOST_PARTS]);
        }
    }

    void begin(Parts parts) {
        asked = parts;
        round++;
        hasPairs = false;
        for (int i = 0; i < parts.tokens().size(); i++) {
            int key = relations.pairKeys[i];
            hasPairs |= key >= 0;
            for (int at = key < 0 ? 0 : index.byPair.from(key);
                    key >= 0 && at < index.byPair.to(key);
                    at++) {
                pairedAt[index.packed.name(index.byPair.place(at))] = round;
            }
        }
        whole = NameIndex.hash(parts.whole());
        for (int i = 0; i < parts.tokens().size(); i++) {
            NameToken token = parts.tokens().get(i);
            double weight = index.weights.of(token);
            for (KindRule rule : RULES) {
                askedCosts(rule)[i] = rule.asked(token.role(), parts.isEnd(i), weight);
            }
        }
    }

    double askedCost(KindRule rule, int part) {
        return askedCosts(rule)[part];
    }

    private double[] askedCosts(KindRule rule) {
        return Objects.requireNonNull(askedCosts.get(rule));
    }

    double of(int name) {
        double korean = korean(name);
        KindRule rule = index.rules[name];
        isSameWhole = index.wholes[name] == whole;
        align(name, rule);
        alignment.solve(NameSearch.FLOOR);
        double written = written(name, rule);
        isKorean = korean > written;
        return rounded(Math.max(korean, written));
    }

    /// To nine digits: the same parts in another order add up to another last bit, and that is no
    /// difference between two names.
    private static double rounded(double score) {
        return Math.rint(score * 1e9) / 1e9;
    }

    /// Whether a name cannot reach the floor as it is written: not with what its own words cost
    /// that no asked part is alike to, or not with the best that each asked part finds in it.
    ///
    /// @param place of the name in [PackedNames]
    /// @param most that all asked parts bring towards the floor together
    boolean isBelow(int place, double most) {
        boolean isPaired = hasPairs && pairedAt[index.packed.name(place)] == round;
        double lacks = relations.hasInitials || isPaired ? 0 : lacks(place);
        return most - lacks < -ROUNDING || gains(place, isPaired) - lacks < -ROUNDING;
    }

    /// What it costs at least that no asked part is alike to some of the name's.
    private double lacks(int place) {
        PackedNames packed = index.packed;
        int end = packed.end(place);
        double sum = 0;
        for (int part = packed.first(place); part < end; part = packed.next(part)) {
            if (relations.head(packed.word(part)) < 0) {
                sum += packed.cost(part);
            }
        }
        return NameSearch.FLOOR * sum;
    }

    /// The sum of the best that each asked part finds in the name.
    private double gains(int place, boolean isPaired) {
        PackedNames packed = index.packed;
        int count = asked.tokens().size();
        double[] costs = askedCosts(packed.rule(place));
        for (int i = 0; i < count; i++) {
            bestGains[i] = -NameSearch.FLOOR * costs[i];
        }
        if (isPaired) {
            gainPairs(packed.name(place));
        }
        int end = packed.end(place);
        for (int part = packed.first(place); part < end; part = packed.next(part)) {
            for (int r = relations.head(packed.word(part)); r >= 0; r = relations.next(r)) {
                for (int i = relations.first[r]; i <= relations.last[r]; i++) {
                    bestGains[i] = Math.max(bestGains[i], relations.gains[r]);
                }
            }
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double initial = isAskedInitial(i) ? INITIAL_GAIN : bestGains[i];
            sum += Math.max(initial, bestGains[i]);
        }
        return sum;
    }

    private void gainPairs(int name) {
        for (int pair = index.pairStarts[name]; pair < index.pairStarts[name + 1]; pair++) {
            int key = index.pairKeys[pair];
            double gain = mostGain(Relations.JOINED, index.mostPairWeight[key]);
            for (int i = 0; i < asked.tokens().size(); i++) {
                boolean fits = relations.pairKeys[i] == key;
                bestGains[i] = fits ? Math.max(bestGains[i], gain) : bestGains[i];
            }
        }
    }

    private double korean(int name) {
        Parts listed = index.koreanParts[name];
        if (listed == null || asked.korean().isEmpty()) {
            return 0;
        }
        double best = 0;
        for (KoreanName a : asked.korean()) {
            for (KoreanName b : listed.korean()) {
                if (a.family().equals(b.family()) && a.loose().equals(b.loose())) {
                    best = Math.max(best, korean(a, b));
                }
            }
        }
        return best;
    }

    private static double korean(KoreanName a, KoreanName b) {
        boolean isStrict = a.given().equals(b.given());
        if (a.syllables() < 2) {
            return isStrict ? KOREAN_SHORT : 0;
        }
        return isStrict ? KOREAN : KOREAN_LOOSE;
    }

    private void align(int name, KindRule rule) {
        int count = asked.tokens().size();
        int start = index.partStarts[name];
        int listedCount = index.partStarts[name + 1] - start;
        alignment.clear(count, listedCount);
        System.arraycopy(askedCosts(rule), 0, alignment.askedCosts, 0, count);
        System.arraycopy(index.partCosts, start, alignment.listedCosts, 0, listedCount);
        for (int j = 0; j < listedCount; j++) {
            addRelated(start + j, j);
        }
        if (pairedAt[name] == round) {
            addPairs(name);
        }
    }

    private void addRelated(int at, int j) {
        for (int r = relations.head(index.partWords[at]); r >= 0; r = relations.next(r)) {
            int first = relations.first[r];
            boolean isOne = first == relations.last[r];
            boolean isSameText = isOne && relations.texts[first] == index.partWords[at];
            boolean isInitial = index.partRoles[at] == Role.INITIAL || isAskedInitial(first);
            double weight = isInitial ? TokenWeights.INITIAL : index.partWeights[at];
            double like = isSameText ? 1 : relations.like[r];
            alignment.add(first, relations.last[r], j, j, like, weight);
        }
        if (relations.hasInitials
                && index.partRoles[at] != Role.INITIAL
                && index.partRoles[at] != Role.NUMBER) {
            for (int i = 0; i < asked.tokens().size(); i++) {
                boolean fits = asked.tokens().get(i).text().charAt(0) == index.partLetters[at];
                if (fits && isAskedInitial(i)) {
                    alignment.add(i, i, j, j, Relations.INITIAL, TokenWeights.INITIAL);
                }
            }
        }
    }

    private boolean isAskedInitial(int i) {
        return relations.hasInitials && asked.tokens().get(i).role() == Role.INITIAL;
    }

    private void addPairs(int name) {
        for (int pair = index.pairStarts[name]; pair < index.pairStarts[name + 1]; pair++) {
            for (int i = 0; i < asked.tokens().size(); i++) {
                if (relations.pairKeys[i] == index.pairKeys[pair]) {
                    double weight = index.pairWeight(name, pair);
                    int first = index.pairFirst[pair];
                    alignment.add(i, i, first, index.pairLast[pair], Relations.JOINED, weight);
                }
            }
        }
    }

    /// What a pair adds below the line: its weight as far as it is alike, and at least
    /// [#DIFFERENCE] as far as it is not. That a common word differs tells as much as that a rare
    /// one does (Fellegi, Sunter, "A theory for record linkage", 1969).
    private static double denominator(double like, double weight) {
        return like * weight + (1 - like) * Math.max(weight, DIFFERENCE);
    }

    /// What a pair is worth towards the floor.
    static double gain(double like, double weight) {
        return like * weight - NameSearch.FLOOR * denominator(like, weight);
    }

    /// The most that a pair is worth whose weight is no more than this.
    static double mostGain(double like, double mostWeight) {
        boolean grows = like >= NameSearch.FLOOR;
        return gain(like, grows ? mostWeight : Math.min(mostWeight, DIFFERENCE));
    }

    private double written(int name, KindRule rule) {
        double matched = 0;
        double weights = 0;
        long usedAsked = 0;
        long usedListed = 0;
        for (int k = 0; k < alignment.chosenCount; k++) {
            int edge = alignment.chosen[k];
            matched += alignment.likeness[edge] * alignment.weights[edge];
            weights += denominator(alignment.likeness[edge], alignment.weights[edge]);
            usedAsked |= alignment.askedMasks[edge];
            usedListed |= alignment.listedMasks[edge];
        }
        if (weights == 0) {
            return 0;
        }
        double askedAlone = unused(usedAsked, alignment.asked, alignment.askedCosts);
        double listedAlone = unused(usedListed, alignment.listed, alignment.listedCosts);
        double against = rule.contradiction(askedAlone, listedAlone);
        double plain = matched / (weights + askedAlone + listedAlone + against);
        order = order(rule);
        contradictions = contradictions(name, usedAsked, usedListed);
        double all = plain * order * contradictions * evidence(matched);
        return isSameWhole ? all : 0.995 * all;
    }

    /// Much evidence: near 1. A match that rests on common parts alone is lowered, and stays in
    /// order.
    static double evidence(double matched) {
        return 1 - 0.12 * Math.exp(-2.5 * matched);
    }

    private static double unused(long used, int count, double[] costs) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            if ((used & 1L << i) == 0) {
                sum += costs[i];
            }
        }
        return sum;
    }

    /// 1 for the same order, a little less for a rotation (the family name moved to the other end).
    private double order(KindRule rule) {
        int descents = 0;
        int before = -1;
        long firstListed = 0;
        long ordered = 0;
        for (int i = 0; i < alignment.asked; i++) {
            for (int k = 0; k < alignment.chosenCount; k++) {
                int edge = alignment.chosen[k];
                if (alignment.edgeAsked[edge] == i) {
                    int j = Long.numberOfTrailingZeros(alignment.listedMasks[edge]);
                    descents += j < before ? 1 : 0;
                    if (before < 0) {
                        firstListed = j;
                    }
                    before = j;
                    ordered++;
                }
            }
        }
        if (ordered < 2 || descents == 0) {
            return 1;
        }
        boolean isRotation = descents == 1 && before < firstListed;
        return isRotation && rule != KindRule.VESSEL ? 0.99 : rule.disorder;
    }

    /// Numbers on both sides without a partner say that these are two: Unit 586 is not Unit 110. So
    /// do names of two fathers.
    private double contradictions(int name, long usedAsked, long usedListed) {
        boolean askedNumber = false;
        boolean askedFather = false;
        for (int i = 0; i < alignment.asked; i++) {
            Role role = asked.tokens().get(i).role();
            boolean isAlone = (usedAsked & 1L << i) == 0;
            askedNumber |= isAlone && role == Role.NUMBER;
            askedFather |= isAlone && role == Role.PATRONYMIC;
        }
        boolean listedNumber = false;
        boolean listedFather = false;
        for (int j = 0; j < alignment.listed; j++) {
            Role role = index.partRoles[index.partStarts[name] + j];
            boolean isAlone = (usedListed & 1L << j) == 0;
            listedNumber |= isAlone && role == Role.NUMBER;
            listedFather |= isAlone && role == Role.PATRONYMIC;
        }
        double numbers = askedNumber && listedNumber ? OTHER_NUMBER : 1;
        return askedFather && listedFather ? numbers * OTHER_FATHER : numbers;
    }
}
