package spoor.app.report;

import java.util.Locale;
import spoor.ledger.trace.TerminalKind;

/// How the report names a kind of terminal: a letter that survives a copying machine, a heading,
/// and a sentence for a reader who is no programmer.
final class KindWords {
    private KindWords() {}

    static String letter(TerminalKind kind) {
        return switch (kind) {
            case UNSPENT -> "U";
            case SERVICE -> "S";
            case MIXER -> "M";
            case BRIDGE -> "B";
            case SWAP -> "W";
            case FEE -> "F";
            case BURNED -> "X";
            case FROZEN -> "Z";
            case SEIZED -> "C";
            case RESTOLEN -> "R";
            case TRUNCATED -> "T";
        };
    }

    static String heading(TerminalKind kind) {
        return switch (kind) {
            case UNSPENT -> "Unspent";
            case SERVICE -> "At a service";
            case MIXER -> "In a mixer";
            case BRIDGE -> "Left for another chain";
            case SWAP -> "Changed into another asset";
            case FEE -> "Fees to miners";
            case BURNED -> "Destroyed";
            case FROZEN -> "Frozen";
            case SEIZED -> "Seized";
            case RESTOLEN -> "Stolen again";
            case TRUNCATED -> "Not followed further";
        };
    }

    /// @param isPartial whether the data hold single transactions only
    /// @param hasAccounts whether value lies in accounts
    static String heading(TerminalKind kind, boolean hasAccounts, boolean isPartial) {
        if (!hasAccounts) {
            return heading(kind, isPartial);
        }
        return switch (kind) {
            case UNSPENT -> isPartial ? "Still there in the data" : "Still there";
            case FEE -> "Fees";
            default -> heading(kind);
        };
    }

    static String sentence(TerminalKind kind, boolean hasAccounts, boolean isPartial) {
        if (!hasAccounts) {
            return sentence(kind, isPartial);
        }
        return switch (kind) {
            case UNSPENT ->
                    isPartial
                            ? "Nothing in the data at hand moves it on; the data may not be all there"
                                    + " is."
                            : "Nothing moves it on: whoever holds the key can still do so.";
            case FEE -> "Paid to whoever proposed the block, or destroyed; not followed further.";
            case MIXER -> "The owner mixes the coins of many people on purpose.";
            case BURNED -> "Destroyed: at an address, or by a contract, that nobody can undo.";
            default -> sentence(kind, isPartial);
        };
    }

    /// @param isPartial whether the data hold single transactions only
    static String heading(TerminalKind kind, boolean isPartial) {
        return kind == TerminalKind.UNSPENT && isPartial ? "Unspent in the data" : heading(kind);
    }

    static String sentence(TerminalKind kind, boolean isPartial) {
        return switch (kind) {
            case UNSPENT ->
                    isPartial
                            ? "Nothing in the data at hand spends it; the data are not the whole"
                                    + " chain."
                            : "Nothing spends it: whoever holds the key can still move it.";
            case SERVICE ->
                    "The owner pools its customers’ money, so coins that go in cannot be told from"
                            + " coins that come out. Its records can say whose account was credited.";
            case MIXER ->
                    "The owner, or the transaction, mixes the coins of many people on purpose.";
            case BRIDGE -> "The value went to another chain, and the pair was not followed.";
            case SWAP -> "The value became another asset, and the pair was not followed.";
            case FEE -> "Paid to whoever mined the block; fees are not followed further.";
            case BURNED -> "In an output that provably nobody can spend.";
            case FROZEN -> "Held by order of its issuer or of a court.";
            case SEIZED -> "Taken by an authority.";
            case RESTOLEN -> "Taken again by a later theft of the same case.";
            case TRUNCATED ->
                    "A limit that the case sets was reached here. The amount is counted, its further"
                            + " way was not examined.";
        };
    }

    /// The name for style classes and patterns.
    static String css(TerminalKind kind) {
        return "k-" + kind.name().toLowerCase(Locale.ROOT);
    }

    /// The letter in a disc, as beside headings and in pictures.
    static void badge(Html html, TerminalKind kind) {
        html.put(Tag.SPAN, "badge " + css(kind), letter(kind));
    }
}
