package spoor.app.cli;

import static spoor.app.cli.ErrorCase.error;

import java.util.List;

/// Sanctions lists and screening.
final class ListErrors {
    private static final String SOURCES = "lists/sources.yaml";
    private static final String ONE =
            "lists:\n  - name: un-sc\n    files: [in/un.xml]\n    shrink-percent: 10\n";
    private static final String START = "<CONSOLIDATED_LIST><ENTITIES>";
    private static final String ENTRY =
            "<ENTITY><DATAID>1</DATAID><FIRST_NAME>A</FIRST_NAME></ENTITY>";
    private static final String END = "</ENTITIES></CONSOLIDATED_LIST>";

    private ListErrors() {}

    static List<ErrorCase> all() {
        return List.of(
                error("No lists are configured")
                        .running("lists update")
                        .says(
                                "spoor: lists/sources.yaml: there is no such file in the workspace,"
                                        + " expected one that names the lists"),
                error("An unknown key of a list")
                        .given(SOURCES, ONE.replace("files", "file"))
                        .running("lists update")
                        .says(
                                "spoor: lists/sources.yaml:3:5: the list has the key `file`, expected"
                                        + " name, files, allowed-days or shrink-percent; did you mean"
                                        + " files?"),
                error("A list that is not configured")
                        .given(SOURCES, ONE)
                        .running("lists update un")
                        .exits(2)
                        .says(
                                "spoor: there is no list \"un\" in lists/sources.yaml, expected"
                                        + " un-sc"),
                error("A list that is not there")
                        .given(SOURCES, ONE)
                        .running("lists update")
                        .says(
                                "spoor: un-sc was not updated: <folder>/in/un.xml: there is no such"
                                        + " file or folder"),
                error("A web page instead of a list")
                        .given(SOURCES, ONE)
                        .given("in/un.xml", "<html><body>Sorry</body></html>")
                        .running("lists update")
                        .says(
                                "spoor: un-sc was not updated: un.xml: the root element is \"html\","
                                        + " expected a sanctions list"),
                error("A list that is cut off")
                        .given(SOURCES, ONE)
                        .given("in/un.xml", START + ENTRY)
                        .running("lists update")
                        .says(
                                "spoor: un-sc was not updated: un.xml:1:91: not well-formed, or cut"
                                        + " off, in CONSOLIDATED_LIST/ENTITIES; expected a list in"
                                        + " XML"),
                error("A list with a document type")
                        .given(SOURCES, ONE)
                        .given(
                                "in/un.xml",
                                "<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a \"b\">]>" + START + END)
                        .running("lists update")
                        .says(
                                "spoor: un-sc was not updated: un.xml:1:48: a document type or an"
                                        + " entity of one, expected a list without"),
                error("A list without entries")
                        .given(SOURCES, ONE)
                        .given("in/un.xml", START + END)
                        .running("lists update")
                        .says(
                                "spoor: un-sc was not updated: un-sc: the new version has 0 entries"
                                        + " and the one before 0, expected at most 10 percent fewer"
                                        + " and one at least"),
                error("A version that is not there")
                        .given(SOURCES, ONE)
                        .running("lists diff un-sc un-sc@2026-01-01")
                        .says(
                                "spoor: un-sc: there is no such version, expected one of those that"
                                        + " `spoor lists show` prints"),
                error("A version that is none")
                        .given(SOURCES, ONE)
                        .running("lists diff un-sc@yesterday un-sc")
                        .exits(2)
                        .says(
                                "spoor: version is \"un-sc@yesterday\", expected LIST@2026-12-31 or"
                                        + " LIST"),
                error("An audit of what is not asked for")
                        .running("screen audit repair")
                        .exits(2)
                        .says("spoor: audit is \"repair\", expected verify"),
                error("A log that was changed")
                        .given("screening/log.jsonl", "{\"asked\":\"1\"}\n")
                        .running("screen audit verify")
                        .says(
                                "spoor: <folder>/screening/log.jsonl:1: no record of the log, expected"
                                        + " one"));
    }
}
