package spoor.screening.match;

import spoor.screening.name.Sound;

/// How many changes lie between two words: letters put in, left out, changed, and neighbours
/// swapped (optimal string alignment); and what they cost, near letters and vowels less.
///
/// Both leave what the words have in common at their beginning and end out of the sum. The second
/// word is a stretch of an array.
final class EditDistance {
    private static final double SWAP = 0.6;
    private static final double VOWEL_GAP = 0.6;
    private static final double[][] COSTS = new double[128][128];

    static {
        for (char a = 0; a < 128; a++) {
            for (char b = 0; b < 128; b++) {
                boolean bothVowels = Sound.isVowel(a) && Sound.isVowel(b);
                COSTS[a][b] = a == b ? 0 : bothVowels ? 0.5 : 1;
            }
        }
        near("ou ei", 0.2);
        near("ae ao", 0.35);
        near("wv", 0.3);
        near("bp dt gk vf vb sz sx zj ck cj cx gj hk hg mn iw uw ji ya yi yj cs ks", 0.5);
    }

    private EditDistance() {}

    private static void near(String pairs, double cost) {
        for (String pair : pairs.split(" ", -1)) {
            COSTS[pair.charAt(0)][pair.charAt(1)] = cost;
            COSTS[pair.charAt(1)][pair.charAt(0)] = cost;
        }
    }

    /// @param errors 0, which no two words are within, to 2
    static boolean isWithin(byte[] a, byte[] b, int from, int length, int errors) {
        if (errors < 1 || Math.abs(a.length - length) > errors) {
            return false;
        }
        int start = start(a, b, from, length);
        int end = end(a, b, from, length, start);
        int restA = a.length - start - end;
        int restB = length - start - end;
        // What is left begins and ends with different letters.
        if (Math.min(restA, restB) == 0) {
            return Math.max(restA, restB) <= errors;
        }
        if (Math.max(restA, restB) == 1) {
            return true;
        }
        if (restA == 2 && restB == 2 && isSwap(a, start + 2, b, from + start + 2)) {
            return true;
        }
        return errors > 1 && distance(a, b, from, start, restA, restB) <= errors;
    }

    private static int start(byte[] a, byte[] b, int from, int length) {
        int most = Math.min(a.length, length);
        int start = 0;
        while (start < most && a[start] == b[from + start]) {
            start++;
        }
        return start;
    }

    private static int end(byte[] a, byte[] b, int from, int length, int start) {
        int most = Math.min(a.length, length) - start;
        int end = 0;
        while (end < most && a[a.length - 1 - end] == b[from + length - 1 - end]) {
            end++;
        }
        return end;
    }

    private static int distance(byte[] a, byte[] b, int from, int start, int restA, int restB) {
        int[] before = new int[restB + 1];
        int[] last = new int[restB + 1];
        int[] now = new int[restB + 1];
        for (int j = 0; j <= restB; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= restA; i++) {
            now[0] = i;
            for (int j = 1; j <= restB; j++) {
                int differs = a[start + i - 1] == b[from + start + j - 1] ? 0 : 1;
                int best = Math.min(last[j - 1] + differs, Math.min(last[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && isSwap(a, start + i, b, from + start + j)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                now[j] = best;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[restB];
    }

    /// The two letters before these places are the same two, swapped.
    private static boolean isSwap(byte[] a, int i, byte[] b, int j) {
        return a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
    }

    /// The cheapest way from one word to the other.
    static double cost(byte[] a, byte[] b, int from, int length) {
        int start = start(a, b, from, length);
        int end = end(a, b, from, length, start);
        int restA = a.length - start - end;
        int restB = length - start - end;
        double[] before = new double[restB + 1];
        double[] last = new double[restB + 1];
        double[] now = new double[restB + 1];
        for (int j = 1; j <= restB; j++) {
            last[j] = last[j - 1] + gap(b[from + start + j - 1], start + j, length);
        }
        for (int i = 1; i <= restA; i++) {
            byte letterA = a[start + i - 1];
            double gap = gap(letterA, start + i, a.length);
            now[0] = last[0] + gap;
            for (int j = 1; j <= restB; j++) {
                byte letterB = b[from + start + j - 1];
                double best = last[j - 1] + COSTS[letterA & 127][letterB & 127];
                double gapB = gap(letterB, start + j, length);
                best = Math.min(best, Math.min(last[j] + gap, now[j - 1] + gapB));
                if (i > 1 && j > 1 && isSwap(a, start + i, b, from + start + j)) {
                    best = Math.min(best, before[j - 2] + SWAP);
                }
                now[j] = best;
            }
            double[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[restB];
    }

    /// A letter too many costs less where it is a vowel, unless it begins the word, or ends it:
    /// Karimi is the family of a Karim.
    ///
    /// @param place in the word, counted from 1
    private static double gap(byte letter, int place, int length) {
        boolean isInside = place > 1 && place < length;
        return isInside && Sound.isVowel((char) letter) ? VOWEL_GAP : 1;
    }
}
