package spoor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.store.account.AccountTables;

/// The verifier's arithmetic against the engine's, on small chains of accounts out of seeds: thefts
/// that mix, fees, wraps and unwraps, mixers and their routers, tags, inferred deposit addresses,
/// every limit, holdings that open with something, and amounts of more than 64 bits. And every
/// policy against the bounds.
class RandomAccountCasesTest {
    private static final int CASES_OF_A_CHAIN = 10;
    private static final List<String> POLICIES =
            List.of("fifo", "lifo", "pro-rata", "clean-first", "taint-first", "tiho", "poison");

    @TempDir Path folder;
    private final TreeMap<String, Integer> met = new TreeMap<>();

    @Test
    void twoHundredCases() throws IOException {
        agreeOn(0, 200);
    }

    @Test
    @Tag("slow")
    void fourThousandCases() throws IOException {
        agreeOn(1000, 4000);
    }

    private void agreeOn(long firstSeed, int cases) throws IOException {
        for (int world = 0; world < cases / CASES_OF_A_CHAIN; world++) {
            AccountTables chain = new RandomAccounts(firstSeed + world).chain();
            for (int i = 0; i < CASES_OF_A_CHAIN; i++) {
                agree(chain, firstSeed + world, i);
            }
        }
        System.out.println("second opinion on accounts: " + cases + " cases, records " + met);
        for (String kind : List.of("step", "terminal", "bounds", "conversion", "mixer", "limit")) {
            assertThat(met.getOrDefault(kind, 0)).as(kind).isGreaterThan(cases / 10);
        }
        assertThat(met.getOrDefault("inferred", 0)).isPositive();
        assertThat(met.getOrDefault("within bounds", 0)).isGreaterThan(20 * cases);
    }

    private void agree(AccountTables chain, long seed, int number) throws IOException {
        BundleLab lab = new BundleLab(folder);
        lab.hasBriefReport = true;
        String text = caseText(chain, new Random(seed * 1_000_003 + number));
        Path bundle = lab.bundle(chain, text, RandomAccounts.PACK, null);
        assertThat(BundleLab.verdict(bundle))
                .as("seed %d, case %d:%n%s", seed, number, text)
                .isEqualTo("VERIFIED WITH STATEMENTS");
        if (text.contains("bounds: true")) {
            String what = "seed %d, case %d:%n%s".formatted(seed, number, text);
            int compared = ResultBounds.check(folder.resolve("result.jsonl"), what);
            met.merge("within bounds", compared, Integer::sum);
        }
        for (String line : Files.readAllLines(folder.resolve("result.jsonl"))) {
            met.merge(line.substring(11, line.indexOf('"', 11)), 1, Integer::sum);
            met.merge(line.contains("\"inferred: ") ? "inferred" : "other", 1, Integer::sum);
        }
    }

    private static String caseText(AccountChain chain, Random random) {
        StringBuilder text = new StringBuilder("case: a small world\nchain: c\nthefts:\n");
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
        text.append(random.nextBoolean() ? ", mixer" : "").append("], mixers: ");
        text.append(random.nextInt(4) > 0).append(", deposits: ");
        text.append(random.nextInt(4) > 0).append("}\n");
        text.append("bounds: ").append(random.nextInt(5) > 0).append('\n');
        text.append("steps: ").append(random.nextInt(5) > 0).append('\n');
        if (random.nextInt(3) > 0) {
            text.append("limits: {").append(limits(random)).append("}\n");
        }
        return text.toString();
    }

    private static int origin(
            AccountChain chain, Random random, Set<Long> taken, StringBuilder text) {
        long transfer = random.nextLong(chain.transfers());
        boolean isUnfit =
                chain.kind(transfer).isFee()
                        || chain.units(transfer).isZero()
                        || chain.position(transfer).isEmpty()
                        || chain.to(transfer) < 0;
        if (isUnfit || !taken.add(transfer)) {
            return 0;
        }
        text.append("      - {transfer: {tx: \"")
                .append(chain.id(chain.transactionOf(transfer)).toHex())
                .append("\", log: ")
                .append(chain.position(transfer))
                .append('}');
        if (random.nextBoolean() && chain.units(transfer).fitsLong()) {
            text.append(", units: ").append(1 + random.nextLong(chain.units(transfer).toLong()));
        }
        text.append("}\n");
        return 1;
    }

    private static String limits(Random random) {
        List<String> limits = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            limits.add("depth: " + (1 + random.nextInt(6)));
        }
        if (random.nextInt(3) == 0) {
            limits.add("min_units: " + (1 + random.nextInt(8)));
        }
        if (random.nextInt(4) == 0) {
            limits.add("until: " + random.nextInt(RandomAccounts.TRANSACTIONS));
        } else if (random.nextInt(4) == 0) {
            limits.add("until: 2017-07-14T0" + random.nextInt(10) + ":30:00Z");
        }
        if (random.nextInt(4) == 0) {
            limits.add("transactions: " + (1 + random.nextInt(25)));
        }
        return String.join(", ", limits);
    }
}
