package spoor.register.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// How much of a published set the grammar reads.
///
/// @param misses the cases it does not, each with what was found and expected
record Score(String group, int right, int all, List<String> misses) {

    /// Prints the score, with `-Dclaims.misses=true` what was missed, and fails below `reached`.
    void check(int reached) {
        System.out.println(group + ": " + right + " of " + all);
        if (Boolean.getBoolean("claims.misses")) {
            misses.forEach(miss -> System.out.println("    " + miss));
        }
        assertThat(right).as(group + " of " + all).isGreaterThanOrEqualTo(reached);
    }
}
