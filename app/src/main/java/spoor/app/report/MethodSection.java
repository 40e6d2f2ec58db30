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
                    + " agree. Where the data show more going out of an account than came in before,"
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
                view.run().hasAccounts()
                        ? "A trail ends where a rule of the case says so: at an address that a tag"
                                + " names as a service, or that forwards all it gets to one, at a"
                                + " mixer’s contract, at a limit, or where the data end. What ended"
                                + " is not followed further. Fees are counted as lost."
                        : "A trail ends where a rule of the case says so: at an address that a tag"
                                + " names as a service, in a mixing transaction, at a limit, or where"
                                + " the data end. What ended is not followed further. Fees paid to"
                                + " miners are counted as lost.");
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
        html.put(
                Tag.DD,
                view.run().hasAccounts()
                        ? PolicyWords.ofAccounts(policy)
                        : PolicyWords.ofTransactions(policy));
    }

    private void bounds() {
        if (!view.findings().bounds().isEmpty()) {
            html.put(
                    Tag.P,
                    "“At least” and “at most” need no rule at all: "
                            + (view.run().hasAccounts()
                                    ? "if an account holds 10 coins of which 7 are stolen and pays 6,"
                                    : "if a transaction takes in 10 coins of which 7 are stolen and"
                                            + " pays 6 to one output,")
                            + " at least 3 and at most 6 of these are stolen whatever rule is used."
                            + " The pair is carried along the whole trail.");
        }
    }
}
