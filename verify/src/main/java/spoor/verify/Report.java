package spoor.verify;

import java.util.ArrayList;
import java.util.List;

/// What was checked, what rests on a statement, and the first thing that is false.
final class Report {
    /// @param name of the check
    /// @param count how many things it looked at
    /// @param text what was checked of them
    record Check(String name, long count, String text) {}

    /// Something in the bundle is not true. Stops the verifier.
    static final class False extends RuntimeException {
        private static final long serialVersionUID = 1;

        /// @param item where in the bundle
        /// @param problem what was found there, and what was expected
        False(String item, String problem) {
            super(item + ": " + problem);
        }
    }

    final List<Check> checks = new ArrayList<>();
    final List<String> statements = new ArrayList<>();

    void checked(String name, long count, String text) {
        checks.add(new Check(name, count, text));
    }

    /// Something that cannot be checked here, and on whose word it rests.
    void states(String statement) {
        if (!statements.contains(statement)) {
            statements.add(statement);
        }
    }

    static void require(boolean isTrue, String item, String problem) {
        if (!isTrue) {
            throw new False(item, problem);
        }
    }
}
