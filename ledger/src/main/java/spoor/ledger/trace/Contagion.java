package spoor.ledger.trace;

import java.util.Arrays;

/// `poison`: whatever theft is in any input is in all of every output and of the fee.
final class Contagion implements Division {
    private int[] labels = new int[8];
    private int count;

    @Override
    public Layout layout() {
        return Layout.THEFTS_ALONE;
    }

    @Override
    public void divide(Flow flow) {
        count = 0;
        for (int i = 0; i < flow.taintedInputs; i++) {
            deposit(flow, flow.tainted[i]);
        }
        for (int output = 0; output <= flow.outputs; output++) {
            flow.taken[output] = poisoned(flow.parcels, flow.wanted[output]);
        }
    }

    private void deposit(Flow flow, int input) {
        long parcel = flow.held[input];
        if (parcel > 0) {
            add(Runs.label(parcel));
        } else if (parcel < 0) {
            long[] runs = flow.record(input);
            int first = flow.firstHeld(input);
            int end = first + flow.countHeld(input);
            for (int i = first; i < end; i++) {
                add(Runs.label(runs[i]));
            }
        }
    }

    private void add(int label) {
        if (count == 1 && labels[0] == label) {
            return;
        }
        int place = Arrays.binarySearch(labels, 0, count, label);
        if (place >= 0) {
            return;
        }
        if (count == labels.length) {
            labels = Arrays.copyOf(labels, 2 * count);
        }
        System.arraycopy(labels, ~place, labels, ~place + 1, count - ~place);
        labels[~place] = label;
        count++;
    }

    private long poisoned(Parcels parcels, long value) {
        if (value == 0) {
            return 0;
        }
        if (count == 1) {
            return Runs.of(labels[0], value);
        }
        int list = parcels.begin();
        for (int i = 0; i < count; i++) {
            parcels.add(labels[i], value);
        }
        return ~(long) list;
    }
}
