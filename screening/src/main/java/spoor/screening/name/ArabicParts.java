package spoor.screening.name;

import java.util.ArrayList;
import java.util.List;

/// Names that Arabic writes in several words and Latin letters in one, two or three: `Abd
/// al-Rahman`, `Abu Bakr`, `Nasir al-Din`, `Rahmat Allah`. Each becomes one word, the article gone.
final class ArabicParts {
    private ArabicParts() {}

    static List<RawWord> joined(List<RawWord> words) {
        List<RawWord> all = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            RawWord word = words.get(i);
            int next = afterArticle(words, i + 1);
            boolean hasNext = next < words.size() && !words.get(next).isAfterComma();
            if (hasNext && Words.SERVANT.contains(word.text())) {
                all.add(word.with(servantOf(words.get(next))));
                i = next;
            } else if (hasNext && Words.FATHER_OF.contains(word.text())) {
                all.add(word.with(fatherOf(word.text(), words.get(next))));
                i = next;
            } else if (Words.FAITH.contains(word.text()) && mayTakeFaith(all)) {
                takeFaith(all, "din", "dn");
            } else if (Words.GOD.contains(word.text()) && mayTakeFaith(all)) {
                takeFaith(all, "ula", "l");
            } else {
                all.add(word.isVowelless() ? word : word.with(Words.arabicCompound(word.text())));
            }
        }
        return all;
    }

    private static int afterArticle(List<RawWord> words, int from) {
        boolean isArticle =
                from + 1 < words.size()
                        && Words.isParticle(words.get(from).text(), words.get(from + 1).isTied())
                        && !Words.FATHER.contains(words.get(from).text());
        return isArticle ? from + 1 : from;
    }

    private static String servantOf(RawWord of) {
        if (of.text().equals("allah") || of.text().equals("lah") || of.text().equals("ullah")) {
            return "abdula";
        }
        return of.isVowelless() ? "~Abd" + Sound.inner(of.text().substring(1)) : "abd" + of.text();
    }

    private static String fatherOf(String abu, RawWord of) {
        String start = abu.startsWith("a") ? "abu" : "um";
        if (of.isVowelless()) {
            return "~" + Sound.skeleton(start) + Sound.inner(of.text().substring(1));
        }
        return start + of.text();
    }

    private static boolean mayTakeFaith(List<RawWord> before) {
        int last = lastName(before);
        return last >= 0 && before.get(last).text().length() > 2;
    }

    private static void takeFaith(List<RawWord> before, String ending, String bones) {
        int last = lastName(before);
        RawWord word = before.get(last);
        before.subList(last, before.size()).clear();
        before.add(word.with(word.text() + (word.isVowelless() ? bones : ending)));
    }

    /// The last word, or the one before an article.
    private static int lastName(List<RawWord> words) {
        int last = words.size() - 1;
        boolean isArticle = last > 0 && Words.isParticle(words.get(last).text(), true);
        return isArticle ? last - 1 : last;
    }
}
