package spoor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.Addresses;
import spoor.ledger.intake.PartialIntake;
import spoor.ledger.intake.PartialTransaction;
import spoor.ledger.intake.Progress;
import spoor.ledger.store.Ledger;

/// The verifier's arithmetic against the engine's, on small chains out of seeds: thefts that mix,
/// tags, every limit, amounts that no data say, and amounts whose products need 128 bits. And every
/// policy against the bounds.
class RandomCasesTest {
    private static final int CASES_OF_A_CHAIN = 20;
    private static final List<String> POLICIES =
            List.of("fifo", "lifo", "pro-rata", "clean-first", "taint-first", "tiho", "poison");

    @TempDir Path folder;

    /// Figures of policies that were held against the bounds.
    private int compared;

    @Test
    void aHundredCases() throws IOException {
        agreeOn(0, 100);
    }

    @Test
    @Tag("slow")
    void tenThousandCases() throws IOException {
        agreeOn(1000, 10_000);
    }

    private void agreeOn(long firstSeed, int cases) throws IOException {
        int terminals = 0;
        for (int chain = 0; chain < cases / CASES_OF_A_CHAIN; chain++) {
            Path ledger = folder.resolve("ledger" + chain);
            new World(firstSeed + chain).writeTo(ledger);
            try (Ledger open = Ledger.open(ledger)) {
                for (int i = 0; i < CASES_OF_A_CHAIN; i++) {
                    terminals += agree(open, firstSeed + chain, i);
                }
            }
            delete(ledger);
        }
        System.out.println(
                "second opinion: "
                        + cases
                        + " cases, "
                        + terminals
                        + " terminals, "
                        + compared
                        + " within bounds");
        assertThat(terminals).isGreaterThan(10 * cases);
        assertThat(compared).isGreaterThan(20 * cases);
    }

    /// @return how many terminals there were
    private int agree(Ledger chain, long seed, int number) throws IOException {
        BundleLab lab = new BundleLab(folder);
        lab.hasBriefReport = true;
        String text = caseText(chain, new Random(seed * 1_000_003 + number));
        Path bundle = lab.bundle(chain, text, World.PACK, null);
        assertThat(BundleLab.verdict(bundle))
                .as("seed %d, case %d:%n%s", seed, number, text)
                .isEqualTo("VERIFIED WITH STATEMENTS");
        if (text.contains("bounds: true")) {
            String what = "seed %d, case %d:%n%s".formatted(seed, number, text);
            compared += ResultBounds.check(folder.resolve("result.jsonl"), what);
        }
        try (Stream<String> rows = Files.lines(folder.resolve("terminals.csv"))) {
            return Math.toIntExact(rows.count() - 1);
        }
    }

    private static void delete(Path ledger) throws IOException {
        try (Stream<Path> files = Files.walk(ledger)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String caseText(Ledger chain, Random random) {
        StringBuilder text = new StringBuilder("case: a small world\nthefts:\n");
        Set<Long> taken = new HashSet<>();
        int thefts = 1 + random.nextInt(4);
        for (int theft = 0; theft < thefts; theft++) {
            text.append("  - id: theft-").append(theft).append("\n    origins:\n");
            int origins = 0;
            for (int tries = 0; origins < 1 || tries < 1 + theft; tries++) {
                origins += origin(chain, random, taken, text);
            }
        }
        List<String> policies = new ArrayList<>(POLICIES);
        if (random.nextInt(3) == 0) {
            Collections.shuffle(policies, random);
            policies = policies.subList(0, 1 + random.nextInt(6));
        }
        text.append("policies: ").append(policies).append('\n');
        text.append("stop: {tags: [pack.yaml], categories: [exchange");
        text.append(random.nextBoolean() ? ", mixer" : "").append("]}\n");
        text.append("bounds: ").append(random.nextInt(5) > 0).append('\n');
        text.append("steps: ").append(random.nextInt(5) > 0).append('\n');
        if (random.nextInt(4) > 0) {
            text.append("limits: {").append(limits(random)).append("}\n");
        }
        return text.toString();
    }

    private static int origin(Ledger chain, Random random, Set<Long> taken, StringBuilder text) {
        long output = random.nextLong(chain.outputs());
        long value = chain.value(output);
        boolean isUnfit = chain.lockKind(chain.address(output)) == LockKind.NULL_DATA;
        if (value <= 0 || isUnfit || !taken.add(output)) {
            return 0;
        }
        text.append("      - {output: \"")
                .append(chain.id(chain.transactionOf(output)))
                .append(':')
                .append(chain.outputIndex(output))
                .append('"');
        if (random.nextBoolean()) {
            text.append(", units: ").append(1 + random.nextLong(value));
        }
        text.append("}\n");
        return 1;
    }

    private static String limits(Random random) {
        List<String> limits = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            limits.add("depth: " + (1 + random.nextInt(5)));
        }
        if (random.nextInt(3) == 0) {
            limits.add("min_units: " + (1 + random.nextInt(8)));
        }
        if (random.nextInt(4) == 0) {
            limits.add("until: " + random.nextInt(World.TRANSACTIONS / World.OF_A_BLOCK));
        } else if (random.nextInt(4) == 0) {
            limits.add("until: 2017-07-14T02:4" + random.nextInt(10) + ":00Z");
        }
        if (random.nextInt(4) == 0) {
            limits.add("transactions: " + (1 + random.nextInt(15)));
        }
        return String.join(", ", limits);
    }

    /// Single transactions, of which some spend what lies outside the data.
    private static final class World {
        static final int TRANSACTIONS = 40;
        static final int OF_A_BLOCK = 4;
        static final String PACK =
                """
                title: a pack
                creator: a test
                currency: BTC
                tags:
                  - {address: %s, label: An Exchange, source: x, category: exchange}
                  - {address: %s, label: Also, source: y, category: mixer, confidence: forensic}
                  - {address: %s, label: A Mixer, source: z, category: mixing_service}
                  - {address: %s, label: Somebody, source: z, category: user}
                """
                        .formatted(address(3), address(3), address(5), address(7));

        private final Random random;
        private final List<PartialTransaction> transactions = new ArrayList<>();
        private final List<PartialTransaction.Input> unspent = new ArrayList<>();
        private final boolean isRich;

        World(long seed) {
            random = new Random(seed);
            isRich = seed % 5 == 0;
            for (int i = 0; i < TRANSACTIONS; i++) {
                add(i);
            }
        }

        void writeTo(Path ledger) throws IOException {
            PartialIntake.merge(ledger, Network.MAINNET, transactions, List.of(), Progress.SILENT);
        }

        private static Lock lock(int owner) {
            byte[] hash = new byte[20];
            Arrays.fill(hash, (byte) owner);
            return new Lock(LockKind.P2PKH, hash);
        }

        private static String address(int owner) {
            return Addresses.text(Network.MAINNET, lock(owner));
        }

        private static Bytes32 id(int number) {
            return Bytes32.of(ByteBuffer.allocate(32).putInt(0x5a5a5a5a).putInt(number).array(), 0);
        }

        private void add(int number) {
            List<PartialTransaction.Input> inputs = new ArrayList<>();
            int wanted = 1 + random.nextInt(4);
            boolean isCoinbase = random.nextInt(8) == 0;
            for (int i = 0; i < wanted && !isCoinbase; i++) {
                inputs.add(
                        unspent.isEmpty() || random.nextInt(6) == 0
                                ? outside(1000 * number + i)
                                : unspent.remove(random.nextInt(unspent.size())));
            }
            long total = isCoinbase ? amount() : 0;
            for (PartialTransaction.Input input : inputs) {
                total += input.value() == UtxoChain.UNKNOWN_VALUE ? amount() : input.value();
            }
            int height = number / OF_A_BLOCK;
            transactions.add(
                    new PartialTransaction(
                            Location.of("world"),
                            id(number),
                            height,
                            null,
                            1_500_000_000L + 60L * height,
                            -1,
                            inputs,
                            outputs(number, total)));
        }

        private PartialTransaction.Input outside(int number) {
            boolean isUnknown = random.nextInt(5) == 0;
            long value = isUnknown ? UtxoChain.UNKNOWN_VALUE : amount();
            Bytes32 id = id(1_000_000 + number);
            return new PartialTransaction.Input(id, random.nextInt(3), value, lock(8));
        }

        private long amount() {
            return isRich ? random.nextLong(200_000_000_000_000L) : random.nextInt(40);
        }

        private List<PartialTransaction.Output> outputs(int number, long total) {
            List<PartialTransaction.Output> outputs = new ArrayList<>();
            long left = total;
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                boolean isRest = i == count - 1 && random.nextBoolean();
                long value = isRest ? left : Math.min(left, random.nextLong(total / 2 + 2));
                left -= value;
                boolean isBurned = random.nextInt(15) == 0;
                Lock lock =
                        isBurned
                                ? new Lock(LockKind.NULL_DATA, new byte[] {(byte) number})
                                : lock(1 + random.nextInt(12));
                outputs.add(new PartialTransaction.Output(i, value, lock));
                if (!isBurned) {
                    unspent.add(new PartialTransaction.Input(id(number), i, value, lock));
                }
            }
            return outputs;
        }
    }
}
