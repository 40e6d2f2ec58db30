package spoor.app.cli;

import static spoor.app.cli.AccountWorld.NEXT;
import static spoor.app.cli.AccountWorld.THIEF;
import static spoor.app.cli.AccountWorld.TRANSACTION_COLUMNS;
import static spoor.app.cli.AccountWorld.TRANSFER_COLUMNS;
import static spoor.app.cli.AccountWorld.VICTIM;
import static spoor.app.cli.AccountWorld.hash;
import static spoor.app.cli.AccountWorld.transaction;
import static spoor.app.cli.AccountWorld.transfer;
import static spoor.app.cli.ErrorCase.error;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import spoor.ledger.TestData;

/// Tables that `spoor ingest evm` cannot trust. The ledger is there before and stays as it was.
final class AccountErrors {
    private static final String PARQUET = "chain/ethereum/parquet_derived/";

    private AccountErrors() {}

    private static ErrorCase ingesting(String title) {
        return AccountWorld.in(error(title)).running("ingest evm more.csv --chain eth");
    }

    /// A table of transactions with one row, at the second line.
    private static ErrorCase row(String title, String from, String value) {
        return ingesting(title)
                .given(
                        "more.csv",
                        TRANSACTION_COLUMNS + transaction(hash("d4"), "102,0", from, NEXT, value));
    }

    static List<ErrorCase> all() {
        return Stream.of(cells(), tables(), facts()).flatMap(List::stream).toList();
    }

    private static List<ErrorCase> cells() {
        return List.of(
                row(
                                "An address with a wrong checksum in a table",
                                "0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc3",
                                "1")
                        .says(
                                "spoor: more.csv:2: from_address: address"
                                        + " 0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc3 has a wrong"
                                        + " checksum in the case of its letters, expected"
                                        + " 0xc02aAa39b223Fe8d0A0e5C4F27Ead9083c756cc3"),
                row("An address that is too short", "0x2222", "1")
                        .says(
                                "spoor: more.csv:2: from_address: address is \"0x2222\","
                                        + " expected 0x and 40 hexadecimal digits"),
                row(
                                "An amount above 2^256",
                                THIEF,
                                "115792089237316195423570985008687907853269984665640564039457584007913129639936")
                        .says(
                                "spoor: more.csv:2: value is"
                                        + " \"11579208923731619542357098500868790785326998466564"
                                        + "0564039457584007913129639936\", expected a whole number"
                                        + " of units from 0 to 2^256 - 1"),
                row("A negative amount of units", THIEF, "-1")
                        .says(
                                "spoor: more.csv:2: value is \"-1\", expected a whole"
                                        + " number of units from 0 to 2^256 - 1"),
                row("A fractional amount of units", THIEF, "1.5")
                        .says(
                                "spoor: more.csv:2: value is \"1.5\", expected a whole"
                                        + " number of units from 0 to 2^256 - 1"),
                row("An amount with an exponent", THIEF, "5e+18")
                        .says(
                                "spoor: more.csv:2: value is \"5e+18\", expected a whole"
                                        + " number of units from 0 to 2^256 - 1"),
                row("An amount that is missing", THIEF, "")
                        .says(
                                "spoor: more.csv:2: value is empty, expected a whole"
                                        + " number of units from 0 to 2^256 - 1"),
                ingesting("A hash that is none")
                        .given(
                                "more.csv",
                                TRANSACTION_COLUMNS
                                        + transaction("0xd4", "102,0", THIEF, NEXT, "1"))
                        .says(
                                "spoor: more.csv:2: hash is \"0xd4\", expected 0x and 64"
                                        + " hexadecimal digits"));
    }

    private static List<ErrorCase> tables() {
        String row = transaction(hash("d4"), "102,0", THIEF, NEXT, "1");
        return List.of(
                ingesting("A table without its header")
                        .given("more.csv", row)
                        .says(
                                "spoor: more.csv: the columns are"
                                        + " 0xd4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4..., 102, 0,"
                                        + " 0x22222222222222222222222222222222222222...,"
                                        + " 0x33333333333333333333333333333333333333..., 1, 0, 0,"
                                        + " 1; expected a table of ethereum-etl with its column"
                                        + " names in the first row: blocks (number, timestamp),"
                                        + " transactions (hash, from_address, to_address, value),"
                                        + " receipts (transaction_hash, gas_used), logs"
                                        + " (transaction_hash, address, topics, data),"
                                        + " token_transfers (transaction_hash, token_address,"
                                        + " from_address, to_address, value), traces (trace_type,"
                                        + " trace_address, from_address, to_address, value),"
                                        + " contracts (address, is_erc721) or tokens (address,"
                                        + " symbol, decimals)"),
                ingesting("A table without a column that it needs")
                        .given(
                                "more.csv",
                                TRANSACTION_COLUMNS.replace(",value", "")
                                        + row.replace(",1,0,0,1", ",0,0,1"))
                        .says(
                                "spoor: more.csv: the columns are hash, block_number,"
                                        + " transaction_index, from_address, to_address, gas_price,"
                                        + " receipt_gas_used, receipt_status; expected a table of"
                                        + " ethereum-etl with its column names in the first row:"
                                        + " blocks (number, timestamp), transactions (hash,"
                                        + " from_address, to_address, value), receipts"
                                        + " (transaction_hash, gas_used), logs (transaction_hash,"
                                        + " address, topics, data), token_transfers"
                                        + " (transaction_hash, token_address, from_address,"
                                        + " to_address, value), traces (trace_type, trace_address,"
                                        + " from_address, to_address, value), contracts (address,"
                                        + " is_erc721) or tokens (address, symbol, decimals)"),
                ingesting("A row with a field too few")
                        .given("more.csv", TRANSACTION_COLUMNS + row.replace(",0,0,1", ",0,0"))
                        .says(
                                "spoor: more.csv:2: the row has 8 fields, expected 9 as"
                                        + " in the first row"),
                ingesting("A quote within a field")
                        .given(
                                "more.csv",
                                TRANSACTION_COLUMNS + row.replace("102", "\"102\" (late)"))
                        .says(
                                "spoor: more.csv:2: not CSV: Unexpected character after"
                                        + " closing quote: ' ' (0x20) (record starting at line 2);"
                                        + " expected quotes around whole fields only"),
                ingesting("A quote that never ends")
                        .given("more.csv", TRANSACTION_COLUMNS + "\"" + row)
                        .says(
                                "spoor: more.csv:2: not CSV: Unclosed quoted field at end"
                                        + " of input (record starting at line 2); expected quotes"
                                        + " around whole fields only"),
                ingesting("A table in UTF-16")
                        .given(
                                "more.csv",
                                () -> (TRANSACTION_COLUMNS + row).getBytes(StandardCharsets.UTF_16))
                        .says("spoor: more.csv: is written in UTF-16, expected UTF-8"),
                ingesting("A web page for a table")
                        .given("more.csv", "<!DOCTYPE html><title>Log in</title>")
                        .says(
                                "spoor: more.csv: starts with '<' like a web page,"
                                        + " expected a table of ethereum-etl with its column names"
                                        + " in the first row: blocks (number, timestamp),"
                                        + " transactions (hash, from_address, to_address, value),"
                                        + " receipts (transaction_hash, gas_used), logs"
                                        + " (transaction_hash, address, topics, data),"
                                        + " token_transfers (transaction_hash, token_address,"
                                        + " from_address, to_address, value), traces (trace_type,"
                                        + " trace_address, from_address, to_address, value),"
                                        + " contracts (address, is_erc721) or tokens (address,"
                                        + " symbol, decimals)"),
                ingesting("A table that is empty")
                        .given("more.csv", "")
                        .says(
                                "spoor: more.csv: the file is empty, expected a table of"
                                        + " ethereum-etl with its column names in the first row:"
                                        + " blocks (number, timestamp), transactions (hash,"
                                        + " from_address, to_address, value), receipts"
                                        + " (transaction_hash, gas_used), logs (transaction_hash,"
                                        + " address, topics, data), token_transfers"
                                        + " (transaction_hash, token_address, from_address,"
                                        + " to_address, value), traces (trace_type, trace_address,"
                                        + " from_address, to_address, value), contracts (address,"
                                        + " is_erc721) or tokens (address, symbol, decimals)"),
                ingesting("A Parquet file that is cut in the middle")
                        .given("more.csv", () -> half("transactions.snappy.parquet"))
                        .says(
                                "spoor: more.csv: the Parquet file is cut off: it ends in"
                                        + " \"024\ufffd\", expected PAR1"),
                ingesting("A Parquet file with damage")
                        .given("more.csv", () -> damaged("token_transfers.zstd.parquet"))
                        .says(
                                "spoor: more.csv: the Parquet file is damaged: can not"
                                        + " read class org.apache.parquet.format.PageHeader: don't"
                                        + " know what type: 15 (IOException)"));
    }

    private static List<ErrorCase> facts() {
        return List.of(
                ingesting("Missing columns that file order replaces")
                        .given(
                                "more.csv",
                                "hash,block_number,from_address,to_address,value\n"
                                        + String.join(",", hash("d4"), "102", THIEF, NEXT, "1")
                                        + "\n")
                        .exits(0)
                        .so("It is ingested; every trace lists what is told here as assumed.")
                        .says(
                                "spoor: the data: the data do not say the time of a block",
                                "spoor: more.csv:2: transaction without"
                                        + " transaction_index: its place in the block is taken from"
                                        + " its place in the file"),
                ingesting("A transfer that stands twice")
                        .given(
                                "more.csv",
                                TRANSFER_COLUMNS
                                        + transfer(hash("d4"), "0", THIEF, NEXT, "5").repeat(2))
                        .exits(0)
                        .so("It counts once, because hash and position agree.")
                        .says(
                                "spoor: more.csv:3: a transfer stands twice in one"
                                        + " source, with the same place: counted once",
                                "spoor: more.csv:2: token of which no log, contract or"
                                        + " tokens row says whether the numbers in its transfers"
                                        + " are amounts: taken for amounts"),
                ingesting("Two rows that contradict each other")
                        .given(
                                "more.csv",
                                TRANSFER_COLUMNS
                                        + transfer(hash("d4"), "0", THIEF, NEXT, "5")
                                        + transfer(hash("d4"), "0", THIEF, NEXT, "6"))
                        .says(
                                "spoor: more.csv:3: 6 units of"
                                        + " 0x4444444444444444444444444444444444444444 from"
                                        + " 0x2222222222222222222222222222222222222222 to"
                                        + " 0x3333333333333333333333333333333333333333, expected 5"
                                        + " units of 0x4444444444444444444444444444444444444444"
                                        + " from 0x2222222222222222222222222222222222222222 to"
                                        + " 0x3333333333333333333333333333333333333333 for the same"
                                        + " place in transaction"
                                        + " 0xd4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d"
                                        + "4d4d4d4d4d4d4d4, as more.csv:2 says"),
                row("A row that contradicts the ledger", THIEF, "1")
                        .given(
                                "more.csv",
                                TRANSACTION_COLUMNS
                                        + transaction(
                                                AccountWorld.THEFT, "100,0", VICTIM, THIEF, "6000"))
                        .says(
                                "spoor: more.csv:2: 6000 units of native from"
                                        + " 0x1111111111111111111111111111111111111111 to"
                                        + " 0x2222222222222222222222222222222222222222, expected"
                                        + " 5000 units of native from"
                                        + " 0x1111111111111111111111111111111111111111 to"
                                        + " 0x2222222222222222222222222222222222222222 for the same"
                                        + " place in transaction"
                                        + " 0xa1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a"
                                        + "1a1a1a1a1a1a1a1, as <folder>/chains/eth says"),
                ingesting("A transaction in two blocks")
                        .given(
                                "more.csv",
                                TRANSACTION_COLUMNS
                                        + transaction(
                                                AccountWorld.THEFT, "101,2", VICTIM, THIEF, "5000"))
                        .says(
                                "spoor: more.csv:2: transaction"
                                        + " 0xa1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a"
                                        + "1a1a1a1a1a1a1a1 is in block 101, expected 100 as known"
                                        + " before"),
                ingesting("A transaction at two places of its block")
                        .given(
                                "more.csv",
                                TRANSACTION_COLUMNS
                                        + transaction(
                                                AccountWorld.THEFT, "100,4", VICTIM, THIEF, "5000"))
                        .says(
                                "spoor: more.csv:2: transaction"
                                        + " 0xa1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a"
                                        + "1a1a1a1a1a1a1a1 stands at place 4 of its block, expected"
                                        + " 0 as known before"),
                ingesting("A block with another hash")
                        .given(
                                "more.csv",
                                "number,timestamp,hash\n100,1500060000," + hash("99") + "\n")
                        .says(
                                "spoor: more.csv:2: block 100 has the hash"
                                        + " 0x9999999999999999999999999999999999999999999999999"
                                        + "999999999999999, expected"
                                        + " 0x6464646464646464646464646464646464646464646464646"
                                        + "464646464646464 as known before: another chain, or a"
                                        + " block that was given up"),
                ingesting("A receipt that neither failed nor succeeded")
                        .given(
                                "more.csv",
                                "transaction_hash,gas_used,status\n"
                                        + AccountWorld.THEFT
                                        + ",0,2\n")
                        .says(
                                "spoor: more.csv:2: status is \"2\", expected a whole"
                                        + " number from 0 to 1"));
    }

    private static byte[] half(String name) {
        byte[] whole = TestData.bytes(PARQUET + name);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] damaged(String name) {
        byte[] whole = TestData.bytes(PARQUET + name);
        Arrays.fill(whole, 100, 200, (byte) 0x55);
        return whole;
    }
}
