package spoor.app.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import spoor.app.TestWorld;
import spoor.app.work.PlainFile;
import spoor.ledger.base.Problem;
import spoor.ledger.chain.Network;

class TagPackReaderTest {
    private static final String ALICE = TestWorld.address(1);
    private static final String BOB = TestWorld.address(2);

    static TagBook book(String... packs) {
        List<PlainFile> files =
                Arrays.stream(packs)
                        .map(text ->
                                PlainFile.of(
                                        Character.toString('a' + Arrays.asList(packs).indexOf(text))
                                                + ".yaml",
                                        text.getBytes(StandardCharsets.UTF_8)))
                        .toList();
        return TagBook.read(files, TagChain.bitcoin(Network.MAINNET));
    }

    private static List<String> problems(String... packs) {
        return book(packs).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void aFieldOfTheHeaderHoldsForAllTagsThatDoNotSayOtherwise() {
        TagBook book =
                book(
                        """
                        title: Two
                        creator: me
                        currency: BTC
                        label: Huobi
                        category: exchange
                        confidence: service_data
                        is_cluster_definer: true
                        lastmod: 2021-11-11
                        source: https://example.org
                        actor: huobi
                        abuse: scam
                        context: '{"a": 1}'
                        tags:
                        - address: %s
                        - address: %s
                          label: Mixer
                          category: mixing_service
                          is_cluster_definer: false
                          confidence: forensic
                        """
                                .formatted(ALICE, BOB));
        assertThat(book.problems()).isEmpty();
        assertThat(book.packs().getFirst().title()).isEqualTo("Two");
        Tag first = book.tags(new Owner.OfLock(TestWorld.lock(1))).getFirst();
        assertThat(first.label()).isEqualTo("Huobi");
        assertThat(first.categories()).containsExactly("exchange");
        assertThat(first.confidenceLevel()).isEqualTo(50);
        assertThat(first.isClusterDefiner()).isTrue();
        assertThat(first.lastModified()).isEqualTo("2021-11-11");
        assertThat(first.source()).isEqualTo("https://example.org");
        assertThat(first.actor()).isEqualTo("huobi");
        assertThat(first.abuse()).isEqualTo("scam");
        assertThat(first.context()).isEqualTo("{\"a\": 1}");
        assertThat(first.where()).hasToString("a.yaml:14:3");
        Tag second = book.tags(new Owner.OfLock(TestWorld.lock(2))).getFirst();
        assertThat(second.label()).isEqualTo("Mixer");
        assertThat(second.categories()).containsExactly("mixing_service");
        assertThat(second.isClusterDefiner()).isFalse();
        assertThat(second.confidence()).isEqualTo("forensic");
    }

    @Test
    void anActorsCategoriesApplyToItsTagsThatHaveNone() {
        String tags =
                """
                currency: BTC
                source: x
                actor: huobi
                tags:
                - {address: %s, label: Huobi}
                - {address: %s, label: Huobi, category: user}
                """
                        .formatted(ALICE, BOB);
        String actors =
                """
                actors:
                - id: huobi
                  label: Huobi
                  categories: [exchange, organization]
                  jurisdictions: [SC]
                """;
        TagBook book = book(tags, actors);
        assertThat(book.packs()).map(pack -> pack.tags().size()).containsExactly(2, 0);
        assertThat(book.tags(new Owner.OfLock(TestWorld.lock(1))).getFirst().categories())
                .containsExactly("exchange", "organization");
        assertThat(book.tags(new Owner.OfLock(TestWorld.lock(2))).getFirst().categories())
                .containsExactly("user");
    }

    @Test
    void tagsOfOtherChainsAreCountedAndLeftOut() {
        TagPack pack =
                book("""
                currency: ETH
                source: x
                label: y
                tags:
                - address: '0x1'
                - {address: '0x2', currency: USDT}
                - {address: %s, currency: USDT, network: BTC}
                """
                                .formatted(ALICE))
                        .packs()
                        .getFirst();
        assertThat(pack.tags()).hasSize(1);
        assertThat(pack.otherCurrencies()).hasToString("{ETH=1, USDT=1}");
        assertThat(pack.leftOut()).isEqualTo(2);
        assertThat(pack.problems()).isEmpty();
    }

    @Test
    void aTagThatIsWrongIsLeftOutAndTheOthersStay() {
        String text =
                """
                currency: BTC
                source: x
                tags:
                - {address: %s, label: fine}
                - {address: %s, label: wrong}
                - {address: %s}
                - {label: nobody}
                - just text
                - {address: %s, label: fine, colour: red}
                """
                        .formatted(ALICE, ALICE.substring(0, ALICE.length() - 1) + "z", BOB, BOB);
        TagPack pack = book(text).packs().getFirst();
        assertThat(pack.tags()).hasSize(2);
        assertThat(pack.faulty()).isEqualTo(4);
        assertThat(problems(text))
                .hasSize(5)
                .anyMatch(problem -> problem.startsWith("a.yaml:5:13: bitcoin address"))
                .anyMatch(problem ->
                        problem.equals("a.yaml:6:3: the tag has no `label`, expected one"))
                .anyMatch(problem ->
                        problem.equals("a.yaml:7:3: the tag has no `address`, expected one"))
                .anyMatch(problem -> problem.startsWith("a.yaml:8:3: tag is \"just text\""))
                .anyMatch(
                        problem -> problem.startsWith("a.yaml:9:61: the tag has the key `colour`"));
    }

    @Test
    void aFaultOfTheHeaderIsToldOnce() {
        assertThat(
                        problems(
                                """
                                currency: BTC
                                source: x
                                label: y
                                confidence: certain
                                tags:
                                - address: %s
                                - address: %s
                                """
                                        .formatted(ALICE, BOB)))
                .singleElement()
                .asString()
                .startsWith("a.yaml:4:13: confidence is \"certain\", expected override, ");
    }

    @Test
    void tagsThatContradictEachOtherStayBesideEachOther() {
        String pack =
                """
                currency: BTC
                source: x
                tags:
                - {address: %s, label: Huobi, category: exchange}
                - {address: %s, label: huobi, category: exchange}
                - {address: %s, label: Huobi, category: exchange, confidence: web_crawl}
                - {address: %s, label: Binance, category: exchange, confidence: forensic}
                - {address: %s, label: Huobi, category: exchange, actor: huobi}
                - {address: %s, label: HTX, category: exchange, actor: huobi}
                - {address: %s, label: Huobi, category: user}
                - {address: %s, label: Huobi, category: exchange}
                """
                        .formatted(
                                TestWorld.address(1),
                                TestWorld.address(1),
                                TestWorld.address(2),
                                TestWorld.address(2),
                                TestWorld.address(3),
                                TestWorld.address(3),
                                TestWorld.address(4),
                                TestWorld.address(4));
        TagBook book = book(pack);
        assertThat(book.conflict(new Owner.OfLock(TestWorld.lock(1)))).as("one label").isEmpty();
        assertThat(book.conflict(new Owner.OfLock(TestWorld.lock(2))))
                .as("two labels, the surest first")
                .map(Tag::label)
                .containsExactly("Binance", "Huobi");
        assertThat(book.conflict(new Owner.OfLock(TestWorld.lock(3))))
                .as("two labels of one actor")
                .isEmpty();
        assertThat(book.conflict(new Owner.OfLock(TestWorld.lock(4))))
                .as("one ends a trail, one not")
                .hasSize(2);
        assertThat(book.conflict(new Owner.OfLock(TestWorld.lock(5)))).isEmpty();
    }
}
