package spoor.screening.match;

import java.util.Arrays;
import java.util.List;
import spoor.screening.name.NameToken;
import spoor.screening.name.Role;
import spoor.screening.name.Sound;

/// For one name that is asked: which words of the index its parts are alike to, and how much a
/// listed name can gain by each.
///
/// Gains and losses are in the terms of [Alignment]: a listed name reaches the floor only if the
/// gains of the parts that it holds outweigh the costs of those that it lacks.
final class Relations {
    /// What two runs of parts are alike that differ only in where the spaces are.
    static final double JOINED = 0.96;

    static final double INITIAL = 0.8;

    private final NameIndex index;
    private final FoundWords found;

    /// The first relation to each word and [#base]: less than that where there is none this time.
    private final int[] heads;

    private int base = 1;

    int count;
    int[] first = new int[256];
    int[] last = new int[256];
    int[] word = new int[256];
    double[] like = new double[256];

    /// The most that a relation brings towards the floor: [NameScore#mostGain].
    double[] gains = new double[256];

    private int[] next = new int[256];

    List<NameToken> asked = List.of();
    final int[] texts = new int[NameIndex.MOST_PARTS];
    final int[] pairKeys = new int[NameIndex.MOST_PARTS];
    boolean hasInitials;

    Relations(NameIndex index) {
        this.index = index;
        found = new FoundWords(index.words.size());
        heads = new int[index.words.size()];
    }

    /// Looks up what is alike to each part.
    void find(Parts parts) {
        begin(parts);
        for (int i = 0; i < asked.size(); i++) {
            findWords(i, asked.get(i).text(), asked.get(i).sound(), 1);
            if (hasArticle(asked.get(i))) {
                String bare = asked.get(i).text().substring(2);
                findWords(i, bare, Sound.of(bare), JOINED);
            }
        }
    }

    /// Compares each part with every word: slow, and the same.
    void compareAll(Parts parts) {
        begin(parts);
        for (int i = 0; i < asked.size(); i++) {
            compareAllWords(i, asked.get(i).text(), asked.get(i).sound(), 1);
            if (hasArticle(asked.get(i))) {
                String bare = asked.get(i).text().substring(2);
                compareAllWords(i, bare, Sound.of(bare), JOINED);
            }
        }
    }

    private void findWords(int part, String text, String sound, double share) {
        found.clear();
        index.words.candidates(text, sound, found);
        found.sort();
        Likeness likeness = new Likeness(index.words.table(), text, sound);
        for (int c = 0; c < found.count(); c++) {
            compare(part, likeness, share, found.id(c));
        }
    }

    private void compareAllWords(int part, String text, String sound, double share) {
        Likeness likeness = new Likeness(index.words.table(), text, sound);
        for (int id = 0; id < index.words.size(); id++) {
            compare(part, likeness, share, id);
        }
    }

    /// `alqaeda` may be `al Qaeda`.
    private static boolean hasArticle(NameToken token) {
        String text = token.text();
        return text.length() > 5 && (text.startsWith("al") || text.startsWith("el"));
    }

    private void compare(int part, Likeness likeness, double share, int id) {
        double alike = share * likeness.to(id);
        if (alike > 0) {
            add(part, part, id, alike);
        }
    }

    private void begin(Parts parts) {
        asked = parts.tokens();
        base += count;
        count = 0;
        if (base > Integer.MAX_VALUE / 2) {
            Arrays.fill(heads, 0);
            base = 1;
        }
        hasInitials = false;
        for (int i = 0; i < asked.size(); i++) {
            NameToken token = asked.get(i);
            texts[i] = index.words.find(token.text());
            pairKeys[i] = index.pairSounds.getOrDefault(token.sound(), -1);
            if (token.role() == Role.INITIAL) {
                hasInitials = true;
            } else if (token.role() != Role.NUMBER) {
                int letter = index.words.find(token.text().substring(0, 1));
                if (letter >= 0 && token.text().length() > 1) {
                    add(i, i, letter, INITIAL);
                }
            }
        }
        for (Parts.Pair pair : parts.pairs()) {
            for (int id : index.words.joined(pair.sound())) {
                add(pair.first(), pair.last(), id, JOINED);
            }
        }
    }

    private void add(int firstPart, int lastPart, int id, double alike) {
        if (count == first.length) {
            first = Arrays.copyOf(first, count * 2);
            last = Arrays.copyOf(last, count * 2);
            word = Arrays.copyOf(word, count * 2);
            like = Arrays.copyOf(like, count * 2);
            gains = Arrays.copyOf(gains, count * 2);
            next = Arrays.copyOf(next, count * 2);
        }
        first[count] = firstPart;
        last[count] = lastPart;
        word[count] = id;
        like[count] = alike;
        double most = alike == Likeness.EQUAL ? 1 : alike;
        double gain = NameScore.mostGain(most, index.mostWeight[id]);
        gains[count] = firstPart == lastPart ? gain : Math.max(0, gain);
        next[count] = head(id);
        heads[id] = base + count++;
    }

    /// The first relation to a word, or -1.
    int head(int id) {
        return Math.max(heads[id] - base, -1);
    }

    int next(int relation) {
        return next[relation];
    }
}
