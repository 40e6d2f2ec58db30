package spoor.ledger.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Runs one behind the other; neighbours of one label merge.
final class RunList {
    long[] runs = new long[16];
    int count;

    void clear() {
        count = 0;
    }

    void add(int label, long units) {
        if (units == 0) {
            return;
        }
        if (count > 0 && Runs.label(runs[count - 1]) == label) {
            runs[count - 1] += units;
            return;
        }
        if (count == runs.length) {
            runs = Arrays.copyOf(runs, 2 * count);
        }
        runs[count++] = Runs.of(label, units);
    }

    void addAll(long[] more, int from, int to) {
        for (int i = from; i < to; i++) {
            add(Runs.label(more[i]), Runs.units(more[i]));
        }
    }

    List<TraceSink.Run> toRecords() {
        List<TraceSink.Run> records = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            records.add(new TraceSink.Run(Runs.label(runs[i]), Runs.units(runs[i])));
        }
        return records;
    }
}
