package spoor.ledger.trace;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.MemoryChain;
import spoor.ledger.chain.UtxoChain;

/// A small chain out of a seed, with thefts that mix, stops and limits: everything that can happen
/// to taint does so every few seeds.
final class RandomWorld {
    final MemoryChain chain;
    final List<Theft> thefts;
    final Limits limits;
    final StopRule stops;

    private final Random random;
    private final MemoryChain.Builder builder = new MemoryChain.Builder();
    private final List<Long> unspent = new ArrayList<>();
    private final Map<Long, Long> values = new HashMap<>();

    RandomWorld(long seed, int transactions) {
        random = new Random(seed);
        addOutside();
        for (int i = 0; i < transactions; i++) {
            if (i % 7 == 0) {
                builder.block(random.nextInt(9) == 0 ? UtxoChain.UNKNOWN_HEIGHT : i, 1000L + i);
            }
            addTransaction();
        }
        for (long output : unspent) {
            if (random.nextInt(12) == 0) {
                builder.overwrite(output);
            } else if (random.nextInt(12) == 0) {
                builder.lock(output, new Lock(LockKind.NULL_DATA, new byte[] {(byte) output}));
            }
        }
        chain = builder.build();
        thefts = thefts();
        limits = limits(transactions);
        stops = stops();
    }

    TraceRequest request(Set<Policy> policies, boolean bounds) {
        return new TraceRequest(thefts, policies, bounds, limits, stops);
    }

    TraceRequest everything() {
        return request(EnumSet.allOf(Policy.class), true);
    }

    private void addOutside() {
        builder.begin();
        for (int i = 0; i < 4; i++) {
            add(builder.output(i == 0 ? UtxoChain.UNKNOWN_VALUE : random.nextInt(40)), 0);
        }
    }

    private void add(long output, long value) {
        unspent.add(output);
        values.put(output, value);
    }

    private void addTransaction() {
        builder.begin();
        boolean coinbase = unspent.size() < 4 || random.nextInt(6) == 0;
        long total = coinbase ? 10 + random.nextInt(50) : 0;
        if (!coinbase) {
            int inputs = random.nextInt(20) == 0 ? 8 : 1 + random.nextInt(4);
            for (int i = 0; i < inputs && !unspent.isEmpty(); i++) {
                long output = unspent.remove(random.nextInt(unspent.size()));
                builder.input(output);
                total += Math.max(0, values.getOrDefault(output, 0L));
            }
        }
        int outputs = random.nextInt(20) == 0 ? 9 : 1 + random.nextInt(4);
        for (int i = 0; i < outputs; i++) {
            long value = Math.min(total, random.nextInt(i == 0 ? 30 : 20));
            total -= value;
            add(builder.output(value), value);
        }
        if (random.nextInt(3) > 0 && total > 0) {
            add(builder.output(total), total);
        }
    }

    private List<Theft> thefts() {
        List<Theft> made = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int theft = 0; theft < count; theft++) {
            List<Origin> origins = new ArrayList<>();
            Set<Long> taken = new HashSet<>();
            int wanted = 1 + random.nextInt(5);
            for (int tries = 0; origins.size() < wanted && tries < 100; tries++) {
                long output = random.nextLong(chain.outputs());
                long value = chain.value(output);
                if (value > 0 && taken.add(output)) {
                    long part = 1 + random.nextLong(value);
                    origins.add(new Origin(output, random.nextBoolean() ? value : part));
                }
            }
            made.add(new Theft("theft-" + (theft + 1), origins));
        }
        return made;
    }

    private Limits limits(int transactions) {
        return new Limits(
                random.nextInt(3) == 0 ? random.nextInt(6) : Integer.MAX_VALUE,
                random.nextInt(3) == 0 ? random.nextInt(6) : 0,
                random.nextInt(5) == 0 ? random.nextInt(transactions) : Integer.MAX_VALUE,
                random.nextInt(5) == 0 ? 1000 + random.nextInt(transactions) : Long.MAX_VALUE,
                random.nextInt(5) == 0 ? random.nextInt(transactions / 2) : Long.MAX_VALUE);
    }

    private StopRule stops() {
        int outputModulus = random.nextInt(3) == 0 ? 7 + random.nextInt(20) : 0;
        int transactionModulus = random.nextInt(3) == 0 ? 7 + random.nextInt(20) : 0;
        return new StopRule() {
            @Override
            public @Nullable Stop atOutput(long output) {
                return outputModulus != 0 && output % outputModulus == 0
                        ? new Stop(TerminalKind.SERVICE, "exchange " + output)
                        : null;
            }

            @Override
            public @Nullable Stop atTransaction(long transaction) {
                return transactionModulus != 0 && transaction % transactionModulus == 0
                        ? new Stop(TerminalKind.MIXER, "coinjoin " + transaction)
                        : null;
            }
        };
    }
}
