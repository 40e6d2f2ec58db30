package spoor.ledger.trace.account;

import spoor.ledger.base.UInt256;

/// A mixture as [MixturePot] is, in a case with one theft: one amount, and no table of labels.
final class OneTheftPot implements Pot {
    private static final int THEFT = 1;

    private final MixturePot.Order order;
    private UInt256 taint = UInt256.ZERO;

    OneTheftPot(MixturePot.Order order) {
        this.order = order;
    }

    @Override
    public void deposit(Parcel parcel) {
        for (int i = 0; i < parcel.count; i++) {
            if (parcel.labels[i] != Parcel.CLEAN) {
                taint = taint.plus(parcel.units[i]);
            }
        }
    }

    @Override
    public void withdraw(UInt256 wanted, UInt256 balance, Parcel parcel) {
        UInt256 taken = order.take(wanted, taint, balance);
        UInt256 clean = wanted.minus(taken);
        if (order == MixturePot.Order.CLEAN_FIRST) {
            parcel.add(Parcel.CLEAN, clean);
            parcel.add(THEFT, taken);
        } else {
            parcel.add(THEFT, taken);
            parcel.add(Parcel.CLEAN, clean);
        }
        taint = taint.minus(taken);
    }

    @Override
    public boolean isTainted() {
        return !taint.isZero();
    }

    @Override
    public void list(UInt256 balance, Parcel parcel) {
        parcel.add(THEFT, taint);
    }
}
