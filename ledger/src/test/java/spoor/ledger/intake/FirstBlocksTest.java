package spoor.ledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.TestData;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.Addresses;
import spoor.ledger.store.Ledger;

/// The first mebibyte of the chain of 2009, as a node stores it, against the same chain as another
/// program parsed it.
class FirstBlocksTest {
    private static final String PLAIN = "chain/bitcoin/blk/blk00000-first-1MiB.dat";
    private static final int BLOCKS = 4522;
    private static final int TRANSACTIONS = 4583;

    @TempDir Path folder;

    @Test
    void everyFieldEqualsTheParsedChain() throws IOException {
        Path ledger = folder.resolve("plain");
        IntakeReport report = BlocksIntake.run(TestData.file(PLAIN), ledger, Progress.SILENT);
        assertThat(report.blocksAdded()).isEqualTo(BLOCKS);
        assertThat(report.transactionsAdded()).isEqualTo(TRANSACTIONS);
        assertThat(report.problems()).hasSize(1);
        assertThat(report.problems().getFirst().text()).contains("cut off");
        try (Ledger chain = Ledger.open(ledger)) {
            compare(chain);
            chain.verify();
        }
    }

    @Test
    void theXoredTwinGivesTheSameLedger() throws IOException {
        Path plain = folder.resolve("plain");
        Path twin = folder.resolve("twin");
        BlocksIntake.run(TestData.file(PLAIN), plain, Progress.SILENT);
        BlocksIntake.run(TestData.file("chain/bitcoin/blk_xor"), twin, Progress.SILENT);
        assertThat(filesOf(twin)).isEqualTo(filesOf(plain)).hasSizeGreaterThan(20);
    }

    @Test
    void readingTheSameFileAgainAddsNothing() throws IOException {
        Path ledger = folder.resolve("again");
        BlocksIntake.run(TestData.file(PLAIN), ledger, Progress.SILENT);
        Map<String, Integer> before = filesOf(ledger);
        IntakeReport again = BlocksIntake.run(TestData.file(PLAIN), ledger, Progress.SILENT);
        assertThat(again.blocksAdded()).isZero();
        assertThat(again.blocksKnown()).isEqualTo(BLOCKS);
        assertThat(filesOf(ledger)).isEqualTo(before);
    }

    /// Names of the files with a hash of their bytes.
    private static Map<String, Integer> filesOf(Path ledger) throws IOException {
        Map<String, Integer> files = new HashMap<>();
        try (var tree = Files.walk(ledger)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                files.put(
                        ledger.relativize(file).toString(),
                        java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static void compare(Ledger chain) {
        assertThat(chain.network()).isEqualTo(Network.MAINNET);
        assertThat(chain.blocks()).isEqualTo(BLOCKS);
        assertThat(chain.holes()).isEmpty();
        assertThat(chain.transactions()).isEqualTo(TRANSACTIONS);
        List<String[]> hashes = rows("tx_hash");
        List<String[]> heights = rows("tx_height");
        for (int t = 0; t < TRANSACTIONS; t++) {
            assertThat(chain.id(t).toString()).startsWith(hashes.get(t)[1].strip());
            assertThat(chain.find(chain.id(t))).isEqualTo(t);
            assertThat(chain.height(chain.block(t))).isEqualTo(Integer.parseInt(heights.get(t)[1]));
        }
        compareOutputs(chain);
        compareInputs(chain);
    }

    private static void compareOutputs(Ledger chain) {
        Map<String, String> addresses = new HashMap<>();
        // The last digit of an address's number there says how it was paid, and one of two is left
        // out.
        rows("adr_hash").forEach(row -> addresses.put(withoutLast(row[0]), row[1]));
        long output = 0;
        for (String[] row : rows("tx_output")) {
            long transaction = Long.parseLong(row[1]);
            if (transaction >= TRANSACTIONS) {
                continue;
            }
            assertThat(chain.transactionOf(output)).isEqualTo(transaction);
            assertThat(chain.value(output)).isEqualTo(Long.parseLong(row[3]));
            assertThat(Addresses.text(Network.MAINNET, chain.lock(chain.address(output))))
                    .isEqualTo(addresses.get(withoutLast(row[2])));
            output++;
        }
        assertThat(chain.outputs()).isEqualTo(output);
    }

    private static String withoutLast(String digits) {
        return digits.substring(0, digits.length() - 1);
    }

    private static void compareInputs(Ledger chain) {
        long inputs = 0;
        for (String[] row : rows("tx_input")) {
            long transaction = Long.parseLong(row[1]);
            if (transaction >= TRANSACTIONS) {
                continue;
            }
            long from = Long.parseLong(row[4]);
            long value = Long.parseLong(row[3]);
            boolean isFound = false;
            for (long i = chain.firstInput(transaction);
                    i < chain.firstInput(transaction + 1);
                    i++) {
                long output = chain.spentOutput(i);
                isFound |= chain.transactionOf(output) == from && chain.value(output) == value;
                assertThat(chain.spender(output)).isEqualTo(transaction);
            }
            assertThat(isFound).as("transaction %d spends %d", transaction, from).isTrue();
            inputs++;
        }
        assertThat(chain.inputs()).isEqualTo(inputs);
        long spent = 0;
        for (long output = 0; output < chain.outputs(); output++) {
            spent += chain.spender(output) == UtxoChain.UNSPENT ? 0 : 1;
        }
        assertThat(spent).isEqualTo(inputs);
    }

    /// Rows of one of the tables, without the head.
    private static List<String[]> rows(String table) {
        byte[] bytes = TestData.bytes("chain/bitcoin/parsed_2009/" + table + ".csv.gz");
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
            reader.readLine();
            reader.lines().forEach(line -> rows.add(line.split(",", -1)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows;
    }
}
