package spoor.screening.match;

import java.util.List;

/// What a search reads of every name that it visits, each name in one stretch of memory: which name
/// it is, its rule, its parts' words, and the least that the lack of each part costs. A search
/// visits thousands of names that lie anywhere in the list; each array more would be a wait for
/// memory more.
///
/// A *place* is where a name's stretch begins.
final class PackedNames {
    private static final List<KindRule> RULES = List.of(KindRule.values());

    /// The name's number; its rule, and how many parts it has.
    private static final int HEADER = 2;

    private static final int RULE_BITS = 8;

    /// Of a part: its word, and its cost in the bits of a float, rounded down.
    private static final int PART = 2;

    private final int[] places;
    private final int[] stretches;

    /// @param partStarts the parts of name `n` are at `partStarts[n]` to `partStarts[n + 1]`
    PackedNames(KindRule[] rules, int[] partStarts, int[] words, double[] costs) {
        places = new int[rules.length];
        stretches = new int[rules.length * HEADER + partStarts[rules.length] * PART];
        int at = 0;
        for (int name = 0; name < rules.length; name++) {
            places[name] = at;
            int parts = partStarts[name + 1] - partStarts[name];
            stretches[at++] = name;
            stretches[at++] = parts << RULE_BITS | RULES.indexOf(rules[name]);
            for (int part = partStarts[name]; part < partStarts[name + 1]; part++) {
                stretches[at++] = words[part];
                stretches[at++] = Float.floatToRawIntBits(roundedDown(costs[part]));
            }
        }
    }

    private static float roundedDown(double cost) {
        float near = (float) cost;
        return near > cost ? Math.nextDown(near) : near;
    }

    int place(int name) {
        return places[name];
    }

    int name(int place) {
        return stretches[place];
    }

    KindRule rule(int place) {
        return RULES.get(stretches[place + 1] & ((1 << RULE_BITS) - 1));
    }

    /// Where the first part stands; the next one follows at [#next].
    int first(int place) {
        return place + HEADER;
    }

    int next(int part) {
        return part + PART;
    }

    /// Where the last part ends.
    int end(int place) {
        return place + HEADER + (stretches[place + 1] >>> RULE_BITS) * PART;
    }

    int word(int part) {
        return stretches[part];
    }

    /// The least that the lack of this part costs.
    double cost(int part) {
        return Float.intBitsToFloat(stretches[part + 1]);
    }
}
