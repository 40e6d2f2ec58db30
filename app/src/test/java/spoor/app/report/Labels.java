package spoor.app.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import spoor.ledger.trace.Policy;

/// What a holding gives up when every unit has its label in an array: slow and plain.
final class Labels {
    private Labels() {}

    static int[] take(Policy policy, int[] held, int count) {
        return switch (policy) {
            case FIFO, POISON -> Arrays.copyOf(held, count);
            case LIFO -> {
                int[] taken = new int[count];
                Arrays.setAll(taken, i -> held[held.length - 1 - i]);
                yield taken;
            }
            case PRO_RATA -> shares(held, count);
            case CLEAN_FIRST -> Arrays.copyOf(Arrays.stream(held).sorted().toArray(), count);
            case TAINT_FIRST, TIHO ->
                    Arrays.stream(held)
                            .boxed()
                            .sorted(Comparator.comparingInt(label -> label == 0 ? 99 : label))
                            .limit(count)
                            .mapToInt(Integer::intValue)
                            .toArray();
        };
    }

    /// Hamilton's largest remainders.
    private static int[] shares(int[] held, int count) {
        int labels = Arrays.stream(held).max().orElse(0) + 1;
        int[] share = new int[labels];
        long[] remainder = new long[labels];
        int given = 0;
        for (int label = 0; label < labels; label++) {
            long product = count * count(held, label);
            share[label] = Math.toIntExact(product / held.length);
            remainder[label] = product % held.length;
            given += share[label];
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, labels).boxed().toList());
        order.sort(Comparator.comparingLong(label -> -remainder[label]));
        for (int i = 0; given < count; i++, given++) {
            share[order.get(i)]++;
        }
        order.sort(Comparator.comparingInt(label -> label == 0 ? 99 : label));
        return order.stream()
                .flatMapToInt(label -> IntStream.generate(() -> label).limit(share[label]))
                .toArray();
    }

    static int[] without(int[] held, int[] taken) {
        List<Integer> left = new ArrayList<>(Arrays.stream(held).boxed().toList());
        for (int label : taken) {
            left.remove(Integer.valueOf(label));
        }
        return left.stream().mapToInt(Integer::intValue).toArray();
    }

    static long count(int[] labels, int label) {
        return Arrays.stream(labels).filter(one -> one == label).count();
    }
}
