package spoor.register.read;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Qualifier;
import spoor.register.claim.Quantity;
import spoor.register.claim.Quantity.End;
import spoor.register.claim.Unit;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.TokenKind;
import spoor.register.text.Tokens;

/// Amounts and numbers with their hedges, and ranges: `up to $2bn`, `an estimated up to two
/// billion`, `US$7 million to $31 million`, `from $630 million to more than $1 billion`, `20 or
/// more`.
///
/// In a range, the second number's scale and unit hold for the first where that has none, unless
/// each has a sign of its own: `$7-31 million` is seven million, `$500 to $1 million` five hundred.
final class QuantityGrammar {
    private static final int MOST_HEDGES = 4;

    private enum Opener {
        FROM,
        BETWEEN
    }

    private final MoneyGrammar amounts;
    private final Phrases<Qualifier> before;
    private final Phrases<Qualifier> behind;
    private final Phrases<Opener> openers;
    private final Phrases<Boolean> bridges;
    private final int estimated;
    private final int to;
    private final int and;
    private final int the;

    QuantityGrammar(Lexicon lexicon, MoneyGrammar amounts) {
        this.amounts = amounts;
        this.before = Hedge.before(lexicon);
        this.behind = Hedge.behind(lexicon);
        this.openers =
                new Phrases<Opener>(lexicon)
                        .put(
                                Opener.FROM,
                                "from",
                                "ranging from",
                                "anywhere from",
                                "range from",
                                "ranges from",
                                "ranged from",
                                "ranging",
                                "of between")
                        .put(
                                Opener.BETWEEN,
                                "between",
                                "somewhere between",
                                "anywhere between",
                                "ranging between",
                                "ranges between",
                                "from between");
        this.bridges = new Phrases<Boolean>(lexicon);
        Set.of(
                        "total",
                        "value",
                        "worth",
                        "loss",
                        "losses",
                        "damage",
                        "sum",
                        "of",
                        "at",
                        "to",
                        "be",
                        "haul",
                        "proceeds",
                        "amount",
                        "a",
                        "an",
                        "the",
                        "is",
                        "was",
                        "valued",
                        "net",
                        "combined",
                        "have",
                        "been",
                        "reached",
                        "reach")
                .forEach(word -> bridges.put(true, word));
        this.estimated = lexicon.add("estimated");
        this.to = lexicon.add("to");
        this.and = lexicon.add("and");
        this.the = lexicon.add("the");
    }

    /// The quantity that begins at a token, with its hedge, or null.
    @Nullable Measure at(Tokens tokens, int token) {
        Qualifier hedge = null;
        int next = token;
        for (int hedges = 0; hedges < MOST_HEDGES; hedges++) {
            int found = before.find(tokens, next);
            if (found == Phrases.NONE) {
                break;
            }
            Qualifier added = before.value(found);
            hedge = hedge == null ? added : Hedge.joined(hedge, added);
            next = behindBridges(tokens, next, next + before.length(found));
        }
        int opener = openers.find(tokens, next);
        if (opener != Phrases.NONE) {
            Measure range = opened(tokens, token, next, opener, hedge);
            if (range != null || hedge == null) {
                return range;
            }
        }
        if (hedge != null && tokens.word(next) == the && tokens.isNumber(next + 1)) {
            next++;
        }
        Money first = amounts.at(tokens, next);
        if (first == null) {
            return null;
        }
        Measure range = toSecond(tokens, token, first, hedge);
        return range != null ? range : single(tokens, token, first, hedge);
    }

    /// "Estimated" may stand a few words before its number: "an estimated total value of".
    private int behindBridges(Tokens tokens, int hedge, int next) {
        int end = next;
        while (end < next + 4 && bridges.find(tokens, end) != Phrases.NONE) {
            end++;
        }
        boolean isEstimate = tokens.word(hedge) == estimated || tokens.word(next - 1) == estimated;
        return isEstimate ? end : next;
    }

    private @Nullable Measure opened(
            Tokens tokens, int start, int opener, int found, @Nullable Qualifier hedge) {
        int next = opener + openers.length(found);
        int hedged = before.find(tokens, next);
        Money low =
                amounts.at(tokens, hedged == Phrases.NONE ? next : next + before.length(hedged));
        if (low == null) {
            return null;
        }
        boolean joins =
                openers.value(found) == Opener.FROM
                        ? isConnector(tokens, low.end())
                        : tokens.word(low.end()) == and || isConnector(tokens, low.end());
        return joins ? range(tokens, start, opener, low, hedge) : null;
    }

    private @Nullable Measure toSecond(
            Tokens tokens, int start, Money first, @Nullable Qualifier hedge) {
        if (!isConnector(tokens, first.end()) || isChainOfHyphens(tokens, first)) {
            return null;
        }
        return range(tokens, start, first.start(), first, hedge);
    }

    /// "to", or a dash with or without spaces on both sides.
    private boolean isConnector(Tokens tokens, int token) {
        boolean isDash =
                tokens.isSign(token, '-')
                        || tokens.isSign(token, '\u2013')
                        || tokens.isSign(token, '\u2014');
        return tokens.word(token) == to
                || (isDash && tokens.touchesPrevious(token) == tokens.touchesPrevious(token + 1));
    }

    /// `222-222-2222` and `2016-11-07` are no ranges.
    private static boolean isChainOfHyphens(Tokens tokens, Money first) {
        return tokens.isSign(first.end(), '-')
                && (tokens.isSign(first.start() - 1, '-')
                        || tokens.isSign(first.start() - 1, '/')
                        || tokens.isSign(first.end() + 2, '-')
                        || tokens.isSign(first.end() + 2, '/'));
    }

    private @Nullable Measure range(
            Tokens tokens, int start, int core, Money low, @Nullable Qualifier hedge) {
        int next = low.end() + 1;
        int hedged = before.find(tokens, next);
        boolean isHighOpen = false;
        if (hedged != Phrases.NONE) {
            Qualifier ofHigh = before.value(hedged);
            isHighOpen = ofHigh == Qualifier.MORE_THAN || ofHigh == Qualifier.AT_LEAST;
            next += before.length(hedged);
        }
        Money high = amounts.at(tokens, next);
        if (high == null) {
            return null;
        }
        Money scaled = withScaleOf(low, high);
        Unit unit = commonUnit(low.unit(), high.unit());
        boolean isOneKind = unit != null || (low.unit() == null && high.unit() == null);
        if (!isOneKind || scaled.value().compareTo(high.value()) >= 0) {
            return null;
        }
        int more = behind.find(tokens, high.end());
        boolean isPlus = more != Phrases.NONE && behind.value(more) == Qualifier.AT_LEAST;
        int end = isPlus ? high.end() + behind.length(more) : high.end();
        Quantity quantity =
                hedge == Qualifier.LESS_THAN
                        ? new Quantity(
                                Qualifier.RANGE,
                                new End(scaled.value(), true),
                                new End(high.value(), false),
                                false)
                        : Quantity.range(scaled.value(), high.value(), isHighOpen || isPlus);
        return new Measure(quantity, unit, start, core, end, low.form());
    }

    private static Money withScaleOf(Money low, Money high) {
        boolean isBare = low.scale().compareTo(BigDecimal.ONE) == 0;
        boolean isElliptic = !high.hasSignBefore() || !low.hasSignBefore();
        boolean isSmaller = low.value().compareTo(Fractions.divide(high.value(), high.scale())) < 0;
        return isBare && isElliptic && isSmaller
                ? low.withValue(Fractions.plain(low.value().multiply(high.scale())))
                : low;
    }

    private static @Nullable Unit commonUnit(@Nullable Unit low, @Nullable Unit high) {
        if (low == null || high == null) {
            return low == null ? high : low;
        }
        boolean isSame = low.kind() == high.kind() && low.code().equals(high.code());
        if (isSame) {
            return low.isAssumed() ? high : low;
        }
        boolean isMoney = low.kind() == Unit.Kind.MONEY && high.kind() == Unit.Kind.MONEY;
        if (isMoney && low.isAssumed() != high.isAssumed()) {
            return low.isAssumed() ? high : low;
        }
        return null;
    }

    private Measure single(Tokens tokens, int start, Money money, @Nullable Qualifier hedge) {
        int end = money.end();
        Qualifier qualifier = hedge;
        int found = behind.find(tokens, end);
        if (found != Phrases.NONE && isHedgeBehind(tokens, end, found)) {
            Qualifier added = behind.value(found);
            qualifier = qualifier == null ? added : Hedge.joined(added, qualifier);
            end += behind.length(found);
        }
        if (money.form() == Numeral.Form.VAGUE && (qualifier == null || !isBound(qualifier))) {
            qualifier = Qualifier.AT_LEAST;
        }
        Quantity quantity =
                Quantity.of(qualifier == null ? Qualifier.EXACTLY : qualifier, money.value());
        return new Measure(quantity, money.unit(), start, money.start(), end, money.form());
    }

    private static boolean isBound(Qualifier qualifier) {
        return qualifier != Qualifier.EXACTLY
                && qualifier != Qualifier.APPROXIMATELY
                && qualifier != Qualifier.ESTIMATED;
    }

    /// "5+" touches; "and more" closes the phrase: in "5 and more attacks" it does not.
    private boolean isHedgeBehind(Tokens tokens, int token, int found) {
        if (tokens.kind(token) == TokenKind.SIGN) {
            int end = token + behind.length(found);
            boolean isGlued =
                    tokens.touchesPrevious(end) && (tokens.isWord(end) || tokens.isNumber(end));
            return tokens.touchesPrevious(token) && !isGlued;
        }
        return amounts.at(tokens, token + behind.length(found)) == null;
    }
}
