package spoor.screening.match;

import java.util.Arrays;

/// The best one-to-one pairing of the parts of two names.
///
/// A pairing is worth `(likeness - floor) x weight` and what its parts would cost without a
/// partner, times the floor; so the best pairing reaches the floor if any does. Filled anew for
/// each listed name; memory is kept.
final class Alignment {
    /// Steps of the search after which the best pairing so far is taken. Only names that repeat a
    /// word many times come near.
    private static final int MOST_STEPS = 20_000;

    /// A pairing must be worth more than this more to take the place of one that was found before:
    /// of a word that is repeated, the pairing in order is found first.
    private static final double EQUAL = 1e-9;

    int asked;
    int listed;
    final double[] askedCosts = new double[64];
    final double[] listedCosts = new double[64];

    int edges;
    int[] edgeAsked = new int[64];
    long[] askedMasks = new long[64];
    long[] listedMasks = new long[64];
    double[] likeness = new double[64];
    double[] weights = new double[64];
    private double[] values = new double[64];

    /// The edges that were chosen.
    final int[] chosen = new int[64];

    int chosenCount;
    private final int[] trial = new int[64];
    private final double[] hopes = new double[65];
    private double best;
    private int steps;

    void clear(int askedParts, int listedParts) {
        asked = askedParts;
        listed = listedParts;
        edges = 0;
        chosenCount = 0;
    }

    /// Two runs of parts that match, the last ones included.
    void add(
            int askedFirst,
            int askedLast,
            int listedFirst,
            int listedLast,
            double like,
            double weight) {
        if (edges == edgeAsked.length) {
            grow();
        }
        edgeAsked[edges] = askedFirst;
        askedMasks[edges] = mask(askedFirst, askedLast);
        listedMasks[edges] = mask(listedFirst, listedLast);
        likeness[edges] = like;
        weights[edges] = weight;
        edges++;
    }

    private static long mask(int first, int last) {
        return (-1L << first) & (-1L >>> (63 - last));
    }

    private void grow() {
        int length = edges * 2;
        edgeAsked = Arrays.copyOf(edgeAsked, length);
        askedMasks = Arrays.copyOf(askedMasks, length);
        listedMasks = Arrays.copyOf(listedMasks, length);
        likeness = Arrays.copyOf(likeness, length);
        weights = Arrays.copyOf(weights, length);
        values = Arrays.copyOf(values, length);
    }

    /// Chooses the edges.
    void solve(double floor) {
        boolean clash = false;
        long usedAsked = 0;
        long usedListed = 0;
        for (int e = 0; e < edges; e++) {
            double costs = costs(askedMasks[e], askedCosts) + costs(listedMasks[e], listedCosts);
            values[e] = NameScore.gain(likeness[e], weights[e]) + floor * costs;
            clash |= (usedAsked & askedMasks[e]) != 0 || (usedListed & listedMasks[e]) != 0;
            usedAsked |= askedMasks[e];
            usedListed |= listedMasks[e];
        }
        if (clash) {
            search();
            return;
        }
        for (int e = 0; e < edges; e++) {
            if (values[e] > 0) {
                chosen[chosenCount++] = e;
            }
        }
    }

    private static double costs(long mask, double[] costs) {
        double sum = 0;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            sum += costs[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    private void search() {
        hopes[asked] = 0;
        for (int i = asked - 1; i >= 0; i--) {
            double most = 0;
            for (int e = 0; e < edges; e++) {
                if (edgeAsked[e] == i) {
                    most = Math.max(most, values[e]);
                }
            }
            hopes[i] = hopes[i + 1] + most;
        }
        best = -1;
        steps = 0;
        search(0, 0, 0, 0, 0);
    }

    private void search(int part, long usedAsked, long usedListed, double sum, int count) {
        if (part == asked) {
            if (sum > best + EQUAL) {
                best = sum;
                chosenCount = count;
                System.arraycopy(trial, 0, chosen, 0, count);
            }
            return;
        }
        if (sum + hopes[part] <= best + EQUAL || ++steps > MOST_STEPS) {
            return;
        }
        for (int e = 0; e < edges; e++) {
            boolean fits =
                    edgeAsked[e] == part
                            && values[e] > 0
                            && (usedAsked & askedMasks[e]) == 0
                            && (usedListed & listedMasks[e]) == 0;
            if (fits) {
                trial[count] = e;
                search(
                        part + 1,
                        usedAsked | askedMasks[e],
                        usedListed | listedMasks[e],
                        sum + values[e],
                        count + 1);
            }
        }
        search(part + 1, usedAsked, usedListed, sum, count);
    }
}
