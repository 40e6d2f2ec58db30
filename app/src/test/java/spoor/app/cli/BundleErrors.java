package spoor.app.cli;

import static spoor.app.cli.ErrorCase.error;

import java.util.List;

/// Evidence bundles that cannot be made or sealed.
final class BundleErrors {
    private static final String KEY =
            """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH
            -----END PRIVATE KEY-----
            """;

    private BundleErrors() {}

    static List<ErrorCase> all() {
        return List.of(
                error("A bundle of nothing")
                        .running("bundle")
                        .exits(2)
                        .says(
                                "spoor: expected a case file, or one of key, sign, stamp and redact",
                                "See: spoor bundle --help"),
                error("Fewer than no headers")
                        .running("bundle case.yaml --headers -1")
                        .exits(2)
                        .says(
                                "spoor: --headers is -1, expected 0 or more",
                                "See: spoor bundle --help"),
                error("A key that is none")
                        .given("office.key", "ssh-ed25519 AAAAC3NzaC1lZDI1\n")
                        .running("bundle case.yaml --sign office.key")
                        .says(
                                "spoor: office.key: is no key to sign with, expected an Ed25519 key in"
                                        + " PEM and PKCS 8, as made by spoor bundle key or openssl"
                                        + " genpkey -algorithm ed25519"),
                error("A key that would be lost")
                        .given("office.key", "secret\n")
                        .running("bundle key office.key")
                        .says("spoor: office.key: is there already, expected a new file"),
                error("A signature for something else")
                        .given("office.key", KEY)
                        .given("notes.txt", "these are notes, and no bundle\n")
                        .running("bundle sign notes.txt --key office.key")
                        .says(
                                "spoor: <folder>/notes.txt: is no bundle, expected one by spoor"
                                        + " bundle"),
                error("A time stamp without a direction")
                        .running("bundle stamp bundle.zip")
                        .exits(2)
                        .says(
                                "spoor: expected either --request or --response",
                                "See: spoor bundle stamp --help"),
                bundled("What a verifier needs, withheld")
                        .running(
                                "bundle redact bundle.zip --withhold case/result.jsonl --out p.zip")
                        .says(
                                "spoor: <folder>/bundle.zip: case/result.jsonl is needed to trace"
                                        + " again, expected sources, tag packs, the case file, the"
                                        + " table or the report"),
                bundled("What the bundle does not hold, withheld")
                        .running("bundle redact bundle.zip --withhold sources/9.pdf --out p.zip")
                        .says(
                                "spoor: <folder>/bundle.zip: holds no sources/9.pdf, expected a path"
                                        + " in it"),
                bundled("Lines that a file does not have, withheld")
                        .running(
                                "bundle redact bundle.zip --withhold case/case.yaml:99 --out p.zip")
                        .says("spoor: <folder>/bundle.zip: case/case.yaml has 4 lines, not 99"),
                bundled("Lines that are no numbers, withheld")
                        .running(
                                "bundle redact bundle.zip --withhold case/case.yaml:two --out p.zip")
                        .says(
                                "spoor: <folder>/bundle.zip: \"case/case.yaml:two\", expected lines"
                                        + " as in case/case.yaml:3,7-9"),
                traced("A time-stamping server that is no address")
                        .running("bundle case.yaml --timestamp clock")
                        .says(
                                "spoor: clock: is no address of a server, expected http:// or"
                                        + " https://"),
                traced("Proofs out of a folder without blocks")
                        .running("bundle case.yaml --blocks world")
                        .says(
                                "spoor: <folder>/world: holds no block, expected *.json files with"
                                        + " what a node answers to eth_getBlockByHash (with whole"
                                        + " transactions) and eth_getBlockReceipts"),
                traced("A block without a field that its hash is of")
                        .given("told/block.json", block("0x65", ""))
                        .given("told/receipts.json", RECEIPTS)
                        .running("bundle case.yaml --blocks told")
                        .says(
                                "spoor: <folder>/told/block.json:1:1: parentHash is missing, expected"
                                        + " 0x and hexadecimal digits, as a node's JSON-RPC has"));
    }

    private static final String RECEIPTS =
            "[{\"blockHash\":\"" + AccountWorld.hash("65") + "\",\"logs\":[]}]\n";

    private static String block(String height, String more) {
        return "{\"hash\":\""
                + AccountWorld.hash("65")
                + "\",\"number\":\""
                + height
                + "\",\"transactionsRoot\":\"0x00\",\"transactions\":[]"
                + more
                + "}\n";
    }

    private static ErrorCase traced(String title) {
        return AccountWorld.in(error(title))
                .given(
                        "case.yaml",
                        """
                        case: a small theft
                        chain: eth
                        thefts:
                          - {id: theft, origins: [{transfer: {tx: "%s"}}]}
                        """
                                .formatted(AccountWorld.THEFT));
    }

    private static ErrorCase bundled(String title) {
        return traced(title).after("bundle case.yaml");
    }
}
