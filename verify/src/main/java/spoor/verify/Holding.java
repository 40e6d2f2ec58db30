package spoor.verify;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/// A holding: parcels go in, parcels come out, and the policy is the order in which they do. A
/// transaction's inputs go into an empty one, and its outputs come out of it; an account's stays.
///
/// A parcel is a list of runs; label 0 is clean, the thefts are 1 and up.
abstract class Holding {
    static final int CLEAN = 0;

    /// Units that belong together.
    record Run(int label, BigInteger units) {}

    private BigInteger balance = BigInteger.ZERO;

    /// An empty holding.
    ///
    /// @param thefts how many there are
    static Holding of(String policy, int thefts) {
        return switch (policy) {
            case "fifo" -> new Queue(true);
            case "lifo" -> new Queue(false);
            case "pro-rata", "clean-first", "taint-first", "tiho" -> new Mixture(policy, thefts);
            case "poison" -> new Poison();
            default -> throw new Report.False("case/parameters.json", "policy " + policy);
        };
    }

    /// @param units in the parcel, the clean ones included, which poison does not list
    final void deposit(List<Run> parcel, BigInteger units) {
        balance = balance.add(units);
        put(parcel);
    }

    /// @return runs whose units add up to what is withdrawn; of poison, what each theft has of it
    final List<Run> withdraw(BigInteger units) {
        List<Run> taken = new ArrayList<>();
        if (units.signum() > 0) {
            take(units, balance, taken);
        }
        balance = balance.subtract(units);
        return taken;
    }

    /// What the thefts have of it, by label.
    final List<Run> thefts() {
        List<Run> found = new ArrayList<>();
        list(balance, found);
        return found;
    }

    abstract void put(List<Run> parcel);

    abstract void take(BigInteger units, BigInteger balance, List<Run> taken);

    abstract void list(BigInteger balance, List<Run> found);

    /// Neighbours of one label are one run; runs of nothing are none.
    static void append(List<Run> runs, int label, BigInteger units) {
        if (units.signum() > 0 && !runs.isEmpty() && runs.getLast().label == label) {
            runs.set(runs.size() - 1, new Run(label, runs.getLast().units.add(units)));
        } else if (units.signum() > 0) {
            runs.add(new Run(label, units));
        }
    }

    static List<Run> clean(BigInteger units) {
        return units.signum() > 0 ? List.of(new Run(CLEAN, units)) : List.of();
    }

    static BigInteger sum(List<Run> runs, int label) {
        BigInteger sum = BigInteger.ZERO;
        for (Run run : runs) {
            sum = run.label == label ? sum.add(run.units) : sum;
        }
        return sum;
    }

    static boolean isTainted(List<Run> runs) {
        for (Run run : runs) {
            if (run.label != CLEAN) {
                return true;
            }
        }
        return false;
    }

    /// The oldest run first; or the newest unit first, so that a parcel is turned around.
    private static final class Queue extends Holding {
        private final Deque<Run> runs = new ArrayDeque<>();
        private final boolean isOldestFirst;

        Queue(boolean isOldestFirst) {
            this.isOldestFirst = isOldestFirst;
        }

        @Override
        void put(List<Run> parcel) {
            for (Run run : parcel) {
                boolean isSame = !runs.isEmpty() && runs.getLast().label == run.label;
                BigInteger before = isSame ? runs.removeLast().units : BigInteger.ZERO;
                runs.addLast(new Run(run.label, before.add(run.units)));
            }
        }

        @Override
        void take(BigInteger units, BigInteger balance, List<Run> taken) {
            for (BigInteger left = units; left.signum() > 0; ) {
                Run next = isOldestFirst ? runs.removeFirst() : runs.removeLast();
                BigInteger part = left.min(next.units);
                append(taken, next.label, part);
                Run rest = new Run(next.label, next.units.subtract(part));
                if (rest.units.signum() > 0 && isOldestFirst) {
                    runs.addFirst(rest);
                } else if (rest.units.signum() > 0) {
                    runs.addLast(rest);
                }
                left = left.subtract(part);
            }
        }

        @Override
        void list(BigInteger balance, List<Run> found) {
            List<Run> all = List.copyOf(runs);
            for (int label : new TreeSet<>(all.stream().map(Run::label).toList())) {
                append(found, label, label == CLEAN ? BigInteger.ZERO : sum(all, label));
            }
        }
    }

    /// Labels without an order among their units.
    private static final class Mixture extends Holding {
        private final String policy;
        private final BigInteger[] held;

        Mixture(String policy, int thefts) {
            this.policy = policy;
            this.held = new BigInteger[1 + thefts];
            Arrays.fill(held, BigInteger.ZERO);
        }

        @Override
        void put(List<Run> parcel) {
            for (Run run : parcel) {
                held[run.label] = held[run.label].add(run.units);
            }
        }

        @Override
        void take(BigInteger units, BigInteger balance, List<Run> taken) {
            BigInteger clean =
                    switch (policy) {
                        case "clean-first" -> units.min(held[CLEAN]);
                        case "pro-rata" -> BigInteger.ZERO;
                        default ->
                                units.subtract(balance.subtract(held[CLEAN])).max(BigInteger.ZERO);
                    };
            BigInteger[] parts =
                    inProportion(
                            units.subtract(clean), held, policy.equals("pro-rata") ? CLEAN : 1);
            parts[CLEAN] = parts[CLEAN].add(clean);
            for (int label = 0; label < held.length; label++) {
                held[label] = held[label].subtract(parts[label]);
            }
            inOrder(policy, parts, taken);
        }

        @Override
        void list(BigInteger balance, List<Run> found) {
            for (int label = 1; label < held.length; label++) {
                append(found, label, held[label]);
            }
        }
    }

    /// Units of the labels from `first` on in proportion: each label's share rounded down; what is
    /// left over goes one each to the largest remainders, the lower label first.
    static BigInteger[] inProportion(BigInteger units, BigInteger[] held, int first) {
        BigInteger[] parts = new BigInteger[held.length];
        Arrays.fill(parts, BigInteger.ZERO);
        if (units.signum() == 0) {
            return parts;
        }
        BigInteger all = BigInteger.ZERO;
        for (int label = first; label < held.length; label++) {
            all = all.add(held[label]);
        }
        BigInteger[] remainders = new BigInteger[held.length];
        BigInteger left = units;
        for (int label = first; label < held.length; label++) {
            BigInteger[] share = units.multiply(held[label]).divideAndRemainder(all);
            parts[label] = share[0];
            remainders[label] = share[1];
            left = left.subtract(share[0]);
        }
        for (; left.signum() > 0; left = left.subtract(BigInteger.ONE)) {
            int largest = first;
            for (int label = first; label < held.length; label++) {
                largest = remainders[label].compareTo(remainders[largest]) > 0 ? label : largest;
            }
            parts[largest] = parts[largest].add(BigInteger.ONE);
            remainders[largest] = BigInteger.ONE.negate();
        }
        return parts;
    }

    /// The parts of a mixture as runs: thefts by label, clean units behind or, under clean-first,
    /// before them.
    static void inOrder(String policy, BigInteger[] parts, List<Run> runs) {
        append(runs, CLEAN, policy.equals("clean-first") ? parts[CLEAN] : BigInteger.ZERO);
        for (int label = 1; label < parts.length; label++) {
            append(runs, label, parts[label]);
        }
        append(runs, CLEAN, policy.equals("clean-first") ? BigInteger.ZERO : parts[CLEAN]);
    }

    /// Not a division at all: whatever theft came in is in all that comes out and in all that
    /// stays, until the holding is empty.
    private static final class Poison extends Holding {
        private final TreeSet<Integer> labels = new TreeSet<>();

        @Override
        void put(List<Run> parcel) {
            parcel.forEach(run -> labels.add(run.label));
            labels.remove(CLEAN);
        }

        @Override
        void take(BigInteger units, BigInteger balance, List<Run> taken) {
            list(units, taken);
            if (units.equals(balance)) {
                labels.clear();
            }
        }

        @Override
        void list(BigInteger balance, List<Run> found) {
            labels.forEach(label -> append(found, label, balance));
        }
    }
}
