package spoor.bench;

/// Jaro's similarity of two strings with Winkler's bonus for a common start of up to four letters
/// (Winkler, "String comparator metrics", 1990): the usual rival.
final class JaroWinkler {
    private JaroWinkler() {}

    /// @param leastForBonus Jaro similarity from which the bonus counts: 0.7 in Winkler's program
    static double of(String a, String b, double leastForBonus) {
        double jaro = jaro(a, b);
        if (jaro < leastForBonus) {
            return jaro;
        }
        int start = 0;
        int most = Math.min(4, Math.min(a.length(), b.length()));
        while (start < most && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        return jaro + 0.1 * start * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] usedA = new boolean[a.length()];
        boolean[] usedB = new boolean[b.length()];
        int matches = 0;
        for (int i = 0; i < a.length(); i++) {
            int to = Math.min(b.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++) {
                if (!usedB[j] && a.charAt(i) == b.charAt(j)) {
                    usedA[i] = true;
                    usedB[j] = true;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        int outOfOrder = 0;
        int j = 0;
        for (int i = 0; i < a.length(); i++) {
            if (usedA[i]) {
                while (!usedB[j]) {
                    j++;
                }
                outOfOrder += a.charAt(i) == b.charAt(j) ? 0 : 1;
                j++;
            }
        }
        double m = matches;
        return (m / a.length() + m / b.length() + (m - outOfOrder / 2.0) / m) / 3;
    }
}
