package spoor.ledger.trace;

import java.util.Arrays;

/// `pro-rata`, `clean-first`, `taint-first` and `tiho`: a holding is an amount for each label, and
/// no order among its units.
final class Mixture implements Division {
    /// What leaves first.
    enum Order {
        TOGETHER,
        CLEAN_FIRST,
        TAINT_FIRST
    }

    private final Order order;
    private final boolean highestFirst;

    /// What a holding of several thefts has of each label, clean first.
    private final Amounts held = new Amounts();

    private long[] taken = new long[8];
    private long[] remainders = new long[8];

    Mixture(Order order, boolean highestFirst) {
        this.order = order;
        this.highestFirst = highestFirst;
    }

    @Override
    public Layout layout() {
        return order == Order.CLEAN_FIRST ? Layout.CLEAN_FIRST : Layout.CLEAN_LAST;
    }

    @Override
    public void divide(Flow flow) {
        if (flow.onlyLabel != 0) {
            divideOne(flow, flow.onlyLabel, flow.heldTaint);
        } else {
            divideMany(flow);
        }
    }

    /// The usual case: all the taint is of one theft.
    private void divideOne(Flow flow, int label, long taint) {
        int[] falling = highestFirst ? flow.fallingOrder() : null;
        long[] wants = flow.wanted;
        long[] taken = flow.taken;
        int outputs = flow.outputs;
        long whole = flow.total;
        long left = taint;
        for (int i = 0; i <= outputs; i++) {
            int output = falling == null ? i : falling[i];
            long wanted = wants[output];
            long units = takeOne(wanted, left, whole);
            taken[output] = units == 0 ? 0 : Runs.of(label, units);
            left -= units;
            whole -= wanted;
        }
    }

    private long takeOne(long wanted, long taint, long whole) {
        return switch (order) {
            case TOGETHER -> proRata(wanted, taint, whole);
            case CLEAN_FIRST -> Math.max(0, wanted - (whole - taint));
            case TAINT_FIRST -> Math.min(wanted, taint);
        };
    }

    /// With clean and one theft at most one unit is left over. It goes to the larger remainder, on
    /// a tie to clean, the lower label.
    static long proRata(long wanted, long taint, long whole) {
        if (wanted == whole || taint == 0) {
            return taint;
        }
        if (taint == whole) {
            return wanted;
        }
        long share = Share.floor(wanted, taint, whole);
        long remainder = wanted * taint - share * whole;
        return remainder > whole - remainder ? share + 1 : share;
    }

    private void divideMany(Flow flow) {
        held.clear();
        held.add(Runs.CLEAN, flow.total);
        for (int i = 0; i < flow.taintedInputs; i++) {
            deposit(flow, flow.tainted[i]);
        }
        int[] falling = highestFirst ? flow.fallingOrder() : null;
        for (int i = 0; i <= flow.outputs; i++) {
            int output = falling == null ? i : falling[i];
            withdraw(flow.wanted[output]);
            flow.taken[output] = parcel(flow.parcels);
        }
    }

    /// What is stolen is not clean: its units move from the clean ones.
    private void deposit(Flow flow, int input) {
        long parcel = flow.held[input];
        if (parcel > 0) {
            depositRun(parcel);
        } else if (parcel < 0) {
            long[] runs = flow.record(input);
            int first = flow.firstHeld(input);
            int end = first + flow.countHeld(input);
            for (int i = first; i < end; i++) {
                depositRun(runs[i]);
            }
        }
    }

    private void depositRun(long run) {
        held.add(Runs.label(run), Runs.units(run));
        held.units[0] -= Runs.units(run);
    }

    private void withdraw(long wanted) {
        if (taken.length < held.count) {
            taken = new long[held.labels.length];
            remainders = new long[held.labels.length];
        }
        long clean = held.units[0];
        long taint = 0;
        for (int place = 1; place < held.count; place++) {
            taint += held.units[place];
        }
        switch (order) {
            case TOGETHER -> takeInProportion(0, wanted, clean + taint);
            case CLEAN_FIRST -> {
                taken[0] = Math.min(wanted, clean);
                takeInProportion(1, wanted - taken[0], taint);
            }
            case TAINT_FIRST -> {
                long stolen = Math.min(wanted, taint);
                taken[0] = wanted - stolen;
                takeInProportion(1, stolen, taint);
            }
        }
        for (int place = 0; place < held.count; place++) {
            held.units[place] -= taken[place];
        }
    }

    /// Hamilton's method of largest remainders, on a tie the lower label first.
    private void takeInProportion(int from, long wanted, long whole) {
        if (wanted == 0) {
            Arrays.fill(taken, from, held.count, 0);
            return;
        }
        long leftOver = wanted;
        for (int place = from; place < held.count; place++) {
            long part = held.units[place];
            taken[place] = Share.floor(wanted, part, whole);
            remainders[place] = wanted * part - taken[place] * whole;
            leftOver -= taken[place];
        }
        if (leftOver > 0) {
            giveLeftOver(from, Math.toIntExact(leftOver));
        }
    }

    private void giveLeftOver(int from, int units) {
        // A remainder is below 2^51 and a place below 2^12, so both fit into one number that
        // sorts as the rule says.
        long[] keys = Arrays.copyOfRange(remainders, from, held.count);
        for (int i = 0; i < keys.length; i++) {
            keys[i] = keys[i] << 12 | (Runs.MAX_LABEL - i);
        }
        Arrays.sort(keys);
        for (int i = keys.length - units; i < keys.length; i++) {
            taken[from + Runs.MAX_LABEL - (int) (keys[i] & Runs.MAX_LABEL)]++;
        }
    }

    /// The thefts' part of what was withdrawn last.
    private long parcel(Parcels parcels) {
        int thefts = 0;
        int only = 0;
        for (int place = 1; place < held.count; place++) {
            if (taken[place] > 0) {
                thefts++;
                only = place;
            }
        }
        if (thefts <= 1) {
            return thefts == 0 ? 0 : Runs.of(held.labels[only], taken[only]);
        }
        int list = parcels.begin();
        for (int place = 1; place < held.count; place++) {
            parcels.add(held.labels[place], taken[place]);
        }
        return ~(long) list;
    }
}
