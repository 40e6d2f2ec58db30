package spoor.ledger.trace.account;

import java.util.Arrays;
import spoor.ledger.base.UInt256;

/// `poison`: whatever theft ever came into the holding is in all that it gives and in all that it
/// still has, until it is empty.
final class ContagionPot implements Pot {
    private int[] labels = new int[0];

    @Override
    public void deposit(Parcel parcel) {
        for (int i = 0; i < parcel.count; i++) {
            int label = parcel.labels[i];
            int place = label == Parcel.CLEAN ? 0 : Arrays.binarySearch(labels, label);
            if (place < 0) {
                int[] more = new int[labels.length + 1];
                System.arraycopy(labels, 0, more, 0, ~place);
                more[~place] = label;
                System.arraycopy(labels, ~place, more, ~place + 1, labels.length - ~place);
                labels = more;
            }
        }
    }

    @Override
    public void withdraw(UInt256 units, UInt256 balance, Parcel parcel) {
        list(units, parcel);
        if (units.equals(balance)) {
            labels = new int[0];
        }
    }

    @Override
    public boolean isTainted() {
        return labels.length > 0;
    }

    @Override
    public void list(UInt256 balance, Parcel parcel) {
        for (int label : labels) {
            parcel.add(label, balance);
        }
    }
}
