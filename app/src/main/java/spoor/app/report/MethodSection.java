package spoor.app.report;

import spoor.ledger.trace.Policy;

/// What the trace does and does not show, for a reader who is no programmer.
final class MethodSection {
    private static final String ACCOUNTS =
            "An account melts what comes into it with what it holds. Nothing in a coin or token says"
                    + " which unit left again, so once stolen and other units of one asset meet at one"
                    + " address, a rule must decide. Courts have used different rules for money in"
                    + " bank accounts; this report computes each of them, for each address and each"
                    + " asset apart, in whole units, without rounding in between, and shows where they"
                    + " agree. Where this page says “transaction” of a rule, read “account”, and for"
                    + " its inputs and outputs what comes in and what goes out, in the order of the"
                    + " chain. Where the data show more going out of an account than came in before,"
                    + " the smallest clean opening balance that explains it is assumed and listed in"
                    + " section 8.";

    private final Html html;
    private final View view;

    private MethodSection(Html html, View view) {
        this.html = html;
        this.view = view;
    }

    static void write(Html html, View view) {
        Section.write(
                html, "method", "9. How this was found", new MethodSection(html, view)::write);
    }

    private void write() {
        html.put(
                Tag.P,
                view.run().hasAccounts()
                        ? ACCOUNTS
                        : "A Bitcoin transaction melts the coins it takes in and pays out new ones. Nothing in"
                                + " the coins says which satoshi went where, so once stolen and other coins"
                                + " meet in one transaction, a rule must decide. Courts have used different"
                                + " rules for money in bank accounts; this report computes each of them, in"
                                + " whole satoshi, without rounding in between, and shows where they agree.");
        html.in(Tag.DL, "methods", () -> view.policies().list().forEach(this::policy));
        bounds();
        html.put(
                Tag.P,
                "A trail ends where a rule of the case says so: at an address that a tag names as a"
                        + " service, in a mixing transaction, at a limit, or where the data end. What"
                        + " ended is not followed further. Fees paid to miners are counted as lost.");
        html.put(Tag.H3, "What this does not show");
        html.in(
                Tag.UL,
                () -> {
                    html.put(
                            Tag.LI,
                            "Who a person is. The chain knows addresses; names come from tags, with"
                                    + " their sources, and can be wrong.");
                    html.put(
                            Tag.LI,
                            "What happens inside a service, a mixer or another chain: its records"
                                    + " are needed for that.");
                    html.put(
                            Tag.LI,
                            "Payments outside the chain, and keys that change hands without a"
                                    + " transaction.");
                    html.put(
                            Tag.LI,
                            "Which rule is right: that is a question of law, not of arithmetic.");
                });
    }

    private void policy(Policy policy) {
        html.put(Tag.DT, policy.label());
        html.put(Tag.DD, words(policy));
    }

    private static String words(Policy policy) {
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

    private void bounds() {
        if (!view.findings().bounds().isEmpty()) {
            html.put(
                    Tag.P,
                    "“At least” and “at most” need no rule at all: if a transaction takes in 10"
                            + " coins of which 7 are stolen and pays 6 to one output, at least 3 and"
                            + " at most 6 of these are stolen whatever rule is used. The pair is"
                            + " carried along the whole trail.");
        }
    }
}
