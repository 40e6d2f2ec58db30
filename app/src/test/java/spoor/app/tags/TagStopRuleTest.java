package spoor.app.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.TestWorld;
import spoor.ledger.store.Ledger;
import spoor.ledger.trace.StopRule;
import spoor.ledger.trace.TerminalKind;

class TagStopRuleTest {
    @TempDir Path folder;

    private StopRule.@Nullable Stop stopAt(String id, long index, String tags, String... categories)
            throws IOException {
        TestWorld.usual().writeTo(folder.resolve("ledger"));
        String pack = "currency: BTC\nsource: https://example.org\ntags:\n" + tags;
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"))) {
            TagStopRule rule =
                    new TagStopRule(
                            ledger,
                            TagPackReaderTest.book(pack),
                            Set.of(categories),
                            CoinJoins.NONE);
            return rule.atOutput(ledger.findOutput(TestWorld.id(id), index));
        }
    }

    private StopRule.Stop stopped(String id, long index, String tags, String... categories)
            throws IOException {
        return Objects.requireNonNull(stopAt(id, index, tags, categories));
    }

    private static String tag(int owner, String fields) {
        return "- {address: " + TestWorld.address(owner) + ", " + fields + "}\n";
    }

    @Test
    void endsTheTrailAtAnAddressWithAStopCategory() throws IOException {
        StopRule.Stop stop =
                stopped(
                        "b2",
                        0,
                        tag(0x22, "label: Huobi, category: exchange, confidence: service_data"),
                        "exchange");
        assertThat(stop.kind()).isEqualTo(TerminalKind.SERVICE);
        assertThat(stop.reason())
                .isEqualTo(
                        "tagged \"Huobi\", exchange, confidence service_data (a.yaml:4:3;"
                                + " https://example.org)");
    }

    @Test
    void aLabelAloneEndsNoTrail() throws IOException {
        assertThat(stopAt("b2", 0, tag(0x22, "label: Huobi"), "exchange")).isNull();
        assertThat(stopAt("b2", 0, tag(0x22, "label: Huobi, category: exchange"), "gambling"))
                .isNull();
        assertThat(stopAt("b2", 1, tag(0x22, "label: Huobi, category: exchange"), "exchange"))
                .isNull();
    }

    @Test
    void theSurestTagDecidesAndTheReasonNamesTheOthers() throws IOException {
        StopRule.Stop stop =
                stopped(
                        "b2",
                        0,
                        tag(0x22, "label: Huobi, category: exchange, confidence: web_crawl")
                                + tag(
                                        0x22,
                                        "label: M, category: mixing_service, confidence: forensic")
                                + tag(
                                        0x22,
                                        "label: Someone, category: user, confidence: ownership"),
                        "exchange",
                        "mixing_service");
        assertThat(stop.kind()).isEqualTo(TerminalKind.MIXER);
        assertThat(stop.reason()).endsWith("; 2 other tags, also SERVICE");
    }

    @Test
    void amongEquallySureTagsTheFirstDecides() throws IOException {
        StopRule.Stop stop =
                stopped(
                        "b2",
                        0,
                        tag(0x22, "label: First, category: exchange")
                                + tag(0x22, "label: Second, category: mixer"),
                        "exchange",
                        "mixer");
        assertThat(stop.kind()).isEqualTo(TerminalKind.SERVICE);
    }

    @Test
    void coinJoinsEndTrailsAsMixers() throws IOException {
        TestWorld.usual().writeTo(folder.resolve("ledger"));
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"))) {
            TagStopRule rule =
                    new TagStopRule(
                            ledger,
                            TagPackReaderTest.book(),
                            Set.of(),
                            transaction -> transaction == 2 ? "looks like one" : null);
            assertThat(rule.atTransaction(2))
                    .isEqualTo(new StopRule.Stop(TerminalKind.MIXER, "looks like one"));
            assertThat(rule.atTransaction(3)).isNull();
        }
    }

    @Test
    void theTableOfNumbersAgreesWithAMapOnSeed11() {
        Random random = new Random(11);
        for (int size : new int[] {0, 1, 2, 3, 1_000, 4_096}) {
            Map<Long, Integer> map = new HashMap<>();
            while (map.size() < size) {
                map.put(random.nextLong(10L * size), map.size());
            }
            AddressTable table = new AddressTable(map);
            for (long address = -2; address < 10L * size; address++) {
                assertThat(table.find(address)).isEqualTo(map.getOrDefault(address, -1));
            }
        }
    }

    @Test
    void groupsAndSingleCategoriesAreNamedAlike() {
        assertThat(Category.named("mixer"))
                .containsExactly("mixing_service", "mixer", "mixing", "coinjoin");
        assertThat(Category.named("mixing_service")).containsExactly("mixing_service");
        assertThat(Category.kind("defi_bridge")).isEqualTo(TerminalKind.BRIDGE);
        assertThat(Category.kind("ransomware")).isNull();
        assertThatThrownBy(() -> Category.named("exchnage"))
                .hasMessageStartingWith(
                        "category is \"exchnage\", expected one of the groups exchange, ")
                .hasMessageEndingWith("; did you mean exchange?");
    }

    @Test
    void theConfidenceTableIsGraphSenses() {
        assertThat(Confidence.level("override")).isEqualTo(100);
        assertThat(Confidence.level("authority_data")).isEqualTo(60);
        assertThat(Confidence.level("web_crawl")).isEqualTo(20);
        assertThat(Confidence.level(null)).isZero();
    }
}
