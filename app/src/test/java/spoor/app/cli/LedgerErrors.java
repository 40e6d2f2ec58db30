package spoor.app.cli;

import static spoor.app.cli.CaseFileErrors.with;

import java.util.List;
import spoor.app.TestWorld;

/// Case files that ask for what the ledger does not hold.
final class LedgerErrors {
    private LedgerErrors() {}

    static List<ErrorCase> all() {
        String a1 = TestWorld.id("a1").toString();
        String outside = TestWorld.id("0f").toString();
        String origin = "output: " + a1 + ":0\n        units: 500000000";
        return List.of(
                with("A chain that is not there", "chain: bitcoin", "chain: bitcion")
                        .says(
                                "spoor: case.yaml:2:8: there is no chain \"bitcion\" in the"
                                        + " workspace <folder>, expected bitcoin; did you mean bitcoin?"),
                with("A transaction that is not in the ledger", a1, TestWorld.id("99").toString())
                        .says(
                                "spoor: case.yaml:8:17: transaction"
                                        + " 9999999999999999999999999999999999999999999999999999999999999999"
                                        + " is not in the ledger, which holds 5 transactions up to height"
                                        + " 102, expected one of these"),
                with("An output that the transaction does not have", a1 + ":0", a1 + ":7")
                        .says(
                                "spoor: case.yaml:8:17: transaction"
                                        + " a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1"
                                        + " has no output 7, expected 0 to 2"),
                with("An output that the data know nothing of", a1 + ":0", outside + ":0")
                        .says(
                                "spoor: case.yaml:8:17: transaction"
                                        + " 0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f"
                                        + " lies outside the data, which know nothing of its output 0"),
                with("An origin that is unspendable", a1 + ":0", a1 + ":2")
                        .says(
                                "spoor: case.yaml:8:17: output"
                                        + " a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1:"
                                        + "2 is provably unspendable (OP_RETURN), expected one that can be"
                                        + " spent"),
                with("More stolen than there is", "500000000", "500000001")
                        .says(
                                "spoor: case.yaml:9:16: units is 500000001, expected at most the"
                                        + " 500000000 satoshi of output"
                                        + " a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1:"
                                        + "0"),
                with(
                                "An origin that stands twice",
                                "policies",
                                "      - output: " + a1 + ":0\npolicies")
                        .says(
                                "spoor: case.yaml:10:17: output"
                                        + " a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1:"
                                        + "0 is an origin already, by case.yaml:8:17"),
                with(
                                "An output that its address names too",
                                "policies",
                                "      - address: " + TestWorld.address(0x11) + "\npolicies")
                        .says(
                                "spoor: case.yaml:10:18: output"
                                        + " a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1:"
                                        + "0 is an origin already, by case.yaml:8:17"),
                with(
                                "An origin's address with a wrong checksum",
                                origin,
                                "address: 1BoatSLRHtKNngkdXEeobR76b53LETtpyx")
                        .says(
                                "spoor: case.yaml:8:18: bitcoin address"
                                        + " 1BoatSLRHtKNngkdXEeobR76b53LETtpyx has checksum 0bb960fb,"
                                        + " expected 0bb960de"),
                with(
                                "An address of another network",
                                origin,
                                "address: bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080")
                        .says(
                                "spoor: case.yaml:8:18: bitcoin address"
                                        + " bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080 is an address of"
                                        + " regtest, expected mainnet"),
                with(
                                "An address that the ledger does not have",
                                origin,
                                "address: " + TestWorld.address(0x77))
                        .says(
                                "spoor: case.yaml:8:18: address 1BtgXX1LQ5tD7foJp4d5m4PqMuKaDuAe2w"
                                        + " receives nothing in the ledger, expected at least one output"),
                with(
                                "An address that receives nothing in the span",
                                origin,
                                "address: "
                                        + TestWorld.address(0x11)
                                        + "\n        from: 2018-01-01\n        to: 600000")
                        .says(
                                "spoor: case.yaml:8:18: address 12ZEw5Hcv1hTb6YUQJ69y1V7uhcoDz92PH"
                                        + " receives nothing from 2018-01-01 to 600000 in the ledger,"
                                        + " expected at least one output"));
    }
}
