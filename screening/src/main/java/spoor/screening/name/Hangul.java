package spoor.screening.name;

/// Hangul syllables in Latin letters, letter for letter by the Revised Romanisation (South Korea,
/// 2000), without the changes of sound between syllables: names are compared syllable by syllable.
final class Hangul {
    private static final int FIRST = 0xac00;
    private static final int LAST = 0xd7a3;
    private static final int MEDIALS = 21;
    private static final int FINALS = 28;

    private static final String[] INITIAL =
            "g kk n d tt r m b pp s ss - j jj ch k t p h".split(" ", -1);
    private static final String[] MEDIAL =
            "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ", -1);
    private static final String[] FINAL =
            "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ", -1);

    private Hangul() {}

    static boolean isSyllable(int c) {
        return c >= FIRST && c <= LAST;
    }

    /// One syllable, such as `jeong` for 정.
    static String romanised(int syllable) {
        int index = syllable - FIRST;
        String spelled =
                INITIAL[index / (MEDIALS * FINALS)]
                        + MEDIAL[index / FINALS % MEDIALS]
                        + FINAL[index % FINALS];
        return spelled.replace("-", "");
    }
}
