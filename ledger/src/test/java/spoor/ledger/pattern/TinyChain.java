package spoor.ledger.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.intake.PartialTransaction;

/// A chain for rules that look at one transaction and what it spends: transactions keep the order
/// they are given in, each in a block of its own; what they spend and is not among them stands
/// before them as outside transactions.
public final class TinyChain implements UtxoChain {
    private final List<Bytes32> ids = new ArrayList<>();
    private final List<Integer> heights = new ArrayList<>();
    private final List<Integer> firstOutput = new ArrayList<>();
    private final List<Integer> firstInput = new ArrayList<>();
    private final List<Long> values = new ArrayList<>();
    private final List<Long> indexes = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private final List<Long> spent = new ArrayList<>();
    private final Map<Lock, Integer> addresses = new LinkedHashMap<>();
    private final List<Lock> locks = new ArrayList<>();
    private final Map<Bytes32, Integer> numbers = new HashMap<>();
    private final int outside;

    public TinyChain(List<PartialTransaction> transactions) {
        Map<Bytes32, PartialTransaction> known = new HashMap<>();
        transactions.forEach(transaction -> known.put(transaction.id(), transaction));
        SequencedMap<Bytes32, TreeMap<Long, PartialTransaction.Input>> outsiders =
                new LinkedHashMap<>();
        for (PartialTransaction transaction : transactions) {
            for (PartialTransaction.Input input : transaction.inputs()) {
                if (!known.containsKey(input.spentId())) {
                    outsiders
                            .computeIfAbsent(input.spentId(), _ -> new TreeMap<>())
                            .put(input.spentIndex(), input);
                }
            }
        }
        outsiders.forEach((id, outputs) -> {
            begin(id, UNKNOWN_HEIGHT);
            outputs.forEach((index, input) -> output(index, input.value(), input.lock()));
        });
        outside = ids.size();
        for (PartialTransaction transaction : transactions) {
            begin(transaction.id(), transaction.height());
            transaction.outputs().forEach(o -> output(o.index(), o.value(), o.lock()));
        }
        end();
        for (PartialTransaction transaction : transactions) {
            for (PartialTransaction.Input input : transaction.inputs()) {
                spent.add(findOutput(input.spentId(), input.spentIndex()));
            }
            firstInput.add(spent.size());
        }
    }

    private void begin(Bytes32 id, int height) {
        numbers.put(id, ids.size());
        ids.add(id);
        heights.add(height);
        firstOutput.add(values.size());
    }

    private void end() {
        firstOutput.add(values.size());
        for (int i = 0; i <= outside; i++) {
            firstInput.add(0);
        }
    }

    private void output(long index, long value, Lock lock) {
        values.add(value);
        indexes.add(index);
        owners.add(
                addresses.computeIfAbsent(
                        lock,
                        _ -> {
                            locks.add(lock);
                            return locks.size() - 1;
                        }));
    }

    /// The transactions of a parsed block; what they spend elsewhere is unknown.
    public static List<PartialTransaction> transactions(BlockRows rows, int height) {
        List<PartialTransaction> all = new ArrayList<>();
        for (int t = 0; t < rows.transactions; t++) {
            List<PartialTransaction.Input> inputs = new ArrayList<>();
            for (int i = rows.inputStart[t]; i < rows.inputStart[t + 1]; i++) {
                inputs.add(
                        new PartialTransaction.Input(
                                Bytes32.of(rows.spentIds, 32 * i),
                                Integer.toUnsignedLong(rows.spentIndexes[i]),
                                UNKNOWN_VALUE,
                                Lock.UNKNOWN));
            }
            List<PartialTransaction.Output> outputs = new ArrayList<>();
            for (int o = rows.outputStart[t]; o < rows.outputStart[t + 1]; o++) {
                byte[] payload =
                        java.util.Arrays.copyOfRange(
                                rows.payloads, rows.payloadStart[o], rows.payloadStart[o + 1]);
                outputs.add(
                        new PartialTransaction.Output(
                                outputs.size(),
                                rows.values[o],
                                new Lock(LockKind.ofCode(rows.lockKinds[o]), payload)));
            }
            all.add(
                    new PartialTransaction(
                            Location.of("block"),
                            Bytes32.of(rows.ids, 32 * t),
                            height,
                            null,
                            rows.timeSeconds,
                            t,
                            inputs,
                            outputs));
        }
        return all;
    }

    /// The first transaction that is not outside.
    public long first() {
        return outside;
    }

    @Override
    public Network network() {
        return Network.MAINNET;
    }

    @Override
    public int blocks() {
        return ids.size() - outside;
    }

    @Override
    public long transactions() {
        return ids.size();
    }

    @Override
    public long inputs() {
        return spent.size();
    }

    @Override
    public long outputs() {
        return values.size();
    }

    @Override
    public long addresses() {
        return locks.size();
    }

    @Override
    public Bytes32 blockHash(int block) {
        return Bytes32.ZERO;
    }

    @Override
    public int height(int block) {
        return heights.get(outside + block);
    }

    @Override
    public long timeSeconds(int block) {
        return 0;
    }

    @Override
    public long firstTransaction(int block) {
        return (long) outside + block;
    }

    @Override
    public Bytes32 id(long transaction) {
        return ids.get((int) transaction);
    }

    @Override
    public int block(long transaction) {
        return transaction < outside ? NO_BLOCK : (int) transaction - outside;
    }

    @Override
    public long firstOutput(long transaction) {
        return firstOutput.get((int) transaction);
    }

    @Override
    public long firstInput(long transaction) {
        return firstInput.get((int) transaction);
    }

    @Override
    public long spentOutput(long input) {
        return spent.get((int) input);
    }

    @Override
    public long value(long output) {
        return values.get((int) output);
    }

    @Override
    public long spender(long output) {
        int input = spent.indexOf(output);
        return input < 0 ? UNSPENT : holder(firstInput, input);
    }

    @Override
    public long address(long output) {
        return owners.get((int) output);
    }

    @Override
    public long transactionOf(long output) {
        return holder(firstOutput, output);
    }

    @Override
    public long outputIndex(long output) {
        return indexes.get((int) output);
    }

    @Override
    public Lock lock(long address) {
        return locks.get((int) address);
    }

    @Override
    public long find(Bytes32 id) {
        return numbers.getOrDefault(id, -1);
    }

    @Override
    public long findAddress(Lock lock) {
        return addresses.getOrDefault(lock, -1);
    }

    /// The transaction in whose span a number lies.
    private static long holder(List<Integer> firsts, long number) {
        int holder = 0;
        while (firsts.get(holder + 1) <= number) {
            holder++;
        }
        return holder;
    }

    @Override
    public long lastOutput(long address) {
        return owners.lastIndexOf((int) address);
    }

    @Override
    public long previousOutput(long output) {
        return owners.subList(0, (int) output).lastIndexOf(owners.get((int) output));
    }
}
