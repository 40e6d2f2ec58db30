package spoor.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spoor.app.work.PlainFile;
import spoor.ledger.base.Problem;
import spoor.register.claim.Modality;
import spoor.register.incident.Field;
import spoor.register.incident.Incident;
import spoor.register.incident.RegisterText;
import spoor.register.incident.Said;
import spoor.register.incident.Standing;

class IncidentReaderTest {
    /// Every key once.
    static final String FULL =
            """
            # An incident: each field is a list of what somebody said.
            incident: "2025-02-bybit"
            title: "Bybit 2025-02"
            origin: "hand"
            part_of: "2025"
            date:
              - id: "date-1"
                says: "2025-02-21"
                review: "confirmed"
              - id: "date-2"
                says: "2025-02"
                approximate: true
                review: "unreviewed"
              - id: "date-3"
                says: "2025-02-20/2025-02-22"
                review: "unreviewed"
            victim:
              - id: "victim-1"
                says: "Bybit"
                aliases: ["Bybit Fintech", "BYBIT"]
                review: "unreviewed"
            country:
              - id: "country-1"
                says: "AE"
                review: "unreviewed"
            sector:
              - id: "sector-1"
                says: "cryptocurrency exchange"
                review: "unreviewed"
            asset:
              - id: "asset-1"
                says: "ether"
                review: "unreviewed"
            amount:
              - id: "amount-1"
                qualifier: "exactly"
                low: 401346.768858404671846374
                high: 401346.768858404671846374
                unit: "ETH"
                role: "stolen"
                period: "2025-02-21"
                approximate: true
                price: 2830.50
                price_currency: "USD"
                price_day: "2025-02-21"
                price_source: "https://example.org/price"
                review: "unreviewed"
              - id: "amount-2"
                qualifier: "range"
                low: 7
                high: 31
                low_excluded: true
                high_excluded: true
                unit: "zzETH"
                unit_kind: "coin"
                review: "unreviewed"
            value:
              - id: "value-1"
                qualifier: "range"
                low: 1460000000
                high: 1500000000
                high_open: true
                unit: "USD"
                unit_assumed: true
                role: "stolen"
                modality: "reported"
                hedge: "rounded"
                by: "MSMT"
                stated: "2025-10-22"
                source: "https://example.org/msmt"
                document: "%s"
                span: [12, 30]
                quote: "$1.46bn to over $1.5bn"
                root: "MSMT report 2"
                review: "corrected"
                note: "a note"
              - id: "value-2"
                qualifier: "more_than"
                low: 1400000000
                high: null
                unit: "USD"
                review: "rejected"
              - id: "value-3"
                qualifier: "less_than"
                low: null
                high: 1600000000
                unit: "USD"
                review: "unreviewed"
            attribution:
              - id: "attribution-1"
                says: "TraderTraitor"
                ids: ["attack:G0032", "misp:1"]
                confidence: "high"
                modality: "suspected"
                by: "FBI"
                review: "unreviewed"
            method:
              - id: "method-1"
                says: "a changed signing page"
                review: "unreviewed"
            route:
              - id: "route-1"
                says: "THORChain"
                review: "unreviewed"
            address:
              - id: "address-1"
                says: "0x47666fab8bd0ac7003bce3f5c3585383f09486e2"
                chain: "ethereum"
                case: "bybit"
                review: "unreviewed"
            transaction:
              - id: "transaction-1"
                says: "0x46deef0f52e3a983b67abf4714448a41dd7ffd6d32d32da69d62081c68ad7882"
                review: "unreviewed"
            status:
              - id: "status-1"
                says: "in part frozen"
                review: "unreviewed"
            """
                    .formatted("0123456789abcdef".repeat(4));

    @Test
    void whatIsWrittenIsReadBackAndWrittenTheSame() {
        assertThat(RegisterText.of(incident(FULL))).isEqualTo(FULL);
    }

    @Test
    void keepsEveryHedge() {
        Incident incident = incident(FULL);
        Said.Measured value = incident.about(Field.VALUE).getFirst().measured();
        assertThat(value.quantity().interval()).isEqualTo("[1460000000, 1500000000]");
        assertThat(value.quantity().isHighOpen()).isTrue();
        assertThat(incident.about(Field.VALUE).getFirst().backing().standing())
                .isEqualTo(Standing.CORRECTED);
        assertThat(incident.about(Field.ATTRIBUTION).getFirst().backing().modality())
                .isEqualTo(Modality.SUSPECTED);
        assertThat(incident.said(Field.VALUE, Said.Measured.class)).hasSize(2);
    }

    @Test
    void aPersonMayWriteLess() {
        Incident incident =
                incident(
                        """
                        incident: dmm
                        date: [{says: 2024-05-31}]
                        amount: [{value: 4502.9, unit: BTC}]
                        value: [{qualifier: about, value: 1, unit: USD},
                                {low: 300_000_000, high: 308000000, unit: USD}]
                        """
                                .replace("about", "approximately"));
        assertThat(incident.about(Field.AMOUNT).getFirst().id()).isEqualTo("amount-1");
        assertThat(incident.about(Field.VALUE).get(1).measured().quantity().interval())
                .isEqualTo("[300000000, 308000000]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date: [{says: 2019-02-30}]|says is \"2019-02-30\", which does not exist, expected a"
                        + " date as 2019, 2019-08, 2019-08-07 or 2015/2018",
                "date: [{says: 2019/2018}]|says is \"2019/2018\", which ends before it begins,"
                        + " expected a date as 2019, 2019-08, 2019-08-07 or 2015/2018",
                "value: [{value: 5, unit: USX}]|unit is \"USX\", expected a currency of ISO 4217, as"
                        + " USD",
                "amount: [{value: 5, unit: QQQ}]|unit is \"QQQ\", expected a currency of ISO 4217, as"
                        + " USD, or a coin, as BTC; unit_kind: coin for one that is not known",
                "value: [{low: 7, high: 5, unit: USD}]|low is 7, expected at most high, which is 5",
                "value: [{value: 1e9, unit: USD}]|value is \"1e9\", expected a number in digits, as"
                        + " 2000000000 or 52.2",
                "value: [{value: -5, unit: USD}]|value is \"-5\", expected a number in digits, as"
                        + " 2000000000 or 52.2",
                "value: [{qualifier: at_least, high: 5, low: 1, unit: USD}]|the claim's qualifier is"
                        + " at_least, expected `low` alone",
                "country: [{says: UK}]|says is \"UK\", expected a country of ISO 3166-1 by its two"
                        + " letters, as KR",
                "victim: [{says: A, quoted: b}]|the claim has the key `quoted`, expected says,"
                        + " aliases, id, modality, hedge, by, stated, source, document, span, quote,"
                        + " root, through, review or note; did you mean quote?",
                "victim: [{says: A, review: ok}]|review is \"ok\", expected unreviewed, confirmed,"
                        + " corrected or rejected",
                "victim: [{says: A, span: [1, 2]}]|the claim has a `span`, expected a `document` that"
                        + " it is in",
                "victim: Bybit|victim is \"Bybit\", expected a list",
            })
    void tellsWhatIsWrongAndReadsTheRest(String line) {
        String yaml = line.substring(0, line.indexOf('|'));
        String message = line.substring(line.indexOf('|') + 1);
        IncidentReader.Result result = read("incident: a\n" + yaml + "\nstatus: [{says: open}]\n");
        assertThat(result.problems().stream().map(Problem::text)).containsExactly(message);
        assertThat(result.problems().getFirst().location().position()).startsWith("2:");
        assertThat(Objects.requireNonNull(result.incident()).about(Field.STATUS)).hasSize(1);
    }

    @Test
    void namesAllFaultsOfAFile() {
        IncidentReader.Result result =
                read(
                        """
                        incident: a
                        victims: []
                        date:
                          - says: 2019-13
                          - says: 2019
                        victim:
                          - {id: x, says: A}
                          - {id: x, says: B}
                        """);
        assertThat(result.problems().stream().map(Problem::toString))
                .containsExactly(
                        "a.yaml:2:1: the incident has the key `victims`, expected incident, title,"
                                + " origin, part_of, date, victim, country, sector, asset, amount,"
                                + " value, attribution, method, route, address, transaction or"
                                + " status; did you mean victim?",
                        "a.yaml:4:11: says is \"2019-13\", which does not exist, expected a date as"
                                + " 2019, 2019-08, 2019-08-07 or 2015/2018",
                        "a.yaml:8:5: the claim \"x\" is there already, at a.yaml:7:5");
    }

    @Test
    void aKeyMayStandOnlyOnce() {
        IncidentReader.Result result = read("incident: a\ndate: []\ndate: []\n");
        assertThat(result.incident()).isNull();
        assertThat(result.problems().stream().map(Problem::toString))
                .containsExactly("a.yaml:3:1: has the key `date` twice");
    }

    static Incident incident(String yaml) {
        IncidentReader.Result result = read(yaml);
        assertThat(result.problems()).isEqualTo(List.of());
        return Objects.requireNonNull(result.incident());
    }

    static IncidentReader.Result read(String yaml) {
        return IncidentReader.read(PlainFile.of("a.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
