package spoor.ingest.bitcoin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;
import spoor.ingest.json.Values;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.TransactionId;
import spoor.ledger.intake.PartialTransaction;

/// Transactions as Esplora answers them (`/tx/:txid`, and lists of them for addresses and blocks),
/// and mempool.space, whose additional fields are not read.
///
/// Source: Blockstream's Esplora, `API.md`. Every id is computed anew from the transaction's parts.
final class EsploraTransactions {
    private final Reading reading;

    EsploraTransactions(Reading reading) {
        this.reading = reading;
    }

    static boolean recognises(Json.Fields object) {
        return object.has("txid") && object.has("vin") && object.has("vout");
    }

    void add(Json.Fields object) {
        Bytes32 id = Values.id(object, "txid");
        Json.Fields status = Values.object(object, "status");
        var computed =
                new TransactionId(
                        Values.whole(object, "version", Integer.MIN_VALUE, Values.MAX_UINT32));
        List<PartialTransaction.Input> inputs = inputs(object, computed);
        List<PartialTransaction.Output> outputs = outputs(object, computed);
        long lockTime = Values.whole(object, "locktime", 0, Values.MAX_UINT32);
        Checks.id(object, "txid", id, computed.id(lockTime));
        checkFee(object, inputs, outputs);
        if (!Values.flag(status, "confirmed")) {
            reading.notices.list(
                    object.place().location(),
                    "transactions left out because no block holds them yet:",
                    id.toString());
            return;
        }
        reading.add(
                new PartialTransaction(
                        object.place().location(),
                        id,
                        (int) Values.whole(status, "block_height", 0, Integer.MAX_VALUE),
                        Values.optionalId(status, "block_hash"),
                        Values.whole(status, "block_time", 0, Values.MAX_UINT32),
                        inputs.isEmpty() ? 0 : -1,
                        inputs,
                        outputs));
    }

    private List<PartialTransaction.Input> inputs(Json.Fields object, TransactionId computed) {
        List<PartialTransaction.Input> inputs = new ArrayList<>();
        List<Json.Fields> given = Values.objects(object, "vin");
        for (Json.Fields input : given) {
            Bytes32 spentId = Values.id(input, "txid");
            long spentIndex = Values.whole(input, "vout", 0, Values.MAX_UINT32);
            computed.input(
                    spentId,
                    spentIndex,
                    Values.hex(input, "scriptsig"),
                    Values.whole(input, "sequence", 0, Values.MAX_UINT32));
            boolean isCoinbase = spentId.isZero() && spentIndex == Values.MAX_UINT32;
            if (isCoinbase != Values.flag(input, "is_coinbase") && input.has("is_coinbase")) {
                throw Values.wrong(input, "is_coinbase", Boolean.toString(isCoinbase));
            }
            if (!isCoinbase) {
                inputs.add(input(input, spentId, spentIndex));
            } else if (given.size() > 1) {
                throw input.wrong(input.where() + " is a coinbase among others, expected it alone");
            }
        }
        return inputs;
    }

    private PartialTransaction.Input input(Json.Fields input, Bytes32 spentId, long spentIndex) {
        Json prevout = input.find("prevout");
        if (prevout == null) {
            reading.notices.count(
                    input.place().location(), "input without prevout: its value is not known");
            return new PartialTransaction.Input(
                    spentId, spentIndex, UtxoChain.UNKNOWN_VALUE, Lock.UNKNOWN);
        }
        Json.Fields spent = Values.object(input, "prevout");
        return new PartialTransaction.Input(
                spentId, spentIndex, amount(spent), lock(spent, Values.hex(spent, "scriptpubkey")));
    }

    private List<PartialTransaction.Output> outputs(Json.Fields object, TransactionId computed) {
        List<PartialTransaction.Output> outputs = new ArrayList<>();
        for (Json.Fields output : Values.objects(object, "vout")) {
            byte[] script = Values.hex(output, "scriptpubkey");
            long value = amount(output);
            computed.output(value, script);
            outputs.add(new PartialTransaction.Output(outputs.size(), value, lock(output, script)));
        }
        return outputs;
    }

    private static long amount(Json.Fields output) {
        if (output.has("valuecommitment") || output.has("asset") || output.has("assetcommitment")) {
            throw output.wrong(
                    output.where()
                            + " has an asset of its own, as on Liquid, expected an output of"
                            + " bitcoin");
        }
        return Values.amount(output, "value");
    }

    private Lock lock(Json.Fields output, byte[] script) {
        Lock lock = reading.locks.lock(script);
        if (output.find("scriptpubkey_address") instanceof Json.Text address) {
            reading.owners.check(address, lock);
        }
        return lock;
    }

    /// `fee` is 0 in many stored answers, so it is computed and only compared where it is not.
    private void checkFee(
            Json.Fields object,
            List<PartialTransaction.Input> inputs,
            List<PartialTransaction.Output> outputs) {
        Long computed = Checks.fee(inputs, outputs);
        if (computed == null || object.find("fee") == null) {
            return;
        }
        long said = Values.amount(object, "fee");
        if (said != 0 && said != computed) {
            reading.notices.add(
                    object.place().location(),
                    "fee is "
                            + said
                            + ", expected "
                            + computed
                            + ", which the inputs have more than the outputs");
        }
    }

    /// The transaction within an object that only wraps it (`{"txid": ..., "tx": {...}}`).
    static Json.@Nullable Fields unwrapped(Json.Fields object) {
        return object.find("tx") instanceof Json.Fields inner && recognises(inner) ? inner : null;
    }
}
