package spoor.screening.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import spoor.screening.archive.EntryText;
import spoor.screening.archive.ListVersion;
import spoor.screening.list.Designation;
import spoor.screening.list.ListedName;
import spoor.screening.list.ListedWallet;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;
import spoor.screening.list.SanctionsList;

class WalletScreeningTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String LISTED = "1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH";
    private static final String SEGWIT = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
    private static final String OTHER = "0x098b716b8aaf21512996dc57eb0615e2383e2f96";

    @Test
    void aListedWalletIsAHitWithItsEntry() {
        WalletAnswer answer = usual().build().screen(LISTED);
        assertThat(answer.verdict()).isEqualTo(Verdict.HIT);
        assertThat(answer.reasons().getFirst().text())
                .isEqualTo("ofac lists it for LAZARUS GROUP (entry 27307, filed under ETH)");
        assertThat(AnswerJson.object(answer))
                .startsWith("{\"kind\":\"wallet\",\"asked\":\"" + LISTED)
                .contains("\"verdict\":\"HIT\"", "\"version\":\"ofac@2026-02-27 ");
    }

    @Test
    void anotherFormOfTheSameKeyIsAHitAndSaysSo() {
        WalletAnswer answer = usual().build().screen(SEGWIT);
        assertThat(answer.verdict()).isEqualTo(Verdict.HIT);
        assertThat(answer.reasons().getFirst().text()).endsWith("so the same key can spend");
    }

    @Test
    void anAttributionIsReviewedAndNoHit() {
        var attribution = new Attribution(OTHER, "Lazarus", "FBI", "tags.yaml:3");
        WalletAnswer answer = usual().attributed(attribution).build().screen(OTHER);
        assertThat(answer.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(answer.reasons().getFirst().text())
                .isEqualTo("attributed to Lazarus by FBI (tags.yaml:3), which is no listing");
    }

    @Test
    void whatWasListedOnceIsClearAndToBeKnown() {
        WalletAnswer answer =
                usual().delisted(version(), "ETH", OTHER, "TORNADO CASH").build().screen(OTHER);
        assertThat(answer.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(answer.reasons().getFirst().text()).startsWith("was listed for TORNADO CASH");
    }

    @Test
    void nothingIsClearByAListThatIsTooOldOrMissing() {
        var old = new UsedList("un", version(), DAY.minusDays(9), 3, DAY);
        assertThat(usual().list(old, null).build().screen(OTHER).verdict())
                .isEqualTo(Verdict.INCOMPLETE);
        var missing = new UsedList("eu", null, null, 3, DAY);
        WalletAnswer answer = usual().list(missing, null).build().screen(OTHER);
        assertThat(answer.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(answer.reasons().getFirst().text())
                .isEqualTo("there is no version of eu of 2026-03-01 or before");
        assertThat(usual().list(missing, null).build().screen(LISTED).verdict())
                .isEqualTo(Verdict.HIT);
        assertThat(new WalletScreening.Builder(DAY).build().screen(OTHER).verdict())
                .isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void aMistypedAddressIsNeverClear() {
        WalletAnswer answer = usual().build().screen("1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMJ");
        assertThat(answer.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void aDecisionHoldsUntilTheEntryChangesOrItsDayIsOver() {
        String sha256 = EntryText.sha256(entry());
        assertThat(decided(sha256, DAY).verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(decided(sha256, DAY).reasons().getFirst().text())
                .contains("set aside: Ann decided on 2026-02-01T00:00:00Z");
        assertThat(decided(sha256, DAY.minusDays(1)).verdict()).isEqualTo(Verdict.HIT);
        assertThat(decided("0".repeat(64), DAY).verdict()).isEqualTo(Verdict.HIT);
        assertThat(decided("0".repeat(64), DAY).reasons().getFirst().text())
                .endsWith(
                        "asked again: Ann decided on 2026-02-01T00:00:00Z that it is a false"
                                + " match, and the entry has changed since");
    }

    private static WalletAnswer decided(String sha256, LocalDate until) {
        var decision =
                new Decision(
                        "ofac",
                        "27307",
                        sha256,
                        LISTED,
                        "Ann",
                        Instant.parse("2026-02-01T00:00:00Z"),
                        "our own test wallet",
                        until);
        return usual().decision(decision).build().screen(LISTED);
    }

    private static WalletScreening.Builder usual() {
        var list = new SanctionsList("ofac", null, List.of(entry()), new TreeMap<>(), List.of());
        return new WalletScreening.Builder(DAY)
                .list(new UsedList("ofac", version(), DAY, 3, DAY), list);
    }

    private static ListVersion version() {
        return new ListVersion(
                "ofac",
                Path.of("x"),
                Instant.parse("2026-02-28T00:00:00Z"),
                LocalDate.of(2026, 2, 27),
                1,
                1,
                1,
                0,
                0,
                List.of());
    }

    private static Designation entry() {
        return new Designation(
                "ofac",
                "27307",
                "",
                PartyKind.ORGANISATION,
                List.of("DPRK3"),
                null,
                null,
                List.of(ListedName.of("LAZARUS GROUP", NameStrength.PRIMARY)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new ListedWallet("ETH", LISTED)),
                List.of(),
                List.of());
    }
}
