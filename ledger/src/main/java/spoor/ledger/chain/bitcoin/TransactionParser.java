package spoor.ledger.chain.bitcoin;

import java.util.Arrays;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Satoshi;

/// Reads one serialized transaction into rows and computes its identifiers.
///
/// ```
/// version 4 | [00 01] | n inputs: spent id 32, index 4, script, sequence 4
///                     | n outputs: value 8, script | [witness of each input] | lock time 4
/// ```
///
/// Parts in brackets are there in transactions with a witness (BIP 144) and stay out of the id.
final class TransactionParser {
    /// The fewest bytes that a transaction, an input and an output take.
    static final int LEAST_BYTES = 60;

    private static final int LEAST_INPUT_BYTES = 41;
    private static final int LEAST_OUTPUT_BYTES = 9;
    private static final int VERSION_BYTES = 4;
    private static final int LOCK_TIME_BYTES = 4;
    private static final int OUTPOINT_BYTES = 36;

    private final RowsBuffer rows;
    private final LockReader locks = new LockReader();
    private final DoubleSha256 hash = new DoubleSha256();

    /// What the coinbase says of the block's witnesses; filled by [#coinbase].
    final WitnessCommitment commitment = new WitnessCommitment();

    private int start;
    private boolean hasWitness;
    private boolean isCoinbase;
    private int coinbaseScript;
    private int coinbaseScriptLength;

    TransactionParser(RowsBuffer rows) {
        this.rows = rows;
    }

    /// Whether the transaction that was read last carries a witness.
    boolean hasWitness() {
        return hasWitness;
    }

    /// The input script of the coinbase that was read last.
    byte[] coinbaseScript(BlockCursor in) {
        return Arrays.copyOfRange(in.bytes, coinbaseScript, coinbaseScript + coinbaseScriptLength);
    }

    /// Reads the first transaction of a block, whose only input spends nothing and is not kept.
    void coinbase(BlockCursor in) {
        commitment.clear();
        isCoinbase = true;
        int body = begin(in);
        if (inputCount(in) != 1 || !spendsNothing(in)) {
            throw in.fault(
                    start,
                    "transaction 0 spends an earlier output, expected the coinbase, whose only"
                            + " input spends none");
        }
        coinbaseInput(in);
        outputs(in);
        end(in, body, 1);
    }

    /// Reads any other transaction of a block.
    void ordinary(BlockCursor in) {
        isCoinbase = false;
        int body = begin(in);
        int inputs = inputCount(in);
        rows.reserveInputs(inputs);
        for (int i = 0; i < inputs; i++) {
            input(in);
        }
        outputs(in);
        end(in, body, inputs);
    }

    /// Reads a transaction that stands alone.
    void any(BlockCursor in) {
        int inputsAt = in.position + VERSION_BYTES;
        boolean isMarked = in.left() > VERSION_BYTES + 2 && in.bytes[inputsAt] == 0;
        int count = inputsAt + (isMarked ? 2 : 0);
        boolean isCoinbase =
                count + 1 + OUTPOINT_BYTES <= in.end
                        && in.bytes[count] == 1
                        && isNothing(in.bytes, count + 1);
        if (isCoinbase) {
            coinbase(in);
        } else {
            ordinary(in);
        }
    }

    /// The hash of everything that was read last, witness included, which BIP 141 calls `wtxid`.
    void writeWitnessId(BlockCursor in, byte[] target, int at) {
        hash.hash(in.bytes, start, in.position - start, target, at);
    }

    /// @return where the part without witness begins
    private int begin(BlockCursor in) {
        start = in.position;
        in.skip(VERSION_BYTES, "version");
        hasWitness = in.left() > 0 && in.bytes[in.position] == 0;
        if (hasWitness) {
            in.skip(2, "witness marker and flag");
            int flag = in.bytes[in.position - 1] & 0xff;
            if (flag != 1) {
                throw in.fault(
                        in.position - 1,
                        in.subject()
                                + " has no inputs, or a witness flag of "
                                + flag
                                + ", expected at least 1 input, or flag 1");
            }
        }
        return in.position;
    }

    private int inputCount(BlockCursor in) {
        return atLeastOne(in, in.count("inputs", LEAST_INPUT_BYTES), "inputs");
    }

    private int atLeastOne(BlockCursor in, int count, String things) {
        if (count == 0) {
            throw in.fault(
                    in.position - 1, in.subject() + " has no " + things + ", expected at least 1");
        }
        return count;
    }

    private static boolean spendsNothing(BlockCursor in) {
        return isNothing(in.bytes, in.position);
    }

    /// Whether an outpoint is all zero with index ffffffff. The count of inputs has made sure that
    /// there are 36 bytes.
    private static boolean isNothing(byte[] bytes, int outpoint) {
        for (int i = 0; i < Bytes32.SIZE; i++) {
            if (bytes[outpoint + i] != 0) {
                return false;
            }
        }
        return bytes[outpoint + 32] == -1
                && bytes[outpoint + 33] == -1
                && bytes[outpoint + 34] == -1
                && bytes[outpoint + 35] == -1;
    }

    private void coinbaseInput(BlockCursor in) {
        in.skip(OUTPOINT_BYTES, "coinbase outpoint");
        int at = in.position;
        int length = in.length("coinbase script");
        if (length < 2 || length > 100) {
            throw in.fault(at, "coinbase script has " + length + " bytes, expected 2 to 100");
        }
        coinbaseScript = in.position;
        coinbaseScriptLength = length;
        in.skip(length, "coinbase script");
        in.skip(4, "sequence");
    }

    private void input(BlockCursor in) {
        int outpoint = in.position;
        in.skip(Bytes32.SIZE, "spent id");
        int index = in.int32("spent index");
        if (index == -1 && isNothing(in.bytes, outpoint)) {
            throw in.fault(
                    outpoint,
                    in.subject()
                            + " has an input that spends nothing, expected it only in the"
                            + " coinbase, the first transaction");
        }
        in.skip(in.length("input script"), "input script");
        in.skip(4, "sequence");
        rows.addInput(in.bytes, outpoint, index);
    }

    private void outputs(BlockCursor in) {
        int count = atLeastOne(in, in.count("outputs", LEAST_OUTPUT_BYTES), "outputs");
        int first = in.position;
        rows.reserveOutputs(count);
        long sum = 0;
        for (int i = 0; i < count; i++) {
            // Both at most 21 million coins: the sum of two cannot overflow.
            sum += output(in, i);
            if (sum > Satoshi.MAX) {
                throw in.fault(
                        first,
                        in.subject()
                                + " pays "
                                + sum
                                + " satoshi with its first "
                                + (i + 1)
                                + " outputs, expected at most "
                                + Satoshi.MAX);
            }
        }
    }

    private long output(BlockCursor in, int index) {
        int at = in.position;
        long value = in.int64("output value");
        if (!Satoshi.isAmount(value)) {
            throw in.fault(
                    at,
                    in.subject()
                            + " output "
                            + index
                            + " pays "
                            + value
                            + " satoshi, expected 0 to "
                            + Satoshi.MAX);
        }
        int length = in.length("output script");
        rows.reservePayload(length);
        int payloadEnd =
                locks.read(in.bytes, in.position, length, rows.payloads, rows.payloadBytes);
        rows.addOutput(value, locks.kind(), payloadEnd);
        if (isCoinbase) {
            commitment.look(in.bytes, in.position, length);
        }
        in.position += length;
        return value;
    }

    private void end(BlockCursor in, int body, int inputs) {
        int bodyEnd = in.position;
        if (hasWitness) {
            witnesses(in, inputs);
        }
        int lockTime = in.position;
        in.skip(LOCK_TIME_BYTES, "lock time");
        int id = rows.transactions * Bytes32.SIZE;
        if (hasWitness) {
            hash.add(in.bytes, start, VERSION_BYTES);
            hash.add(in.bytes, body, bodyEnd - body);
            hash.add(in.bytes, lockTime, LOCK_TIME_BYTES);
            hash.finish(rows.ids, id);
        } else {
            hash.hash(in.bytes, start, in.position - start, rows.ids, id);
        }
        rows.endTransaction();
    }

    private void witnesses(BlockCursor in, int inputs) {
        int at = in.position;
        int items = 0;
        for (int i = 0; i < inputs; i++) {
            int count = in.count("witness items", 1);
            items += count;
            for (int item = 0; item < count; item++) {
                int length = in.length("witness item");
                if (isCoinbase) {
                    commitment.item(in.position, length);
                }
                in.position += length;
            }
        }
        if (items == 0) {
            throw in.fault(
                    at,
                    in.subject()
                            + " is marked as having a witness and all are empty, expected the form"
                            + " without");
        }
    }
}
