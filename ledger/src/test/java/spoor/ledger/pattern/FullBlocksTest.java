package spoor.ledger.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import spoor.ledger.TestData;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.BlockParser;
import spoor.ledger.intake.PartialTransaction;

/// The rules on every transaction of the full mainnet blocks in the test data, where the values of
/// most inputs are unknown. What they find was looked at by hand, one by one.
class FullBlocksTest {
    @Test
    void fourteenOf36045TransactionsLookLikeCoinJoins() throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        int transactions = 0;
        for (Path file : files()) {
            List<PartialTransaction> read = read(file);
            transactions += read.size();
            UtxoChain chain = new TinyChain(read);
            for (PartialTransaction transaction : read) {
                CoinJoin.find(chain, chain.find(transaction.id()))
                        .ifPresent(join ->
                                found.put(
                                        transaction.id().toString().substring(0, 8),
                                        join.kind().label()
                                                + " "
                                                + join.anonymitySet()
                                                + " x "
                                                + join.denominationSat()));
            }
        }
        assertThat(transactions).isEqualTo(36_045);
        TreeMap<String, String> expected = new TreeMap<>();
        // Block 702861, 30 September 2021: seven Whirlpool rounds of five in two pools ...
        expected.put("11897079", "Whirlpool 5 x 1000000");
        expected.put("d6b212a6", "Whirlpool 5 x 1000000");
        expected.put("e2e92bcd", "Whirlpool 5 x 1000000");
        expected.put("c57e3e49", "Whirlpool 5 x 100000");
        expected.put("c31d23f5", "Whirlpool 5 x 100000");
        expected.put("f35a8cdd", "Whirlpool 5 x 100000");
        expected.put("cba457a1", "Whirlpool 5 x 100000");
        // ... and one round of Wasabi 1 with 100 inputs and levels up to 1.75 BTC.
        expected.put("5c2f55fc", "Wasabi 1 60 x 10944832");
        // 2016 to 2019: four to six equal outputs, as many of any size, two with the same amount.
        expected.put("87acca65", "JoinMarket 4 x 3595967");
        expected.put("49f3a315", "JoinMarket 5 x 7000000");
        expected.put("a2357053", "JoinMarket 6 x 10000000");
        expected.put("77cc542c", "JoinMarket 6 x 510041099");
        expected.put("61f4872e", "JoinMarket 4 x 1162524");
        expected.put("69621cbb", "JoinMarket 5 x 1162524");
        assertThat(found).isEqualTo(expected);
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("chain/bitcoin/raw", "chain/bitcoin/blk")) {
            try (Stream<Path> all = Files.list(TestData.file(folder))) {
                all.sorted()
                        .filter(file -> !file.getFileName().toString().startsWith("testnet"))
                        .filter(file -> !file.toString().endsWith(".bz2"))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static List<PartialTransaction> read(Path file) {
        String folder = file.toString().contains("raw") ? "raw" : "blk";
        String name = String.valueOf(file.getFileName());
        byte[] bytes = TestData.bytes("chain/bitcoin/" + folder + "/" + name);
        var parser = new BlockParser(Network.MAINNET);
        List<PartialTransaction> all = new ArrayList<>();
        if (folder.equals("raw")) {
            int height = Integer.parseInt(name.substring(0, 6));
            return TinyChain.transactions(parser.parse(bytes, 0, bytes.length, name, 0), height);
        }
        ByteBuffer records = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 8 <= bytes.length; ) {
            int length = records.getInt(at + 4);
            if (length > bytes.length - at - 8) {
                break; // the last record of one file is cut off
            }
            all.addAll(
                    TinyChain.transactions(
                            parser.parse(bytes, at + 8, length, name, at + 8),
                            UtxoChain.UNKNOWN_HEIGHT));
            at += 8 + length;
        }
        return all;
    }

    @Test
    void listsOfKnownRoundsEndBeforeThese() {
        // The reason why the findings above cannot be looked up: the lists run to January 2020 and
        // name no JoinMarket round.
        for (String list : List.of("SamouraiCoinJoins.txt", "WasabiCoinJoins.txt")) {
            String ids =
                    new String(
                            TestData.bytes("cases/labels/coinjoin-txids/" + list),
                            StandardCharsets.UTF_8);
            assertThat(ids)
                    .doesNotContain(
                            "5c2f55fc17854a18f447d74e32356c9ff6faf43bf937ed13611857b2bb3fef3a")
                    .doesNotContain(
                            "d6b212a663c85b03fb391fe69c59520e61b8a5970678ef7f376889a145e215a6");
        }
    }
}
