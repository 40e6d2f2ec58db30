package spoor.ledger.trace.account;

import java.util.Arrays;
import spoor.ledger.base.UInt256;

/// `fifo` and `lifo`: runs lie one behind the other and leave from the front, or from the back.
final class QueuePot implements Pot {
    private static final int FIRST_ROOM = 2;

    private final boolean fromBack;

    /// A ring: `count` runs from `first` on.
    private int[] labels = new int[FIRST_ROOM];

    private UInt256[] units = new UInt256[FIRST_ROOM];
    private int first;
    private int count;

    /// Runs that are not clean.
    private int tainted;

    QueuePot(boolean fromBack, UInt256 balance) {
        this.fromBack = fromBack;
        append(Parcel.CLEAN, balance);
    }

    private int place(int run) {
        return (first + run) & (labels.length - 1);
    }

    @Override
    public void deposit(Parcel parcel) {
        for (int i = 0; i < parcel.count; i++) {
            append(parcel.labels[i], parcel.units[i]);
        }
    }

    private void append(int label, UInt256 more) {
        if (more.isZero()) {
            return;
        }
        int last = place(count - 1);
        if (count > 0 && labels[last] == label) {
            units[last] = units[last].plus(more);
            return;
        }
        if (count == labels.length) {
            grow();
        }
        int place = place(count++);
        labels[place] = label;
        units[place] = more;
        tainted += label == Parcel.CLEAN ? 0 : 1;
    }

    private void grow() {
        int[] moreLabels = Arrays.copyOf(labels, 2 * count);
        UInt256[] moreUnits = Arrays.copyOf(units, 2 * count);
        for (int run = 0; run < count; run++) {
            moreLabels[run] = labels[place(run)];
            moreUnits[run] = units[place(run)];
        }
        labels = moreLabels;
        units = moreUnits;
        first = 0;
    }

    @Override
    public void withdraw(UInt256 wanted, UInt256 balance, Parcel parcel) {
        UInt256 open = wanted;
        while (!open.isZero()) {
            int place = fromBack ? place(count - 1) : first;
            UInt256 given = open.min(units[place]);
            parcel.add(labels[place], given);
            open = open.minus(given);
            if (given.equals(units[place])) {
                drop(place);
            } else {
                units[place] = units[place].minus(given);
            }
        }
    }

    private void drop(int place) {
        tainted -= labels[place] == Parcel.CLEAN ? 0 : 1;
        units[place] = UInt256.ZERO;
        first = fromBack ? first : place(1);
        count--;
    }

    @Override
    public boolean isTainted() {
        return tainted > 0;
    }

    @Override
    public void list(UInt256 balance, Parcel parcel) {
        for (int label : thefts()) {
            UInt256 sum = UInt256.ZERO;
            for (int run = 0; run < count; run++) {
                if (labels[place(run)] == label) {
                    sum = sum.plus(units[place(run)]);
                }
            }
            parcel.add(label, sum);
        }
    }

    private int[] thefts() {
        int[] all = new int[count];
        for (int run = 0; run < count; run++) {
            all[run] = labels[place(run)];
        }
        return Parcel.thefts(all);
    }
}
