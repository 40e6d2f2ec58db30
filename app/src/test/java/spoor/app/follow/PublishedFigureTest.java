package spoor.app.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import spoor.app.follow.Findings.Claim;
import spoor.app.follow.Findings.Conservation;
import spoor.app.follow.Findings.Parcel;
import spoor.app.follow.Findings.Part;
import spoor.app.follow.Findings.Step;
import spoor.app.follow.Findings.Terminal;
import spoor.app.follow.PublishedFigure.Measure;
import spoor.ledger.base.Location;
import spoor.ledger.base.UInt256;

class PublishedFigureTest {
    private static final Findings FINDINGS = findings();

    /// 51.92690943 BTC stolen, two outputs of one address and a fee, one transaction.
    private static Findings findings() {
        UInt256 sat = UInt256.of(5_192_690_943L);
        Findings.Run run =
                new Findings.Run(
                        "p",
                        "c",
                        "bitcoin",
                        "mainnet",
                        false,
                        1,
                        "",
                        "",
                        "",
                        List.of(),
                        List.of("poison", "fifo"),
                        List.of(Findings.Asset.BITCOIN),
                        1,
                        false);
        Part clean = new Part(0, UInt256.of(50));
        Step step =
                new Step(
                        "fifo",
                        "aa",
                        "",
                        1,
                        "",
                        List.of(
                                new Parcel(
                                        "o:0",
                                        "z",
                                        "btc",
                                        sat.plus(UInt256.of(50)),
                                        List.of(new Part(1, sat), clean))),
                        List.of(),
                        List.of(),
                        List.of());
        return new Findings(
                run,
                List.of(),
                List.of(step),
                List.of(
                        end("fifo", "UNSPENT", "aa:0"),
                        end("fifo", "SERVICE", "aa:1"),
                        end("fifo", "FEE", "aa"),
                        end("poison", "UNSPENT", "aa:7")),
                List.of(),
                List.of(stolen("poison", UInt256.of(9)), stolen("fifo", sat)),
                List.of(),
                List.of(),
                List.of());
    }

    private static Conservation stolen(String policy, UInt256 units) {
        return new Conservation("t", policy, "btc", units, UInt256.ZERO, units, UInt256.ZERO, true);
    }

    private static Terminal end(String policy, String kind, String place) {
        return new Terminal(
                "t", policy, kind, place, "z", "aa", "btc", UInt256.ONE, 1, "", "", "", "");
    }

    private static Claim claim(String published, Measure measure, String transaction) {
        PublishedFigure figure =
                new PublishedFigure(
                        Location.of("case.yaml"),
                        "text",
                        "source",
                        new BigDecimal(published),
                        measure,
                        transaction,
                        "",
                        "",
                        "");
        return PublishedFigure.compare(FINDINGS, List.of(figure), PublishedFigure.SentTotals.NONE)
                .claims()
                .getFirst();
    }

    @Test
    void aFigureThatTheExactOneRoundsToAgrees() {
        assertThat(claim("52", Measure.STOLEN, "").verdict()).isEqualTo("Agrees.");
        assertThat(claim("51.9", Measure.STOLEN, "").agrees()).isTrue();
        assertThat(claim("51.92690943", Measure.STOLEN, "").agrees()).isTrue();
    }

    @Test
    void aWrongFigureIsShownWithItsDifference() {
        assertThat(claim("52.2", Measure.STOLEN, ""))
                .isEqualTo(
                        new Claim(
                                "text",
                                "source",
                                "52.2 BTC",
                                "51.92690943 BTC",
                                false,
                                "Differs: 0.27309057 BTC more than the chain shows."));
        assertThat(claim("51.0", Measure.STOLEN, "").verdict())
                .isEqualTo("Differs: 0.92690943 BTC less than the chain shows.");
        assertThat(claim("2", Measure.TRANSACTIONS, "").verdict())
                .isEqualTo("Differs: 1 transaction more than the chain shows.");
    }

    @Test
    void countsPlacesAndAddressesWithoutFeesUnderTheFirstConservingPolicy() {
        assertThat(claim("1", Measure.PLACES, ""))
                .returns("2 outputs", Claim::computed)
                .returns("Differs: 1 output fewer than the chain shows.", Claim::verdict);
        assertThat(claim("1", Measure.ADDRESSES, "")).returns("1 address", Claim::computed);
    }

    @Test
    void measuresWhatOneTransactionMovedWithoutItsCleanPart() {
        assertThat(claim("51.93", Measure.MOVED, "aa").agrees()).isTrue();
        assertThat(claim("51.93", Measure.MOVED, "bb"))
                .returns("not in the trace", Claim::computed)
                .returns(false, Claim::agrees);
    }
}
