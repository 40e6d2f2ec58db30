package spoor.register.read;

import java.math.BigDecimal;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;

/// What a word adds to a number.
record NumberWord(Kind kind, BigDecimal value) {

    enum Kind {
        ONES,
        TEENS,
        TENS,
        HUNDRED,
        /// thousand, lakh, million, crore, billion, trillion
        SCALE,
        /// bn, mn, k: only behind digits
        SHORT_SCALE,
        /// one letter: only where it touches the digits, or stands as a capital behind them
        LETTER_SCALE,
        DOZEN,
        /// half, quarter, third: singular
        PART,
        /// halves, quarters, thirds: plural
        PARTS,
        /// dozens, hundreds, millions
        MANY
    }

    private static final String[] ONES = {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };
    private static final String[] TEENS = {
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    static Phrases<NumberWord> table(Lexicon lexicon) {
        Phrases<NumberWord> words = new Phrases<>(lexicon);
        put(words, Kind.ONES, 0, "zero", "nought", "nil");
        for (int i = 0; i < ONES.length; i++) {
            put(words, Kind.ONES, i + 1, ONES[i]);
        }
        for (int i = 0; i < TEENS.length; i++) {
            put(words, Kind.TEENS, i + 10, TEENS[i]);
        }
        for (int i = 0; i < TENS.length; i++) {
            put(words, Kind.TENS, 10L * (i + 2), TENS[i]);
        }
        put(words, Kind.HUNDRED, 100, "hundred");
        scale(words, 3, "thousand", "thousands");
        scale(words, 6, "million", "millions");
        scale(words, 9, "billion", "billions");
        scale(words, 12, "trillion", "trillions");
        put(words, Kind.SCALE, 100_000, "lakh", "lakhs", "lac", "lacs", "lkh");
        put(words, Kind.SCALE, 10_000_000, "crore", "crores");
        put(words, Kind.SHORT_SCALE, 10_000_000, "cr");
        put(words, Kind.SHORT_SCALE, 1_000_000, "mn", "mln", "mil", "mio");
        put(words, Kind.SHORT_SCALE, 1_000_000_000, "bn", "bln", "mrd");
        put(words, Kind.SHORT_SCALE, 1_000_000_000_000L, "tn", "trn");
        put(words, Kind.LETTER_SCALE, 1_000, "k");
        put(words, Kind.LETTER_SCALE, 1_000_000, "m");
        put(words, Kind.LETTER_SCALE, 1_000_000_000, "b", "g");
        put(words, Kind.LETTER_SCALE, 1_000_000_000_000L, "t");
        put(words, Kind.DOZEN, 12, "dozen");
        put(words, Kind.MANY, 12, "dozens");
        put(words, Kind.MANY, 10, "tens");
        put(words, Kind.MANY, 100, "hundreds");
        put(words, Kind.PART, 2, "half");
        put(words, Kind.PARTS, 2, "halves");
        put(words, Kind.PART, 4, "quarter");
        put(words, Kind.PARTS, 4, "quarters");
        parts(words);
        return words;
    }

    private static void scale(Phrases<NumberWord> words, int zeros, String one, String many) {
        BigDecimal value = BigDecimal.TEN.pow(zeros);
        words.put(new NumberWord(Kind.SCALE, value), one);
        words.put(new NumberWord(Kind.MANY, value), many);
    }

    /// The ordinals that also name a part. "Second" does not: it is a time.
    private static void parts(Phrases<NumberWord> words) {
        Ordinals.words()
                .forEach((word, value) -> {
                    if (value.compareTo(BigDecimal.TWO) > 0) {
                        words.put(new NumberWord(Kind.PART, value), word);
                        words.put(new NumberWord(Kind.PARTS, value), word + "s");
                    }
                });
    }

    private static void put(Phrases<NumberWord> words, Kind kind, long value, String... forms) {
        words.put(new NumberWord(kind, BigDecimal.valueOf(value)), forms);
    }
}
