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
                                "spoor: expected a case file, or one of key, sign and stamp",
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
                                "See: spoor bundle stamp --help"));
    }
}
