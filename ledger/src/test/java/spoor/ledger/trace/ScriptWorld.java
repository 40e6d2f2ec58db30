package spoor.ledger.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.MemoryChain;
import spoor.ledger.chain.UtxoChain;

/// The chain, the thefts, the limits and the stop rules of a [TraceScript].
final class ScriptWorld {
    private static final String ONLY_THEFT = "theft";

    private final MemoryChain.Builder builder = new MemoryChain.Builder();
    private final Map<String, Long> outputs = new LinkedHashMap<>();
    private final Map<Long, Long> values = new HashMap<>();
    private final Map<Long, Long> creators = new HashMap<>();
    private final Map<String, List<Origin>> origins = new LinkedHashMap<>();
    private final Map<Long, StopRule.Stop> outputStops = new HashMap<>();
    private final Map<Long, StopRule.Stop> transactionStops = new HashMap<>();
    private Limits limits = Limits.NONE;
    private int height;
    private long transactions;
    private @Nullable MemoryChain chain;

    void read(String line) {
        List<String> words = Arrays.asList(line.split("\\s+"));
        switch (words.getFirst()) {
            case "limit" -> readLimit(words.get(1), Long.parseLong(words.get(2)));
            case "stop" -> readStop(words);
            case "burn" ->
                    builder.lock(output(words.get(1)), new Lock(LockKind.NULL_DATA, new byte[1]));
            case "overwrite" -> builder.overwrite(output(words.get(1)));
            default -> readTransaction(words);
        }
    }

    private void readTransaction(List<String> words) {
        int arrow = words.indexOf("->");
        if (arrow >= 0) {
            height++;
            builder.block(height, 600L * height);
        }
        builder.begin();
        transactions++;
        for (String name : words.subList(0, Math.max(0, arrow))) {
            builder.input(output(name));
        }
        for (int at = arrow + 1; at < words.size(); ) {
            at = readOutput(words, at);
        }
    }

    /// @return where the next output starts
    private int readOutput(List<String> words, int from) {
        String value = words.get(from + 1);
        long units = value.equals("?") ? UtxoChain.UNKNOWN_VALUE : Long.parseLong(value);
        long output = builder.output(units);
        outputs.put(words.get(from), output);
        values.put(output, units);
        creators.put(output, transactions - 1);
        int at = from + 2;
        while (at < words.size() && words.get(at).equals("stolen")) {
            at = readOrigin(words, at + 1, output);
        }
        return at;
    }

    private int readOrigin(List<String> words, int from, long output) {
        int at = from;
        boolean isNamed =
                at < words.size()
                        && Character.isLowerCase(words.get(at).charAt(0))
                        && !words.get(at).equals("stolen");
        String id = isNamed ? words.get(at++) : ONLY_THEFT;
        boolean isPart = at < words.size() && Character.isDigit(words.get(at).charAt(0));
        long units =
                isPart
                        ? Long.parseLong(words.get(at++))
                        : Objects.requireNonNull(values.get(output));
        origins.computeIfAbsent(id, _ -> new ArrayList<>()).add(new Origin(output, units));
        return at;
    }

    private void readLimit(String key, long number) {
        limits =
                new Limits(
                        key.equals("depth") ? (int) number : limits.depth(),
                        key.equals("min_units") ? number : limits.minSat(),
                        key.equals("until") ? (int) number : limits.untilHeight(),
                        limits.untilTimeSeconds(),
                        key.equals("transactions") ? number : limits.transactions());
    }

    private void readStop(List<String> words) {
        boolean atTransaction = words.get(1).equals("->");
        long output = output(words.get(atTransaction ? 2 : 1));
        TerminalKind kind = TerminalKind.valueOf(words.get(atTransaction ? 3 : 2));
        StopRule.Stop stop = new StopRule.Stop(kind, "as the script says");
        if (atTransaction) {
            transactionStops.put(Objects.requireNonNull(creators.get(output)), stop);
        } else {
            outputStops.put(output, stop);
        }
    }

    UtxoChain chain() {
        if (chain == null) {
            chain = builder.build();
        }
        return chain;
    }

    TraceRequest request() {
        List<Theft> thefts =
                origins.entrySet().stream()
                        .map(theft -> new Theft(theft.getKey(), theft.getValue()))
                        .toList();
        StopRule stops =
                new StopRule() {
                    @Override
                    public @Nullable Stop atOutput(long output) {
                        return outputStops.get(output);
                    }

                    @Override
                    public @Nullable Stop atTransaction(long transaction) {
                        return transactionStops.get(transaction);
                    }
                };
        return new TraceRequest(thefts, EnumSet.allOf(Policy.class), true, limits, stops);
    }

    List<String> theftIds() {
        return List.copyOf(origins.keySet());
    }

    long output(String name) {
        Long output = outputs.get(name);
        if (output == null) {
            throw new IllegalArgumentException(
                    "output is " + name + ", expected one of " + outputs.keySet());
        }
        return output;
    }

    String name(long output) {
        return outputs.entrySet().stream()
                .filter(entry -> entry.getValue() == output)
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
