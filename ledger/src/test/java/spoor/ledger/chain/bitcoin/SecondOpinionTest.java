package spoor.ledger.chain.bitcoin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bitcoinj.base.BitcoinNetwork;
import org.bitcoinj.base.ScriptType;
import org.bitcoinj.base.Sha256Hash;
import org.bitcoinj.core.Block;
import org.bitcoinj.core.Transaction;
import org.bitcoinj.core.TransactionInput;
import org.bitcoinj.core.TransactionOutput;
import org.bitcoinj.script.Script;
import org.bitcoinj.script.ScriptException;
import org.bitcoinj.script.ScriptPattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;

/// bitcoinj reads the same blocks: both must agree on every id, value, outpoint, kind of script and
/// address.
class SecondOpinionTest {
    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> bitcoinjReadsTheSameOutOfEveryBlock() {
        return Inventory.parsed().stream()
                .map(row -> DynamicTest.dynamicTest(row.path(), () -> compare(row)));
    }

    private void compare(Inventory row) throws IOException {
        if (row.isRaw()) {
            compare(row.bytes(), row.network());
            return;
        }
        BlockFiles files = BlockFiles.scan(row.unpackedTo(folder), BlockFiles.ScanProgress.SILENT);
        for (int block = 0; block < files.blocks(); block++) {
            byte[] bytes = files.read(block, new byte[0]);
            assertThat(bytes).hasSize(files.length(block));
            Block theirs = compare(bytes, files.network());
            assertThat(files.work(block)).isEqualTo(theirs.getWork());
            assertThat(files.header(block).target())
                    .isEqualTo(theirs.getDifficultyTargetAsInteger());
            assertThat(files.previous(block)).isEqualTo(ours(theirs.getPrevBlockHash()));
        }
    }

    private static Block compare(byte[] bytes, Network network) {
        Block theirs = Block.read(ByteBuffer.wrap(bytes));
        BlockRows rows = new BlockParser(network).parse(bytes, 0, bytes.length, "block", 0);
        assertThat(Bytes32.of(rows.hash, 0)).hasToString(theirs.getHashAsString());
        assertThat(rows.timeSeconds).isEqualTo(theirs.time().getEpochSecond());
        List<Transaction> transactions = requireNonNull(theirs.getTransactions());
        assertThat(rows.transactions).isEqualTo(transactions.size());
        for (int i = 0; i < rows.transactions; i++) {
            Transaction transaction = transactions.get(i);
            assertThat(Bytes32.of(rows.ids, 32 * i)).hasToString(transaction.getTxId().toString());
            compareInputs(rows, i, transaction);
            compareOutputs(rows, i, transaction, network);
            assertThat(serializedId(transaction)).isEqualTo(Bytes32.of(rows.ids, 32 * i));
        }
        return theirs;
    }

    private static void compareInputs(BlockRows rows, int index, Transaction transaction) {
        List<String> expected = new ArrayList<>();
        for (TransactionInput input : transaction.getInputs()) {
            if (!input.isCoinBase()) {
                expected.add(input.getOutpoint().hash() + ":" + input.getOutpoint().index());
            }
        }
        List<String> found = new ArrayList<>();
        for (int i = rows.inputStart[index]; i < rows.inputStart[index + 1]; i++) {
            long spentIndex = Integer.toUnsignedLong(rows.spentIndexes[i]);
            found.add(Bytes32.of(rows.spentIds, 32 * i) + ":" + spentIndex);
        }
        assertThat(found).isEqualTo(expected);
    }

    private static void compareOutputs(
            BlockRows rows, int index, Transaction transaction, Network network) {
        int first = rows.outputStart[index];
        List<TransactionOutput> outputs = transaction.getOutputs();
        assertThat(rows.outputStart[index + 1] - first).isEqualTo(outputs.size());
        for (int i = 0; i < outputs.size(); i++) {
            TransactionOutput output = outputs.get(i);
            assertThat(rows.values[first + i]).isEqualTo(output.getValue().value);
            compareLock(lock(rows, first + i), output.getScriptBytes(), network);
        }
    }

    private static void compareLock(Lock lock, byte[] bytes, Network network) {
        assertThat(new LockReader().lock(bytes)).isEqualTo(lock);
        if (bytes.length > 0 && bytes[0] == 0x6a) {
            byte[] data = Arrays.copyOfRange(bytes, 1, bytes.length);
            assertThat(lock).isEqualTo(new Lock(LockKind.NULL_DATA, data));
            return;
        }
        Script script;
        try {
            script = Script.parse(bytes);
        } catch (ScriptException e) {
            // A push that goes past the script's end: bitcoinj gives up.
            assertThat(lock).isEqualTo(new Lock(LockKind.NONSTANDARD, bytes));
            return;
        }
        if (typeOf(script) == null) {
            boolean isMultisig = ScriptPattern.isSentToMultisig(script) && hasRealKeys(script);
            LockKind kind = isMultisig ? LockKind.MULTISIG : LockKind.NONSTANDARD;
            assertThat(lock).isEqualTo(new Lock(kind, bytes));
            return;
        }
        assertThat(Addresses.text(network, lock)).isEqualTo(address(script, network));
        assertThat(Addresses.parse(network, address(script, network))).isEqualTo(lock);
    }

    /// bitcoinj takes any push for a key. Bitcoin Core does not: Counterparty wrote its data in the
    /// place of keys, as in transaction 191 of block 332208, and that is nobody's multisig.
    private static boolean hasRealKeys(Script script) {
        return script.chunks().stream()
                .map(chunk -> chunk.data)
                .allMatch(data -> data == null || MultisigScript.isKey(data, 0, data.length));
    }

    private static @Nullable ScriptType typeOf(Script script) {
        return ScriptPattern.isP2PK(script) && !hasRealKeys(script) ? null : script.getScriptType();
    }

    private static String address(Script script, Network network) {
        BitcoinNetwork theirs =
                switch (network) {
                    case MAINNET -> BitcoinNetwork.MAINNET;
                    case TESTNET3, TESTNET4 -> BitcoinNetwork.TESTNET;
                    case SIGNET -> BitcoinNetwork.SIGNET;
                    case REGTEST -> BitcoinNetwork.REGTEST;
                };
        try {
            return script.getToAddress(theirs, true).toString();
        } catch (ScriptException e) {
            throw new AssertionError("bitcoinj has a type and no address for " + script, e);
        }
    }

    private static Bytes32 serializedId(Transaction transaction) {
        TransactionId id = new TransactionId(transaction.getVersion());
        for (TransactionInput input : transaction.getInputs()) {
            id.input(
                    ours(input.getOutpoint().hash()),
                    input.getOutpoint().index(),
                    input.getScriptBytes(),
                    input.getSequenceNumber());
        }
        for (TransactionOutput output : transaction.getOutputs()) {
            id.output(output.getValue().value, output.getScriptBytes());
        }
        return id.id(transaction.lockTime().rawValue());
    }

    private static Bytes32 ours(Sha256Hash hash) {
        return Bytes32.parse(hash.toString());
    }

    private static Lock lock(BlockRows rows, int output) {
        return new Lock(
                LockKind.ofCode(rows.lockKinds[output]),
                Arrays.copyOfRange(
                        rows.payloads, rows.payloadStart[output], rows.payloadStart[output + 1]));
    }
}
