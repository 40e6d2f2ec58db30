package spoor.ledger.trace;

import java.util.ArrayList;
import java.util.List;

/// Writes out what a policy did in a transaction, for a sink that wants to know.
final class Steps {
    private final Flow flow;
    private final TraceSink sink;
    private final RunList list = new RunList();

    Steps(Flow flow, TraceSink sink) {
        this.flow = flow;
        this.sink = sink;
    }

    /// @param divided whether taint came with the inputs; otherwise there are origins only
    void report(Policy policy, Layout layout, long transaction, boolean divided) {
        sink.step(
                new TraceSink.Step(
                        policy,
                        transaction,
                        divided ? deposited(layout) : List.of(),
                        withdrawn(layout),
                        divided ? fee(layout) : List.of()));
    }

    private List<TraceSink.Parcel> deposited(Layout layout) {
        List<TraceSink.Parcel> parcels = new ArrayList<>();
        for (int input = 0; input < flow.inputs; input++) {
            long parcel = flow.held[input];
            if (parcel < 0) {
                int first = flow.firstHeld(input);
                int end = first + flow.countHeld(input);
                layout.list(flow.brought[input], flow.record(input), first, end, list);
            } else {
                listRun(layout, flow.brought[input], parcel);
            }
            if (parcel != 0) {
                parcels.add(new TraceSink.Parcel(flow.spent[input], list.toRecords()));
            }
        }
        return parcels;
    }

    private List<TraceSink.Parcel> withdrawn(Layout layout) {
        List<TraceSink.Parcel> parcels = new ArrayList<>();
        for (int output = 0; output < flow.outputs; output++) {
            if (flow.taken[output] != 0) {
                listTaken(layout, output);
                parcels.add(new TraceSink.Parcel(flow.firstOutput + output, list.toRecords()));
            }
        }
        return parcels;
    }

    private List<TraceSink.Run> fee(Layout layout) {
        listTaken(layout, flow.outputs);
        return list.toRecords();
    }

    private void listTaken(Layout layout, int output) {
        long parcel = flow.taken[output];
        if (parcel < 0) {
            Parcels parcels = flow.parcels;
            int number = (int) ~parcel;
            layout.list(
                    flow.wanted[output],
                    parcels.runs,
                    parcels.start(number),
                    parcels.end(number),
                    list);
        } else {
            listRun(layout, flow.wanted[output], parcel);
        }
    }

    private void listRun(Layout layout, long value, long parcel) {
        layout.list(value, new long[] {parcel}, 0, parcel == 0 ? 0 : 1, list);
    }
}
