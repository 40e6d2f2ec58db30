package spoor.verify;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The transactions of a bundle, in chain order, and how they spend each other's outputs.
///
/// A proven transaction is its bytes: their double hash is its id, and a Merkle path leads from the
/// id to a block's root. A stated one is what a ledger says.
final class Chain {
    static final long UNKNOWN = -1;
    static final int NONE = -1;
    private static final Pattern OUTPUT = Pattern.compile("[0-9a-f]{64}:(0|[1-9][0-9]{0,9})");
    static final long MOST_UNITS = 21_000_000L * 100_000_000L;

    /// A block that holds proven transactions; what the header says is filled in by [Headers].
    static final class Block {
        final byte[] root;
        final int depth;
        int height = NONE;
        long seconds;
        boolean isHeightProven;
        int lastPosition = -1;

        Block(byte[] root, int depth) {
            this.root = root;
            this.depth = depth;
        }
    }

    /// One transaction. Arrays run over its inputs or its outputs.
    static final class Tx {
        String id = "";
        Block block;
        int statedHeight = NONE;
        String statedTime = "";
        boolean isReplaced;

        /// For each input, the transaction that it spends from, and which of its outputs; null
        /// where the bundle does not hold it.
        Tx[] from;

        int[] place;

        /// For each output: which one it is, its satoshi, and its script or its stated address.
        long[] index;

        long[] values;
        Object[] owners;
        boolean[] isUnspendable;

        /// For each output: who spends it, or null.
        Tx[] spender;

        boolean isProven() {
            return block != null;
        }

        int height() {
            return isProven() ? block.height : statedHeight;
        }

        /// ISO 8601 in UTC, or "".
        String time() {
            return isProven() ? Instant.ofEpochSecond(block.seconds).toString() : statedTime;
        }

        long seconds() {
            return Instant.parse(time()).getEpochSecond();
        }

        String place(int output) {
            return id + ":" + index[output];
        }

        int output(long wanted) {
            return Arrays.binarySearch(index, wanted);
        }
    }

    record Output(Tx tx, int place) {
        long value() {
            return tx.values[place];
        }
    }

    final Network network;
    final List<Tx> transactions = new ArrayList<>();
    final Map<String, Tx> byId = new HashMap<>();
    final Map<String, Block> blocks = new HashMap<>();
    long proven;
    long stated;
    long pathHashes;

    /// Hash and height of the last header, where there is one.
    String lastHash = "";

    long lastHeight = NONE;

    private Chain(Network network) {
        this.network = network;
    }

    static Chain read(Zip zip, Network network) throws IOException {
        Chain chain = new Chain(network);
        Json.lines(zip, "bitcoin/transactions.jsonl", chain::add);
        return chain;
    }

    String address(Tx tx, int output) {
        if (tx.owners[output] instanceof byte[] script) {
            tx.owners[output] = Script.address(script, network);
        }
        return (String) tx.owners[output];
    }

    /// The output `txid:vout`, or null where the bundle does not hold it.
    Output output(String text) {
        Tx tx = OUTPUT.matcher(text).matches() ? byId.get(text.substring(0, 64)) : null;
        int place = tx == null ? -1 : tx.output(Long.parseLong(text.substring(65)));
        return place < 0 ? null : new Output(tx, place);
    }

    private void add(Json.Row row) {
        Tx tx = new Tx();
        tx.id = row.text("id");
        tx.isReplaced = row.flag("replaced");
        if (row.is("proven")) {
            proven++;
            prove(tx, row);
        } else {
            Report.require(row.is("stated"), row.item(), "is neither proven nor stated");
            stated++;
            state(tx, row);
        }
        tx.spender = new Tx[tx.values.length];
        for (int input = 0; input < tx.from.length; input++) {
            Tx from = tx.from[input];
            if (from != null) {
                Tx other = from.spender[tx.place[input]];
                String spent = from.place(tx.place[input]);
                Report.require(other == null, row.item(), "spends " + spent + " a second time");
                from.spender[tx.place[input]] = tx;
            }
        }
        Tx earlier = byId.put(tx.id, tx);
        boolean isNew = earlier == null || earlier.isReplaced;
        Report.require(isNew, row.item(), "transaction " + tx.id + " is there twice");
        transactions.add(tx);
    }

    private void spend(Tx tx, int input, String id, long index, String item) {
        Tx from = byId.get(id);
        if (from != null) {
            int place = from.output(index);
            Report.require(place >= 0, item, "spends " + id + ":" + index + ", which is not there");
            tx.from[input] = from;
            tx.place[input] = place;
        }
    }

    // --- stated ----------------------------------------------------------------------------------

    private void state(Tx tx, Json.Row row) {
        Hash.ofId(tx.id, row.item());
        tx.statedHeight = (int) row.height("height");
        tx.statedTime = row.textOrNothing("time");
        requireTime(tx.statedTime, row.item());
        List<String> inputs = row.texts("inputs");
        tx.from = new Tx[inputs.size()];
        tx.place = new int[inputs.size()];
        for (int i = 0; i < inputs.size(); i++) {
            boolean isOutput = OUTPUT.matcher(inputs.get(i)).matches();
            Report.require(isOutput, row.item(), "spends \"" + inputs.get(i) + "\"");
            long index = Long.parseLong(inputs.get(i).substring(65));
            spend(tx, i, inputs.get(i).substring(0, 64), index, row.item());
        }
        List<Json.Row> outputs = row.rows("outputs");
        makeOutputs(tx, outputs.size());
        for (int i = 0; i < outputs.size(); i++) {
            tx.index[i] = outputs.get(i).number("index");
            boolean isNext = tx.index[i] > (i == 0 ? -1 : tx.index[i - 1]);
            Report.require(isNext, row.item(), "lists outputs out of order");
            BigInteger value = outputs.get(i).unitsOrNothing("value");
            boolean isLow = value == null || value.compareTo(BigInteger.valueOf(MOST_UNITS)) <= 0;
            Report.require(isLow, row.item(), "an output is too high");
            tx.values[i] = value == null ? UNKNOWN : value.longValueExact();
            tx.owners[i] = outputs.get(i).text("address");
            tx.isUnspendable[i] = outputs.get(i).flag("unspendable");
        }
    }

    private static void requireTime(String time, String item) {
        try {
            if (!time.isEmpty()) {
                Instant.parse(time);
            }
        } catch (DateTimeParseException e) {
            throw new Report.False(item, "time is \"" + time + "\"");
        }
    }

    private static void makeOutputs(Tx tx, int count) {
        tx.index = new long[count];
        tx.values = new long[count];
        tx.owners = new Object[count];
        tx.isUnspendable = new boolean[count];
    }

    // --- proven ----------------------------------------------------------------------------------

    private void prove(Tx tx, Json.Row row) {
        byte[] raw = Hash.ofHex(row.text("raw"), row.item());
        byte[] id = Hash.twice(raw);
        boolean isId = Hash.id(id).equals(tx.id);
        Report.require(isId, row.item(), "its bytes have id " + Hash.id(id) + ", not " + tx.id);
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
    private void climb(Tx tx, byte[] id, Json.Row row) {
        List<String> path = row.texts("path");
        long position = row.number("position");
        boolean fits = path.size() <= 32 && 0 <= position && position < (1L << path.size());
        Report.require(fits, row.item(), "position " + position + " has no path of " + path.size());
        byte[] node = id;
        for (int i = 0; i < path.size(); i++) {
            byte[] other = Hash.ofId(path.get(i), row.item());
            boolean isRight = ((position >> i) & 1) == 1;
            node = isRight ? Hash.twice(other, node) : Hash.twice(node, other);
            pathHashes++;
        }
        byte[] root = node;
        Block block = blocks.computeIfAbsent(row.text("block"), _ -> new Block(root, path.size()));
        boolean isSame = Arrays.equals(block.root, root) && block.depth == path.size();
        Report.require(isSame, row.item(), "its path leads to " + Hash.id(root));
        boolean isLater = position > block.lastPosition;
        Report.require(isLater, row.item(), "stands behind a later one of its block");
        block.lastPosition = (int) position;
        tx.block = block;
    }

    private void take(Tx tx, ByteBuffer in, String item) {
        in.getInt();
        int inputs = count(in, 41);
        tx.from = new Tx[inputs];
        tx.place = new int[inputs];
        for (int i = 0; i < inputs; i++) {
            byte[] spent = new byte[32];
            in.get(spent);
            long index = Integer.toUnsignedLong(in.getInt());
            in.get(new byte[count(in, 1)]);
            in.getInt();
            spend(tx, i, Hash.id(spent), index, item);
        }
        int outputs = count(in, 9);
        makeOutputs(tx, outputs);
        long sum = 0;
        for (int i = 0; i < outputs; i++) {
            tx.index[i] = i;
            tx.values[i] = in.getLong();
            byte[] script = new byte[count(in, 1)];
            in.get(script);
            tx.owners[i] = script;
            tx.isUnspendable[i] = Script.isUnspendable(script);
            boolean isAmount = 0 <= tx.values[i] && tx.values[i] <= MOST_UNITS - sum;
            Report.require(isAmount, item, "output " + i + " pays " + tx.values[i] + " satoshi");
            sum += tx.values[i];
        }
        in.getInt();
        boolean isWhole = !in.hasRemaining() && inputs > 0 && outputs > 0;
        Report.require(isWhole, item, "its bytes are no transaction");
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
}
