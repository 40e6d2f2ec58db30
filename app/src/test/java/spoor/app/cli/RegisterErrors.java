package spoor.app.cli;

import static spoor.app.cli.ErrorCase.error;

import java.util.List;
import spoor.app.cli.console.Failures;
import spoor.app.intake.StixBundle;

/// Incidents, mappings and questions that cannot be taken as they are.
final class RegisterErrors {
    private static final String GOOD = "incident: good\nvalue: [{value: 5, unit: USD}]\n";

    private RegisterErrors() {}

    static List<ErrorCase> all() {
        return List.of(
                error("An incident's date that does not exist")
                        .given(
                                "incidents/a.yaml",
                                "incident: a\ndate:\n  - says: 2019-02-30\n  - says: 2019-02\n")
                        .given("incidents/good.yaml", GOOD)
                        .running("register check")
                        .says(
                                "spoor: incidents/a.yaml:3:11: says is \"2019-02-30\", which does not"
                                        + " exist, expected a date as 2019, 2019-08, 2019-08-07 or"
                                        + " 2015/2018")
                        .so("The other claims and files are read."),
                error("A currency that does not exist")
                        .given("incidents/a.yaml", "incident: a\nvalue: [{value: 5, unit: USX}]\n")
                        .running("register total")
                        .says(
                                "spoor: incidents/a.yaml:2:26: unit is \"USX\", expected a currency of"
                                        + " ISO 4217, as USD"),
                error("A key of an incident that nobody knows")
                        .given("incidents/a.yaml", "incident: a\nvalue: [{valeu: 5, unit: USD}]\n")
                        .running("register check")
                        .says(
                                "spoor: incidents/a.yaml:2:10: the claim has the key `valeu`, expected"
                                        + " role, period, approximate, price, price_currency,"
                                        + " price_day, price_source, qualifier, value, low, high,"
                                        + " low_excluded, high_excluded, high_open, unit, unit_kind,"
                                        + " unit_assumed, id, modality, hedge, by, stated, source,"
                                        + " document, span, quote, root, through, review or note; did you mean"
                                        + " value?"),
                error("A key that an incident has twice")
                        .given("incidents/a.yaml", "incident: a\ndate: []\ndate: []\n")
                        .running("register check")
                        .says("spoor: incidents/a.yaml:3:1: has the key `date` twice"),
                error("Two files of one incident")
                        .given("incidents/a.yaml", GOOD)
                        .given("incidents/b.yaml", GOOD)
                        .running("register check")
                        .says(
                                "spoor: incidents/b.yaml:1:11: the incident \"good\" is there already,"
                                        + " at incidents/a.yaml:1:11; this one is left out"),
                error("One asserter, two dates, both confirmed")
                        .given(
                                "incidents/a.yaml",
                                """
                                incident: a
                                date:
                                  - {says: 2019-08-07, by: FBI, review: confirmed}
                                  - {says: 2019-09-01, by: FBI, review: confirmed}
                                """)
                        .running("register check")
                        .says(
                                "spoor: incidents/a.yaml:4:5: FBI says another date in date-2 than in"
                                        + " date-1, and both are confirmed; expected one of them"
                                        + " corrected or rejected"),
                error("Two amounts of one source on one day, both confirmed")
                        .given(
                                "incidents/a.yaml",
                                """
                                incident: a
                                value:
                                  - {value: 308, unit: USD, by: FBI, review: confirmed}
                                  - {value: 290, unit: USD, by: FBI, review: confirmed}
                                """)
                        .running("register check")
                        .says(
                                "spoor: incidents/a.yaml:4:5: FBI says another value in value-2 than in"
                                        + " value-1, and both are confirmed; expected one of them"
                                        + " corrected or rejected"),
                error("One statement confirmed and rejected")
                        .given(
                                "incidents/a.yaml",
                                """
                                incident: a
                                country:
                                  - {says: KR, by: FBI, review: confirmed}
                                  - {says: KR, by: FBI, review: rejected}
                                """)
                        .running("register check")
                        .says(
                                "spoor: incidents/a.yaml:4:5: country-2 is rejected, but country-1 says"
                                        + " the same from the same source and is confirmed; expected"
                                        + " one decision"),
                error("An incident that is a part of itself")
                        .given("incidents/a.yaml", "incident: a\npart_of: a\n")
                        .running("register check")
                        .says(
                                "spoor: incidents/a.yaml:1:11: part_of leads from \"a\" back to it,"
                                        + " expected a whole that is no part of its part"),
                error("A lower end above the upper one")
                        .given(
                                "incidents/a.yaml",
                                "incident: a\nvalue: [{low: 7, high: 5, unit: USD}]\n")
                        .running("register check")
                        .says(
                                "spoor: incidents/a.yaml:2:15: low is 7, expected at most high, which"
                                        + " is 5"),
                error("A part of an incident that is not there")
                        .given("incidents/a.yaml", "incident: a\npart_of: b\n")
                        .running("register check")
                        .says(
                                "spoor: incidents/a.yaml:1:11: part_of is \"b\", expected the id of an"
                                        + " incident of the register"),
                error("A decision about a pair without its reason")
                        .given(
                                "matches.yaml",
                                "matches:\n  - {first: a, second: b, verdict: accepted, by: Lee}\n")
                        .running("register check")
                        .says(
                                "spoor: matches.yaml:2:5: the pair is accepted, expected by whom"
                                        + " (`by`), when (`decided`) and `why`"),
                error("Decisions that cannot all be")
                        .given(
                                "matches.yaml",
                                """
                                matches:
                                  - {first: a, second: b, verdict: accepted,
                                     by: L, decided: 2026-01-01, why: x}
                                  - {first: b, second: c, verdict: accepted,
                                     by: L, decided: 2026-01-01, why: x}
                                  - {first: a, second: c, verdict: rejected,
                                     by: M, decided: 2026-01-02, why: y}
                                """)
                        .running("register check")
                        .says(
                                "spoor: matches.yaml: the pair a = c is rejected, but accepted pairs"
                                        + " make the two one; expected one of these decisions changed"),
                error("A decision about an incident that is not there")
                        .given("incidents/good.yaml", GOOD)
                        .running("register match --accept good=god --by Lee --why same")
                        .exits(Failures.WRONG_USAGE)
                        .says(
                                "spoor: --accept names \"god\", expected an incident of the register;"
                                        + " did you mean good?"),
                error("A total by something unknown")
                        .running("register total --by contry")
                        .exits(Failures.WRONG_USAGE)
                        .says(
                                "spoor: --by is \"contry\", expected country, year, sector, actor or"
                                        + " asset; did you mean country?"),
                error("A total as of a day that does not exist")
                        .running("register total --as-of 2019-02-30")
                        .exits(Failures.WRONG_USAGE)
                        .says(
                                "spoor: --as-of is \"2019-02-30\", expected a day that exists, as"
                                        + " 2019-08-07"),
                error("A mapping of claims with an unknown key")
                        .given("facts.csv", "case,usd\nA,5\n")
                        .given("map.yaml", "into: incidents\norigin: x\nid: case\nvictims: case\n")
                        .running("register import facts.csv --mapping map.yaml")
                        .says(
                                "spoor: map.yaml:4:1: the mapping has the key `victims`, expected into,"
                                        + " origin, id, title, victim, date, country, sector, asset,"
                                        + " method, route, status, actor, confidence, words, quantity,"
                                        + " unit, hedge, read, by, source, stated, root, report, until,"
                                        + " split, hedges, roles, rejected, figure_if, unless, date_of,"
                                        + " actor_when or first_only; did you mean victim?"),
                error("A table without a column that the mapping names")
                        .given("facts.csv", "case,usd\nA,5\n")
                        .given("map.yaml", "into: incidents\norigin: x\nid: case\nvictim: name\n")
                        .running("register import facts.csv --mapping map.yaml")
                        .says(
                                "spoor: facts.csv: the columns are case, usd; expected the columns"
                                        + " that the mapping names: case and name"),
                error("A cell that is no date")
                        .given("facts.csv", "case,day\nA,2019-20\n")
                        .given("map.yaml", "into: incidents\norigin: x\nid: case\ndate: day\n")
                        .running("register import facts.csv --mapping map.yaml")
                        .says(
                                "spoor: facts.csv:2: date is \"2019-20\", which does not exist; the"
                                        + " rest of the row is taken"),
                error("A bundle that is none")
                        .given("groups.json", "{\"type\": \"report\"}")
                        .running("register import groups.json --as stix")
                        .says(
                                "spoor: groups.json:1:1: is no STIX bundle, expected an object of the"
                                        + " type bundle"),
                error("An exported incident in which somebody spoiled a claim")
                        .given(
                                "ours.json",
                                """
                                {"type": "bundle", "objects": [{"type": "incident", "extensions": {
                                "%s": {
                                  "incident": {"incident": "a"},
                                  "claims": [
                                    {"field": "country", "words": "KR", "id": "c-1", "says": "KR"},
                                    {"field": "country", "words": "KP", "id": "c-2", "says": "K"}
                                ]}}}]}
                                """
                                        .formatted(StixBundle.CLAIMS))
                        .running("register import ours.json --as stix")
                        .says(
                                "spoor: ours.json:6:62: says is \"K\", expected a country of ISO"
                                        + " 3166-1 by its two letters, as KR")
                        .so("The incident is taken with its other claims."));
    }
}
