package spoor.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import spoor.app.Golden;
import spoor.app.follow.Findings;
import spoor.app.follow.Findings.Bounds;
import spoor.app.follow.Findings.Terminal;
import spoor.app.follow.ResultWriter;
import spoor.app.follow.TerminalsCsv;
import spoor.app.tags.Mixing;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.TerminalKind;

class AccountReportTest {
    private static final Findings CIRCLE = AccountWorlds.circle(Policy.FIFO, Policy.PRO_RATA);

    @TempDir private Path folder;

    private static String page(Findings findings) {
        return HtmlReport.page(findings, Worlds.PROVENANCE);
    }

    private static String text(String page) {
        try {
            String body = page.substring(page.indexOf('\n') + 1);
            Document parsed =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
            return parsed.getDocumentElement().getTextContent().replaceAll("\\s+", " ");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theWorldAddsUpUnderEveryConservingPolicy() {
        assertThat(AccountWorlds.circle(Policy.values()).conservation())
                .filteredOn(row -> !row.policy().equals("poison"))
                .hasSizeGreaterThan(10)
                .allMatch(Findings.Conservation::holds)
                .anyMatch(row -> !row.convertedIn().isZero())
                .anyMatch(row -> !row.convertedOut().isZero());
    }

    @Test
    void aReportOfAccountsReadsAsItShould() throws IOException {
        Golden.check("report/accounts.html", page(CIRCLE));
    }

    @Test
    void theResultOfAccountsNamesTheAssetOfEveryAmount() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultWriter.write(CIRCLE, out);
        Golden.check("report/accounts.jsonl", out.toString(StandardCharsets.UTF_8));
        Path table = folder.resolve("terminals.csv");
        TerminalsCsv.write(CIRCLE, table);
        Golden.check("report/accounts.csv", Files.readString(table));
    }

    @Test
    void noSymbolOfAStrangerBecomesMarkupOrHides() {
        String page = page(CIRCLE);
        assertThat(page.replaceAll("(?s)<style>.*</style>", "")).doesNotContain("<b>");
        assertThat(page.codePoints().filter(point -> point != '\n'))
                .noneMatch(point -> Character.getType(point) == Character.FORMAT)
                .noneMatch(Character::isISOControl);
        assertThat(text(page))
                .contains("<b>⟨U+202E⟩⟨U+200B⟩\"'&")
                .contains("USD\u0422⟨U+0422⟩looks like USDT12");
    }

    @Test
    void whatCanBeMovedStandsFirstWithWhoCouldFreezeIt() {
        String page = page(CIRCLE);
        assertThat(page.indexOf("id=\"movable\"")).isLessThan(page.indexOf("<table class=\"acc"));
        assertThat(text(page))
                .contains("the service that holds it: Example Exchange; the issuer, Tether (USDT)")
                .contains("nobody: the chain’s own coin has no issuer")
                .contains("no issuer that this report knows of")
                .contains("has addBlackList, destroyBlackFunds");
        assertThat(text(page(Worlds.small()))).doesNotContain("Movable now");
    }

    @Test
    void anIssuerIsKnownOnItsOwnNetworkOnly() {
        Findings.Run run = CIRCLE.run();
        Findings.Asset dollars = run.asset(AccountWorlds.USDT);
        assertThat(Freezer.of(run, dollars)).isNotNull();
        Findings.Run elsewhere =
                new Findings.Run(
                        run.program(),
                        run.caseName(),
                        run.chain(),
                        "bsc",
                        run.isPartial(),
                        run.tipHeight(),
                        run.tipHash(),
                        run.tipTime(),
                        run.caseSha256(),
                        run.tagPacks(),
                        run.policies(),
                        run.assets(),
                        run.transactions(),
                        run.stepsOmitted());
        assertThat(Freezer.of(elsewhere, dollars)).isNull();
    }

    @Test
    void whatCanBeMovedIsTheLeastOfTheBoundsWhereThereAreAny() {
        Terminal held =
                CIRCLE.terminals().stream()
                        .filter(end -> end.terminal().equals("UNSPENT"))
                        .findFirst()
                        .orElseThrow();
        Bounds bounds =
                new Bounds(
                        held.theft(),
                        held.terminal(),
                        held.place(),
                        held.address(),
                        held.asset(),
                        UInt256.of(123_456_789),
                        held.units(),
                        held.height(),
                        held.time(),
                        "");
        Findings bounded =
                new Findings(
                        CIRCLE.run(),
                        CIRCLE.thefts(),
                        CIRCLE.steps(),
                        CIRCLE.terminals(),
                        List.of(bounds),
                        CIRCLE.conservation(),
                        CIRCLE.conversions(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        assertThat(text(page(bounded))).contains("0.000000000123456789 ETH123,456,789 wei");
    }

    @Test
    void whatWentIntoAMixerStandsWithItsDepositsAndTimes() {
        UInt256 ether = UInt256.ofDecimal("1000000000000000000");
        List<Terminal> ends = new ArrayList<>();
        for (String policy : List.of("fifo", "fifo", "pro-rata")) {
            ends.add(mixed(policy, ends.size(), new Mixing("A pool", ether, 1, ether)));
        }
        ends.add(mixed("fifo", 3, new Mixing("A pool", null, 0, UInt256.ofDecimal("7"))));
        Findings mixed =
                new Findings(
                        CIRCLE.run(),
                        CIRCLE.thefts(),
                        CIRCLE.steps(),
                        ends,
                        List.of(),
                        CIRCLE.conservation(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        assertThat(text(page(mixed)))
                .contains("What went into mixers")
                .contains("2 × 1 ETH fifo 1 × 1 ETH pro-rata")
                .contains("2024-03-01 00:00:00 UTC to 2024-03-01 01:00:00 UTC fifo")
                .contains("1 transfer of 0.000000000000000007 ETH fifo")
                .contains("The single deposits under the rule “fifo”");
        assertThat(text(page(CIRCLE))).doesNotContain("What went into mixers");
    }

    private static Terminal mixed(String policy, int hour, Mixing mixing) {
        return new Terminal(
                CIRCLE.thefts().getFirst().id(),
                policy,
                "MIXER",
                AccountWorlds.address("b001"),
                AccountWorlds.address("b001"),
                AccountWorlds.hash("0" + hour),
                "native",
                UInt256.of(5),
                18_000_000 + hour,
                "2024-03-01T0" + hour + ":00:00Z",
                "A pool",
                "",
                "a mixer's contract",
                mixing);
    }

    @Test
    void nothingAddsDifferentAssets() {
        View view = View.of(CIRCLE, Worlds.PROVENANCE);
        assertThat(view.assets()).hasSize(3);
        assertThat(view.assets().getFirst().name()).isEqualTo("ETH");
        for (TheftView theft : view.thefts()) {
            UInt256 ended = UInt256.ZERO;
            for (Terminal end : CIRCLE.terminals()) {
                boolean isCounted =
                        end.policy().equals("fifo")
                                && end.theft().equals(theft.found().id())
                                && end.asset().equals(theft.unit().asset().id());
                ended = isCounted ? ended.plus(end.units()) : ended;
            }
            List<UInt256> sums = new ArrayList<>();
            theft.places().keySet().forEach(kind -> sums.add(theft.sums(kind).units().getFirst()));
            assertThat(Amount.sum(sums)).isEqualTo(ended);
        }
    }

    /// Each transfer into a service has bounds of its own; the service holds their sum.
    @Test
    void boundsOfOnePlaceAddUp() {
        Place place = new Place(TerminalKind.SERVICE, "0xe8", 1);
        for (int i = 1; i <= 3; i++) {
            place.add(
                    new Bounds(
                            "wallet",
                            "SERVICE",
                            "0xe8",
                            "0xe8",
                            "native",
                            UInt256.of(i),
                            UInt256.of(10L * i),
                            1,
                            "",
                            ""));
        }
        assertThat(place.least()).isEqualTo(UInt256.of(6));
        assertThat(place.most()).isEqualTo(UInt256.of(60));
    }

    @Test
    void speaksOfAccountsAndNeverOfInputsAndOutputs() {
        Findings all = AccountWorlds.circle(Policy.values());
        String words = text(page(all).replaceAll("(?s)<style>.*</style>", ""));
        assertThat(words).doesNotContainIgnoringCase("input").doesNotContainIgnoringCase("output");
        assertThat(words).doesNotContain("satoshi").doesNotContain("miner");
        assertThat(words)
                .contains("First in, first out: what came into an account first leaves it first.")
                .contains("pays one transfer at a time");
        assertThat(text(page(Worlds.small()))).contains("in the order of its inputs and outputs");
    }

    @Test
    void opensWithWhatWasAssumed() {
        assertThat(text(page(CIRCLE)))
                .contains("when the data begin: 0.24691357802469134 ETH, 10,000,000,070 units of");
    }

    @Test
    void everyWayEndsAtAnOriginAndGoesBackInTime() {
        for (Findings findings : List.of(CIRCLE, AccountWorlds.pingPong(200))) {
            View view = View.of(findings, Worlds.PROVENANCE);
            AccountPaths paths = new AccountPaths(view);
            for (TheftView theft : view.thefts()) {
                for (List<Place> places : theft.places().values()) {
                    for (Place place : places) {
                        check(paths, theft, place);
                    }
                }
            }
        }
    }

    private static void check(AccountPaths paths, TheftView theft, Place place) {
        if (place.kind().name().equals("FEE") || place.units(0).isZero()) {
            return;
        }
        List<AccountPaths.Hop> hops = paths.pathTo(place, theft);
        assertThat(hops).isNotEmpty();
        assertThat(paths.isOrigin(hops.getFirst().step())).isTrue();
        assertThat(hops.getLast().taken().place()).isEqualTo(place.output());
        assertThat(hops).map(AccountPaths.Hop::number).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aLongCircleMakesASmallPage() {
        String page = page(AccountWorlds.pingPong(500));
        assertThat(page.length()).isLessThan(200_000);
        assertThat(text(page)).contains("breaks such a circle by time").contains("81 visits");
    }
}
