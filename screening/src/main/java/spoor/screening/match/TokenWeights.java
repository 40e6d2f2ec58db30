package spoor.screening.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import spoor.screening.list.Designation;
import spoor.screening.list.ListedName;
import spoor.screening.name.NameForm;
import spoor.screening.name.NameParser;
import spoor.screening.name.NameToken;
import spoor.screening.name.Role;

/// How much a part of a name tells: rare ones more than common ones, by the number of designations
/// that hold it. A value apart from the index, so that two versions of a list can be compared under
/// the same weights.
public final class TokenWeights {
    /// What the most common part of a name still weighs; the rarest weighs 1.
    static final double LEAST = 0.15;

    /// Titles, particles and legal forms, an initial, a number.
    static final double INITIAL = 0.2;

    static final double NUMBER = 0.8;

    private final Map<String, Integer> counts;
    private final int designations;

    private TokenWeights(Map<String, Integer> counts, int designations) {
        this.counts = counts;
        this.designations = designations;
    }

    /// Counts the parts of all names of these designations.
    public static TokenWeights of(Collection<Designation> designations) {
        Counter counter = new Counter();
        for (Designation designation : designations) {
            for (ListedName name : designation.names()) {
                counter.add(NameParser.parse(name.text(), designation.kind()));
            }
            counter.endDesignation();
        }
        return counter.weights();
    }

    /// Counts while the names are parsed for another purpose.
    static final class Counter {
        private final Map<String, Integer> counts = new HashMap<>();
        private final Set<String> seen = new HashSet<>();
        private int designations;

        void add(NameForm form) {
            for (NameToken token : form.tokens()) {
                if (token.role() == Role.WORD || token.role() == Role.PATRONYMIC) {
                    seen.add(token.sound());
                }
            }
        }

        void endDesignation() {
            seen.forEach(sound -> counts.merge(sound, 1, Integer::sum));
            seen.clear();
            designations++;
        }

        TokenWeights weights() {
            return new TokenWeights(counts, designations);
        }
    }

    /// From [#LEAST] to 1; 1 for a sound in no listed name.
    double of(String sound) {
        int count = counts.getOrDefault(sound, 1);
        double bits = Math.log1p((designations - 1.0) / count) / Math.log1p(designations);
        return Math.max(LEAST, Math.min(1, bits));
    }

    double of(NameToken token) {
        return switch (token.role()) {
            case WORD, PATRONYMIC -> of(token.sound());
            case NUMBER -> NUMBER;
            case INITIAL -> INITIAL;
            case PARTICLE, HONORIFIC, LEGAL -> 0;
        };
    }
}
