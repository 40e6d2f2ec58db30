package spoor.verify.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What was checked, what rests on a statement, and the first thing that is false.
public final class Report {
    /// @param name of the check
    /// @param count how many things it looked at
    /// @param text what was checked of them
    public record Check(String name, long count, String text) {}

    /// Something in the bundle is not true. Stops the verifier.
    public static final class False extends RuntimeException {
        private static final long serialVersionUID = 1;

        /// @param item where in the bundle
        /// @param problem what was found there, and what was expected
        public False(String item, String problem) {
            super(item + ": " + problem);
        }
    }

    private final List<Check> checks = new ArrayList<>();
    private final Set<String> statements = new LinkedHashSet<>();

    public List<Check> checks() {
        return checks;
    }

    public Set<String> statements() {
        return statements;
    }

    public void checked(String name, long count, String text) {
        checks.add(new Check(name, count, text));
    }

    /// Something that cannot be checked here, and on whose word it rests.
    public void states(String statement) {
        statements.add(statement);
    }

    /// The same, where there is any.
    public void statesOf(long count, String statement) {
        if (count > 0) {
            states(statement.formatted(count));
        }
    }

    public static void require(boolean isTrue, String item, String problem) {
        if (!isTrue) {
            throw new False(item, problem);
        }
    }
}
