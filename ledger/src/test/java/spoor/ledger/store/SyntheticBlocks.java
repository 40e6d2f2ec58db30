package spoor.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.LockKind;

/// A chain of made-up blocks, the same for the same seed: enough for a store, which trusts what it
/// is handed.
///
/// Two chains with different seeds are equal up to the height at which the second starts to differ.
final class SyntheticBlocks {
    private static final int TRANSACTIONS = 12;
    private static final int ADDRESSES = 40;

    private final long seed;
    private final int forkHeight;
    private final long forkSeed;

    /// For each output ever made that is not spent yet: id, index, value.
    private final List<Coin> coins = new ArrayList<>();

    private record Coin(Bytes32 id, int index, long value) {}

    private SyntheticBlocks(long seed, int forkHeight, long forkSeed) {
        this.seed = seed;
        this.forkHeight = forkHeight;
        this.forkSeed = forkSeed;
    }

    static List<BlockRows> chain(long seed, int blocks) {
        return chain(seed, blocks, Integer.MAX_VALUE, 0);
    }

    /// A chain that from `forkHeight` on is made from another seed.
    static List<BlockRows> chain(long seed, int blocks, int forkHeight, long forkSeed) {
        SyntheticBlocks maker = new SyntheticBlocks(seed, forkHeight, forkSeed);
        List<BlockRows> chain = new ArrayList<>();
        byte[] previous = new byte[32];
        for (int height = 0; height < blocks; height++) {
            BlockRows block = maker.block(height, previous);
            previous = block.hash;
            chain.add(block);
        }
        return chain;
    }

    private BlockRows block(int height, byte[] previous) {
        long from = height < forkHeight ? seed : forkSeed;
        SplittableRandom random = new SplittableRandom(from * 1_000_003L + height);
        BlockRows rows = new BlockRows();
        rows.height = height;
        rows.timeSeconds = 1_300_000_000L + 600L * height;
        rows.bits = 0x207fffff;
        rows.previous = previous;
        rows.hash = hash(from, height, -1);
        rows.ids = new byte[Bytes32.SIZE * TRANSACTIONS];
        rows.inputStart = new int[TRANSACTIONS + 1];
        rows.outputStart = new int[TRANSACTIONS + 1];
        rows.spentIds = new byte[Bytes32.SIZE * 4 * TRANSACTIONS];
        rows.spentIndexes = new int[4 * TRANSACTIONS];
        rows.values = new long[4 * TRANSACTIONS];
        rows.lockKinds = new byte[4 * TRANSACTIONS];
        rows.payloadStart = new int[4 * TRANSACTIONS + 1];
        rows.payloads = new byte[20 * 4 * TRANSACTIONS];
        for (int t = 0; t < TRANSACTIONS; t++) {
            rows.transactions = t + 1;
            add(rows, t, hash(from, height, t), random);
        }
        return rows;
    }

    private void add(BlockRows rows, int t, byte[] id, SplittableRandom random) {
        System.arraycopy(id, 0, rows.ids, Bytes32.SIZE * t, Bytes32.SIZE);
        int input = rows.inputStart[t];
        long in = t == 0 ? 50_0000_0000L : 0;
        int inputs = t == 0 ? 0 : Math.min(coins.size(), random.nextInt(1, 4));
        for (int i = 0; i < inputs; i++) {
            Coin coin = coins.remove(random.nextInt(coins.size()));
            coin.id.copyTo(rows.spentIds, Bytes32.SIZE * input);
            rows.spentIndexes[input++] = coin.index;
            in += coin.value;
        }
        rows.inputStart[t + 1] = input;
        int outputs = random.nextInt(1, 5);
        for (int o = 0; o < outputs; o++) {
            long value = o == outputs - 1 ? in : random.nextLong(in + 1);
            in -= value;
            addOutput(rows, rows.outputStart[t] + o, value, random);
            coins.add(new Coin(Bytes32.of(id, 0), o, value));
        }
        rows.outputStart[t + 1] = rows.outputStart[t] + outputs;
    }

    private static void addOutput(BlockRows rows, int output, long value, SplittableRandom random) {
        rows.values[output] = value;
        rows.lockKinds[output] = LockKind.P2PKH.code();
        int start = rows.payloadStart[output];
        long owner = random.nextBoolean() ? random.nextInt(ADDRESSES) : random.nextLong();
        ByteBuffer.wrap(rows.payloads, start, 20).putLong(owner).putLong(~owner);
        rows.payloadStart[output + 1] = start + 20;
    }

    private static byte[] hash(long seed, int height, int place) {
        ByteBuffer text = ByteBuffer.allocate(16).putLong(seed).putInt(height).putInt(place);
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Appends blocks as a ledger's writer takes them, `size` at a time.
    static void append(LedgerWriter writer, List<BlockRows> blocks, int size)
            throws java.io.IOException, BlockRefused {
        for (int from = 0; from < blocks.size(); from += size) {
            writer.append(blocks.subList(from, Math.min(blocks.size(), from + size)), false);
        }
    }

    /// Whether a ledger holds just these blocks, looked up one by one.
    static void check(Ledger ledger, List<BlockRows> blocks) {
        int transactions = blocks.stream().mapToInt(block -> block.transactions).sum();
        assertThat(ledger.transactions()).isEqualTo(transactions);
        long t = 0;
        long o = 0;
        for (int b = 0; b < blocks.size(); b++) {
            BlockRows block = blocks.get(b);
            assertThat(ledger.blockHash(b)).isEqualTo(Bytes32.of(block.hash, 0));
            for (int i = 0; i < block.transactions; i++) {
                Bytes32 id = Bytes32.of(block.ids, Bytes32.SIZE * i);
                assertThat(ledger.find(id)).isEqualTo(t);
                checkInputs(ledger, block, i, t);
                t++;
            }
            for (int i = 0; i < block.outputs(); i++) {
                assertThat(ledger.value(o)).isEqualTo(block.values[i]);
                byte[] payload =
                        Arrays.copyOfRange(
                                block.payloads, block.payloadStart[i], block.payloadStart[i + 1]);
                assertThat(ledger.lock(ledger.address(o)).payload()).isEqualTo(payload);
                o++;
            }
        }
        assertThat(ledger.outputs()).isEqualTo(o);
    }

    private static void checkInputs(Ledger ledger, BlockRows block, int i, long t) {
        long input = ledger.firstInput(t);
        for (int in = block.inputStart[i]; in < block.inputStart[i + 1]; in++) {
            long output = ledger.spentOutput(input++);
            assertThat(ledger.id(ledger.transactionOf(output)))
                    .isEqualTo(Bytes32.of(block.spentIds, Bytes32.SIZE * in));
            assertThat(ledger.outputIndex(output)).isEqualTo(block.spentIndexes[in]);
            assertThat(ledger.spender(output)).isEqualTo(t);
        }
        assertThat(input).isEqualTo(ledger.firstInput(t + 1));
    }
}
