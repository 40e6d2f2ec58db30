package spoor.verify.output;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import spoor.verify.file.Hash;
import spoor.verify.file.Lines;
import spoor.verify.file.Report;
import spoor.verify.file.Row;
import spoor.verify.file.Zip;
import spoor.verify.trace.Place.Time;

/// The transactions of a bundle, in chain order, and how they spend each other's outputs.
///
/// A proven transaction is its bytes: their double hash is its id, and a Merkle path leads from the
/// id to a block's root. A stated one is what a ledger says.
final class Chain {
    static final long UNKNOWN = -1;
    private static final Pattern OUTPUT = Pattern.compile("[0-9a-f]{64}:(0|[1-9][0-9]{0,9})");
    private static final long MOST_UNITS = 21_000_000L * 100_000_000L;

    /// A block that holds proven transactions; when it was made is filled in by [Headers].
    static final class Block {
        final byte[] root;
        final int depth;
        Time when;
        private long lastPosition = -1;

        Block(byte[] root, int depth) {
            this.root = root;
            this.depth = depth;
        }
    }

    static final class Tx {
        final String id;
        final boolean isReplaced;

        /// What it spends; null where the bundle does not hold it.
        final List<Output> inputs = new ArrayList<>();

        final List<Output> outputs = new ArrayList<>();

        /// Of a stated one null.
        private Block block;

        private Time stated;

        Tx(String id, boolean isReplaced) {
            this.id = id;
            this.isReplaced = isReplaced;
        }

        Time when() {
            return block == null ? stated : block.when;
        }

        /// The output of an index, or null.
        Output output(long index) {
            return outputs.stream().filter(one -> one.index == index).findFirst().orElse(null);
        }
    }

    static final class Output {
        final Tx tx;
        final long index;

        /// Satoshi, or [#UNKNOWN].
        final long value;

        final boolean isUnspendable;
        private final byte[] script;
        private String address;

        /// Who spends it, or null.
        Tx spender;

        /// @param script or null where only the address is stated
        Output(
                Tx tx,
                long index,
                long value,
                boolean isUnspendable,
                byte[] script,
                String address) {
            this.tx = tx;
            this.index = index;
            this.value = value;
            this.isUnspendable = isUnspendable;
            this.script = script;
            this.address = address;
        }

        String place() {
            return tx.id + ":" + index;
        }

        String address(Network network) {
            address = address == null ? Script.address(script, network) : address;
            return address;
        }
    }

    final Network network;
    final List<Tx> transactions = new ArrayList<>();
    final Map<String, Block> blocks = new LinkedHashMap<>();
    private final Map<String, Tx> byId = new HashMap<>();
    private long proven;
    private long stated;
    private long pathHashes;

    Chain(Zip zip, Network network) {
        this.network = network;
        Lines.rows(zip, "bitcoin/transactions.jsonl", this::add);
    }

    /// The output `txid:vout`, or null where the bundle does not hold it.
    Output output(String place) {
        Tx tx = OUTPUT.matcher(place).matches() ? byId.get(place.substring(0, 64)) : null;
        return tx == null ? null : tx.output(Long.parseLong(place.substring(65)));
    }

    private void add(Row row) {
        Tx tx = new Tx(row.text("id"), row.flag("replaced"));
        if (row.is("proven")) {
            proven++;
            prove(tx, row);
        } else {
            Report.require(row.is("stated"), row.item(), "is neither proven nor stated");
            stated++;
            state(tx, row);
        }
        Tx earlier = byId.put(tx.id, tx);
        boolean isNew = earlier == null || earlier.isReplaced;
        Report.require(isNew, row.item(), "transaction " + tx.id + " is there twice");
        transactions.add(tx);
    }

    private void spend(Tx tx, String id, long index, String item) {
        Tx from = byId.get(id);
        Output spent = from == null ? null : from.output(index);
        if (from != null) {
            String place = id + ":" + index;
            Report.require(spent != null, item, "spends " + place + ", which is not there");
            Report.require(spent.spender == null, item, "spends " + place + " a second time");
            spent.spender = tx;
        }
        tx.inputs.add(spent);
    }

    // --- stated ----------------------------------------------------------------------------------

    private void state(Tx tx, Row row) {
        Headers.ofId(tx.id, row.item());
        tx.stated = Time.of(row.height("height"), row.textOrNothing("time"), row.item());
        for (String input : row.texts("inputs")) {
            boolean isOutput = OUTPUT.matcher(input).matches();
            Report.require(isOutput, row.item(), "spends \"" + input + "\"");
            long index = Long.parseLong(input.substring(65));
            spend(tx, input.substring(0, 64), index, row.item());
        }
        long last = -1;
        for (Row output : row.rows("outputs")) {
            long index = output.number("index");
            Report.require(index > last, row.item(), "lists outputs out of order");
            last = index;
            BigInteger value = output.unitsOrNothing("value");
            boolean isLow = value == null || value.compareTo(BigInteger.valueOf(MOST_UNITS)) <= 0;
            Report.require(isLow, row.item(), "an output is too high");
            long units = value == null ? UNKNOWN : value.longValueExact();
            boolean isUnspendable = output.flag("unspendable");
            String address = output.text("address");
            tx.outputs.add(new Output(tx, index, units, isUnspendable, null, address));
        }
    }

    // --- proven ----------------------------------------------------------------------------------

    private void prove(Tx tx, Row row) {
        byte[] raw = Hash.ofHex(row.text("raw"), row.item());
        byte[] id = Hash.twice(raw);
        String found = Headers.id(id);
        Report.require(found.equals(tx.id), row.item(), "its bytes have id " + found);
        // 64 bytes could be two hashes of the tree, and no transaction at all.
        Report.require(raw.length != 64, row.item(), "has 64 bytes, as a node of the tree has");
        climb(tx, id, row);
        try {
            take(tx, ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN), row.item());
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new Report.False(row.item(), "its bytes are no transaction");
        }
    }

    /// Follows the Merkle path from the id to the root, which the block's header will have to name.
    private void climb(Tx tx, byte[] id, Row row) {
        List<String> path = row.texts("path");
        long position = row.number("position");
        boolean fits = path.size() <= 32 && 0 <= position && position < (1L << path.size());
        Report.require(fits, row.item(), "position " + position + " has no path of " + path.size());
        byte[] node = id;
        for (int i = 0; i < path.size(); i++) {
            byte[] other = Headers.ofId(path.get(i), row.item());
            boolean isRight = ((position >> i) & 1) == 1;
            node = isRight ? Hash.twice(other, node) : Hash.twice(node, other);
            pathHashes++;
        }
        byte[] root = node;
        Block block = blocks.computeIfAbsent(row.text("block"), _ -> new Block(root, path.size()));
        boolean isSame = Arrays.equals(block.root, root) && block.depth == path.size();
        Report.require(isSame, row.item(), "its path leads to " + Headers.id(root));
        boolean isLater = position > block.lastPosition;
        Report.require(isLater, row.item(), "stands behind a later one of its block");
        block.lastPosition = position;
        tx.block = block;
    }

    private void take(Tx tx, ByteBuffer in, String item) {
        in.getInt();
        int inputs = count(in, 41);
        for (int i = 0; i < inputs; i++) {
            String spent = Headers.id(bytes(in, 32));
            long index = Integer.toUnsignedLong(in.getInt());
            bytes(in, count(in, 1));
            in.getInt();
            spend(tx, spent, index, item);
        }
        int outputs = count(in, 9);
        long sum = 0;
        for (int i = 0; i < outputs; i++) {
            long value = in.getLong();
            byte[] script = bytes(in, count(in, 1));
            boolean isAmount = 0 <= value && value <= MOST_UNITS - sum;
            Report.require(isAmount, item, "output " + i + " pays " + value + " satoshi");
            sum += value;
            boolean isUnspendable = Script.isUnspendable(script);
            tx.outputs.add(new Output(tx, i, value, isUnspendable, script, null));
        }
        in.getInt();
        boolean isWhole = !in.hasRemaining() && inputs > 0 && outputs > 0;
        Report.require(isWhole, item, "its bytes are no transaction");
    }

    private static byte[] bytes(ByteBuffer in, int count) {
        byte[] bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }

    /// A number in Bitcoin's compact form, of things that take at least `least` bytes each.
    private static int count(ByteBuffer in, int least) {
        int first = in.get() & 0xff;
        long count =
                switch (first) {
                    case 0xfd -> Short.toUnsignedLong(in.getShort());
                    case 0xfe -> Integer.toUnsignedLong(in.getInt());
                    case 0xff -> in.getLong();
                    default -> first;
                };
        if (count < 0 || count > in.remaining() / least) {
            throw new IllegalArgumentException("a count that the bytes left do not hold");
        }
        return (int) count;
    }

    // --- what was checked ------------------------------------------------------------------------

    /// Behind the headers, which say when the blocks were made.
    void told(long sources, Report report) {
        report.checked("ids", proven, "transactions have the id of their bytes");
        report.checked("paths", pathHashes, "hashes of Merkle paths lead from ids to roots");
        long height = -1;
        for (Tx tx : transactions) {
            boolean isLater = tx.when().height() < 0 || tx.when().height() >= height;
            Report.require(isLater, "transaction " + tx.id, "stands behind a later block's");
            height = Math.max(height, tx.when().height());
        }
        report.statesOf(
                stated,
                "%s transactions are stated, not proven: they are what a ledger says that was made"
                        + " from other sources, of which "
                        + sources
                        + " files are in the bundle.");
    }
}
