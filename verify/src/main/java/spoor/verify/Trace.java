package spoor.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import spoor.verify.Holding.Run;

/// What a trace does on chains of outputs and of accounts alike: origins fill parcels, trails end,
/// and all of it is counted. What it finds it tells a [Sink].
abstract class Trace {
    /// Hears what a trace finds.
    interface Sink {
        /// An address that held taint.
        void met(String address);

        /// A transaction or transfer that moved taint.
        ///
        /// @param line the record of the result, up to its notes
        void step(String policy, String transaction, String line);

        void terminal(int theft, String policy, Stop stop, Place place, BigInteger units);

        void bounds(int theft, Stop stop, Place place, BigInteger least, BigInteger most);

        void converted(
                int theft,
                String policy,
                Place place,
                BigInteger units,
                String assetAfter,
                BigInteger unitsAfter);

        void assumed(String place, BigInteger units);
    }

    /// Where and why a trail ends.
    ///
    /// @param reason or how it begins
    /// @param entity label of the tag that ends it, or ""
    /// @param source of that tag, or ""
    record Stop(String terminal, String reason, String entity, String source) {
        Stop(String terminal, String reason) {
            this(terminal, reason, "", "");
        }

        static Stop truncated(String limit) {
            return new Stop("TRUNCATED", limit);
        }
    }

    /// Where something ends, and when it came there.
    ///
    /// @param address "" for a fee
    /// @param transaction see docs/FORMATS.md
    /// @param time ISO 8601 in UTC, or ""
    /// @param moved units of the whole transfer; of accounts only
    record Place(
            String place,
            String address,
            String asset,
            String transaction,
            long height,
            String time,
            BigInteger moved) {}

    record Claim(int label, BigInteger units) {}

    /// What one theft's label saw of an asset under a policy.
    static final class Sums {
        BigInteger stolen = BigInteger.ZERO;
        BigInteger convertedIn = BigInteger.ZERO;
        BigInteger ended = BigInteger.ZERO;
        BigInteger convertedOut = BigInteger.ZERO;
    }

    /// @param asset its place in the result's list
    record Account(int label, int policy, int asset) {}

    final Parameters wanted;
    final List<String> policies;
    final Sink sink;
    final int thefts;
    final SortedMap<Account, Sums> sums =
            new TreeMap<>(
                    Comparator.comparingInt(Account::label)
                            .thenComparingInt(Account::policy)
                            .thenComparingInt(Account::asset));

    /// Transactions (transfers) that divided taint.
    long handled;

    /// The highest sum that the chain's program can count; poison ends the same coins again and
    /// again.
    private final BigInteger highest;

    Trace(Parameters wanted, Sink sink, BigInteger highest) {
        this.wanted = wanted;
        this.policies = wanted.policies();
        this.sink = sink;
        this.thefts = wanted.thefts().size();
        this.highest = highest;
    }

    /// Place of an asset in the result's list.
    abstract int number(String asset);

    /// Holds an origin of the result against the chain and the case.
    abstract void origin(Json.Row row, Parameters.Origin origin);

    final boolean isPoison(int policy) {
        return policies.get(policy).equals("poison");
    }

    final boolean isQueue(int policy) {
        return policies.get(policy).equals("fifo") || policies.get(policy).equals("lifo");
    }

    final Sums sums(int label, int policy, String asset) {
        return sums.computeIfAbsent(new Account(label, policy, number(asset)), _ -> new Sums());
    }

    final BigInteger capped(BigInteger sum) {
        return sum.min(highest);
    }

    // --- origins ---------------------------------------------------------------------------------

    /// An origin's first units become the theft's; its own stay, another's are stolen again.
    final List<Run> fill(int policy, List<Run> parcel, Claim claim, Place place) {
        List<Run> filled = new ArrayList<>();
        if (isPoison(policy)) {
            for (int label = 1; label <= thefts; label++) {
                BigInteger units = Holding.sum(parcel, label);
                boolean isOwn = label == claim.label;
                Holding.append(filled, label, isOwn ? units.max(claim.units) : units);
            }
            steal(policy, claim.units.subtract(Holding.sum(parcel, claim.label)), claim, place);
            return filled;
        }
        Holding.append(filled, claim.label, claim.units);
        BigInteger[] lost = zeros();
        BigInteger left = claim.units;
        for (Run run : parcel) {
            BigInteger covered = left.min(run.units());
            left = left.subtract(covered);
            lost[run.label()] = lost[run.label()].add(covered);
            Holding.append(filled, run.label(), run.units().subtract(covered));
        }
        steal(policy, claim.units.subtract(lost[claim.label]), claim, place);
        for (int label = 1; label <= thefts; label++) {
            if (label != claim.label) {
                end(policy, label, lost[label], restolen(claim), place);
            }
        }
        return filled;
    }

    private void steal(int policy, BigInteger units, Claim claim, Place place) {
        if (units.signum() > 0) {
            Sums found = sums(claim.label, policy, place.asset);
            found.stolen = capped(found.stolen.add(units));
        }
    }

    private Stop restolen(Claim claim) {
        return new Stop("RESTOLEN", wanted.thefts().get(claim.label - 1).id());
    }

    // --- ends ------------------------------------------------------------------------------------

    /// A theft with too few units ends here; they go on as clean.
    final List<Run> cutSmall(int policy, List<Run> parcel, Place place) {
        boolean[] isSmall = new boolean[thefts + 1];
        for (int label = 1; label <= thefts; label++) {
            BigInteger units = Holding.sum(parcel, label);
            isSmall[label] = units.compareTo(wanted.minUnits()) < 0;
            if (isSmall[label]) {
                end(policy, label, units, Stop.truncated("min_units"), place);
            }
        }
        List<Run> left = new ArrayList<>();
        for (Run run : parcel) {
            boolean isCut = isSmall[run.label()];
            if (!isCut || !isPoison(policy)) {
                Holding.append(left, isCut ? Holding.CLEAN : run.label(), run.units());
            }
        }
        return left;
    }

    final void endAll(int policy, List<Run> parcel, Stop stop, Place place) {
        for (int label = 1; label <= thefts; label++) {
            end(policy, label, Holding.sum(parcel, label), stop, place);
        }
    }

    final void end(int policy, int label, BigInteger units, Stop stop, Place place) {
        if (units.signum() > 0) {
            Sums found = sums(label, policy, place.asset);
            found.ended = capped(found.ended.add(units));
            sink.terminal(label - 1, policies.get(policy), stop, place, units);
        }
    }

    // --- bounds ----------------------------------------------------------------------------------

    final BigInteger[] zeros() {
        BigInteger[] zeros = new BigInteger[thefts + 1];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    /// The least and the most of each theft that any conserving rule could find in something.
    final class Bounds {
        final BigInteger[] least = zeros();
        final BigInteger[] most = zeros();

        boolean isTainted() {
            return Arrays.stream(most).anyMatch(units -> units.signum() > 0);
        }

        void add(Bounds other) {
            for (int label = 1; label <= thefts; label++) {
                least[label] = least[label].add(other.least[label]);
                most[label] = most[label].add(other.most[label]);
            }
        }

        /// Of `w` units out of `V`, of which between `L` and `U` are a theft's, between `max(0, w -
        /// (V - L))` and `min(w, U)` are, whatever the rule.
        Bounds given(BigInteger units, BigInteger all) {
            Bounds given = new Bounds();
            for (int label = 1; label <= thefts; label++) {
                given.most[label] = units.min(most[label]);
                BigInteger sure = units.subtract(all.subtract(least[label]));
                given.least[label] =
                        given.most[label].signum() > 0
                                ? sure.max(BigInteger.ZERO)
                                : given.most[label];
            }
            return given;
        }

        /// And of what stays, between `max(0, L - w)` and `min(V - w, U)`.
        void keep(BigInteger units, BigInteger all) {
            for (int label = 1; label <= thefts; label++) {
                least[label] = least[label].subtract(units).max(BigInteger.ZERO);
                most[label] = most[label].min(all.subtract(units));
            }
        }

        /// An origin's units are the theft's; of every theft the rest can hold what it could.
        void fill(Claim claim, BigInteger value, Place place) {
            BigInteger rest = value.subtract(claim.units);
            for (int label = 1; label <= thefts; label++) {
                boolean isOwn = label == claim.label;
                if (!isOwn && most[label].signum() > 0) {
                    BigInteger lost = least[label].subtract(rest).max(BigInteger.ZERO);
                    BigInteger atMost = most[label].min(claim.units);
                    sink.bounds(label - 1, restolen(claim), place, lost, atMost);
                }
                BigInteger own = isOwn ? claim.units : BigInteger.ZERO;
                least[label] = least[label].subtract(claim.units).max(BigInteger.ZERO).add(own);
                most[label] = most[label].min(rest).add(own);
            }
        }

        /// Any share of the units before lies within one unit of the same share of those after.
        void convert(Bounds after, BigInteger units, BigInteger unitsAfter) {
            boolean isExact = units.equals(unitsAfter);
            for (int label = 1; label <= thefts; label++) {
                BigInteger low = least[label].multiply(unitsAfter).divide(units);
                BigInteger high = most[label].multiply(unitsAfter).divide(units);
                boolean isUp = !isExact && most[label].signum() > 0;
                high = isUp ? unitsAfter.min(high.add(BigInteger.ONE)) : high;
                after.least[label] = after.least[label].add(low);
                after.most[label] = after.most[label].add(high);
            }
        }

        void cutSmall(Place place) {
            for (int label = 1; label <= thefts; label++) {
                if (most[label].compareTo(wanted.minUnits()) < 0) {
                    end(label, Stop.truncated("min_units"), place);
                    most[label] = BigInteger.ZERO;
                }
                boolean isSmall = least[label].compareTo(wanted.minUnits()) < 0;
                least[label] = isSmall ? BigInteger.ZERO : least[label];
            }
        }

        void endAll(Stop stop, Place place) {
            for (int label = 1; label <= thefts; label++) {
                end(label, stop, place);
            }
        }

        private void end(int label, Stop stop, Place place) {
            if (most[label].signum() > 0) {
                sink.bounds(label - 1, stop, place, least[label], most[label]);
            }
        }
    }
}
