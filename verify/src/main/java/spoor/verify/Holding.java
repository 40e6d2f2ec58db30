package spoor.verify;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A holding: parcels go in, parcels come out, and the policy is the order in which they do.
///
/// A parcel is a list of runs; label 0 is clean, the thefts are 1 and up.
abstract class Holding {
    static final int CLEAN = 0;

    /// Units that belong together.
    record Run(int label, long units) {}

    /// @param thefts how many there are
    static Holding of(String policy, int thefts) {
        return switch (policy) {
            case "fifo" -> new Queue(true);
            case "lifo" -> new Queue(false);
            case "pro-rata", "clean-first", "taint-first", "tiho" -> new Mixture(policy, thefts);
            default -> throw new Report.False("case/parameters.json", "policy " + policy);
        };
    }

    abstract void deposit(List<Run> parcel);

    /// @return runs whose units add up to what is withdrawn
    abstract List<Run> withdraw(long units);

    /// Neighbours of one label are one run; runs of nothing are none.
    static void append(List<Run> runs, int label, long units) {
        if (units > 0 && !runs.isEmpty() && runs.getLast().label == label) {
            runs.set(runs.size() - 1, new Run(label, runs.getLast().units + units));
        } else if (units > 0) {
            runs.add(new Run(label, units));
        }
    }

    static long sum(List<Run> runs) {
        return runs.stream().mapToLong(Run::units).sum();
    }

    static long sum(List<Run> runs, int label) {
        return runs.stream().filter(run -> run.label == label).mapToLong(Run::units).sum();
    }

    static boolean isTainted(List<Run> runs) {
        return runs.stream().anyMatch(run -> run.label != CLEAN);
    }

    /// The oldest run first; or the newest unit first, so that a parcel is turned around.
    private static final class Queue extends Holding {
        private final Deque<Run> runs = new ArrayDeque<>();
        private final boolean isOldestFirst;

        Queue(boolean isOldestFirst) {
            this.isOldestFirst = isOldestFirst;
        }

        @Override
        void deposit(List<Run> parcel) {
            runs.addAll(parcel);
        }

        @Override
        List<Run> withdraw(long units) {
            List<Run> taken = new ArrayList<>();
            for (long left = units; left > 0; ) {
                Run next = isOldestFirst ? runs.removeFirst() : runs.removeLast();
                long part = Math.min(left, next.units);
                append(taken, next.label, part);
                Run rest = new Run(next.label, next.units - part);
                if (rest.units > 0 && isOldestFirst) {
                    runs.addFirst(rest);
                } else if (rest.units > 0) {
                    runs.addLast(rest);
                }
                left -= part;
            }
            return taken;
        }
    }

    /// Labels without an order among their units.
    private static final class Mixture extends Holding {
        private final String policy;
        private final long[] held;

        Mixture(String policy, int thefts) {
            this.policy = policy;
            this.held = new long[1 + thefts];
        }

        @Override
        void deposit(List<Run> parcel) {
            parcel.forEach(run -> held[run.label] += run.units);
        }

        @Override
        List<Run> withdraw(long units) {
            long[] taken = new long[held.length];
            long stolen = 0;
            for (int label = 1; label < held.length; label++) {
                stolen += held[label];
            }
            switch (policy) {
                case "pro-rata" -> take(units, 0, taken);
                case "clean-first" -> {
                    taken[CLEAN] = Math.min(units, held[CLEAN]);
                    take(units - taken[CLEAN], 1, taken);
                }
                default -> {
                    take(Math.min(units, stolen), 1, taken);
                    taken[CLEAN] = units - Math.min(units, stolen);
                }
            }
            for (int label = 0; label < held.length; label++) {
                held[label] -= taken[label];
            }
            return listed(taken);
        }

        /// Takes units of the labels from `first` on in proportion: each label's share rounded
        /// down; what is left over goes one each to the largest remainders, the lower label first.
        private void take(long units, int first, long[] taken) {
            BigInteger all = BigInteger.ZERO;
            for (int label = first; label < held.length; label++) {
                all = all.add(BigInteger.valueOf(held[label]));
            }
            BigInteger[] remainders = new BigInteger[held.length];
            long left = units;
            for (int label = first; units > 0 && label < held.length; label++) {
                BigInteger[] share =
                        BigInteger.valueOf(units)
                                .multiply(BigInteger.valueOf(held[label]))
                                .divideAndRemainder(all);
                taken[label] = share[0].longValueExact();
                remainders[label] = share[1];
                left -= taken[label];
            }
            for (; left > 0; left--) {
                int largest = first;
                for (int label = first; label < held.length; label++) {
                    largest =
                            remainders[label].compareTo(remainders[largest]) > 0 ? label : largest;
                }
                taken[largest]++;
                remainders[largest] = BigInteger.ZERO;
            }
        }

        private List<Run> listed(long[] taken) {
            List<Run> runs = new ArrayList<>();
            if (policy.equals("clean-first")) {
                append(runs, CLEAN, taken[CLEAN]);
            }
            for (int label = 1; label < taken.length; label++) {
                append(runs, label, taken[label]);
            }
            if (!policy.equals("clean-first")) {
                append(runs, CLEAN, taken[CLEAN]);
            }
            return runs;
        }
    }
}
