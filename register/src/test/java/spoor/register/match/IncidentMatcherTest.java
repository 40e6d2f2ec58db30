package spoor.register.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import spoor.register.claim.Qualifier;
import spoor.register.claim.Quantity;
import spoor.register.claim.Role;
import spoor.register.claim.Unit;
import spoor.register.incident.Backing;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Incident;
import spoor.register.incident.Matches.Pair;
import spoor.register.incident.Periods;
import spoor.register.incident.Said;

class IncidentMatcherTest {
    /// @param date empty for none
    /// @param dollars 0 for none
    private static Incident incident(String id, String title, String date, long dollars) {
        List<FieldClaim> claims = new ArrayList<>();
        if (!date.isEmpty()) {
            claims.add(
                    new FieldClaim(
                            Field.DATE, new Said.Dated(Periods.parse(date)), Backing.of("d")));
        }
        if (dollars > 0) {
            Quantity quantity = Quantity.of(Qualifier.EXACTLY, BigDecimal.valueOf(dollars));
            Unit usd = Unit.of(Unit.Kind.MONEY, "USD");
            claims.add(
                    new FieldClaim(
                            Field.VALUE,
                            new Said.Measured(quantity, usd, Role.STOLEN, null, null),
                            Backing.of("v")));
        }
        return new Incident(id, title, "", "", claims);
    }

    private static List<Pair> propose(Incident... incidents) {
        return IncidentMatcher.propose(List.of(incidents));
    }

    @Test
    void proposesWithReasons() {
        List<Pair> pairs =
                propose(
                        incident("b", "Ronin Network", "2022-03-29", 624),
                        incident("a", "Ronin Bridge theft \u2014 2022", "2022-03-23", 540));
        assertThat(pairs).hasSize(1);
        assertThat(pairs.getFirst().key()).isEqualTo("a = b");
        assertThat(pairs.getFirst().reasons())
                .containsExactly(
                        "the names \"Ronin Network\" and \"Ronin Bridge theft \u2014 2022\" are the"
                                + " same",
                        "the dates 2022-03-29 and 2022-03-23 are 6 days apart",
                        "the amounts 624 and 540 USD can be one");
    }

    @Test
    void lookAlikesStayApart() {
        assertThat(
                        propose(
                                incident("a", "Yapizon Hack", "2017-04-22", 5),
                                incident("b", "Youbit Hack", "2017-05/2017-12", 0)))
                .as("the same exchange under its later name, another theft")
                .isEmpty();
        assertThat(
                        propose(
                                incident("a", "RadiantCapital", "2024-01-02", 4_500_000),
                                incident("b", "Radiant Capital", "2024-10-16", 50_000_000)))
                .as("two thefts of one year")
                .isEmpty();
        assertThat(
                        propose(
                                incident("a", "Radiant Capital", "", 4_500_000),
                                incident("b", "Radiant Capital", "2024-10-16", 50_000_000)))
                .as("eleven times as much")
                .isEmpty();
    }

    @Test
    void aMonthStandsForAllItsDays() {
        assertThat(
                        propose(
                                incident("a", "Bithumb", "2018-06", 31),
                                incident("b", "Bithumb hack", "2018-06-19", 30)))
                .hasSize(1);
        assertThat(
                        propose(
                                incident("a", "Bithumb", "2018-06-08", 31),
                                incident("b", "Bithumb hack", "2018-06-19", 30)))
                .isEmpty();
    }

    @Test
    void namesWrittenTogetherMeet() {
        assertThat(
                        propose(
                                incident("a", "EulerFinance", "2023-03-13", 197),
                                incident("b", "Euler Finance lending exploit", "2023-03-13", 200)))
                .hasSize(1);
    }

    @Test
    void oneAddressIsEnough() {
        Incident one = withAddress(incident("a", "Harmony", "2022-06-24", 100));
        Incident other = withAddress(incident("b", "Horizon", "2023-01-01", 1));
        assertThat(propose(one, other).getFirst().reasons().getFirst())
                .isEqualTo("both have 0xabc");
    }

    private static Incident withAddress(Incident incident) {
        List<FieldClaim> claims = new ArrayList<>(incident.claims());
        claims.add(
                new FieldClaim(
                        Field.ADDRESS,
                        new Said.OnChain("ethereum", "0xabc", ""),
                        Backing.of("address")));
        return new Incident(incident.id(), incident.title(), "", "", claims);
    }
}
