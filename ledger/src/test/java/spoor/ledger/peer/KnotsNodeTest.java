package spoor.ledger.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// That the scenario makes what the comparisons with it are meant to meet.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
class KnotsNodeTest {
    private KnotsNode node;
    private KnotsFacts facts;

    @BeforeAll
    void start() throws IOException {
        node = KnotsNode.startOrSkip();
        facts = KnotsScenario.run(node);
    }

    @AfterAll
    @SuppressWarnings("RedundantNullCheck") // null when the tests are skipped
    void stop() throws IOException {
        if (node != null) {
            node.close();
        }
    }

    @Test
    void minesTheBlocksThatItSays() {
        assertThat(facts.tip().height()).isEqualTo(KnotsScenario.BLOCKS);
        assertThat(facts.tip().hash()).isEqualTo(node.call("getbestblockhash").text());
    }

    @Test
    void makesEveryKindOfOutput() {
        assertThat(facts.outputs())
                .extracting(KnotsFacts.Output::type)
                .contains(
                        "pubkey",
                        "pubkeyhash",
                        "scripthash",
                        "multisig",
                        "witness_v0_keyhash",
                        "witness_v0_scripthash",
                        "witness_v1_taproot",
                        "anchor",
                        "nulldata",
                        "nonstandard");
    }

    @Test
    void burnsValue() {
        assertThat(facts.outputs())
                .filteredOn(output -> output.type().equals("nulldata"))
                .extracting(KnotsFacts.Output::valueSat)
                .contains(7_770_001L);
    }

    @Test
    void spendsTaprootByKeyAndByScript() {
        List<Integer> witnessItems =
                facts.transactions().stream().flatMap(this::taprootWitnesses).toList();
        assertThat(witnessItems).contains(1, 3); // signature; signature, script, control block
    }

    @Test
    void spendsAndMakesHundredsOfOutputsInOneTransaction() {
        assertThat(facts.transactions())
                .anyMatch(transaction -> transaction.inputs().size() > 252)
                .anyMatch(transaction -> transaction.outputs().size() > 252);
    }

    @Test
    void spendsNothingTwiceAndNothingUnknown() {
        Map<String, Long> unspent = new HashMap<>();
        for (KnotsFacts.Transaction transaction : facts.transactions()) {
            for (KnotsFacts.Input input : transaction.inputs()) {
                String place = input.spentId() + ":" + input.spent().index();
                assertThat(unspent.remove(place)).as(place).isEqualTo(input.spent().valueSat());
            }
            for (KnotsFacts.Output output : transaction.outputs()) {
                unspent.put(transaction.id() + ":" + output.index(), output.valueSat());
            }
        }
        assertThat(unspent).isNotEmpty();
    }

    @Test
    void leavesTheLostBlocksAtTheSide() {
        assertThat(node.call("getchaintips").list())
                .extracting(tip -> tip.get("status").text())
                .contains("active", "valid-fork");
    }

    @Test
    void writesItsBlocksWithAKey() throws IOException {
        assertThat(node.blocks().resolve("blk00000.dat")).exists();
        Path key = node.blocks().resolve("xor.dat");
        assertThat(Files.readAllBytes(key)).hasSize(8).isNotEqualTo(new byte[8]);
    }

    private Stream<Integer> taprootWitnesses(KnotsFacts.Transaction transaction) {
        if (transaction.inputs().stream()
                .noneMatch(input -> input.spent().type().equals("witness_v1_taproot"))) {
            return Stream.empty();
        }
        String block = node.call("getblockhash", heightOf(transaction)).text();
        Json raw = node.call("getrawtransaction", transaction.id(), true, block);
        return raw.get("vin").list().stream()
                .filter(input -> input.has("txinwitness"))
                .map(input -> input.get("txinwitness").list().size());
    }

    private int heightOf(KnotsFacts.Transaction transaction) {
        return facts.blocks().stream()
                .filter(block -> block.transactions().contains(transaction))
                .findFirst()
                .orElseThrow()
                .height();
    }
}
