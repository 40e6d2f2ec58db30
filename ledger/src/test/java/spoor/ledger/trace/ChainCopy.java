package spoor.ledger.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.MemoryChain;
import spoor.ledger.chain.UtxoChain;

/// The same transactions written down differently, where that must not matter; and what a trace of
/// the copy finds, in the numbers of the original.
final class ChainCopy {
    private final UtxoChain original;
    private final Random random;
    private final MemoryChain.Builder builder = new MemoryChain.Builder();

    /// Where an output of the original was created in the copy, and what stands for it when it is
    /// spent.
    private final Map<Long, Long> created = new HashMap<>();

    private final Map<Long, Long> spendable = new HashMap<>();
    private final Map<Long, Long> transactions = new HashMap<>();
    private long written;

    private ChainCopy(UtxoChain original, long seed) {
        this.original = original;
        this.random = new Random(seed);
        builder.block(1, 1);
    }

    /// In another order, in which every output is still created before it is spent.
    static ChainCopy reordered(UtxoChain original, long seed) {
        ChainCopy copy = new ChainCopy(original, seed);
        Set<Long> left = new HashSet<>();
        List<Long> ready = new ArrayList<>();
        for (long transaction = 0; transaction < original.transactions(); transaction++) {
            left.add(transaction);
        }
        while (!left.isEmpty()) {
            ready.clear();
            left.stream().filter(copy::isReady).sorted().forEach(ready::add);
            long next = ready.get(copy.random.nextInt(ready.size()));
            copy.write(next);
            left.remove(next);
        }
        return copy;
    }

    /// With some outputs split in two and merged again before they are spent.
    static ChainCopy splitAndMerged(UtxoChain original, long seed) {
        ChainCopy copy = new ChainCopy(original, seed);
        for (long transaction = 0; transaction < original.transactions(); transaction++) {
            copy.write(transaction);
            for (long output = original.firstOutput(transaction);
                    output < original.firstOutput(transaction + 1);
                    output++) {
                if (original.spender(output) >= 0
                        && original.value(output) > 1
                        && copy.random.nextInt(3) == 0) {
                    copy.splitAndMerge(output);
                }
            }
        }
        return copy;
    }

    private boolean isReady(long transaction) {
        for (long input = original.firstInput(transaction);
                input < original.firstInput(transaction + 1);
                input++) {
            if (!spendable.containsKey(original.spentOutput(input))) {
                return false;
            }
        }
        return true;
    }

    private void write(long transaction) {
        builder.begin();
        transactions.put(written++, transaction);
        for (long input = original.firstInput(transaction);
                input < original.firstInput(transaction + 1);
                input++) {
            builder.input(Objects.requireNonNull(spendable.get(original.spentOutput(input))));
        }
        for (long output = original.firstOutput(transaction);
                output < original.firstOutput(transaction + 1);
                output++) {
            long copy = builder.output(original.value(output));
            created.put(output, copy);
            spendable.put(output, copy);
            if (original.spender(output) == UtxoChain.OVERWRITTEN) {
                builder.overwrite(copy);
            }
            if (original.lockKind(original.address(output)) == LockKind.NULL_DATA) {
                builder.lock(copy, new Lock(LockKind.NULL_DATA, new byte[] {(byte) copy}));
            }
        }
    }

    private void splitAndMerge(long output) {
        long value = original.value(output);
        long part = 1 + random.nextLong(value - 1);
        builder.begin();
        builder.input(Objects.requireNonNull(spendable.get(output)));
        long one = builder.output(part);
        long two = builder.output(value - part);
        builder.begin();
        builder.input(one);
        builder.input(two);
        spendable.put(output, builder.output(value));
        written += 2;
    }

    /// The terminals of a trace of the copy, in the numbers of the original, sorted.
    List<String> terminals(TraceRequest request) {
        Map<Long, Long> originals = new HashMap<>();
        created.forEach((output, copy) -> originals.put(copy, output));
        List<Theft> thefts =
                request.thefts().stream()
                        .map(theft -> new Theft(theft.id(), inCopy(theft.origins())))
                        .toList();
        TraceRequest inCopy =
                new TraceRequest(
                        thefts,
                        request.policies(),
                        request.bounds(),
                        request.limits(),
                        request.stops());
        RecordingSink sink = new RecordingSink(false);
        Trace.run(builder.build(), inCopy, sink);
        return sink.of(RecordingSink.Terminal.class).stream()
                .map(end ->
                        text(
                                end,
                                originals.getOrDefault(end.output(), -1L),
                                transactions.getOrDefault(end.transaction(), -1L)))
                .sorted()
                .toList();
    }

    private List<Origin> inCopy(List<Origin> origins) {
        return origins.stream()
                .map(origin ->
                        new Origin(
                                Objects.requireNonNull(created.get(origin.output())),
                                origin.units()))
                .toList();
    }

    static List<String> terminalsOf(UtxoChain chain, TraceRequest request) {
        RecordingSink sink = new RecordingSink(false);
        Trace.run(chain, request, sink);
        return sink.of(RecordingSink.Terminal.class).stream()
                .map(end -> text(end, end.output(), end.transaction()))
                .sorted()
                .toList();
    }

    private static String text(RecordingSink.Terminal end, long output, long transaction) {
        return "%d %s %s output %d transaction %d units %d %s"
                .formatted(
                        end.theft(),
                        end.policy(),
                        end.kind(),
                        output,
                        transaction,
                        end.units(),
                        end.reason());
    }
}
