package spoor.ledger.trace.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import spoor.ledger.base.UInt256;

/// Value on the move: runs of units, one behind the other; neighbours of one label merge. Reused
/// from transfer to transfer.
final class Parcel {
    static final int CLEAN = 0;

    int count;
    int[] labels = new int[4];
    UInt256[] units = new UInt256[4];

    void clear() {
        count = 0;
    }

    void add(int label, UInt256 more) {
        if (more.isZero()) {
            return;
        }
        if (count > 0 && labels[count - 1] == label) {
            units[count - 1] = units[count - 1].plus(more);
            return;
        }
        if (count == labels.length) {
            labels = Arrays.copyOf(labels, 2 * count);
            units = Arrays.copyOf(units, 2 * count);
        }
        labels[count] = label;
        units[count++] = more;
    }

    void setClean(UInt256 all) {
        count = 0;
        add(CLEAN, all);
    }

    void copy(Parcel other) {
        if (labels.length < other.count) {
            labels = new int[other.labels.length];
            units = new UInt256[other.labels.length];
        }
        System.arraycopy(other.labels, 0, labels, 0, other.count);
        System.arraycopy(other.units, 0, units, 0, other.count);
        count = other.count;
    }

    boolean isTainted() {
        for (int i = 0; i < count; i++) {
            if (labels[i] != CLEAN) {
                return true;
            }
        }
        return false;
    }

    /// Units of all runs.
    UInt256 total() {
        UInt256 sum = UInt256.ZERO;
        for (int i = 0; i < count; i++) {
            sum = sum.plus(units[i]);
        }
        return sum;
    }

    /// Units of a label.
    UInt256 of(int label) {
        UInt256 sum = UInt256.ZERO;
        for (int i = 0; i < count; i++) {
            if (labels[i] == label) {
                sum = sum.plus(units[i]);
            }
        }
        return sum;
    }

    /// Makes the runs of a label clean. Neighbours then merge.
    void cleanse(int label) {
        int runs = count;
        count = 0;
        for (int i = 0; i < runs; i++) {
            // A merged run is written where it was read or before: nothing unread is lost.
            add(labels[i] == label ? CLEAN : labels[i], units[i]);
        }
    }

    /// The labels of thefts in rising order.
    int[] thefts() {
        return thefts(Arrays.copyOf(labels, count));
    }

    /// The labels of thefts among some, in rising order, each once.
    ///
    /// @param labels is used up
    static int[] thefts(int[] labels) {
        Arrays.sort(labels);
        int found = 0;
        for (int label : labels) {
            if (label != CLEAN && (found == 0 || labels[found - 1] != label)) {
                labels[found++] = label;
            }
        }
        return Arrays.copyOf(labels, found);
    }

    List<AccountSink.Run> toRecords() {
        List<AccountSink.Run> runs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            runs.add(new AccountSink.Run(labels[i], units[i]));
        }
        return runs;
    }
}
