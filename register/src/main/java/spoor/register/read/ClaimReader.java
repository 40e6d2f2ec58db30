package spoor.register.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.register.base.Location;
import spoor.register.base.Problem;
import spoor.register.claim.Asserter;
import spoor.register.claim.Claim;
import spoor.register.text.HiddenCharacter;
import spoor.register.text.Sentences;
import spoor.register.text.TokenKind;
import spoor.register.text.Tokens;

/// Reads the claims out of a text, sentence by sentence, by rules alone: the same text gives the
/// same claims.
///
/// Building one takes a moment, reading does not: keep it. Any number of threads may use it.
public final class ClaimReader {
    private static final int LONGEST_CREDIT = 6;

    private final Grammar grammar = new Grammar();

    /// @param source the text's name, for problems
    /// @param written the day it was published, null if that is not known: then "last week" has no
    ///   date
    public Reading read(String source, String text, @Nullable LocalDate written) {
        Tokens tokens = grammar.tokens(text);
        Sentences sentences = Sentences.of(tokens);
        List<Claim> claims = new ArrayList<>();
        List<Asserter> sources = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < sentences.count(); i++) {
            int from = sentences.start(i);
            int until = sentences.end(i);
            if (from >= until) {
                continue;
            }
            SentenceReader sentence =
                    new SentenceReader(grammar, tokens, from, until, written, named);
            List<Claim> found = sentence.claims();
            claims.addAll(found);
            for (TimeExpression time : sentence.impossible()) {
                problems.add(
                        problem(
                                source,
                                tokens,
                                time.start(),
                                time.end(),
                                "is a date that does not exist"));
            }
            problems.addAll(brokenCodes(source, tokens, from, until));
            if (found.isEmpty() && until - from <= LONGEST_CREDIT) {
                sources.addAll(sentence.asserters());
            }
        }
        return new Reading(claims, sources, HiddenCharacter.in(text), problems);
    }

    private static List<Problem> brokenCodes(String source, Tokens tokens, int from, int until) {
        List<Problem> problems = new ArrayList<>();
        for (int token = from; token < until; token++) {
            if (tokens.kind(token) == TokenKind.CODE) {
                String chain = Codes.broken(HiddenCharacter.without(tokens.text(token)));
                if (!chain.isEmpty()) {
                    String fault =
                            "is written as an address of "
                                    + chain
                                    + ", but its checksum is wrong: no claim was made of it";
                    problems.add(problem(source, tokens, token, token + 1, fault));
                }
            }
        }
        return problems;
    }

    private static Problem problem(String source, Tokens tokens, int start, int end, String fault) {
        return new Problem(
                Location.ofByte(source, tokens.start(start)),
                "\"" + tokens.text(start, end) + "\" " + fault);
    }
}
