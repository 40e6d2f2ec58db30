package spoor.bench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import spoor.screening.list.Designation;
import spoor.screening.list.ListedName;
import spoor.screening.match.NameQuery;

/// The rivals, which score every listed name: plain Jaro-Winkler of the whole names, and the method
/// of OFAC's own search page.
///
/// OFAC (FAQ 249; field notes, section 1.3): the higher of Jaro-Winkler on the whole strings and of
/// the mean over the asked parts of each one's best listed part, where parts are compared only if
/// they begin with the same letter and have half their letters, or their Soundex code, in common;
/// parts of one or two letters are left out; Winkler's bonus counts from 0. The page takes no birth
/// dates.
final class ScanMethod implements NameMethod {
    private final boolean isOfac;
    private final String[][] names;
    private final String[][][] parts;

    ScanMethod(List<Designation> designations, boolean isOfac) {
        this.isOfac = isOfac;
        names = new String[designations.size()][];
        parts = new String[designations.size()][][];
        for (int i = 0; i < designations.size(); i++) {
            List<ListedName> listed = designations.get(i).names();
            names[i] = listed.stream().map(name -> plain(name.text())).toArray(String[]::new);
            parts[i] = new String[names[i].length][];
            for (int k = 0; k < names[i].length; k++) {
                parts[i][k] = parts(names[i][k]);
            }
        }
    }

    @Override
    public String label() {
        return isOfac ? "OFAC's search page" : "Jaro-Winkler";
    }

    @Override
    public double threshold() {
        return 0.90;
    }

    @Override
    public double best(NameQuery query) {
        String asked = plain(query.name());
        String[] askedParts = parts(asked);
        double best = 0;
        for (int entry = 0; entry < names.length; entry++) {
            best = Math.max(best, of(asked, askedParts, entry));
        }
        return best;
    }

    @Override
    public double of(NameQuery query, int entry) {
        String asked = plain(query.name());
        return of(asked, parts(asked), entry);
    }

    private double of(String asked, String[] askedParts, int entry) {
        double best = 0;
        for (int k = 0; k < names[entry].length; k++) {
            best = Math.max(best, JaroWinkler.of(asked, names[entry][k], isOfac ? 0 : 0.7));
            if (isOfac) {
                best = Math.max(best, byParts(askedParts, parts[entry][k]));
            }
        }
        return best;
    }

    private static double byParts(String[] asked, String[] listed) {
        double sum = 0;
        for (String a : asked) {
            double best = 0;
            for (String b : listed) {
                boolean isComparable =
                        a.charAt(0) == b.charAt(0)
                                && (isNear(a, b) || soundex(a).equals(soundex(b)));
                best = isComparable ? Math.max(best, JaroWinkler.of(a, b, 0)) : best;
            }
            sum += best;
        }
        return asked.length == 0 ? 0 : sum / asked.length;
    }

    private static boolean isNear(String a, String b) {
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = last[0];
            last[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int differs = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(diagonal + differs, Math.min(last[j], last[j - 1]) + 1);
                diagonal = last[j];
                last[j] = best;
            }
        }
        return last[b.length()] * 2 <= Math.max(a.length(), b.length());
    }

    static String soundex(String word) {
        String codes = "01230120022455012623010202";
        StringBuilder code = new StringBuilder();
        char before = '0';
        for (int i = 0; i < word.length() && code.length() < 4; i++) {
            char c = word.charAt(i);
            boolean isLetter = c >= 'A' && c <= 'Z';
            char digit = isLetter ? codes.charAt(c - 'A') : '0';
            if (i == 0) {
                code.append(c);
            } else if (digit != '0' && digit != before) {
                code.append(digit);
            }
            before = c == 'H' || c == 'W' ? before : digit;
        }
        return (code + "000").substring(0, 4);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\p{M}|['’]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private String[] parts(String name) {
        List<String> all = new ArrayList<>();
        for (String part : name.split(" ", -1)) {
            if (part.length() > 2) {
                all.add(part);
            }
        }
        return all.toArray(String[]::new);
    }
}
