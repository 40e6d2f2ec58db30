package spoor.ledger.trace.account;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import spoor.ledger.base.UInt256;

/// `pro-rata`, `clean-first`, `taint-first` and `tiho`: an amount for each theft, and no order
/// among its units. What is not a theft's is clean.
final class MixturePot implements Pot {
    /// What leaves first.
    enum Order {
        TOGETHER,
        CLEAN_FIRST,
        TAINT_FIRST;

        /// What leaves of the only theft.
        UInt256 take(UInt256 wanted, UInt256 taint, UInt256 balance) {
            return switch (this) {
                case TOGETHER -> proRata(wanted, taint, balance);
                case CLEAN_FIRST -> wanted.minusOrZero(balance.minus(taint));
                case TAINT_FIRST -> wanted.min(taint);
            };
        }

        /// With clean and one theft at most one unit is left over; it goes to the larger remainder,
        /// on a tie to clean, the lower label.
        private static UInt256 proRata(UInt256 wanted, UInt256 taint, UInt256 balance) {
            if (wanted.equals(balance)) {
                return taint;
            }
            if (taint.equals(balance)) {
                return wanted;
            }
            UInt256 share = wanted.share(taint, balance);
            UInt256 remainder = wanted.shareRemainder(taint, balance, share);
            boolean isUp = remainder.compareTo(balance.minus(remainder)) > 0;
            return isUp ? share.plus(UInt256.ONE) : share;
        }
    }

    private final Order order;

    /// Thefts by label, with units each.
    private int[] labels = new int[2];

    private UInt256[] units = new UInt256[2];
    private int count;

    MixturePot(Order order) {
        this.order = order;
    }

    @Override
    public void deposit(Parcel parcel) {
        for (int i = 0; i < parcel.count; i++) {
            if (parcel.labels[i] != Parcel.CLEAN) {
                add(parcel.labels[i], parcel.units[i]);
            }
        }
    }

    private void add(int label, UInt256 more) {
        int place = Arrays.binarySearch(labels, 0, count, label);
        if (place >= 0) {
            units[place] = units[place].plus(more);
            return;
        }
        place = ~place;
        if (count == labels.length) {
            labels = Arrays.copyOf(labels, 2 * count);
            units = Arrays.copyOf(units, 2 * count);
        }
        System.arraycopy(labels, place, labels, place + 1, count - place);
        System.arraycopy(units, place, units, place + 1, count - place);
        labels[place] = label;
        units[place] = more;
        count++;
    }

    @Override
    public void withdraw(UInt256 wanted, UInt256 balance, Parcel parcel) {
        UInt256[] taken =
                count == 1
                        ? new UInt256[] {order.take(wanted, units[0], balance)}
                        : takeMany(wanted, balance);
        UInt256 clean = wanted.minus(sum(taken));
        if (order == Order.CLEAN_FIRST) {
            parcel.add(Parcel.CLEAN, clean);
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            parcel.add(labels[i], taken[i]);
            UInt256 rest = units[i].minus(taken[i]);
            if (!rest.isZero()) {
                labels[kept] = labels[i];
                units[kept++] = rest;
            }
        }
        count = kept;
        if (order != Order.CLEAN_FIRST) {
            parcel.add(Parcel.CLEAN, clean);
        }
    }

    private UInt256[] takeMany(UInt256 wanted, UInt256 balance) {
        UInt256 taint = sum(Arrays.copyOf(units, count));
        UInt256 clean = balance.minus(taint);
        return switch (order) {
            case TOGETHER -> {
                UInt256[] parts = new UInt256[count + 1];
                parts[0] = clean;
                System.arraycopy(units, 0, parts, 1, count);
                yield Arrays.copyOfRange(inProportion(wanted, parts, balance), 1, count + 1);
            }
            case CLEAN_FIRST ->
                    inProportion(wanted.minusOrZero(clean), Arrays.copyOf(units, count), taint);
            case TAINT_FIRST -> inProportion(wanted.min(taint), Arrays.copyOf(units, count), taint);
        };
    }

    /// Hamilton's method of largest remainders, on a tie the lower label first.
    static UInt256[] inProportion(UInt256 wanted, UInt256[] parts, UInt256 whole) {
        UInt256[] taken = new UInt256[parts.length];
        Arrays.fill(taken, UInt256.ZERO);
        if (wanted.isZero()) {
            return taken;
        }
        UInt256[] remainders = new UInt256[parts.length];
        UInt256 leftOver = wanted;
        for (int i = 0; i < parts.length; i++) {
            taken[i] = wanted.share(parts[i], whole);
            remainders[i] = wanted.shareRemainder(parts[i], whole, taken[i]);
            leftOver = leftOver.minus(taken[i]);
        }
        int[] falling =
                IntStream.range(0, parts.length)
                        .boxed()
                        .sorted(
                                Comparator.comparing((Integer i) -> remainders[i])
                                        .reversed()
                                        .thenComparing(i -> i))
                        .mapToInt(Integer::intValue)
                        .toArray();
        // Less than one unit is left over for each part.
        for (int i = 0; i < leftOver.toLong(); i++) {
            taken[falling[i]] = taken[falling[i]].plus(UInt256.ONE);
        }
        return taken;
    }

    private static UInt256 sum(UInt256[] parts) {
        UInt256 sum = UInt256.ZERO;
        for (UInt256 part : parts) {
            sum = sum.plus(part);
        }
        return sum;
    }

    @Override
    public boolean isTainted() {
        return count > 0;
    }

    @Override
    public void list(UInt256 balance, Parcel parcel) {
        for (int i = 0; i < count; i++) {
            parcel.add(labels[i], units[i]);
        }
    }
}
