package spoor.ledger.intake.account;

import java.util.Comparator;

/// The address of a call in the tree of a transaction's calls: `0_1` is the second call that the
/// first call made.
final class CallPath {
    /// The order in which the calls start: a caller before those it calls.
    static final Comparator<String> ORDER = CallPath::compare;

    private CallPath() {}

    private static int compare(String one, String other) {
        String[] steps = one.split("_", -1);
        String[] others = other.split("_", -1);
        for (int i = 0; i < Math.min(steps.length, others.length); i++) {
            int order = Integer.compare(number(steps[i]), number(others[i]));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(steps.length, others.length);
    }

    private static int number(String step) {
        return step.isEmpty() ? -1 : Integer.parseInt(step);
    }

    /// Whether a text is such an address: numbers with `_` between them, nothing for the
    /// transaction itself.
    static boolean isPath(String text) {
        return text.matches("([0-9]{1,9}(_[0-9]{1,9})*)?");
    }
}
