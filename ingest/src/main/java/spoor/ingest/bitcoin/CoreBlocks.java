package spoor.ingest.bitcoin;

import java.util.ArrayList;
import java.util.List;
import spoor.ingest.json.Json;
import spoor.ingest.json.Values;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.TransactionId;
import spoor.ledger.intake.PartialTransaction;

/// Blocks as Bitcoin Core's `getblock` prints them with verbosity 2, or 3 where inputs carry what
/// they spend. Amounts are decimal bitcoin and become satoshi without a rounding. Every id and the
/// block's Merkle root are computed anew.
final class CoreBlocks {
    private final Reading reading;

    CoreBlocks(Reading reading) {
        this.reading = reading;
    }

    static boolean recognises(Json.Fields object) {
        return object.has("hash") && object.has("merkleroot") && object.has("tx");
    }

    void add(Json.Fields block) {
        Bytes32 hash = Values.id(block, "hash");
        int height = (int) Values.whole(block, "height", 0, Integer.MAX_VALUE);
        long time = Values.whole(block, "time", 0, Values.MAX_UINT32);
        List<Bytes32> ids = new ArrayList<>();
        List<PartialTransaction> transactions = new ArrayList<>();
        for (Json item : Values.list(block, "tx")) {
            if (!(item instanceof Json.Fields transaction)) {
                throw item.wrong(
                        block.pathOf("tx")
                                + " holds "
                                + item.shown()
                                + ", expected whole transactions: ask getblock for verbosity 2"
                                + " or 3");
            }
            PartialTransaction read = transaction(transaction, hash, height, time, ids.size());
            ids.add(read.id());
            transactions.add(read);
        }
        checkRoot(block, ids);
        transactions.forEach(reading::add);
    }

    private PartialTransaction transaction(
            Json.Fields object, Bytes32 hash, int height, long time, int position) {
        var computed =
                new TransactionId(
                        Values.whole(object, "version", Integer.MIN_VALUE, Values.MAX_UINT32));
        List<PartialTransaction.Input> inputs = new ArrayList<>();
        for (Json.Fields input : Values.objects(object, "vin")) {
            if (position == 0) {
                coinbase(input, computed);
            } else {
                inputs.add(input(input, computed));
            }
        }
        List<PartialTransaction.Output> outputs = outputs(object, computed);
        Bytes32 id = Values.id(object, "txid");
        long lockTime = Values.whole(object, "locktime", 0, Values.MAX_UINT32);
        Checks.id(object, "txid", id, computed.id(lockTime));
        return new PartialTransaction(
                object.place().location(), id, height, hash, time, position, inputs, outputs);
    }

    private static void coinbase(Json.Fields input, TransactionId computed) {
        computed.input(
                Bytes32.ZERO,
                Values.MAX_UINT32,
                Values.hex(input, "coinbase"),
                Values.whole(input, "sequence", 0, Values.MAX_UINT32));
    }

    private PartialTransaction.Input input(Json.Fields input, TransactionId computed) {
        Bytes32 spentId = Values.id(input, "txid");
        long spentIndex = Values.whole(input, "vout", 0, Values.MAX_UINT32);
        computed.input(
                spentId,
                spentIndex,
                Values.hex(Values.object(input, "scriptSig"), "hex"),
                Values.whole(input, "sequence", 0, Values.MAX_UINT32));
        if (input.find("prevout") == null) {
            reading.notices.count(
                    input.place().location(),
                    "input without prevout: its value is not known (getblock tells it with"
                            + " verbosity 3)");
            return new PartialTransaction.Input(
                    spentId, spentIndex, UtxoChain.UNKNOWN_VALUE, Lock.UNKNOWN);
        }
        Json.Fields spent = Values.object(input, "prevout");
        Json.Fields script = Values.object(spent, "scriptPubKey");
        Lock lock = lock(script, Values.hex(script, "hex"));
        return new PartialTransaction.Input(
                spentId, spentIndex, Values.coins(spent, "value"), lock);
    }

    private List<PartialTransaction.Output> outputs(Json.Fields object, TransactionId computed) {
        List<PartialTransaction.Output> outputs = new ArrayList<>();
        for (Json.Fields output : Values.objects(object, "vout")) {
            Json.Fields scriptFields = Values.object(output, "scriptPubKey");
            byte[] script = Values.hex(scriptFields, "hex");
            Lock lock = lock(scriptFields, script);
            Values.whole(output, "n", outputs.size(), outputs.size());
            long value = Values.coins(output, "value");
            computed.output(value, script);
            outputs.add(new PartialTransaction.Output(outputs.size(), value, lock));
        }
        return outputs;
    }

    /// Newer nodes print one `address`, older ones a list.
    private Lock lock(Json.Fields fields, byte[] script) {
        Lock lock = reading.locks.lock(script);
        if (fields.find("address") instanceof Json.Text address) {
            reading.owners.check(address, lock);
        } else if (fields.find("addresses") instanceof Json.Items all
                && all.values().size() == 1
                && all.values().getFirst() instanceof Json.Text address) {
            reading.owners.check(address, lock);
        }
        return lock;
    }

    private static void checkRoot(Json.Fields block, List<Bytes32> ids) {
        Bytes32 said = Values.id(block, "merkleroot");
        Bytes32 computed = ids.isEmpty() ? Bytes32.ZERO : root(ids);
        if (!said.equals(computed)) {
            throw block.wrong(
                    block.pathOf("merkleroot")
                            + " is "
                            + said
                            + ", but the block's "
                            + ids.size()
                            + " transactions make "
                            + computed
                            + ", expected the same");
        }
    }

    private static Bytes32 root(List<Bytes32> ids) {
        List<Bytes32> level = ids;
        while (level.size() > 1) {
            List<Bytes32> above = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                byte[] pair = new byte[2 * Bytes32.SIZE];
                level.get(i).copyTo(pair, 0);
                level.get(Math.min(i + 1, level.size() - 1)).copyTo(pair, Bytes32.SIZE);
                above.add(Hashes.twice(pair));
            }
            level = above;
        }
        return level.getFirst();
    }
}
