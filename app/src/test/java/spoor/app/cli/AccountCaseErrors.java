package spoor.app.cli;

import static spoor.app.cli.AccountWorld.NEXT;
import static spoor.app.cli.AccountWorld.NOBODY;
import static spoor.app.cli.AccountWorld.THEFT;
import static spoor.app.cli.AccountWorld.THIEF;
import static spoor.app.cli.AccountWorld.TOKEN;
import static spoor.app.cli.AccountWorld.TOKENS;
import static spoor.app.cli.AccountWorld.VICTIM;
import static spoor.app.cli.ErrorCase.error;

import java.util.List;
import java.util.stream.Stream;

/// Cases that ask an account chain for what it does not hold, or a chain for what the other kind
/// has.
final class AccountCaseErrors {
    private static final String OF_THEFT = "transfer: {tx: \"" + THEFT + "\"}";
    private static final String OF_TOKENS =
            "transfer: {tx: \"" + TOKENS + "\", asset: \"" + TOKEN + "\"}";

    private AccountCaseErrors() {}

    private static String text(String chain, String origin, String more) {
        return """
        case: small
        chain: %s
        thefts:
          - id: theft
            origins:
              - %s
        policies: [fifo]
        %s
        """
                .formatted(chain, origin, more);
    }

    private static ErrorCase origin(String title, String origin) {
        return AccountWorld.in(error(title)).given("case.yaml", text("eth", origin, "notes: []"));
    }

    private static ErrorCase claim(String title, String claim) {
        return AccountWorld.in(error(title))
                .given(
                        "case.yaml",
                        text(
                                "eth",
                                OF_THEFT,
                                "claims: [{text: a, source: b, published: 5, " + claim + "}]"));
    }

    private static ErrorCase bitcoin(String title, String origin) {
        return error(title).given("case.yaml", text("bitcoin", origin, "notes: []"));
    }

    static List<ErrorCase> all() {
        return Stream.of(transfers(), addresses(), otherKind(), claims())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ErrorCase> transfers() {
        return List.of(
                origin(
                                "A transaction that an account chain does not have",
                                OF_THEFT.replace("a1", "99"))
                        .says(
                                "spoor: case.yaml:6:19: transaction"
                                        + " 0x9999999999999999999999999999999999999999999999999"
                                        + "999999999999999 is not in the ledger, which holds 3"
                                        + " transactions, expected one of these"),
                origin("A hash without its 0x", OF_THEFT.replace("0x", ""))
                        .says(
                                "spoor: case.yaml:6:24: the transaction's id"
                                        + " \"a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1"
                                        + "a1a1a1a1a1a1a1\" is no hash, expected 0x and 64"
                                        + " hexadecimal digits"),
                origin("A transfer without its transaction", "transfer: {log: 0}")
                        .says("spoor: case.yaml:6:19: the transfer has no `tx`," + " expected one"),
                origin("An unknown key of a transfer", OF_THEFT.replace("}", ", index: 0}"))
                        .says(
                                "spoor: case.yaml:6:94: the transfer has the key `index`,"
                                        + " expected tx, log, trace or asset"),
                origin(
                                "A log that the transaction does not have",
                                OF_TOKENS.replace("asset: \"" + TOKEN + "\"", "log: 7"))
                        .says(
                                "spoor: case.yaml:6:19: transaction"
                                        + " 0xc3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c"
                                        + "3c3c3c3c3c3c3c3 has no transfer of that description; it"
                                        + " has log 0 with 700 units of"
                                        + " 0x4444444444444444444444444444444444444444 and log 1"
                                        + " with 300 units of"
                                        + " 0x4444444444444444444444444444444444444444, expected"
                                        + " one of its transfers"),
                origin("A log that is no number", OF_THEFT.replace("}", ", log: first}"))
                        .says(
                                "spoor: case.yaml:6:99: log is \"first\", expected a"
                                        + " whole number from 0 to 2147483647"),
                origin(
                                "A trace that the transaction does not have",
                                OF_THEFT.replace("}", ", trace: \"0_1\"}"))
                        .says(
                                "spoor: case.yaml:6:19: transaction"
                                        + " 0xa1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a"
                                        + "1a1a1a1a1a1a1a1 has no transfer of that description; it"
                                        + " has the transaction's own value with 5000 units of"
                                        + " native, expected one of its transfers"),
                origin(
                                "An asset that the ledger does not have",
                                OF_THEFT.replace("}", ", asset: USDT}"))
                        .says(
                                "spoor: case.yaml:6:101: asset is \"USDT\", which the"
                                        + " ledger does not have, expected native, or the contract"
                                        + " of a token or the name of an asset that it has"),
                origin(
                                "An asset's contract with a wrong checksum",
                                OF_THEFT.replace(
                                        "}",
                                        ", asset: \"0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc3\"}"))
                        .says(
                                "spoor: case.yaml:6:101: address"
                                        + " 0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc3 has a wrong"
                                        + " checksum in the case of its letters, expected"
                                        + " 0xc02aAa39b223Fe8d0A0e5C4F27Ead9083c756cc3"),
                origin(
                                "An asset that the transaction does not move",
                                OF_THEFT.replace("}", ", asset: \"" + TOKEN + "\"}"))
                        .says(
                                "spoor: case.yaml:6:19: transaction"
                                        + " 0xa1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a"
                                        + "1a1a1a1a1a1a1a1 has no transfer of that description; it"
                                        + " has the transaction's own value with 5000 units of"
                                        + " native, expected one of its transfers"),
                origin("Several transfers that fit", OF_TOKENS)
                        .says(
                                "spoor: case.yaml:6:19: transaction"
                                        + " 0xc3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c"
                                        + "3c3c3c3c3c3c3c3 has 2 transfers of that description: log"
                                        + " 0 with 700 units of"
                                        + " 0x4444444444444444444444444444444444444444 and log 1"
                                        + " with 300 units of"
                                        + " 0x4444444444444444444444444444444444444444, expected"
                                        + " one: say `log`, `trace` or `asset`"),
                origin("More units than the transfer moved", OF_THEFT + "\n        units: 5001")
                        .says(
                                "spoor: case.yaml:7:16: units is 5001, expected at most"
                                        + " the 5000 that transfer"
                                        + " 0xa1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a"
                                        + "1a1a1a1a1a1a1a1 moves"),
                origin("A fractional amount of a transfer", OF_THEFT + "\n        units: 0.5")
                        .says(
                                "spoor: case.yaml:7:16: units is \"0.5\", expected a"
                                        + " whole number from 1 to 2^256 - 1"),
                origin("No units of a transfer", OF_THEFT + "\n        units: 0")
                        .says(
                                "spoor: case.yaml:7:16: units is \"0\", expected a whole"
                                        + " number from 1 to 2^256 - 1"),
                origin(
                                "More units of a transfer than 2^256",
                                OF_THEFT
                                        + "\n        units: 115792089237316195423570985008687907853269984665640564039457584007913129639936")
                        .says(
                                "spoor: case.yaml:7:16: units is"
                                        + " \"11579208923731619542357098500868790785326998466564"
                                        + "0564039457584007913129639936\", expected a whole number"
                                        + " from 1 to 2^256 - 1"),
                origin("A transfer that is an origin twice", OF_THEFT + "\n      - " + OF_THEFT)
                        .says(
                                "spoor: case.yaml:7:19: transfer"
                                        + " 0xa1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a"
                                        + "1a1a1a1a1a1a1a1 is an origin already, by case.yaml:6:19"));
    }

    private static List<ErrorCase> addresses() {
        return List.of(
                origin(
                                "An account with a wrong checksum",
                                "address: \"0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc3\"")
                        .says(
                                "spoor: case.yaml:6:18: address"
                                        + " 0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc3 has a wrong"
                                        + " checksum in the case of its letters, expected"
                                        + " 0xc02aAa39b223Fe8d0A0e5C4F27Ead9083c756cc3"),
                origin(
                                "A bitcoin address on an account chain",
                                "address: 1BoatSLRHtKNngkdXEeobR76b53LETtpyx")
                        .says(
                                "spoor: case.yaml:6:18: address is"
                                        + " \"1BoatSLRHtKNngkdXEeobR76b53LETtpyx\", expected 0x and"
                                        + " 40 hexadecimal digits"),
                origin("An account that receives nothing", "address: \"" + NOBODY + "\"")
                        .says(
                                "spoor: case.yaml:6:18: address"
                                        + " 0x7777777777777777777777777777777777777777 receives"
                                        + " nothing in the ledger, expected at least one transfer"),
                origin("An account that sends nothing", "sender: \"" + NEXT + "\"")
                        .says(
                                "spoor: case.yaml:6:17: address"
                                        + " 0x3333333333333333333333333333333333333333 sends"
                                        + " nothing in the ledger, expected at least one transfer"),
                origin(
                                "An account that receives nothing of the asset",
                                "address: \"" + NEXT + "\"\n        asset: \"" + TOKEN + "\"")
                        .says(
                                "spoor: case.yaml:6:18: address"
                                        + " 0x3333333333333333333333333333333333333333 receives"
                                        + " nothing of 0x4444444444444444444444444444444444444444"
                                        + " in the ledger, expected at least one transfer"),
                origin(
                                "An account that sends nothing in the span",
                                "sender: \""
                                        + VICTIM
                                        + "\"\n        from: 102\n        to: 2018-01-01")
                        .says(
                                "spoor: case.yaml:6:17: address"
                                        + " 0x1111111111111111111111111111111111111111 sends"
                                        + " nothing from 102 to 2018-01-01 in the ledger, expected"
                                        + " at least one transfer"),
                origin(
                                "A transfer that its sender names too",
                                OF_THEFT + "\n      - sender: \"" + VICTIM + "\"")
                        .says(
                                "spoor: case.yaml:7:17: transfer"
                                        + " 0xa1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a"
                                        + "1a1a1a1a1a1a1a1 is an origin already, by case.yaml:6:19"),
                origin(
                                "Units on an account's transfers",
                                "sender: \"" + VICTIM + "\"\n        units: 5")
                        .says(
                                "spoor: case.yaml:7:9: an origin with `sender` has the"
                                        + " key `units`, expected sender, asset, from or to"),
                origin(
                                "An origin of two kinds on an account chain",
                                OF_THEFT + "\n        sender: \"" + THIEF + "\"")
                        .says(
                                "spoor: case.yaml:6:9: the origin has 2 of `output`,"
                                        + " `address`, `transfer` and `sender`, expected one of"
                                        + " them"));
    }

    private static List<ErrorCase> otherKind() {
        return List.of(
                origin("An output on an account chain", "output: " + "a1".repeat(32) + ":0")
                        .says(
                                "spoor: case.yaml:6:17: the origin is an output, which"
                                        + " only chains of outputs have; on an account chain"
                                        + " expected `transfer`, `address` or `sender`"),
                bitcoin("A sender on a bitcoin chain", "sender: 12ZEw5Hcv1hTb6YUQJ69y1V7uhcoDz92PH")
                        .says(
                                "spoor: case.yaml:6:17: the origin has `sender`, which"
                                        + " only account chains have; on a bitcoin chain expected"
                                        + " `output`, or `address` with `from` and `to`"),
                bitcoin(
                                "An asset on a bitcoin chain",
                                "address: 12ZEw5Hcv1hTb6YUQJ69y1V7uhcoDz92PH\n        asset: native")
                        .says(
                                "spoor: case.yaml:6:18: the origin has `asset`, which"
                                        + " only account chains have; on a bitcoin chain expected"
                                        + " `output`, or `address` with `from` and `to`"),
                bitcoin("A transaction of an account chain on a bitcoin chain", OF_THEFT)
                        .says(
                                "spoor: case.yaml:6:19: the origin is a transfer, which"
                                        + " only account chains have; on a bitcoin chain expected"
                                        + " `output` or `address`"));
    }

    private static List<ErrorCase> claims() {
        return List.of(
                claim("A claim about what nobody sent", "measure: sent")
                        .says(
                                "spoor: case.yaml:8:10: the claim's measure is sent,"
                                        + " expected an `address` with it"),
                claim(
                                "A claim about an account with a wrong checksum",
                                "measure: sent, address: \"0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc3\"")
                        .says(
                                "spoor: case.yaml:8:69: address"
                                        + " 0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc3 has a wrong"
                                        + " checksum in the case of its letters, expected"
                                        + " 0xc02aAa39b223Fe8d0A0e5C4F27Ead9083c756cc3"),
                claim(
                                "A claim with an address that it does not need",
                                "measure: stolen, address: \"" + THIEF + "\"")
                        .says(
                                "spoor: case.yaml:8:10: the claim has an `address`,"
                                        + " expected one with measure: sent only"),
                claim(
                                "A claim with an asset that it does not need",
                                "measure: stolen, asset: native")
                        .says(
                                "spoor: case.yaml:8:10: the claim has an `asset`,"
                                        + " expected one with measure: sent only"),
                claim(
                                "A claim about an asset that the ledger does not have",
                                "measure: sent, asset: USDT, address: \"" + THIEF + "\"")
                        .says(
                                "spoor: case.yaml:8:10: asset is \"USDT\", which the"
                                        + " ledger does not have, expected native, or the contract"
                                        + " of a token or the name of an asset that it has"),
                error("A claim about an account of a bitcoin chain")
                        .given(
                                "case.yaml",
                                CaseFileErrors.CASE
                                        + "claims: [{text: a, source: b, published: 5, measure:"
                                        + " sent, address: \""
                                        + THIEF
                                        + "\"}]")
                        .says(
                                "spoor: case.yaml:13:10: the claim's measure is sent,"
                                        + " which only account chains have; on a bitcoin chain"
                                        + " expected stolen, transactions, places, addresses or"
                                        + " moved"));
    }
}
