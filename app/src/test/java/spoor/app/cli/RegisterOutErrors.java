package spoor.app.cli;

import static spoor.app.cli.ErrorCase.error;

import java.util.List;
import spoor.app.cli.console.Failures;

/// Reports and exports that cannot be written, or not as they were asked for.
final class RegisterOutErrors {
    private RegisterOutErrors() {}

    static List<ErrorCase> all() {
        return List.of(
                error("An export to a format that there is not")
                        .running("register export --format stx out.json")
                        .exits(Failures.WRONG_USAGE)
                        .says(
                                "spoor: --format is \"stx\", expected stix or misp; did you mean"
                                        + " stix?"),
                error("An export without a format")
                        .running("register export out.json")
                        .exits(Failures.WRONG_USAGE)
                        .says(
                                "spoor: Missing required option: '--format=NAME'",
                                "See: spoor register export --help"),
                error("An export over a folder")
                        .running("register export --format misp chains")
                        .exits(Failures.WRONG_USAGE)
                        .says("spoor: chains is a folder, expected the name of a file to write"),
                error("An export into a folder that is not there")
                        .running("register export --format stix nowhere/out.json")
                        .says(
                                "spoor: <folder>/nowhere/out.json: there is no such file or"
                                        + " folder"),
                error("An earlier export of another format")
                        .running("register export --format misp out.json --earlier before.json")
                        .exits(Failures.WRONG_USAGE)
                        .says("spoor: --earlier is for --format stix alone"),
                error("An earlier export that is none")
                        .given("before.json", "{\"type\": \"report\"}")
                        .running("register export --format stix out.json --earlier before.json")
                        .says(
                                "spoor: before.json:1:1: is no STIX bundle, expected an object of"
                                        + " the type bundle"),
                error("An earlier export with a time that is none")
                        .given(
                                "before.json",
                                """
                                {"type": "bundle", "objects": [
                                  {"type": "note", "id": "note--1", "created": "yesterday"}]}
                                """)
                        .running("register export --format stix out.json --earlier before.json")
                        .says(
                                "spoor: before.json:2:48: objects[0].created is \"yesterday\","
                                        + " expected a time as 2019-08-07T00:00:00.000Z"),
                error("A report into a file")
                        .given("report", "not a folder")
                        .running("register report --out report")
                        .says("spoor: report: is a file, expected a folder"),
                error("A report in a currency that there is not")
                        .running("register report --currency XXQ")
                        .exits(Failures.WRONG_USAGE)
                        .says(
                                "spoor: --currency is \"XXQ\", expected a currency of ISO 4217,"
                                        + " as USD"),
                error("A report as of a day that does not exist")
                        .running("register report --as-of 2019-02-30")
                        .exits(Failures.WRONG_USAGE)
                        .says(
                                "spoor: --as-of is \"2019-02-30\", expected a day that exists, as"
                                        + " 2019-08-07"),
                error("A report over a file of the register that is wrong")
                        .given("incidents/a.yaml", "incident: a\nvictims: []\n")
                        .running("register report --no-pdf --out report")
                        .says(
                                "spoor: incidents/a.yaml:2:1: the incident has the key"
                                        + " `victims`, expected incident, title, origin, part_of,"
                                        + " date, victim, country, sector, asset, amount, value,"
                                        + " attribution, method, route, address, transaction or"
                                        + " status; did you mean victim?")
                        .so("The report is written, without that file; it says so."));
    }
}
