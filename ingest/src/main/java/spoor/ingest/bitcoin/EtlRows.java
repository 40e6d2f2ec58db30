package spoor.ingest.bitcoin;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;
import spoor.ingest.json.Values;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.TransactionId;
import spoor.ledger.intake.PartialTransaction;

/// Rows of transactions and blocks as bitcoin-etl writes them, and as its public tables are
/// exported (numbers as text, times as `2017-08-03 03:07:42 UTC`).
///
/// Source: `docs/schema.md` of blockchain-etl/bitcoin-etl. Inputs have value and addresses only
/// after its `enrich_transactions`. Ids are computed anew but for coinbases, whose row lacks their
/// input. A block's row only says how many transactions there should be.
final class EtlRows {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSSSSS][.SSS]", Locale.ROOT);

    private final Reading reading;
    private final SequencedMap<Bytes32, Block> blocks = new LinkedHashMap<>();

    EtlRows(Reading reading) {
        this.reading = reading;
    }

    static boolean recognisesTransaction(Json.Fields object) {
        return object.has("hash") && object.has("block_hash") && object.has("outputs");
    }

    static boolean recognisesBlock(Json.Fields object) {
        return object.has("hash") && object.has("merkle_root") && object.has("transaction_count");
    }

    void addBlock(Json.Fields row) {
        Block block = block(Values.id(row, "hash"));
        block.at = row.place().location();
        block.expected = Values.whole(row, "transaction_count", 0, Integer.MAX_VALUE);
    }

    void addTransaction(Json.Fields row) {
        Bytes32 id = Values.id(row, "hash");
        boolean isCoinbase = Values.flag(row, "is_coinbase");
        List<Json.Fields> inputRows = counted(row, "inputs", "input_count");
        List<PartialTransaction.Output> outputs = outputs(row);
        List<PartialTransaction.Input> inputs = new ArrayList<>();
        for (Json.Fields input : inputRows) {
            inputs.add(input(input));
        }
        if (isCoinbase != inputs.isEmpty()) {
            throw Values.wrong(row, "is_coinbase", Boolean.toString(inputs.isEmpty()));
        }
        checkId(row, id, inputRows);
        Bytes32 blockHash = Values.optionalId(row, "block_hash");
        reading.add(
                new PartialTransaction(
                        row.place().location(),
                        id,
                        (int) Values.whole(row, "block_number", 0, Integer.MAX_VALUE),
                        blockHash,
                        time(row),
                        position(row, isCoinbase),
                        inputs,
                        outputs));
        if (blockHash != null) {
            block(blockHash).found.add(id);
        }
    }

    /// Tells of blocks whose transactions are not all there: of several files, one may be missing
    /// or cut off between two lines.
    void finish() {
        for (Block block : blocks.values()) {
            if (block.at != null && block.expected != block.found.size()) {
                reading.notices.count(
                        block.at,
                        "block row with another transaction_count than there are transactions of"
                                + " the block in the data");
            }
        }
    }

    private Block block(Bytes32 hash) {
        return blocks.computeIfAbsent(hash, _ -> new Block());
    }

    private static List<Json.Fields> counted(Json.Fields row, String list, String count) {
        List<Json.Fields> rows = Values.objects(row, list);
        if (row.find(count) != null
                && Values.whole(row, count, 0, Integer.MAX_VALUE) != rows.size()) {
            throw Values.wrong(row, count, rows.size() + ", the number of " + list);
        }
        return rows;
    }

    private List<PartialTransaction.Output> outputs(Json.Fields row) {
        List<PartialTransaction.Output> outputs = new ArrayList<>();
        for (Json.Fields output : counted(row, "outputs", "output_count")) {
            refuseShielded(output);
            Lock lock = reading.locks.lock(Values.hex(output, "script_hex"));
            List<Json.Text> addresses = addresses(output);
            if (addresses.size() == 1) {
                reading.owners.check(addresses.getFirst(), lock);
            }
            Values.whole(output, "index", outputs.size(), outputs.size());
            outputs.add(
                    new PartialTransaction.Output(
                            outputs.size(), Values.amount(output, "value"), lock));
        }
        return outputs;
    }

    private PartialTransaction.Input input(Json.Fields input) {
        refuseShielded(input);
        long value = UtxoChain.UNKNOWN_VALUE;
        if (input.find("value") == null) {
            reading.notices.count(
                    input.place().location(),
                    "input without value and owner (bitcoin-etl adds them with"
                            + " enrich_transactions)");
        } else {
            value = Values.amount(input, "value");
        }
        return new PartialTransaction.Input(
                Values.id(input, "spent_transaction_hash"),
                Values.whole(input, "spent_output_index", 0, Values.MAX_UINT32),
                value,
                owner(input));
    }

    /// The lock of what an input spends. Its own `script_hex` is the unlocking script and says
    /// nothing certain; an address says all, but for bare multisig and nonstandard scripts.
    private Lock owner(Json.Fields input) {
        List<Json.Text> addresses = addresses(input);
        boolean hasAddress =
                !(input.find("type") instanceof Json.Text type)
                        || !(type.text().equals("multisig") || type.text().equals("nonstandard"));
        if (addresses.size() == 1 && hasAddress) {
            return reading.owners.parsed(addresses.getFirst());
        }
        if (input.find("value") != null) {
            reading.notices.count(
                    input.place().location(),
                    "input whose owner is not one address (multisig, nonstandard): not known");
        }
        return Lock.UNKNOWN;
    }

    private static List<Json.Text> addresses(Json.Fields row) {
        if (row.find("addresses") == null) {
            return List.of();
        }
        List<Json.Text> addresses = new ArrayList<>();
        for (Json address : Values.list(row, "addresses")) {
            if (!(address instanceof Json.Text text)) {
                throw address.wrong(
                        row.pathOf("addresses")
                                + " holds "
                                + address.shown()
                                + ", expected addresses");
            }
            addresses.add(text);
        }
        return addresses;
    }

    private static void refuseShielded(Json.Fields row) {
        if (row.find("type") instanceof Json.Text type && type.text().equals("shielded")) {
            throw type.wrong(
                    row.pathOf("type")
                            + " is \"shielded\", as on Zcash, expected a row of bitcoin");
        }
    }

    private void checkId(Json.Fields row, Bytes32 id, List<Json.Fields> inputs) {
        if (inputs.isEmpty()) {
            reading.notices.count(
                    row.place().location(),
                    "id not computed anew: a coinbase's row lacks its input");
            return;
        }
        String missing = missing(row, inputs);
        if (missing != null) {
            reading.notices.count(
                    row.place().location(), "id not computed anew: no " + missing + " in the row");
            return;
        }
        var computed =
                new TransactionId(
                        Values.whole(row, "version", Integer.MIN_VALUE, Values.MAX_UINT32));
        for (Json.Fields input : inputs) {
            computed.input(
                    Values.id(input, "spent_transaction_hash"),
                    Values.whole(input, "spent_output_index", 0, Values.MAX_UINT32),
                    Values.hex(input, "script_hex"),
                    Values.whole(input, "sequence", 0, Values.MAX_UINT32));
        }
        for (Json.Fields output : Values.objects(row, "outputs")) {
            computed.output(Values.amount(output, "value"), Values.hex(output, "script_hex"));
        }
        long lockTime = Values.whole(row, "lock_time", 0, Values.MAX_UINT32);
        Checks.id(row, "hash", id, computed.id(lockTime));
    }

    private static @Nullable String missing(Json.Fields row, List<Json.Fields> inputs) {
        for (String name : List.of("version", "lock_time")) {
            if (row.find(name) == null) {
                return name;
            }
        }
        for (Json.Fields input : inputs) {
            for (String name : List.of("script_hex", "sequence")) {
                if (input.find(name) == null) {
                    return name;
                }
            }
        }
        return null;
    }

    private int position(Json.Fields row, boolean isCoinbase) {
        if (row.find("index") != null) {
            return (int) Values.whole(row, "index", 0, Integer.MAX_VALUE);
        }
        if (isCoinbase) {
            return 0;
        }
        reading.notices.count(
                row.place().location(), "no index: the place in the block is not known");
        return -1;
    }

    private static long time(Json.Fields row) {
        if (row.find("block_timestamp") instanceof Json.Text text && text.text().contains("-")) {
            String plain = text.text().replaceFirst("( UTC|Z|\\+00:00)$", "").replace('T', ' ');
            try {
                return LocalDateTime.parse(plain, TIME).toEpochSecond(ZoneOffset.UTC);
            } catch (DateTimeException _) {
                throw Values.wrong(row, "block_timestamp", "a time like 2017-08-03 03:07:42 UTC");
            }
        }
        return Values.whole(row, "block_timestamp", 0, Values.MAX_UINT32);
    }

    private static final class Block {
        @Nullable Location at;
        long expected;
        final java.util.Set<Bytes32> found = new java.util.HashSet<>();
    }
}
