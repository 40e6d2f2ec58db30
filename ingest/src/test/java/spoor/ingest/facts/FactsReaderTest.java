package spoor.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.bitcoin.Addresses;
import spoor.ledger.intake.PartialTransaction;
import spoor.ledger.intake.PartialTransaction.Input;
import spoor.ledger.intake.PartialTransaction.Output;

class FactsReaderTest {
    private static final String ID = "ab".repeat(32);
    private static final String OTHER = "cd".repeat(32);
    private static final String ADDRESS = "115p7UMMngoj1pMvkpHijcRdfJNXj6LrLn";
    private static final String HEAD = "spoor-facts 1\nnetwork mainnet\n";
    private static final String BODY =
            "transaction "
                    + ID
                    + "\nheight 7\ntime 2017-08-03T03:07:42Z\nspends "
                    + OTHER
                    + ":1 "
                    + ADDRESS
                    + " 30\npays 0 - 20\nfee 10\n";

    private static List<PartialTransaction> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<PartialTransaction> read(byte[] bytes) throws IOException {
        return FactsReader.read("facts.txt", new ByteArrayInputStream(bytes), Network.MAINNET);
    }

    @Test
    void readsEveryFactOfATransaction() throws IOException {
        String more = BODY + "block " + OTHER + "\nposition 3\n";
        assertThat(read(HEAD + "\n# a remark\n" + more))
                .containsExactly(
                        new PartialTransaction(
                                Location.ofLine("facts.txt", 5, 1),
                                Bytes32.parse(ID),
                                7,
                                Bytes32.parse(OTHER),
                                1_501_729_662L,
                                3,
                                List.of(new Input(Bytes32.parse(OTHER), 1, 30, lock())),
                                List.of(new Output(0, 20, Lock.UNKNOWN))));
    }

    private static Lock lock() {
        return Addresses.parse(Network.MAINNET, ADDRESS);
    }

    @Test
    void addsUpOutputsInStandInsThatNameTheirSpenderAndTheirNumber() throws IOException {
        String sums = "spends-sum 41 " + ADDRESS + " 25\nspends-sum 41 - 5\n";
        String text = HEAD + BODY.replaceFirst("spends .*\n", sums);
        List<String> spent = new ArrayList<>();
        read(text)
                .getFirst()
                .inputs()
                .forEach(input -> spent.add(input.spentId() + ":" + input.spentIndex()));
        assertThat(spent)
                .containsExactly(
                        "0".repeat(32) + "ab".repeat(16) + ":41",
                        "0".repeat(31) + "1" + "ab".repeat(16) + ":41")
                .allMatch(StandIn::isStandIn)
                .allMatch(output -> StandIn.outputs(output) == 41);
    }

    @Test
    void takesNoRealIdForAStandIn() {
        assertThat(StandIn.isStandIn("0".repeat(64) + ":0")).isFalse();
        assertThat(StandIn.isStandIn("0".repeat(20) + "f".repeat(44) + ":0")).isFalse();
        assertThat(StandIn.isStandIn(ID + ":0")).isFalse();
    }

    @Test
    void knowsAFileOfFactsByItsFirstWord() throws IOException {
        var facts = new ByteArrayInputStream(HEAD.getBytes(StandardCharsets.UTF_8));
        assertThat(FactsReader.isFacts(facts)).isTrue();
        assertThat(facts.available()).isEqualTo(HEAD.length());
        assertThat(FactsReader.isFacts(new ByteArrayInputStream(new byte[] {'s', 'p'}))).isFalse();
    }

    private record Wrong(String text, String message) {}

    private static List<Wrong> wrong() {
        String sums =
                "facts.txt:3:1: transaction "
                        + ID
                        + " takes in 30 satoshi and pays out 20 and a fee of 11, expected equal"
                        + " sums";
        String key =
                "facts.txt:9:1: key is \"colour\", expected height, time, block, position, coinbase,"
                        + " spends, spends-sum, pays, fee or transaction";
        return List.of(
                new Wrong("", "facts.txt: is empty, expected \"spoor-facts 1\""),
                new Wrong(
                        "spoor\n", "facts.txt:1:1: the file does not begin with \"spoor-facts 1\""),
                new Wrong("spoor-facts 2\n", "facts.txt:1:1: version is \"2\", expected 1"),
                new Wrong(
                        "spoor-facts 1\nnetwork signet\n",
                        "facts.txt:2:1: network is \"signet\", expected mainnet"),
                new Wrong(
                        HEAD + "network mainnet\n", "facts.txt:3:1: the network is named already"),
                new Wrong(
                        "spoor-facts 1\n" + BODY,
                        "facts.txt:2:1: a transaction before the line \"network\""),
                new Wrong(
                        HEAD + "fee 3\n",
                        "facts.txt:3:1: \"fee\" before any transaction, expected \"network\" or"
                                + " \"transaction\""),
                new Wrong(HEAD + BODY + "colour red\n", key),
                new Wrong(
                        HEAD + BODY + "fee 10\n",
                        "facts.txt:9:1: \"fee\" is there already for this transaction"),
                new Wrong(HEAD + BODY.replace("fee 10", "fee 11"), sums),
                new Wrong(
                        HEAD + BODY.replace("fee 10\n", ""),
                        "facts.txt:3:1: transaction " + ID + " has no line \"fee\""),
                new Wrong(
                        HEAD + BODY.replace("height 7\n", ""),
                        "facts.txt:3:1: transaction " + ID + " has no line \"height\""),
                new Wrong(
                        HEAD + BODY + "coinbase\n",
                        "facts.txt:3:1: transaction "
                                + ID
                                + " has neither \"coinbase\" nor inputs, or both"),
                new Wrong(
                        HEAD + BODY + BODY,
                        "facts.txt:9:1: transaction " + ID + " is there already, at facts.txt:3:1"),
                new Wrong(
                        HEAD + BODY + "pays 0 - 1\n",
                        "facts.txt:9:1: output 0 is there already for this transaction"),
                new Wrong(
                        HEAD + BODY + "pays 1 - 2100000000000001\n",
                        "facts.txt:9:1: amount in satoshi is \"2100000000000001\", expected a whole"
                                + " number from 0 to 2100000000000000"),
                new Wrong(
                        HEAD + BODY + "pays 1 -\n",
                        "facts.txt:9:1: \"pays\" is followed by 2 words, expected vout, the"
                                + " address, the amount in satoshi"),
                new Wrong(
                        HEAD + BODY.replace("2017-08-03T03:07:42Z", "yesterday"),
                        "facts.txt:5:1: time is \"yesterday\", expected one as in"
                                + " 2017-08-03T03:07:42Z"),
                new Wrong(
                        HEAD + BODY + "spends " + OTHER + " - 3\n",
                        "facts.txt:9:1: output is \"" + OTHER + "\", expected txid:vout"),
                new Wrong(
                        HEAD + "x".repeat(1001),
                        "facts.txt:3:1: the line is longer than 1000 characters"));
    }

    @TestFactory
    Stream<DynamicTest> saysWhereAndWhatIsWrong() {
        return wrong().stream()
                .map(one ->
                        DynamicTest.dynamicTest(
                                one.message(),
                                () ->
                                        assertThatThrownBy(() -> read(one.text()))
                                                .isInstanceOf(MalformedDataException.class)
                                                .hasMessage(one.message())));
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThatThrownBy(() -> read(new byte[] {'s', (byte) 0xff, (byte) 0xfe}))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("facts.txt:1:1: is not UTF-8, expected text");
    }

    @Test
    void refusesAnAddressWithAWrongChecksum() {
        String text = HEAD + BODY.replace(ADDRESS, ADDRESS.replace("LrLn", "LrLm"));
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageStartingWith("facts.txt:6:1: ")
                .hasMessageContaining("checksum");
    }

    /// Whatever happens to a byte, the reader answers, or stops with a place.
    @Test
    void neverStopsWithoutAPlaceWhateverByteIsChanged() throws IOException {
        byte[] good = (HEAD + BODY).getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < good.length; i++) {
            for (int change : new int[] {0x01, 0x20, 0x80, 0xff}) {
                byte[] bad = good.clone();
                bad[i] ^= (byte) change;
                try {
                    read(bad);
                } catch (MalformedDataException e) {
                    assertThat(e).hasMessageStartingWith("facts.txt");
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(good.length);
    }
}
