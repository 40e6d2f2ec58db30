package spoor.app.cli;

import static spoor.app.cli.ErrorCase.error;

import java.util.List;

/// Questions about one customer, and tables of customers, with faults.
final class CustomerErrors {
    private static final String TABLE = "id,name\n1,Ann Lee\n";
    private static final String MAPPING = "id: id\nname: name\n";

    private CustomerErrors() {}

    private static ErrorCase file(String title, String table, String mapping) {
        return error(title)
                .given("lists/sources.yaml", "lists: []\n")
                .given("customers.csv", table)
                .given("customers.yaml", mapping)
                .running("screen file customers.csv --mapping customers.yaml");
    }

    static List<ErrorCase> all() {
        return List.of(
                error("A day of birth that does not exist")
                        .running("screen name Kim --birth 1970-02-30")
                        .exits(2)
                        .says(
                                "spoor: --birth is \"1970-02-30\", expected a day as 1960-05-17 or a"
                                        + " year as 1960"),
                error("A kind of party that is none")
                        .running("screen name Kim --kind robot")
                        .exits(2)
                        .says(
                                "spoor: --kind is \"robot\", expected person, organisation, vessel or"
                                        + " aircraft"),
                error("A decision about two things")
                        .running(
                                "screen decide --list x --entry 1 --name a --wallet b --who a"
                                        + " --why b --until 2027-01-01")
                        .exits(2)
                        .says(
                                "spoor: --wallet=ADDRESS, --name=NAME are mutually exclusive (specify"
                                        + " only one)",
                                "See: spoor screen decide --help"),
                file("A table without a column of the mapping", TABLE, "id: id\nname: full name\n")
                        .says(
                                "spoor: customers.csv: the columns are id, name; expected the columns"
                                        + " that the mapping names: id and full name"),
                file("A mapping without names and wallets", TABLE, "id: id\n")
                        .says(
                                "spoor: customers.yaml:1:1: the mapping has neither `name` nor"
                                        + " `wallet`, expected one at least"),
                file("A mapping with an unknown key", TABLE, MAPPING + "colour: red\n")
                        .says(
                                "spoor: customers.yaml:3:1: the mapping has the key `colour`, expected"
                                        + " id, name, kind, birth, country, gender, identifier or"
                                        + " wallet"),
                file("A table that is cut within quotes", "id,name\n1,\"Ann\n", MAPPING)
                        .says(
                                "spoor: customers.csv:2: not CSV: Unclosed quoted field at end of"
                                        + " input (record starting at line 2); expected quotes around"
                                        + " whole fields only"),
                file("An empty table of customers", "", MAPPING)
                        .says(
                                "spoor: customers.csv: the file is empty, expected the columns that"
                                        + " the mapping names: id and name"),
                file("Days of a change the wrong way round", TABLE, MAPPING)
                        .running(
                                "screen delta customers.csv --mapping customers.yaml --from 2026-02-01"
                                        + " --to 2026-01-01")
                        .exits(2)
                        .says("spoor: --from is 2026-02-01, expected a day before 2026-01-01"),
                file("A change of lists that are not there", TABLE, MAPPING)
                        .running(
                                "screen delta customers.csv --mapping customers.yaml --from 2026-01-01"
                                        + " --to 2026-02-01")
                        .says(
                                "spoor: there is no list of 2026-01-01: nobody is compared",
                                "spoor: there is no list of 2026-02-01: nobody is compared"));
    }
}
