package spoor.register.total;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spoor.register.claim.Modality;
import spoor.register.incident.Backing;
import spoor.register.incident.Evidence;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Figure;
import spoor.register.incident.Incident;
import spoor.register.incident.Matches;
import spoor.register.incident.Said;
import spoor.register.incident.Standing;

class TwoWordsTest {
    private static List<TwoWords> in(List<FieldClaim> claims) {
        Incident incident = new Incident("a", "", "", "", claims);
        return TwoWords.in(Theft.of(List.of(incident), Matches.NONE), List.of());
    }

    private static List<TwoWords> in(String one, String other) {
        return in(List.of(Lab.claim("c1", one), Lab.claim("c2", other)));
    }

    @ParameterizedTest
    @CsvSource({
        "FBI: exactly 308 USD,                 FBI: exactly 290 USD,                 true",
        "FBI: exactly 308 USD,                 the FBI: exactly 290 USD,             true",
        "FBI: exactly 308 USD,                 NPA: exactly 290 USD,                 false",
        "FBI: at_least 308 USD,                FBI: exactly 290 USD,                 true",
        "FBI: at_least 290 USD,                FBI: exactly 308 USD,                 false",
        "FBI: up_to 290 USD,                   FBI: more_than 290 USD,               true",
        "FBI: approximately 300 USD,           FBI: exactly 308 USD,                 false",
        "FBI: exactly 308 USD,                 FBI: exactly 308.4 USD,               false",
        "FBI: exactly 308 USD,                 FBI: exactly 309.4 USD,               true",
        "FBI: exactly 308 USD,                 FBI: exactly 4502 BTC,                false",
        "FBI: exactly 308 USD,                 FBI: exactly 20 USD recovered,        false",
        "FBI: exactly 308 USD in 2019,         FBI: exactly 20 USD in 2020,          false",
        "FBI: exactly 308 USD,                 FBI: exactly 290 USD unreviewed,      true",
        "FBI: exactly 308 USD,                 FBI: exactly 290 USD rejected,        false",
    })
    void amountsOfOneAsserterMustMeet(String one, String other, boolean isAtOdds) {
        assertThat(in(one, other)).hasSize(isAtOdds ? 1 : 0);
    }

    @Test
    void whatIsSaidLaterMayBeARevision() {
        List<TwoWords> found =
                in("FBI: exactly 308 USD on 2024-06-01", "FBI: exactly 290 USD on 2024-12-24");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().isOfOneDay()).isFalse();
        assertThat(in("FBI: exactly 8 USD", "FBI: exactly 12 USD").getFirst().isOfOneDay())
                .isTrue();
    }

    private static FieldClaim country(String id, String code, String address) {
        return new FieldClaim(
                Field.COUNTRY,
                new Said.Country(code),
                new Backing(
                        id,
                        Modality.STATED,
                        "FBI",
                        null,
                        Evidence.at(address),
                        Standing.CONFIRMED,
                        "",
                        ""));
    }

    @Test
    void anotherCountryElsewhereIsAtOddsButAListIsNot() {
        FieldClaim korea = country("c1", "KR", "https://one.example");
        FieldClaim japan = country("c2", "JP", "https://two.example");
        assertThat(in(List.of(korea, japan))).hasSize(1);
        assertThat(in(List.of(korea, country("c2", "JP", "https://one.example")))).isEmpty();
        FieldClaim koreaToo = country("c3", "KR", "https://two.example");
        assertThat(in(List.of(korea, japan, koreaToo)))
                .as("the second source names both")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "R exactly 35 attacks,          R exactly 30 attacks,          true",
        "R exactly 35 attacks,          R at_least 30 attacks,         false",
        "R exactly 35 attacks,          Q exactly 30 attacks,          false",
        "R exactly 35 attacks in 2019,  R exactly 30 attacks in 2018,  false",
        "R exactly 35 attacks KR,       R exactly 30 attacks IN,       false",
        "R exactly 35 attacks,          R exactly 30 countries,        false",
    })
    void figuresOfOneScopeMustMeet(String one, String other, boolean isAtOdds) {
        List<Figure> figures = new ArrayList<>();
        for (String line : List.of(one, other)) {
            Figure figure = Lab.figure("f" + figures.size(), line);
            figures.add(
                    new Figure(
                            figure.report(),
                            "thefts",
                            figure.quantity(),
                            figure.unit(),
                            figure.isEach(),
                            figure.role(),
                            figure.period(),
                            figure.countries(),
                            figure.actors(),
                            "",
                            figure.backing()));
        }
        assertThat(TwoWords.in(List.of(), figures)).hasSize(isAtOdds ? 1 : 0);
    }
}
