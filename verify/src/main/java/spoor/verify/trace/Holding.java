package spoor.verify.trace;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A holding: parcels go in, parcels come out, and the policy is the order in which they do. A
/// transaction's inputs go into an empty one, and its outputs come out of it; an account's stays.
///
/// A parcel is a list of runs; label 0 is clean, the thefts are 1 and up.
public abstract class Holding {
    /// What is not a policy but goes the same way: how much any conserving rule could find.
    public static final String BOUNDS = "bounds";

    static final int CLEAN = 0;
    private static final Set<String> UNORDERED =
            Set.of("pro-rata", "clean-first", "taint-first", "tiho");

    /// Units that belong together.
    ///
    /// @param units of bounds, the most
    /// @param least of bounds; otherwise 0
    public record Run(int label, BigInteger units, BigInteger least) {
        public Run(int label, BigInteger units) {
            this(label, units, BigInteger.ZERO);
        }

        Run plus(Run other) {
            return new Run(label, units.add(other.units), least.add(other.least));
        }
    }

    private BigInteger balance = BigInteger.ZERO;

    /// An empty holding.
    ///
    /// @param thefts how many there are
    public static Holding of(String policy, int thefts) {
        return switch (policy) {
            case "fifo" -> new Queue(true);
            case "lifo" -> new Queue(false);
            case "poison" -> new Poison();
            case BOUNDS -> new Bounds(thefts);
            default -> new Mixture(policy, thefts);
        };
    }

    /// @param units in the parcel, the clean ones included, which poison and bounds do not list
    public final void deposit(List<Run> parcel, BigInteger units) {
        balance = balance.add(units);
        put(parcel);
    }

    /// @return runs whose units add up to what is withdrawn; of poison and bounds, what each theft
    ///   has of it
    public final List<Run> withdraw(BigInteger units) {
        List<Run> taken = new ArrayList<>();
        if (units.signum() > 0) {
            take(units, balance, taken);
        }
        balance = balance.subtract(units);
        return taken;
    }

    /// What the thefts have of it, by label.
    public final List<Run> thefts() {
        List<Run> found = new ArrayList<>();
        list(balance, found);
        return found;
    }

    abstract void put(List<Run> parcel);

    abstract void take(BigInteger units, BigInteger balance, List<Run> taken);

    abstract void list(BigInteger balance, List<Run> found);

    /// Nothing is sure of it any more.
    public void loosen() {}

    // --- parcels ---------------------------------------------------------------------------------

    /// Neighbours of one label are one run; runs of nothing are none.
    public static void append(List<Run> runs, Run run) {
        if (run.units.signum() > 0 && !runs.isEmpty() && runs.getLast().label == run.label) {
            runs.add(runs.removeLast().plus(run));
        } else if (run.units.signum() > 0) {
            runs.add(run);
        }
    }

    public static List<Run> clean(BigInteger units) {
        return units.signum() > 0 ? List.of(new Run(CLEAN, units)) : List.of();
    }

    /// All that a parcel has of a label.
    public static Run sum(List<Run> runs, int label) {
        Run sum = new Run(label, BigInteger.ZERO);
        for (Run run : runs) {
            sum = run.label == label ? sum.plus(run) : sum;
        }
        return sum;
    }

    public static boolean isTainted(List<Run> runs) {
        return runs.stream().anyMatch(run -> run.label != CLEAN);
    }

    /// A parcel of which nothing is sure.
    public static List<Run> loosened(List<Run> runs) {
        return runs.stream().map(run -> new Run(run.label, run.units)).toList();
    }

    /// A parcel in the order of a policy that knows none among units; the others keep theirs.
    public static List<Run> sorted(String way, List<Run> parcel, int thefts) {
        if (!UNORDERED.contains(way)) {
            return parcel;
        }
        return inOrder(way, parts(parcel, thefts));
    }

    /// Units by label.
    public static BigInteger[] parts(List<Run> parcel, int thefts) {
        BigInteger[] parts = zeros(1 + thefts);
        parcel.forEach(run -> parts[run.label] = parts[run.label].add(run.units));
        return parts;
    }

    static BigInteger[] zeros(int count) {
        BigInteger[] zeros = new BigInteger[count];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    // --- policies --------------------------------------------------------------------------------

    /// The oldest run first; or the newest unit first, so that a parcel is turned around.
    private static final class Queue extends Holding {
        private final Deque<Run> runs = new ArrayDeque<>();
        private final boolean isOldestFirst;

        Queue(boolean isOldestFirst) {
            this.isOldestFirst = isOldestFirst;
        }

        @Override
        void put(List<Run> parcel) {
            runs.addAll(parcel);
        }

        @Override
        void take(BigInteger units, BigInteger balance, List<Run> taken) {
            for (BigInteger left = units; left.signum() > 0; ) {
                Run next = isOldestFirst ? runs.removeFirst() : runs.removeLast();
                BigInteger part = left.min(next.units);
                append(taken, new Run(next.label, part));
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
            TreeSet<Integer> labels = new TreeSet<>(all.stream().map(Run::label).toList());
            labels.remove(CLEAN);
            labels.forEach(label -> found.add(sum(all, label)));
        }
    }

    /// Labels without an order among their units.
    private static final class Mixture extends Holding {
        private final String policy;
        private final BigInteger[] held;

        Mixture(String policy, int thefts) {
            this.policy = policy;
            this.held = zeros(1 + thefts);
        }

        @Override
        void put(List<Run> parcel) {
            for (Run run : parcel) {
                held[run.label] = held[run.label].add(run.units);
            }
        }

        @Override
        void take(BigInteger units, BigInteger balance, List<Run> taken) {
            BigInteger tainted = balance.subtract(held[CLEAN]);
            BigInteger clean =
                    switch (policy) {
                        case "pro-rata" -> BigInteger.ZERO;
                        case "clean-first" -> units.min(held[CLEAN]);
                        case "taint-first", "tiho" -> units.subtract(units.min(tainted));
                        default -> throw new IllegalArgumentException(policy);
                    };
            int first = policy.equals("pro-rata") ? CLEAN : 1;
            BigInteger[] parts = inProportion(units.subtract(clean), held, first);
            parts[CLEAN] = parts[CLEAN].add(clean);
            for (int label = 0; label < held.length; label++) {
                held[label] = held[label].subtract(parts[label]);
            }
            taken.addAll(inOrder(policy, parts));
        }

        @Override
        void list(BigInteger balance, List<Run> found) {
            for (int label = 1; label < held.length; label++) {
                append(found, new Run(label, held[label]));
            }
        }
    }

    /// Units of the labels from `first` on in proportion: each label's share rounded down; what is
    /// left over goes one each to the largest remainders, the lower label first.
    public static BigInteger[] inProportion(BigInteger units, BigInteger[] held, int first) {
        BigInteger[] parts = zeros(held.length);
        BigInteger[] remainders = zeros(held.length);
        BigInteger all =
                Arrays.stream(held, first, held.length).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger left = units;
        for (int label = first; label < held.length && units.signum() > 0; label++) {
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
    public static List<Run> inOrder(String policy, BigInteger[] parts) {
        boolean isCleanFirst = policy.equals("clean-first");
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            int label = isCleanFirst ? i : (i + 1) % parts.length;
            append(runs, new Run(label, parts[label]));
        }
        return runs;
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
            labels.forEach(label -> append(found, new Run(label, balance)));
        }
    }

    /// The least and the most of each theft that any conserving rule could find.
    private static final class Bounds extends Holding {
        private final Run[] held;

        Bounds(int thefts) {
            held = new Run[1 + thefts];
            for (int label = 0; label < held.length; label++) {
                held[label] = new Run(label, BigInteger.ZERO);
            }
        }

        @Override
        void put(List<Run> parcel) {
            parcel.forEach(run -> held[run.label] = held[run.label].plus(run));
        }

        /// Of `w` units out of `V`, of which between `L` and `U` are a theft's, between `max(0, w -
        /// (V - L))` and `min(w, U)` are, whatever the rule; and of what stays, between `max(0, L -
        /// w)` and `min(V - w, U)`.
        @Override
        void take(BigInteger units, BigInteger balance, List<Run> taken) {
            BigInteger rest = balance.subtract(units);
            for (int label = 1; label < held.length; label++) {
                Run all = held[label];
                BigInteger sure = all.least.subtract(rest).max(BigInteger.ZERO);
                append(taken, new Run(label, units.min(all.units), sure));
                sure = all.least.subtract(units).max(BigInteger.ZERO);
                held[label] = new Run(label, rest.min(all.units), sure);
            }
        }

        @Override
        void list(BigInteger balance, List<Run> found) {
            for (int label = 1; label < held.length; label++) {
                append(found, held[label]);
            }
        }

        @Override
        public void loosen() {
            Arrays.setAll(held, label -> new Run(label, held[label].units));
        }
    }
}
