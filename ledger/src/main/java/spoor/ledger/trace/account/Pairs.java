package spoor.ledger.trace.account;

import java.util.Arrays;
import spoor.ledger.base.UInt256;

/// The least and the most of each theft, the lowest label first: in a holding, or on the move.
final class Pairs {
    int count;
    int[] labels = new int[2];
    UInt256[] least = new UInt256[2];
    UInt256[] most = new UInt256[2];

    void clear() {
        count = 0;
    }

    void add(int label, UInt256 moreLeast, UInt256 moreMost) {
        int place = Arrays.binarySearch(labels, 0, count, label);
        if (place < 0) {
            place = ~place;
            insert(place, label);
        }
        least[place] = least[place].plus(moreLeast);
        most[place] = most[place].plus(moreMost);
    }

    private void insert(int place, int label) {
        if (count == labels.length) {
            labels = Arrays.copyOf(labels, 2 * count);
            least = Arrays.copyOf(least, 2 * count);
            most = Arrays.copyOf(most, 2 * count);
        }
        System.arraycopy(labels, place, labels, place + 1, count - place);
        System.arraycopy(least, place, least, place + 1, count - place);
        System.arraycopy(most, place, most, place + 1, count - place);
        labels[place] = label;
        least[place] = UInt256.ZERO;
        most[place] = UInt256.ZERO;
        count++;
    }

    void addAll(Pairs other) {
        for (int i = 0; i < other.count; i++) {
            add(other.labels[i], other.least[i], other.most[i]);
        }
    }

    /// Whether some theft has units here under every rule.
    boolean isSure() {
        return Arrays.stream(least, 0, count).anyMatch(units -> !units.isZero());
    }

    /// Nothing here is sure any more.
    void loosen() {
        Arrays.fill(least, 0, count, UInt256.ZERO);
    }

    /// Raises the most of each theft to that of the other pairs, where that is more.
    ///
    /// @param other not sure either
    void join(Pairs other) {
        for (int i = 0; i < other.count; i++) {
            add(other.labels[i], UInt256.ZERO, UInt256.ZERO);
            int place = Arrays.binarySearch(labels, 0, count, other.labels[i]);
            most[place] = most[place].max(other.most[i]);
        }
    }

    /// Moves what `wanted` of `balance` units may hold into `parcel`; what may stay stays.
    void withdraw(UInt256 wanted, UInt256 balance, Pairs parcel) {
        UInt256 rest = balance.minus(wanted);
        for (int i = 0; i < count; i++) {
            UInt256 notTheft = balance.minus(least[i]);
            UInt256 given = wanted.min(most[i]);
            if (!given.isZero()) {
                parcel.add(labels[i], wanted.minusOrZero(notTheft), given);
            }
            least[i] = least[i].minusOrZero(wanted);
            most[i] = most[i].min(rest);
        }
        dropEmpty();
    }

    /// Forgets the thefts of which nothing can be here.
    void dropEmpty() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (!most[i].isZero()) {
                labels[kept] = labels[i];
                least[kept] = least[i];
                most[kept++] = most[i];
            }
        }
        count = kept;
    }
}
