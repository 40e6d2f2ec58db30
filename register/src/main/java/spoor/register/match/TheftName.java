package spoor.register.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A name that a source gives for a theft or its victim, without the words that any theft may have.
///
/// @param text as the source has it
/// @param words in small letters, in their order, those that say nothing left out
record TheftName(String text, List<String> words) {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_PREFIX = 5;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}.]+");

    /// Words of thefts in general, of chains and coins, and of those who are said to have done it.
    private static final Set<String> GENERAL =
            Set.of(
                    """
                    a account accounts actor aftermath against alleged an and andariel april
                    apt38 apts at attack attacks august bank bitcoin blockchain bluenoroff
                    breach bridge btc by campaign capital central chain coin cold company
                    compromise compromised continuation cross crypto cryptocurrency customer
                    cyber dao december defi dex doj dprk drain drained eth ethereum exchange
                    exit exploit exploited february finance financial first flash for from
                    fund funds group hack hacked hacker hackers hacks heist hot in incident
                    insider instant into it january japan july june key kimsuky konni korea
                    korean labs later launch laundering lazarus leak lend lending loan loss
                    malware manipulation march may mev million mining money multi network
                    new north november october of on one operation oracle payment phishing
                    private processor protocol reaper recurrence rug russia russian
                    scarcruft second security september social solana south southkorea
                    sponsored state stole stolen subgroup supply swap targets technology the
                    theft third to token tokens total tron unverified user users via vs
                    wallet wallets with world yield
                    """
                            .split("\\s+"));

    TheftName {
        words = List.copyOf(words);
    }

    /// @return the name, or null if nothing of it is a name
    static @Nullable TheftName of(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        List<String> words = new ArrayList<>();
        for (String word : OTHER.split(plain.toLowerCase(Locale.ROOT).replace("'s", ""), -1)) {
            String bare = word.replaceAll("^\\.+|\\.+$", "");
            boolean isNumber = bare.chars().allMatch(c -> Character.isDigit(c) || c == '.');
            if (bare.length() >= 2 && !isNumber && !GENERAL.contains(bare)) {
                words.add(bare);
            }
        }
        return words.isEmpty() ? null : new TheftName(text, words);
    }

    private String first() {
        return words.getFirst();
    }

    /// The words written together.
    String joined() {
        return String.join("", words).replace(".", "");
    }

    /// How it begins, from five letters to all of it.
    Stream<String> beginnings() {
        String joined = joined();
        return IntStream.rangeClosed(Math.min(SHORTEST_PREFIX, joined.length()), joined.length())
                .mapToObj(length -> joined.substring(0, length));
    }

    /// Whether both are the same name.
    boolean isSame(TheftName other) {
        return joined().equals(other.joined());
    }

    /// Whether one is how the other begins: "SwissBorg" and "SwissBorg SOL-Earn".
    boolean beginsAs(TheftName other) {
        int common = Math.min(words.size(), other.words.size());
        return isSame(other) || words.subList(0, common).equals(other.words.subList(0, common));
    }

    /// What both have: the first word of one among the words of the other, or one being how the
    /// other begins, written together; null if they share nothing of that kind.
    @Nullable String shared(TheftName other) {
        if (first().length() >= SHORTEST && other.words.contains(first())) {
            return first();
        }
        if (other.first().length() >= SHORTEST && words.contains(other.first())) {
            return other.first();
        }
        String one = joined();
        String two = other.joined();
        String shorter = one.length() < two.length() ? one : two;
        boolean isPrefix = one.startsWith(two) || two.startsWith(one);
        return isPrefix && shorter.length() >= SHORTEST_PREFIX ? shorter : null;
    }
}
