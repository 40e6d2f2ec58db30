package spoor.bench;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes a Korean name of a list, which follows McCune-Reischauer without marks or the North
/// Korean spelling, as the Revised Romanisation or as people write their own.
final class KoreanSpelling {
    private static final Pattern SYLLABLE =
            Pattern.compile(
                    "(kh|k|g|n|th|t|d|r|l|m|ph|p|b|s|ch|j|h|)(yo|ya|yu|ye|wa|wo|we|wi|ui|oe|ae|a|o|u|e|i)(ng|k|n|t|l|m|p|)");

    private static final String[][] FAMILIES = {
        {"ri", "lee yi rhee li ri"},
        {"pak", "park bak pak"},
        {"kim", "kim gim"},
        {"choe", "choi choe"},
        {"jong", "jeong chung jung chong"},
        {"chong", "jeong chung jung"},
        {"jo", "cho jo"},
        {"cho", "cho jo"},
        {"kang", "kang gang"},
        {"jang", "jang chang"},
        {"chang", "jang chang"},
        {"yun", "yoon yun"},
        {"o", "oh o"},
        {"sin", "shin sin"},
        {"ryu", "yu yoo ryu"},
        {"ko", "go ko koh"},
        {"mun", "moon mun"},
        {"paek", "baek paik"},
        {"so", "seo suh so"},
        {"kwon", "gwon kwon"},
        {"jon", "jeon chon jon"},
        {"pae", "bae pae"},
        {"no", "roh noh no"},
        {"ho", "heo hur ho"},
        {"u", "woo u"},
        {"han", "han"},
        {"hwang", "hwang"},
        {"son", "son sohn"},
        {"song", "song"},
        {"rim", "lim im rim"},
        {"an", "ahn an"},
        {"kwak", "gwak kwak"},
        {"kil", "gil kil"},
        {"ro", "roh ro"},
        {"ra", "ra na"},
        {"ryang", "yang"},
        {"sim", "shim sim"},
    };

    private KoreanSpelling() {}

    /// @param words given names first, as lists of this folder are read
    static @Nullable String of(List<String> words, SplittableRandom random) {
        if (words.size() != 3 && words.size() != 2) {
            return null;
        }
        String joined =
                String.join(" ", words)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("['’]", "")
                        .replace('-', ' ');
        String[] all = joined.split(" ", -1);
        if (all.length != 3) {
            return null;
        }
        // A list writes the family name first, `KIM JONG UN`, or behind a comma: the reader put it
        // last.
        boolean familyLast = family(all[2], random) != null;
        String family = family(familyLast ? all[2] : all[0], random);
        String first = respelled(familyLast ? all[0] : all[1], random);
        String second = respelled(familyLast ? all[1] : all[2], random);
        if (family == null || first == null || second == null) {
            return null;
        }
        String given =
                first + (random.nextBoolean() ? "-" : random.nextBoolean() ? " " : "") + second;
        return random.nextInt(4) == 0 ? given + " " + family : family + " " + given;
    }

    private static @Nullable String family(String word, SplittableRandom random) {
        for (String[] family : FAMILIES) {
            if (family[0].equals(word)) {
                String[] spellings = family[1].split(" ", -1);
                return spellings[random.nextInt(spellings.length)];
            }
        }
        return null;
    }

    /// One syllable in Revised Romanisation, or with the vowels that people write.
    private static @Nullable String respelled(String syllable, SplittableRandom random) {
        Matcher parts = SYLLABLE.matcher(syllable);
        if (!parts.matches()) {
            return null;
        }
        boolean isRevised = random.nextBoolean();
        String initial =
                switch (parts.group(1)) {
                    case "k" -> isRevised ? "g" : "k";
                    case "t" -> isRevised ? "d" : "t";
                    case "p" -> isRevised ? "b" : "p";
                    case "ch", "j" -> random.nextBoolean() ? "j" : "ch";
                    default -> parts.group(1);
                };
        String vowel =
                switch (parts.group(2)) {
                    case "o" -> isRevised && random.nextBoolean() ? "eo" : "o";
                    case "yo" -> isRevised ? "yeo" : "yo";
                    case "u" -> isRevised ? (random.nextBoolean() ? "eu" : "u") : "oo";
                    default -> parts.group(2);
                };
        return initial + vowel + parts.group(3);
    }
}
