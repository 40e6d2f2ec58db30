package spoor.screening.match;

import spoor.screening.name.Sound;

/// How many changes lie between two words: letters put in, left out, changed, and neighbours
/// swapped (optimal string alignment); and what they cost, near letters and vowels less.
///
/// Both leave what the words have in common at their beginning and end out of the sum.
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
    static boolean isWithin(String a, String b, int errors) {
        int difference = Math.abs(a.length() - b.length());
        if (errors < 1 || difference > errors) {
            return false;
        }
        int start = start(a, b);
        int end = end(a, b, start);
        int restA = a.length() - start - end;
        int restB = b.length() - start - end;
        // What is left begins and ends with different letters.
        int least = Math.min(restA, restB);
        if (least == 0) {
            return Math.max(restA, restB) <= errors;
        }
        if (Math.max(restA, restB) == 1) {
            return true;
        }
        if (restA == 2 && restB == 2 && isSwap(a, start + 2, b, start + 2)) {
            return true;
        }
        return errors > 1 && distance(a, b, start, restA, restB) <= errors;
    }

    private static int start(String a, String b) {
        int most = Math.min(a.length(), b.length());
        int start = 0;
        while (start < most && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        return start;
    }

    private static int end(String a, String b, int start) {
        int most = Math.min(a.length(), b.length()) - start;
        int end = 0;
        while (end < most && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return end;
    }

    private static int distance(String a, String b, int start, int restA, int restB) {
        int[] before = new int[restB + 1];
        int[] last = new int[restB + 1];
        int[] now = new int[restB + 1];
        for (int j = 0; j <= restB; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= restA; i++) {
            now[0] = i;
            for (int j = 1; j <= restB; j++) {
                int differs = a.charAt(start + i - 1) == b.charAt(start + j - 1) ? 0 : 1;
                int best = Math.min(last[j - 1] + differs, Math.min(last[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && isSwap(a, start + i, b, start + j)) {
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
    private static boolean isSwap(String a, int i, String b, int j) {
        return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }

    /// The cheapest way from one word to the other.
    static double cost(String a, String b) {
        int start = start(a, b);
        int end = end(a, b, start);
        int restA = a.length() - start - end;
        int restB = b.length() - start - end;
        double[] before = new double[restB + 1];
        double[] last = new double[restB + 1];
        double[] now = new double[restB + 1];
        for (int j = 1; j <= restB; j++) {
            last[j] = last[j - 1] + gap(b, start + j);
        }
        for (int i = 1; i <= restA; i++) {
            double gap = gap(a, start + i);
            now[0] = last[0] + gap;
            for (int j = 1; j <= restB; j++) {
                char letterA = a.charAt(start + i - 1);
                char letterB = b.charAt(start + j - 1);
                double best = last[j - 1] + COSTS[letterA & 127][letterB & 127];
                best = Math.min(best, Math.min(last[j] + gap, now[j - 1] + gap(b, start + j)));
                if (i > 1 && j > 1 && isSwap(a, start + i, b, start + j)) {
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
    private static double gap(String word, int end) {
        boolean isInside = end > 1 && end < word.length();
        return isInside && Sound.isVowel(word.charAt(end - 1)) ? VOWEL_GAP : 1;
    }
}
