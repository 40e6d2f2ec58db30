package spoor.ledger.chain.bitcoin;

import java.io.ByteArrayOutputStream;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Satoshi;

/// Computes a transaction's id from its fields, as sources that list fields give them: serializes
/// them without witness and hashes the bytes twice.
///
/// ```
/// new TransactionId(version).input(...).output(...).id(lockTime)
/// ```
public final class TransactionId {
    private final long version;
    private final ByteArrayOutputStream inputs = new ByteArrayOutputStream();
    private final ByteArrayOutputStream outputs = new ByteArrayOutputStream();
    private int inputCount;
    private int outputCount;

    /// @param version signed or unsigned: its low 32 bits count
    public TransactionId(long version) {
        this.version = version;
    }

    /// @param spentId all zero for a coinbase
    /// @param spentIndex 0 to 2^32 - 1, the latter for a coinbase
    /// @param script the unlocking script (`scriptSig`), without witness
    /// @param sequence 0 to 2^32 - 1
    public TransactionId input(Bytes32 spentId, long spentIndex, byte[] script, long sequence) {
        inputs.writeBytes(spentId.toByteArray());
        writeNumber(inputs, unsigned(spentIndex, "spent index"), 4);
        writeScript(inputs, script);
        writeNumber(inputs, unsigned(sequence, "sequence"), 4);
        inputCount++;
        return this;
    }

    /// @param valueSat satoshi
    /// @param script the locking script (`scriptPubKey`)
    public TransactionId output(long valueSat, byte[] script) {
        if (!Satoshi.isAmount(valueSat)) {
            throw new IllegalArgumentException(
                    "output value is " + valueSat + " satoshi, expected 0 to " + Satoshi.MAX);
        }
        writeNumber(outputs, valueSat, 8);
        writeScript(outputs, script);
        outputCount++;
        return this;
    }

    /// @param lockTime 0 to 2^32 - 1
    public Bytes32 id(long lockTime) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        writeNumber(whole, version, 4);
        writeCompactSize(whole, inputCount);
        whole.writeBytes(inputs.toByteArray());
        writeCompactSize(whole, outputCount);
        whole.writeBytes(outputs.toByteArray());
        writeNumber(whole, unsigned(lockTime, "lock time"), 4);
        return DoubleSha256.of(whole.toByteArray(), 0, whole.size());
    }

    private static void writeScript(ByteArrayOutputStream out, byte[] script) {
        writeCompactSize(out, script.length);
        out.writeBytes(script);
    }

    private static void writeCompactSize(ByteArrayOutputStream out, int size) {
        if (size < 0xfd) {
            out.write(size);
        } else if (size <= 0xffff) {
            out.write(0xfd);
            writeNumber(out, size, 2);
        } else {
            out.write(0xfe);
            writeNumber(out, size, 4);
        }
    }

    private static void writeNumber(ByteArrayOutputStream out, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((byte) (value >>> (8 * i)));
        }
    }

    private static long unsigned(long value, String what) {
        if (value < 0 || value > 0xffffffffL) {
            throw new IllegalArgumentException(
                    what + " is " + value + ", expected 0 to 4294967295");
        }
        return value;
    }
}
