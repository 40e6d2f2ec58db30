package spoor.app.report;

import spoor.ledger.trace.Policy;

/// What each accounting rule says and whose it is, for a reader who is no programmer.
final class PolicyWords {
    private PolicyWords() {}

    /// Where a transaction takes coins in and pays them out again, and is then empty.
    static String ofTransactions(Policy policy) {
        return switch (policy) {
            case FIFO ->
                    "First in, first out: the coins that a transaction takes in first leave it first,"
                            + " in the order of its inputs and outputs. Authority: Clayton’s Case,"
                            + " Devaynes v Noble (1816); for Bitcoin, Anderson and others, “Bitcoin"
                            + " Redux” (2018).";
            case LIFO ->
                    "Last in, first out: the coins that a transaction takes in last leave it first."
                            + " Used by a government witness in United States v Storm (S.D.N.Y."
                            + " 2025).";
            case PRO_RATA ->
                    "In proportion: each output holds the same share of stolen coins as the"
                            + " transaction took in; satoshi that cannot be divided go to the"
                            + " largest remainders. Authority: Barlow Clowes v Vaughan (1991); for"
                            + " Bitcoin, Möser, Böhme, Breuker (2014), who call it the haircut.";
            case CLEAN_FIRST ->
                    "A wrongdoer is taken to spend his own money first, so stolen coins stay as long"
                            + " as they can. Authority: Re Hallett’s Estate (1880), limited by the"
                            + " lowest balance in between, Roscoe v Winder (1915).";
            case TAINT_FIRST ->
                    "Stolen coins are taken to leave first, so that what was bought with them can be"
                            + " claimed. Authority: Re Oatway (1903).";
            case TIHO ->
                    "Taint in, highest out: as taint-first, and the highest output of a transaction"
                            + " receives stolen coins first. Source: Tironsakkul and others, arXiv"
                            + " 1906.05754 (2019), for thieves who keep the larger part.";
            case POISON ->
                    "Any stolen satoshi makes everything that leaves a transaction stolen. It is no"
                            + " division and proves no amount: an outer limit of what the coins can"
                            + " have touched. Source: Möser, Böhme, Breuker (2014).";
        };
    }

    /// Where an account lives on, and pays one transfer at a time.
    static String ofAccounts(Policy policy) {
        return switch (policy) {
            case FIFO ->
                    "First in, first out: what came into an account first leaves it first. Authority:"
                            + " Clayton’s Case, Devaynes v Noble (1816), on a running bank account;"
                            + " for coins, Anderson and others, “Bitcoin Redux” (2018).";
            case LIFO ->
                    "Last in, first out: what came into an account last leaves it first. Used by a"
                            + " government witness in United States v Storm (S.D.N.Y. 2025).";
            case PRO_RATA ->
                    "In proportion: what leaves an account holds the same share of stolen units as"
                            + " the account held at that moment; units that cannot be divided go to"
                            + " the largest remainders. Authority: Barlow Clowes v Vaughan (1991);"
                            + " for coins, Möser, Böhme, Breuker (2014), who call it the haircut.";
            case CLEAN_FIRST ->
                    "A wrongdoer is taken to spend his own money first, so stolen units stay in an"
                            + " account as long as they can. Authority: Re Hallett’s Estate (1880),"
                            + " limited by the lowest balance in between, Roscoe v Winder (1915).";
            case TAINT_FIRST ->
                    "Stolen units are taken to leave an account first, so that what was bought with"
                            + " them can be claimed. Authority: Re Oatway (1903).";
            case TIHO ->
                    "Taint in, highest out: on accounts the same as taint-first, because an account"
                            + " pays one transfer at a time and there is no highest one to choose."
                            + " Source: Tironsakkul and others, arXiv 1906.05754 (2019).";
            case POISON ->
                    "Any stolen unit makes everything that leaves an account stolen, until the account"
                            + " is empty. It is no division and proves no amount: an outer limit of"
                            + " what the stolen units can have touched. Source: Möser, Böhme, Breuker"
                            + " (2014).";
        };
    }
}
