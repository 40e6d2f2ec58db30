package spoor.app.cli;

import static spoor.app.cli.ErrorCase.error;

import java.util.List;
import spoor.app.TestWorld;

/// Case files that cannot be read.
final class CaseFileErrors {
    /// A case that runs.
    static final String CASE =
            """
            case: small
            chain: bitcoin
            thefts:
              - id: theft
                victim: Alice
                when: 2017-07-14
                origins:
                  - output: %s:0
                    units: 500000000
            policies: [fifo, pro-rata]
            stop: {tags: [], categories: [exchange], coinjoin: true}
            limits: {depth: 20}
            """
                    .formatted(TestWorld.id("a1"));

    private CaseFileErrors() {}

    /// The case with one piece of its text replaced.
    static ErrorCase with(String title, String piece, String replacement) {
        if (!CASE.contains(piece)) {
            throw new IllegalStateException("the case does not have " + piece);
        }
        return error(title).given("case.yaml", CASE.replace(piece, replacement));
    }

    static List<ErrorCase> all() {
        String output = "output: " + TestWorld.id("a1") + ":0";
        return List.of(
                error("A case file that is empty")
                        .given("case.yaml", "")
                        .says("spoor: case.yaml: is empty, expected YAML"),
                error("A case file that is no YAML")
                        .given("case.yaml", "case: [small\nthefts: []\n")
                        .says(
                                "spoor: case.yaml:2:7: cannot be read as YAML: while parsing a"
                                        + " flow sequence, expected ',' or ']', but got :"),
                error("A case file that is no text")
                        .given("case.yaml", () -> new byte[] {'a', (byte) 0xff})
                        .says("spoor: case.yaml:1: is not UTF-8 text, expected UTF-8 throughout"),
                error("A case file that is a list")
                        .given("case.yaml", "- case")
                        .says(
                                "spoor: case.yaml:1:1: the case file is a list, expected a mapping"
                                        + " of keys to values"),
                with("A key that stands twice", "limits: {depth: 20}", "case: again")
                        .says("spoor: case.yaml:12:1: has the key `case` twice"),
                with("An alias that would repeat a list", "tags: []", "tags: &t [*t]")
                        .says(
                                "spoor: case.yaml:11:18: alias *t stands for a list, a mapping or"
                                        + " nothing, expected a single value"),
                with("An unknown key", "policies", "polices")
                        .says(
                                "spoor: case.yaml:10:1: the case file has the key `polices`,"
                                        + " expected case, chain, thefts, policies, stop, limits, bounds,"
                                        + " steps, claims or notes; did you mean policies?"),
                with("An unknown key of a theft", "victim", "victims")
                        .says(
                                "spoor: case.yaml:5:5: the theft has the key `victims`, expected"
                                        + " id, victim, when or origins; did you mean victim?"),
                with("An unknown key of an origin", "units", "amount")
                        .says(
                                "spoor: case.yaml:9:9: the origin has the key `amount`, expected"
                                        + " output, units, address, from, to, transfer, sender or asset"),
                with("An unknown key of stop", "coinjoin", "coinjoins")
                        .says(
                                "spoor: case.yaml:11:42: stop has the key `coinjoins`, expected"
                                        + " tags, categories, coinjoin, mixers or deposits; did you mean"
                                        + " coinjoin?"),
                with("An unknown limit", "depth", "hops")
                        .says(
                                "spoor: case.yaml:12:10: limits has the key `hops`, expected"
                                        + " depth, min_units, until or transactions"),
                with("A limit beyond 256 bits", "depth: 20", "min_units: " + "9".repeat(78))
                        .says(
                                "spoor: case.yaml:12:21: min_units is \""
                                        + "9".repeat(78)
                                        + "\", expected a whole number from 1 to 2^256 - 1"),
                with("No case name", "case: small\n", "")
                        .says("spoor: case.yaml:1:1: the case file has no `case`, expected one"),
                with("An empty case name", "case: small", "case:")
                        .says("spoor: case.yaml:1:1: case is empty, expected a value"),
                with("A chain's name that is none", "chain: bitcoin", "chain: ../b")
                        .says(
                                "spoor: case.yaml:2:8: chain is \"../b\", expected the name of a"
                                        + " chain: letters, digits, - and _"),
                error("No thefts")
                        .given("case.yaml", "case: small")
                        .says("spoor: case.yaml:1:1: the case file has no `thefts`, expected one"),
                error("An empty list of thefts")
                        .given("case.yaml", "case: small\nthefts: []")
                        .says(
                                "spoor: case.yaml:2:9: thefts is an empty list, expected at least"
                                        + " one"),
                with("A theft's id that is none", "id: theft", "id: =cmd")
                        .says(
                                "spoor: case.yaml:4:9: id is \"=cmd\", expected up to 64 letters,"
                                        + " digits, dots, - and _, a letter or digit first"),
                with(
                                "Two thefts with one id",
                                "policies",
                                "  - {id: theft, origins: [{address: x}]}\npolicies")
                        .says(
                                "spoor: case.yaml:10:5: the theft \"theft\" is there already, at"
                                        + " case.yaml:4:5"),
                with("A date that is none", "2017-07-14", "14.7.2017")
                        .says(
                                "spoor: case.yaml:6:11: when is \"14.7.2017\", expected a date as in"
                                        + " 2017-05-12 or a date and time in UTC as in 2017-05-12T08:00:00Z"),
                with("A day that does not exist", "2017-07-14", "2017-02-29")
                        .says(
                                "spoor: case.yaml:6:11: when is \"2017-02-29\", expected a date as"
                                        + " in 2017-05-12 or a date and time in UTC as in"
                                        + " 2017-05-12T08:00:00Z"),
                with("An origin without an output's number", output, "output: abc")
                        .says(
                                "spoor: case.yaml:8:17: output is \"abc\", expected a transaction's"
                                        + " id, a colon and the output's number"),
                with("A transaction's id that is too short", output, "output: abc:0")
                        .says(
                                "spoor: case.yaml:8:17: the transaction's id \"abc\" has 3"
                                        + " characters, expected 64 hexadecimal digits"),
                with("A transaction's id with a letter that is no digit", "a1a1", "a1g1")
                        .says(
                                "spoor: case.yaml:8:17: the transaction's id"
                                        + " \"a1g1a1g1a1g1a1g1a1g1a1g1a1g1a1g1a1g1a1g1a1g1a1g1a1g1a1g1a1g1a1g1"
                                        + "\" is not hexadecimal, expected 64 digits 0-9 a-f"),
                with("An output's number that is none", ":0\n", ":-1\n")
                        .says(
                                "spoor: case.yaml:8:17: the output's number is \"-1\", expected 0 to"
                                        + " 4294967295"),
                with("An origin that is empty", output + "\n        units: 500000000", "{}")
                        .says(
                                "spoor: case.yaml:8:9: the origin has none of `output`,"
                                        + " `address`, `transfer` and `sender`, expected one of"
                                        + " them"),
                with("An origin with both output and address", "units: 500000000", "address: 1x")
                        .says(
                                "spoor: case.yaml:8:9: the origin has 2 of `output`, `address`,"
                                        + " `transfer` and `sender`, expected one of them"),
                with("A span on an output", "units: 500000000", "from: 100")
                        .says(
                                "spoor: case.yaml:9:9: an origin with `output` has the key `from`,"
                                        + " expected output or units"),
                with(
                                "A transfer on a bitcoin chain",
                                output + "\n        units: 500000000",
                                "transfer: {tx: \"0x" + "b6".repeat(32) + "\", log: 12}")
                        .so("Transfers belong to account chains, such as Ethereum.")
                        .says(
                                "spoor: case.yaml:8:19: the origin is a transfer, which only"
                                        + " account chains have; on a bitcoin chain expected `output` or"
                                        + " `address`"),
                with("An amount with a point", "500000000", "5.0")
                        .so("Amounts are whole satoshi: 5 BTC is 500000000.")
                        .says(
                                "spoor: case.yaml:9:16: units is \"5.0\", expected a whole number"
                                        + " from 1 to 2100000000000000"),
                with("An amount that is negative", "500000000", "-5")
                        .says(
                                "spoor: case.yaml:9:16: units is \"-5\", expected a whole number"
                                        + " from 1 to 2100000000000000"),
                with("An unknown policy", "fifo", "fifi")
                        .says(
                                "spoor: case.yaml:10:12: policy is \"fifi\", expected fifo, lifo,"
                                        + " pro-rata, clean-first, taint-first, tiho or poison; did you mean"
                                        + " fifo?"),
                with("A policy that stands twice", "pro-rata", "fifo")
                        .says("spoor: case.yaml:10:18: the policy fifo is there already"),
                with("No policy", "[fifo, pro-rata]", "[]")
                        .says(
                                "spoor: case.yaml:10:11: policies is an empty list, expected at"
                                        + " least one"),
                with("An unknown category", "exchange", "exchanges")
                        .says(
                                "spoor: case.yaml:11:31: category is \"exchanges\", expected one of"
                                        + " the groups exchange, wallet, payment, gambling, market, mining,"
                                        + " service, mixer, bridge, swap, burned, frozen or seized, or a"
                                        + " single category: cex, atm, wallet_service, hosted_wallet,"
                                        + " escrow_wallet, ico_wallet, payment_processor, merchant, shop,"
                                        + " mining_service, miner, mining_pool, defi, defi_lending,"
                                        + " defi_derivative, defi_derivatives, faucet, hosting, vpn,"
                                        + " filesharing, index, messaging_service, search_engine,"
                                        + " mixing_service, mixing, coinjoin, defi_bridge, defi_dex, dex,"
                                        + " swap_service, burn, burn_address, black_list or seizure; did you"
                                        + " mean exchange?"),
                with("A category that ends no trail", "exchange", "ransomware")
                        .so(
                                "A category ends a trail when it says that the owner pools other"
                                        + " people's money, or that the value is gone.")
                        .says(
                                "spoor: case.yaml:11:31: category is \"ransomware\", expected one of"
                                        + " the groups exchange, wallet, payment, gambling, market, mining,"
                                        + " service, mixer, bridge, swap, burned, frozen or seized, or a"
                                        + " single category: cex, atm, wallet_service, hosted_wallet,"
                                        + " escrow_wallet, ico_wallet, payment_processor, merchant, shop,"
                                        + " mining_service, miner, mining_pool, defi, defi_lending,"
                                        + " defi_derivative, defi_derivatives, faucet, hosting, vpn,"
                                        + " filesharing, index, messaging_service, search_engine,"
                                        + " mixing_service, mixing, coinjoin, defi_bridge, defi_dex, dex,"
                                        + " swap_service, burn, burn_address, black_list or seizure"),
                with("A switch that is none", "coinjoin: true", "coinjoin: yes")
                        .says(
                                "spoor: case.yaml:11:52: coinjoin is \"yes\", expected true or false"),
                with("A tag pack that is not there", "tags: []", "tags: [tags/a.yaml]")
                        .says(
                                "spoor: case.yaml:11:15: there is no file \"tags/a.yaml\", expected"
                                        + " it beside the case file or in the workspace"),
                with("A tag pack that stands twice", "tags: []", "tags: [a, a]")
                        .says("spoor: case.yaml:11:18: the tag pack \"a\" is there already"),
                with("A limit that is no number", "depth: 20", "depth: deep")
                        .says(
                                "spoor: case.yaml:12:17: depth is \"deep\", expected a whole number"
                                        + " from 1 to 2147483646"),
                with("A limit of nothing", "depth: 20", "depth: 0")
                        .says(
                                "spoor: case.yaml:12:17: depth is \"0\", expected a whole number"
                                        + " from 1 to 2147483646"),
                with("A moment that is none", "depth: 20", "until: tomorrow")
                        .says(
                                "spoor: case.yaml:12:17: until is \"tomorrow\", expected a block"
                                        + " height up to 999999999, a date as in 2017-05-12 or a date and time"
                                        + " in UTC as in 2017-05-12T08:00:00Z"),
                with("A date without its hyphens", "depth: 20", "until: 20170512")
                        .says(
                                "spoor: case.yaml:12:17: until is \"20170512\", expected a block"
                                        + " height up to 9999999, a date as in 2017-05-12 or a date and time"
                                        + " in UTC as in 2017-05-12T08:00:00Z"),
                with(
                                "A claim about nothing known",
                                "limits: {depth: 20}",
                                "claims: [{text: a, source: b, published: 5, measure: stole}]")
                        .says(
                                "spoor: case.yaml:12:54: measure is \"stole\", expected stolen,"
                                        + " transactions, places, addresses, moved or sent; did you mean"
                                        + " stolen?"),
                with(
                                "A claim whose figure is none",
                                "limits: {depth: 20}",
                                "claims: [{text: a, source: b, published: about 5, measure:"
                                        + " stolen}]")
                        .says(
                                "spoor: case.yaml:12:42: published is \"about 5\", expected a figure"
                                        + " in digits, at most 8 of them behind the point"),
                with(
                                "A claim about a transaction that it does not name",
                                "limits: {depth: 20}",
                                "claims: [{text: a, source: b, published: 5, measure: moved}]")
                        .says(
                                "spoor: case.yaml:12:10: the claim's measure is moved, expected a"
                                        + " `transaction` with it"),
                with(
                                "A claim that needs the steps which the case leaves out",
                                "limits: {depth: 20}",
                                "steps: false\n"
                                        + "claims: [{text: a, source: b, published: 5, measure:"
                                        + " moved}]")
                        .says(
                                "spoor: case.yaml:13:54: measure is \"moved\", which needs the"
                                        + " steps, expected steps: true"));
    }
}
