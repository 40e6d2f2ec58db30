package spoor.ledger.chain.bitcoin;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.Network;

/// Takes one serialized block apart and verifies what can be verified from its own bytes: proof of
/// work, every transaction's id, the Merkle root, the witness commitment (BIP 141), amounts, the
/// coinbase's place. Scripts and signatures are not run.
///
/// A block without any witness passes without a look at its commitment: before segwit was active,
/// miners wrote commitments that nobody checked, and where no witness is there is none to check.
///
/// Not for several threads at once: each has its own.
public final class BlockParser {
    /// Blocks below this version state no height (BIP 34).
    private static final int FIRST_VERSION_WITH_HEIGHT = 2;

    private final Network network;
    private final RowsBuffer rows = new RowsBuffer();
    private final TransactionParser transactions = new TransactionParser(rows);
    private final MerkleTree tree = new MerkleTree();
    private byte[] witnessIds = new byte[0];
    private OptionalInt statedHeight = OptionalInt.empty();
    private int witnessTransactions;

    /// @param network whose easiest proof of work is the least that a block must show
    public BlockParser(Network network) {
        this.network = network;
    }

    /// Rows of the block whose serialization is `length` bytes from `offset`; the height is not
    /// set.
    ///
    /// @param source name of the file, for messages
    /// @param sourceOffset where in that file the block's first byte is, for messages
    /// @return rows of the caller's own, nothing of which the parser keeps
    /// @throws spoor.ledger.base.MalformedDataException if anything is not as consensus wants it
    public BlockRows parse(byte[] bytes, int offset, int length, String source, long sourceOffset) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        BlockCursor in = new BlockCursor(bytes, offset, length, source, sourceOffset);
        BlockHeader header = header(in);
        int count = in.count("transactions", TransactionParser.LEAST_BYTES);
        if (count == 0) {
            throw in.fault(in.position - 1, "block has no transactions, expected a coinbase");
        }
        rows.clear(count);
        readTransactions(in, count);
        expectEnd(in, "block");
        checkMerkleRoot(in, offset, header);
        statedHeight = statedHeight(in, header);
        BlockRows result = rows.rows();
        header.hash().copyTo(result.hash, 0);
        result.timeSeconds = header.timeSeconds();
        return result;
    }

    /// The height that the block read last states in its coinbase (BIP 34).
    ///
    /// Blocks of version 1 state none; the first of version 2, before height 227931 of mainnet,
    /// were not held to the truth.
    public OptionalInt statedHeight() {
        return statedHeight;
    }

    /// How many transactions of the block read last carry a witness.
    int witnessTransactions() {
        return witnessTransactions;
    }

    /// One transaction in its own serialization, with or without witness, as rows of a block
    /// without hash and time.
    ///
    /// @throws spoor.ledger.base.MalformedDataException if it is not exactly one valid transaction
    public BlockRows parseTransaction(
            byte[] bytes, int offset, int length, String source, long sourceOffset) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        BlockCursor in = new BlockCursor(bytes, offset, length, source, sourceOffset);
        rows.clear(1);
        in.transaction = 0;
        transactions.any(in);
        expectEnd(in, "transaction");
        return rows.rows();
    }

    private BlockHeader header(BlockCursor in) {
        if (in.left() <= BlockHeader.SIZE) {
            throw in.fault(
                    in.position,
                    "block has "
                            + in.left()
                            + " bytes, expected at least 81, a header of 80 and a number of"
                            + " transactions");
        }
        BlockHeader header = BlockHeader.parse(in.bytes, in.position);
        Optional<String> fault = header.proofOfWorkFault(network);
        if (fault.isPresent()) {
            throw in.fault(in.position, fault.get());
        }
        in.position += BlockHeader.SIZE;
        return header;
    }

    private void readTransactions(BlockCursor in, int count) {
        int coinbaseAt = in.position;
        witnessTransactions = 0;
        in.transaction = 0;
        transactions.coinbase(in);
        if (transactions.hasWitness()) {
            readWithWitnessIds(in, count);
            transactions.commitment.check(in, tree.root(witnessIds, count), coinbaseAt);
            return;
        }
        for (int i = 1; i < count; i++) {
            in.transaction = i;
            int at = in.position;
            transactions.ordinary(in);
            if (transactions.hasWitness()) {
                throw in.fault(
                        at,
                        in.subject()
                                + " has a witness and the coinbase has none, expected 32 reserved"
                                + " bytes there");
            }
        }
    }

    private void readWithWitnessIds(BlockCursor in, int count) {
        if (witnessIds.length < count * Bytes32.SIZE) {
            witnessIds = new byte[count * Bytes32.SIZE];
        }
        witnessTransactions = 1;
        Arrays.fill(witnessIds, 0, Bytes32.SIZE, (byte) 0);
        for (int i = 1; i < count; i++) {
            in.transaction = i;
            transactions.ordinary(in);
            int at = i * Bytes32.SIZE;
            if (transactions.hasWitness()) {
                transactions.writeWitnessId(in, witnessIds, at);
                witnessTransactions++;
            } else {
                System.arraycopy(rows.ids, at, witnessIds, at, Bytes32.SIZE);
            }
        }
    }

    private void checkMerkleRoot(BlockCursor in, int offset, BlockHeader header) {
        Bytes32 root = Bytes32.of(tree.root(rows.ids, rows.transactions), 0);
        if (!root.equals(header.merkleRoot())) {
            throw in.fault(
                    offset,
                    "block header has Merkle root "
                            + header.merkleRoot()
                            + ", expected "
                            + root
                            + " of the transactions read");
        }
        if (tree.isAmbiguous()) {
            throw in.fault(
                    offset,
                    "block repeats transactions under an unchanged Merkle root (CVE-2012-2459),"
                            + " expected each once");
        }
    }

    private OptionalInt statedHeight(BlockCursor in, BlockHeader header) {
        return header.version() < FIRST_VERSION_WITH_HEIGHT
                ? OptionalInt.empty()
                : CoinbaseHeight.read(transactions.coinbaseScript(in));
    }

    private static void expectEnd(BlockCursor in, String what) {
        if (in.left() > 0) {
            throw in.fault(
                    in.position,
                    what + " is followed by " + in.left() + " bytes, expected its end");
        }
    }
}
