package spoor.ingest.bitcoin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spoor.ledger.TestData;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.Network;
import spoor.ledger.intake.PartialTransaction;
import spoor.ledger.intake.Progress;

/// Real files, damaged at random places from a seed: a reader either says what is wrong or reads
/// transactions whose ids still vouch for what they spend and pay.
class MutatedDataTest {
    private static final Pattern VALUE =
            Pattern.compile(": ?(\"[^\"]*\"|-?[0-9.]+|true|false|null)");
    private static final Pattern KEY = Pattern.compile("\"([a-z_A-Z]+)\" ?:");
    private static final List<String> OTHERS =
            List.of(
                    "null",
                    "true",
                    "-1",
                    "0",
                    "1.5",
                    "1e9",
                    "1e999999999",
                    "99999999999999999999",
                    "\"\"",
                    "\"x\"",
                    "\"00\"",
                    "[]",
                    "{}",
                    "[1]",
                    "{\"a\":1}",
                    "\"\\u0000\\n\"");

    @TempDir Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void damagedFilesAreRefusedOrStillVouchedFor(long seed) throws IOException {
        damage(seed, 15);
    }

    @Tag("slow")
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void manyDamagedFilesAreRefusedOrStillVouchedFor(long seed) throws IOException {
        damage(seed, 1_000);
    }

    @Test
    void noCutOffFileIsTakenForAWholeOne() throws IOException {
        var random = new SplittableRandom(7);
        for (String path : samples()) {
            byte[] whole = TestData.bytes(path);
            int end = new String(whole, StandardCharsets.ISO_8859_1).stripTrailing().length();
            for (int i = 0; i < 15; i++) {
                int cut = i < 3 ? end - 1 - i : 1 + random.nextInt(end - 1);
                if (whole[cut] == '\n' && whole[cut - 1] == '}') {
                    continue; // between two lines of JSON lines: nothing in the file shows it
                }
                Outcome outcome = read(Arrays.copyOf(whole, cut));
                assertThat(outcome.failure()).as(path + " cut at " + cut).isNotNull();
            }
        }
    }

    @Test
    void noCutOffPackedFileIsTakenForAWholeOne() throws IOException {
        byte[] packed =
                Files.readAllBytes(
                        TestData.file(
                                "cases/wannacry_2017/"
                                        + "rawaddr_115p7UMMngoj1pMvkpHijcRdfJNXj6LrLn.json.gz"));
        var random = new SplittableRandom(8);
        for (int i = 0; i < 15; i++) {
            int cut = i < 4 ? packed.length - 1 - i : 1 + random.nextInt(packed.length - 1);
            assertThat(read(Arrays.copyOf(packed, cut)).failure()).as("cut at " + cut).isNotNull();
        }
    }

    private static List<String> samples() {
        List<String> all = new ArrayList<>();
        for (String name :
                List.of(
                        "whirlpool-coinjoin",
                        "joinmarket-coinjoin",
                        "bare-multisig",
                        "mempool-transactions-rbfs",
                        "satoshi-genesis-address")) {
            all.add(Sources.ESPLORA + name + ".json");
        }
        all.add(Sources.ETL + "bitcoin/stream_50001_50002/expected_transactions.json");
        all.add(Sources.ETL + "bitcoin/stream_50001_50002/expected_blocks.json");
        all.add("chain/bitcoin/rpc/wasabi-VerboseBlock.json");
        all.add("cases/wannacry_2017/rawaddr_115p7UMMngoj1pMvkpHijcRdfJNXj6LrLn.json.gz");
        return all;
    }

    private void damage(long seed, int times) throws IOException {
        var random = new SplittableRandom(seed);
        for (String path : samples()) {
            byte[] whole = TestData.bytes(path);
            Map<Bytes32, PartialTransaction> right = new HashMap<>();
            Outcome unharmed = read(whole);
            assertThat(unharmed.failure()).isNull();
            unharmed.transactions().forEach(read -> right.put(read.id(), read));
            for (int i = 0; i < times; i++) {
                byte[] damaged = damaged(whole, random);
                check(path + " seed " + seed + " number " + i, read(damaged), right, path);
            }
        }
    }

    /// Of a file whose ids are all computed, an accepted transaction spends and pays what it did.
    private static void check(
            String name, Outcome outcome, Map<Bytes32, PartialTransaction> right, String path) {
        if (path.contains("wannacry")) {
            return;
        }
        for (PartialTransaction read : outcome.transactions()) {
            PartialTransaction was = right.get(read.id());
            if (was == null || read.inputs().isEmpty()) {
                continue; // a confirmed flag that flipped, or a coinbase's row
            }
            assertThat(read.outputs()).as(name).isEqualTo(was.outputs());
            assertThat(read.inputs())
                    .as(name)
                    .extracting(input -> input.spentId() + ":" + input.spentIndex())
                    .containsExactlyElementsOf(
                            was.inputs().stream()
                                    .map(input -> input.spentId() + ":" + input.spentIndex())
                                    .toList());
        }
    }

    private static byte[] damaged(byte[] whole, SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> flipped(whole, random);
            case 1 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 2 -> replaced(whole, KEY, "\"gone\":", random);
            case 3 ->
                    replaced(
                            whole, VALUE, ": " + OTHERS.get(random.nextInt(OTHERS.size())), random);
            default -> without(whole, random);
        };
    }

    private static byte[] flipped(byte[] whole, SplittableRandom random) {
        byte[] damaged = whole.clone();
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        return damaged;
    }

    private static byte[] without(byte[] whole, SplittableRandom random) {
        int from = random.nextInt(whole.length);
        int to = Math.min(whole.length, from + 1 + random.nextInt(200));
        byte[] damaged = new byte[whole.length - (to - from)];
        System.arraycopy(whole, 0, damaged, 0, from);
        System.arraycopy(whole, to, damaged, from, whole.length - to);
        return damaged;
    }

    /// Replaces the first match behind a random place.
    private static byte[] replaced(
            byte[] whole, Pattern pattern, String by, SplittableRandom random) {
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find(random.nextInt(text.length()))) {
            return whole;
        }
        String damaged = text.substring(0, matcher.start()) + by + text.substring(matcher.end());
        return damaged.getBytes(StandardCharsets.ISO_8859_1);
    }

    private record Outcome(
            List<PartialTransaction> transactions, @Nullable MalformedDataException failure) {}

    private Outcome read(byte[] bytes) throws IOException {
        // Writing over a file makes some file systems wait for the disk; a new file does not.
        Files.deleteIfExists(folder.resolve("damaged"));
        Path file = Files.write(folder.resolve("damaged"), bytes);
        Network network =
                new String(bytes, StandardCharsets.ISO_8859_1).contains("tb1q")
                        ? Network.TESTNET3
                        : Network.MAINNET;
        try {
            return new Outcome(
                    PartialSource.read(file, network, Progress.SILENT).transactions(), null);
        } catch (MalformedDataException e) {
            assertThat(e.problem()).matches("[^\\p{Cntrl}]+");
            return new Outcome(List.of(), e);
        }
    }
}
