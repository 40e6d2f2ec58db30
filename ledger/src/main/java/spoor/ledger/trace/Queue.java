package spoor.ledger.trace;

import java.util.Arrays;

/// `fifo` and `lifo`: runs lie one behind the other and leave from the front, or from the back.
///
/// From the back is from the front of the reversed queue: the last input leaves before the first,
/// and its last unit before its first.
final class Queue implements Division {
    private final boolean fromBack;
    private long[] queue = new long[64];
    private int length;

    Queue(boolean fromBack) {
        this.fromBack = fromBack;
    }

    @Override
    public Layout layout() {
        return Layout.AS_IT_LIES;
    }

    @Override
    public void divide(Flow flow) {
        length = 0;
        if (fromBack) {
            for (int input = flow.inputs - 1; input >= 0; input--) {
                deposit(flow, input);
            }
        } else {
            for (int input = 0; input < flow.inputs; input++) {
                deposit(flow, input);
            }
        }
        withdrawAll(flow);
    }

    private void deposit(Flow flow, int input) {
        long parcel = flow.held[input];
        if (parcel == 0) {
            append(Runs.of(Runs.CLEAN, flow.brought[input]));
        } else if (parcel > 0) {
            append(parcel);
        } else {
            appendAll(flow, input);
        }
    }

    private void appendAll(Flow flow, int input) {
        long[] runs = flow.record(input);
        int first = flow.firstHeld(input);
        int last = first + flow.countHeld(input) - 1;
        if (fromBack) {
            for (int i = last; i >= first; i--) {
                append(runs[i]);
            }
        } else {
            for (int i = first; i <= last; i++) {
                append(runs[i]);
            }
        }
    }

    /// Neighbouring runs of one label merge.
    private void append(long run) {
        if (length > 0 && Runs.label(queue[length - 1]) == Runs.label(run)) {
            queue[length - 1] += Runs.units(run);
        } else if (run != 0) {
            if (length == queue.length) {
                queue = Arrays.copyOf(queue, 2 * length);
            }
            queue[length++] = run;
        }
    }

    private void withdrawAll(Flow flow) {
        int at = 0;
        int label = 0;
        long rest = 0;
        for (int output = 0; output <= flow.outputs; output++) {
            long wanted = flow.wanted[output];
            if (rest == 0 && wanted > 0) {
                label = Runs.label(queue[at]);
                rest = Runs.units(queue[at++]);
            }
            if (wanted <= rest) {
                flow.taken[output] = label == 0 || wanted == 0 ? 0 : Runs.of(label, wanted);
                rest -= wanted;
                continue;
            }
            Parcels parcels = flow.parcels;
            flow.taken[output] = ~(long) parcels.begin();
            while (wanted > rest) {
                parcels.add(label, rest);
                wanted -= rest;
                label = Runs.label(queue[at]);
                rest = Runs.units(queue[at++]);
            }
            parcels.add(label, wanted);
            rest -= wanted;
        }
    }
}
