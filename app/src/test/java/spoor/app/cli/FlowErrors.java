package spoor.app.cli;

import static spoor.app.cli.AccountWorld.NEXT;
import static spoor.app.cli.AccountWorld.THIEF;
import static spoor.app.cli.AccountWorld.hash;
import static spoor.app.cli.ErrorCase.error;

import java.util.List;

/// Tables of flows, and mappings of them, that cannot be read. The ledger is there before and stays
/// as it was.
final class FlowErrors {
    private static final String FLOWS = "ingest evm flows.csv --mapping flows.yaml --chain eth";
    private static final String MAPPING =
            """
            hash: Tx
            from: From
            to: To
            amount: Value
            asset: {name: USD}
            decimals: 2
            """;

    private FlowErrors() {}

    private static ErrorCase flow(String title, String mapping, String row) {
        return AccountWorld.in(error(title))
                .given("flows.yaml", mapping)
                .given("flows.csv", "Tx,From,To,Value\n" + row)
                .running(FLOWS);
    }

    private static String flowOf(String value) {
        return String.join(",", hash("d4"), THIEF, NEXT, value) + "\n";
    }

    static List<ErrorCase> all() {
        return List.of(
                flow("A mapping that is not there", MAPPING, flowOf("1"))
                        .running("ingest evm flows.csv --mapping nowhere.yaml --chain eth")
                        .says(
                                "spoor: nowhere.yaml: there is no such file, expected one"
                                        + " at <folder>/nowhere.yaml"),
                flow("An unknown key of a mapping", MAPPING + "decimal: 2\n", flowOf("1"))
                        .says(
                                "spoor: flows.yaml:7:1: the mapping has the key"
                                        + " `decimal`, expected time, block, hash, from, to,"
                                        + " amount, position, asset, decimals, round or duplicates;"
                                        + " did you mean decimals?"),
                flow("Decimals that no asset has", MAPPING.replace("2", "99"), flowOf("1"))
                        .says(
                                "spoor: flows.yaml:6:11: decimals is \"99\", expected a"
                                        + " whole number from 0 to 77"),
                flow(
                                "A mapping without an asset",
                                MAPPING.replace("asset: {name: USD}\n", ""),
                                flowOf("1"))
                        .says(
                                "spoor: flows.yaml:1:1: the mapping has no `asset`,"
                                        + " expected one"),
                flow(
                                "A mapped column that is missing",
                                MAPPING.replace("Value", "Amount"),
                                flowOf("1"))
                        .says(
                                "spoor: flows.csv: the columns are Tx, From, To, Value;"
                                        + " expected those of the mapping in the first row: Tx,"
                                        + " From, To, Amount"),
                flow("More decimals than the mapping says", MAPPING, flowOf("1.505"))
                        .says(
                                "spoor: flows.csv:2: Value is \"1.505\", expected at most"
                                        + " 2 decimal places (round: half-even in the mapping would"
                                        + " round it)"),
                flow("A flow with a negative amount", MAPPING, flowOf("-1"))
                        .says(
                                "spoor: flows.csv:2: Value is \"-1\", expected a decimal"
                                        + " number of 0 or more, with a point and no separators"),
                flow("A flow with separators in its amount", MAPPING, flowOf("1'000"))
                        .says(
                                "spoor: flows.csv:2: Value is \"1'000\", expected a"
                                        + " decimal number of 0 or more, with a point and no"
                                        + " separators"),
                flow("A flow above 2^256", MAPPING, flowOf("1e77"))
                        .says(
                                "spoor: flows.csv:2: Value is \"1e77\", expected an"
                                        + " amount of at most 2^256 - 1 units"),
                flow(
                                "A fractional flow of units",
                                MAPPING.replace("decimals: 2\n", ""),
                                flowOf("1.5"))
                        .says(
                                "spoor: flows.csv:2: Value is \"1.5\", expected a whole"
                                        + " number of units from 0 to 2^256 - 1"),
                flow(
                                "An asset that the mapping does not know",
                                MAPPING.replace(
                                        "{name: USD}",
                                        "{column: Value, known: {ETH: {native: ETH}}}"),
                                flowOf("1"))
                        .says(
                                "spoor: flows.csv:2: Value is \"1\", expected the address"
                                        + " of a contract, or a word that the mapping knows:"
                                        + " \"ETH\""),
                flow("Flows that stand twice", MAPPING, flowOf("1.5").repeat(2))
                        .exits(0)
                        .so("`duplicates: once` in the mapping counts them once.")
                        .says(
                                "spoor: flows.csv:2: a transaction of which the data say"
                                        + " neither block nor time: taken to be before all others,"
                                        + " in the order of the file",
                                "spoor: flows.csv:3: row that repeats another in every"
                                        + " column: counted again",
                                "spoor: the data: the data do not say the time of a block"));
    }
}
