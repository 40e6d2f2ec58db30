package spoor.screening.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spoor.screening.list.Designation;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.name.KoreanName;
import spoor.screening.name.NameParser;
import spoor.screening.name.NameToken;
import spoor.screening.name.Role;

/// All names of a list in plain arrays: name by name its parts, each with the number of its word,
/// its weight, and what it costs to have no partner.
final class NameIndex {
    /// Parts of one name: what [NameParser] reads, and room for marks of 64 bits.
    static final int MOST_PARTS = NameParser.MAX_TOKENS;

    final List<Designation> designations;
    final TokenWeights weights;
    final WordIndex words = new WordIndex();
    final Map<String, Integer> pairSounds = new HashMap<>();

    /// Readings as Korean names that are equal but for what people mix, by [#koreanKey].
    final Map<String, int[]> korean = new HashMap<>();

    final int[] entryOf;
    final ListedName[] names;
    final KindRule[] rules;
    final Parts[] koreanParts;
    final long[] wholes;

    /// The parts of name `n` are at `partStarts[n]` to `partStarts[n + 1]`.
    final int[] partStarts;

    int[] partWords;
    char[] partLetters;
    Role[] partRoles;
    double[] partWeights;
    double[] partCosts;

    /// The names once more, for a visit of many.
    final PackedNames packed;

    /// The pairs of neighbours of name `n`, as the parts.
    final int[] pairStarts;

    int[] pairKeys;
    byte[] pairFirst;
    byte[] pairLast;

    final Postings byWord;
    final Postings byPair;

    /// What this word weighs at most, in any name.
    final double[] mostWeight;

    final double[] mostPairWeight;

    NameIndex(List<Designation> designations, TokenWeights weights) {
        this.designations = List.copyOf(designations);
        this.weights = weights;
        int count = designations.stream().mapToInt(entry -> entry.names().size()).sum();
        entryOf = new int[count];
        names = new ListedName[count];
        rules = new KindRule[count];
        koreanParts = new Parts[count];
        wholes = new long[count];
        partStarts = new int[count + 1];
        pairStarts = new int[count + 1];
        partWords = new int[count * 4];
        partLetters = new char[count * 4];
        partRoles = new Role[count * 4];
        partWeights = new double[count * 4];
        partCosts = new double[count * 4];
        pairKeys = new int[count * 4];
        pairFirst = new byte[count * 4];
        pairLast = new byte[count * 4];

        Postings.Builder pairNames = new Postings.Builder();
        Map<String, List<Integer>> koreanNames = new HashMap<>();
        int name = 0;
        for (int entry = 0; entry < designations.size(); entry++) {
            Designation designation = designations.get(entry);
            for (ListedName listed : designation.names()) {
                Parts parts = Parts.of(NameParser.parse(listed.text(), designation.kind()));
                entryOf[name] = entry;
                names[name] = listed;
                rules[name] = KindRule.of(designation.kind());
                wholes[name] = hash(parts.whole());
                addParts(name, parts);
                addPairs(name, parts, pairNames);
                if (!parts.korean().isEmpty()) {
                    koreanParts[name] = parts;
                    for (KoreanName reading : parts.korean()) {
                        koreanNames
                                .computeIfAbsent(koreanKey(reading), _ -> new ArrayList<>())
                                .add(name);
                    }
                }
                name++;
            }
        }
        renumber(words.seal());
        packed = new PackedNames(rules, partStarts, partWords, partCosts);
        byWord = byWord();
        byPair = pairNames.build(pairSounds.size(), packed);
        koreanNames.forEach(
                (key, of) -> korean.put(key, of.stream().mapToInt(i -> i).distinct().toArray()));
        mostWeight = new double[words.size()];
        for (int i = 0; i < partStarts[name]; i++) {
            mostWeight[partWords[i]] = Math.max(mostWeight[partWords[i]], partWeights[i]);
        }
        mostPairWeight = mostPairWeights(name);
    }

    static String koreanKey(KoreanName reading) {
        return reading.family() + ' ' + reading.loose();
    }

    int size() {
        return names.length;
    }

    int parts(int name) {
        return partStarts[name + 1] - partStarts[name];
    }

    private void addParts(int name, Parts parts) {
        int at = partStarts[name];
        int end = at + parts.tokens().size();
        if (end > partWords.length) {
            grow(end * 2);
        }
        for (int i = 0; i < parts.tokens().size(); i++) {
            NameToken token = parts.tokens().get(i);
            partWords[at] = words.add(token);
            partLetters[at] = token.text().charAt(0);
            partRoles[at] = token.role();
            partWeights[at] = weights.of(token);
            partCosts[at] = rules[name].listed(token.role(), parts.isEnd(i), partWeights[at]);
            at++;
        }
        partStarts[name + 1] = end;
    }

    private void renumber(int[] numbers) {
        for (int part = 0; part < partStarts[names.length]; part++) {
            partWords[part] = numbers[partWords[part]];
        }
    }

    private Postings byWord() {
        Postings.Builder wordNames = new Postings.Builder();
        for (int name = 0; name < names.length; name++) {
            for (int part = partStarts[name]; part < partStarts[name + 1]; part++) {
                wordNames.add(partWords[part], name);
            }
        }
        return wordNames.build(words.size(), packed);
    }

    private void grow(int length) {
        partWords = Arrays.copyOf(partWords, length);
        partLetters = Arrays.copyOf(partLetters, length);
        partRoles = Arrays.copyOf(partRoles, length);
        partWeights = Arrays.copyOf(partWeights, length);
        partCosts = Arrays.copyOf(partCosts, length);
    }

    private void addPairs(int name, Parts parts, Postings.Builder pairNames) {
        int at = pairStarts[name];
        int end = at + parts.pairs().size();
        if (end > pairKeys.length) {
            pairKeys = Arrays.copyOf(pairKeys, end * 2);
            pairFirst = Arrays.copyOf(pairFirst, end * 2);
            pairLast = Arrays.copyOf(pairLast, end * 2);
        }
        for (Parts.Pair pair : parts.pairs()) {
            pairKeys[at] = pairSounds.computeIfAbsent(pair.sound(), _ -> pairSounds.size());
            pairFirst[at] = (byte) pair.first();
            pairLast[at] = (byte) pair.last();
            pairNames.add(pairKeys[at], name);
            at++;
        }
        pairStarts[name + 1] = end;
    }

    private double[] mostPairWeights(int count) {
        double[] most = new double[pairSounds.size()];
        for (int name = 0; name < count; name++) {
            for (int i = pairStarts[name]; i < pairStarts[name + 1]; i++) {
                most[pairKeys[i]] = Math.max(most[pairKeys[i]], pairWeight(name, i));
            }
        }
        return most;
    }

    /// What the parts weigh that a pair covers.
    double pairWeight(int name, int pair) {
        double sum = 0;
        for (int part = pairFirst[pair]; part <= pairLast[pair]; part++) {
            sum += partWeights[partStarts[name] + part];
        }
        return sum;
    }

    boolean isStrong(int name) {
        return names[name].strength() != NameStrength.WEAK;
    }

    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ (hash >>> 29);
    }
}
