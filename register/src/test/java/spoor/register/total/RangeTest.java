package spoor.register.total;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import spoor.register.claim.Qualifier;
import spoor.register.claim.Quantity;

/// Ranges against the amounts that they allow, tried one by one on a grid of quarters: fine enough
/// to tell an end that is included from one that is not.
class RangeTest {
    private static final int LARGEST = 3;
    private static final int GRID = 4;

    /// Stands for every amount above the grid.
    private static final int ABOVE = 10 * LARGEST * GRID;

    @Test
    void aSumAllowsWhatItsPartsAllowTogether() {
        List<Range> all = all();
        assertThat(all).hasSize(36);
        for (Range one : all) {
            for (Range other : all) {
                Set<Integer> sums = new TreeSet<>();
                for (int a : allowed(one, 2 * LARGEST * GRID)) {
                    for (int b : allowed(other, 2 * LARGEST * GRID)) {
                        sums.add(a + b);
                    }
                }
                Range sum = one.plus(other);
                // Whole ends: at a quarter beside them, sums of two strict parts begin half a step
                // later, so the grid is compared at whole numbers and halves.
                for (int whole = 0; whole <= 2 * LARGEST * GRID; whole += GRID / 2) {
                    assertThat(allows(sum, whole))
                            .as("%s + %s = %s at %d/4", one, other, sum, whole)
                            .isEqualTo(sums.contains(whole));
                }
            }
        }
    }

    @Test
    void theHullAllowsWhatEitherDoesAndContainsNothingElseOutside() {
        for (Range one : all()) {
            for (Range other : all()) {
                Range hull = one.hull(other);
                assertThat(hull.contains(one) && hull.contains(other)).isTrue();
                assertThat(smallest(hull)).isEqualTo(Math.min(smallest(one), smallest(other)));
                assertThat(hull.high() == null)
                        .isEqualTo(one.high() == null || other.high() == null);
                assertThat(hull).isEqualTo(other.hull(one));
            }
        }
    }

    @Test
    void containsAndMeetsAreWhatTheGridShows() {
        for (Range one : all()) {
            for (Range other : all()) {
                Set<Integer> first = allowed(one, ABOVE);
                Set<Integer> second = allowed(other, ABOVE);
                boolean isOpen = one.high() == null || other.high() != null;
                assertThat(one.contains(other))
                        .as("%s contains %s", one, other)
                        .isEqualTo(first.containsAll(second) && isOpen);
                Set<Integer> both = new TreeSet<>(first);
                both.retainAll(second);
                assertThat(one.meets(other))
                        .as("%s meets %s", one, other)
                        .isEqualTo(!both.isEmpty());
            }
        }
    }

    @Test
    void aLowerAndAnUpperBoundMakeARange() {
        Range together = range(Qualifier.MORE_THAN, 230).together(range(Qualifier.LESS_THAN, 250));
        assertThat(together.words()).isEqualTo("> 230 to < 250");
        assertThat(range(Qualifier.AT_LEAST, 9).together(range(Qualifier.UP_TO, 5)).words())
                .as("bounds that do not go together leave nothing known")
                .isEqualTo("not known");
    }

    @Test
    void saysItsEndsAsTheyAre() {
        assertThat(range(Qualifier.AT_LEAST, 35).words()).isEqualTo("\u2265 35");
        assertThat(range(Qualifier.MORE_THAN, 2).words()).isEqualTo("> 2");
        assertThat(range(Qualifier.UP_TO, 2).words()).isEqualTo("\u2264 2");
        assertThat(range(Qualifier.LESS_THAN, 2).words()).isEqualTo("< 2");
        assertThat(Range.of(Quantity.range(BigDecimal.TWO, BigDecimal.TEN, true)).words())
                .as("630 million to over 1 billion")
                .isEqualTo("\u2265 2");
        assertThat(Range.exactly(new BigDecimal("52.20")).words()).isEqualTo("52.2");
    }

    private static Range range(Qualifier qualifier, int value) {
        return Range.of(Quantity.of(qualifier, BigDecimal.valueOf(value)));
    }

    private static List<Range> all() {
        List<Range> all = new ArrayList<>();
        for (int low = 0; low <= LARGEST; low++) {
            for (boolean isLowStrict : new boolean[] {false, true}) {
                all.add(range(low, isLowStrict, null, false));
                for (int high = low; high <= LARGEST; high++) {
                    for (boolean isHighStrict : new boolean[] {false, true}) {
                        if (high > low || (!isLowStrict && !isHighStrict)) {
                            all.add(range(low, isLowStrict, high, isHighStrict));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static Range range(
            int low, boolean isLowStrict, @Nullable Integer high, boolean isHighStrict) {
        return new Range(
                BigDecimal.valueOf(low),
                isLowStrict,
                high == null ? null : BigDecimal.valueOf(high),
                isHighStrict);
    }

    private static Set<Integer> allowed(Range range, int most) {
        Set<Integer> allowed = new TreeSet<>();
        for (int quarters = 0; quarters <= most; quarters++) {
            if (allows(range, quarters)) {
                allowed.add(quarters);
            }
        }
        return allowed;
    }

    private static int smallest(Range range) {
        return allowed(range, ABOVE).iterator().next();
    }

    private static boolean allows(Range range, int quarters) {
        BigDecimal value = BigDecimal.valueOf(quarters).divide(BigDecimal.valueOf(GRID));
        int low = value.compareTo(range.low());
        BigDecimal top = range.high();
        int high = top == null ? -1 : value.compareTo(top);
        return (low > 0 || (low == 0 && !range.isLowStrict()))
                && (high < 0 || (high == 0 && !range.isHighStrict()));
    }
}
