package spoor.ingest.bitcoin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;
import spoor.ingest.json.Values;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.bitcoin.TransactionId;
import spoor.ledger.intake.PartialTransaction;

/// Transactions of blockchain.info: `rawaddr` and `multiaddr` dumps, `rawtx` answers.
///
/// Inputs there do not name the transaction that they spend, only its number in that service's
/// database (`tx_index`). Where the data hold a transaction with that number its id is used;
/// otherwise a stand-in, [TxIndexStandIn], that no one should take for an id. An id is computed
/// anew where all transactions that it spends are in the data. The time is when the service first
/// saw the transaction, not the block's.
final class BlockchainInfoDumps {
    private final Reading reading;
    private final List<Seen> seen = new ArrayList<>();
    private final Map<Long, Seen> byIndex = new HashMap<>();
    private final Set<Bytes32> notComputed = new HashSet<>();

    BlockchainInfoDumps(Reading reading) {
        this.reading = reading;
    }

    /// A transaction whose inputs wait for the ids of other files.
    record Seen(
            Json.Fields object,
            Bytes32 id,
            List<SeenInput> inputs,
            List<PartialTransaction.Output> outputs) {}

    record SeenInput(
            Json.Fields object, long spentNumber, long spentIndex, long value, Lock lock) {}

    static boolean recognises(Json.Fields object) {
        return object.has("hash") && object.has("inputs") && object.has("out");
    }

    void add(Json.Fields object) {
        if (Values.flag(object, "double_spend")) {
            reading.notices.list(
                    object.place().location(),
                    "transactions left out because the source calls them double spends:",
                    Values.id(object, "hash").toString());
            return;
        }
        var transaction =
                new Seen(object, Values.id(object, "hash"), inputs(object), outputs(object));
        seen.add(transaction);
        if (object.find("tx_index") != null) {
            long number = Values.whole(object, "tx_index", 0, Long.MAX_VALUE);
            Seen before = number == 0 ? null : byIndex.putIfAbsent(number, transaction);
            if (before != null && !before.id().equals(transaction.id())) {
                throw Values.wrong(
                        object,
                        "tx_index",
                        "another number than that of transaction " + before.id());
            }
        }
    }

    /// Names what the inputs spend, now that all files are read, and hands the transactions on.
    void finish() {
        var standIns = new TreeSet<Bytes32>();
        for (Seen transaction : seen) {
            List<PartialTransaction.Input> inputs = new ArrayList<>();
            boolean isComplete = true;
            for (SeenInput input : transaction.inputs()) {
                Bytes32 known = spent(input);
                isComplete &= known != null;
                Bytes32 id = known == null ? standIn(transaction, input, inputs.size()) : known;
                if (known == null) {
                    standIns.add(id);
                }
                inputs.add(
                        new PartialTransaction.Input(
                                id, input.spentIndex(), input.value(), input.lock()));
            }
            checkId(transaction, inputs, isComplete);
            handOn(transaction, inputs);
        }
        if (!standIns.isEmpty()) {
            reading.notices.add(
                    standInPlace(),
                    standIns.size()
                            + " spent transactions are known only by blockchain.info's tx_index:"
                            + " each has a made-up id of 32 times f and 32 digits that no explorer"
                            + " knows");
        }
    }

    private Location standInPlace() {
        return Location.of(seen.getFirst().object().place().source());
    }

    private @Nullable Bytes32 spent(SeenInput input) {
        Seen transaction = byIndex.get(input.spentNumber());
        return transaction == null ? null : transaction.id();
    }

    private static Bytes32 standIn(Seen transaction, SeenInput input, int position) {
        return input.spentNumber() == 0
                ? TxIndexStandIn.of(transaction.id(), position)
                : TxIndexStandIn.of(input.spentNumber());
    }

    private void handOn(Seen transaction, List<PartialTransaction.Input> inputs) {
        Json.Fields object = transaction.object();
        if (object.find("block_height") == null) {
            reading.notices.list(
                    object.place().location(),
                    "transactions left out because no block holds them yet:",
                    transaction.id().toString());
            return;
        }
        reading.add(
                new PartialTransaction(
                        object.place().location(),
                        transaction.id(),
                        (int) Values.whole(object, "block_height", 0, Integer.MAX_VALUE),
                        null,
                        Values.whole(object, "time", 0, Values.MAX_UINT32),
                        inputs.isEmpty() ? 0 : -1,
                        inputs,
                        transaction.outputs()));
    }

    private List<SeenInput> inputs(Json.Fields object) {
        List<SeenInput> inputs = new ArrayList<>();
        List<Json.Fields> given = counted(object, "inputs", "vin_sz");
        for (Json.Fields input : given) {
            if (input.find("prev_out") == null) {
                if (given.size() > 1) {
                    throw Values.wrong(input, "prev_out", "the output that is spent");
                }
                return List.of();
            }
            Json.Fields spent = Values.object(input, "prev_out");
            Lock lock = lock(spent);
            inputs.add(
                    new SeenInput(
                            input,
                            Values.whole(spent, "tx_index", 0, Long.MAX_VALUE),
                            Values.whole(spent, "n", 0, Values.MAX_UINT32),
                            Values.amount(spent, "value"),
                            lock));
        }
        return inputs;
    }

    private List<PartialTransaction.Output> outputs(Json.Fields object) {
        List<PartialTransaction.Output> outputs = new ArrayList<>();
        for (Json.Fields output : counted(object, "out", "vout_sz")) {
            Values.whole(output, "n", outputs.size(), outputs.size());
            Lock lock = lock(output);
            outputs.add(
                    new PartialTransaction.Output(
                            outputs.size(), Values.amount(output, "value"), lock));
        }
        return outputs;
    }

    private static List<Json.Fields> counted(Json.Fields object, String list, String count) {
        List<Json.Fields> given = Values.objects(object, list);
        if (object.find(count) != null
                && Values.whole(object, count, 0, Integer.MAX_VALUE) != given.size()) {
            throw Values.wrong(object, count, given.size() + ", the number of " + list);
        }
        return given;
    }

    private Lock lock(Json.Fields output) {
        Lock lock = reading.locks.lock(Values.hex(output, "script"));
        if (output.find("addr") instanceof Json.Text address) {
            reading.owners.check(address, lock);
        }
        return lock;
    }

    private void checkId(
            Seen transaction, List<PartialTransaction.Input> inputs, boolean isComplete) {
        Json.Fields object = transaction.object();
        String reason =
                inputs.isEmpty()
                        ? "its coinbase input is not told whole"
                        : !isComplete
                                ? "what it spends is known only by tx_index"
                                : object.find("ver") == null || object.find("lock_time") == null
                                        ? "version or lock time is missing"
                                        : null;
        if (reason != null) {
            if (!notComputed.add(transaction.id())) {
                return;
            }
            reading.notices.count(object.place().location(), "id not computed anew: " + reason);
            return;
        }
        Checks.id(object, "hash", transaction.id(), computed(transaction, inputs));
    }

    private static Bytes32 computed(Seen transaction, List<PartialTransaction.Input> inputs) {
        Json.Fields object = transaction.object();
        var computed =
                new TransactionId(
                        Values.whole(object, "ver", Integer.MIN_VALUE, Values.MAX_UINT32));
        for (int i = 0; i < inputs.size(); i++) {
            Json.Fields input = transaction.inputs().get(i).object();
            computed.input(
                    inputs.get(i).spentId(),
                    inputs.get(i).spentIndex(),
                    Values.hex(input, "script"),
                    Values.whole(input, "sequence", 0, Values.MAX_UINT32));
        }
        for (Json.Fields output : Values.objects(object, "out")) {
            computed.output(Values.amount(output, "value"), Values.hex(output, "script"));
        }
        return computed.id(Values.whole(object, "lock_time", 0, Values.MAX_UINT32));
    }
}
