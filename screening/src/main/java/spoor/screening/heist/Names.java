package spoor.screening.heist;

import java.util.List;
import java.util.Set;

/// What names of payees tell: whether a person is meant, and which word is misspelled.
final class Names {
    /// Words that make a name an organisation's, and that every clerk knows how to spell.
    private static final Set<String> ORGANISATION =
            Set.of(
                    "FOUNDATION",
                    "COMPANY",
                    "CORPORATION",
                    "LIMITED",
                    "INTERNATIONAL",
                    "TRADING",
                    "ENTERPRISES",
                    "ENTERPRISE",
                    "INDUSTRIES",
                    "INDUSTRY",
                    "HOLDINGS",
                    "HOLDING",
                    "SERVICES",
                    "INSURANCE",
                    "ASSOCIATION",
                    "UNIVERSITY",
                    "MINISTRY",
                    "AUTHORITY",
                    "DEVELOPMENT",
                    "CONSTRUCTION",
                    "ENGINEERING",
                    "TECHNOLOGIES",
                    "TECHNOLOGY",
                    "MANAGEMENT",
                    "CONSULTING",
                    "LOGISTICS",
                    "SHIPPING",
                    "INVESTMENT",
                    "INVESTMENTS",
                    "HOSPITAL",
                    "COOPERATIVE",
                    "INCORPORATED",
                    "EXCHANGE",
                    "SOCIETY",
                    "INSTITUTE",
                    "CENTRE",
                    "CENTER",
                    "PARTNERS",
                    "GROUP",
                    "GENERAL");

    private static final Set<String> SHORT =
            Set.of(
                    "LTD", "INC", "LLC", "CORP", "GMBH", "AG", "SA", "PLC", "BV", "NV", "CO", "PTE",
                    "PTY", "SRL", "SPA", "BANK", "FUND", "TRUST", "CLUB", "PROJECT", "HOTEL",
                    "STORE", "SHOP", "MILLS", "STEEL", "POWER", "CITY", "PORT");

    private Names() {}

    /// Two to four words without a digit, none of which is an organisation's.
    static boolean isPerson(Transfer transfer) {
        String name = transfer.payeeName();
        List<String> words = List.of(name.split("[^\\p{L}]+", -1));
        return !transfer.payeeIsBank()
                && name.chars().noneMatch(Character::isDigit)
                && words.size() >= 2
                && words.size() <= 4
                && words.stream().noneMatch(Names::isOfOrganisation);
    }

    private static boolean isOfOrganisation(String word) {
        return SHORT.contains(word) || ORGANISATION.contains(word) || !meant(word).isEmpty();
    }

    /// The known word that a word is one letter away from, or empty.
    static String meant(String word) {
        if (word.length() < 6 || ORGANISATION.contains(word)) {
            return "";
        }
        return ORGANISATION.stream()
                .filter(known -> known.length() >= 6 && distance(word, known, 1) == 1)
                .filter(known -> !word.equals(known + "S") && !known.equals(word + "S"))
                .sorted()
                .findFirst()
                .orElse("");
    }

    /// How many letters must be added, taken away, replaced or exchanged with their neighbour
    /// (Damerau 1964, in the restricted form), at most `most` + 1.
    static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + same);
                boolean isExchanged =
                        i > 1
                                && j > 1
                                && one.charAt(i - 1) == other.charAt(j - 2)
                                && one.charAt(i - 2) == other.charAt(j - 1);
                if (isExchanged) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
                least = Math.min(least, now[j]);
            }
            if (least > most) {
                return most + 1;
            }
            before = last;
            last = now;
        }
        return last[other.length()];
    }
}
