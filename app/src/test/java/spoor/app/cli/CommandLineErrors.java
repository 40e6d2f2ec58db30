package spoor.app.cli;

import static spoor.app.cli.ErrorCase.error;

import java.util.List;

/// Wrong commands.
final class CommandLineErrors {
    private CommandLineErrors() {}

    static List<ErrorCase> all() {
        return List.of(
                error("No command")
                        .running("")
                        .exits(2)
                        .says(
                                "spoor: expected a command: demo, ingest, trace, bundle, verify, chain, lists, screen, read, register or doctor",
                                "See: spoor --help"),
                error("An unknown command")
                        .running("trase case.yaml")
                        .exits(2)
                        .says(
                                "spoor: there is no command \"trase\", expected demo, ingest, trace,"
                                        + " bundle, verify, chain, lists, screen, read, register or doctor",
                                "Did you mean: spoor trace?",
                                "See: spoor --help"),
                error("An unknown option")
                        .running("trace case.yaml --jsn")
                        .exits(2)
                        .says(
                                "spoor: Unknown option: '--jsn'",
                                "Possible solutions: --json",
                                "See: spoor trace --help"),
                error("A command without its argument")
                        .running("trace")
                        .exits(2)
                        .says(
                                "spoor: Missing required parameter: 'CASE.yaml'",
                                "See: spoor trace --help"),
                error("Nothing to ingest for")
                        .running("ingest")
                        .exits(2)
                        .says(
                                "spoor: expected ingest bitcoin SOURCE or ingest evm SOURCE",
                                "See: spoor ingest --help"),
                error("Half a command")
                        .running("chain")
                        .exits(2)
                        .says(
                                "spoor: expected chain info or chain check",
                                "See: spoor chain --help"),
                error("Half a command about lists")
                        .running("lists")
                        .exits(2)
                        .says(
                                "spoor: expected lists update, lists show or lists diff",
                                "See: spoor lists --help"),
                error("Nothing to screen")
                        .running("screen")
                        .exits(2)
                        .says(
                                "spoor: expected screen with name, wallet, file, payment, delta,"
                                        + " decide or audit",
                                "See: spoor screen --help"),
                error("A source that is not there")
                        .running("ingest bitcoin nowhere")
                        .says(
                                "spoor: nowhere: is not there, expected a file, a folder or a web"
                                        + " address"),
                error("A web address without a wish")
                        .running("ingest bitcoin https://example.org/api")
                        .exits(2)
                        .says(
                                "spoor: SOURCE is a web address, expected --address, --tx or"
                                        + " --block with it",
                                "See: spoor ingest bitcoin --help"),
                error("A wish without a web address")
                        .given("data.json", "{}")
                        .running("ingest bitcoin data.json --tx 00")
                        .exits(2)
                        .says(
                                "spoor: --address, --tx and --block go with a web address only",
                                "See: spoor ingest bitcoin --help"),
                error("A wish that is no transaction's id")
                        .running("ingest bitcoin https://example.org/api --tx 00")
                        .exits(2)
                        .says(
                                "spoor: --tx \"00\" has 2 characters, expected 64 hexadecimal digits",
                                "See: spoor ingest bitcoin --help"),
                error("A wish that is no address")
                        .running(
                                "ingest bitcoin https://example.org/api --address"
                                        + " 1BoatSLRHtKNngkdXEeobR76b53LETtpyx")
                        .exits(2)
                        .says(
                                "spoor: bitcoin address 1BoatSLRHtKNngkdXEeobR76b53LETtpyx has"
                                        + " checksum 0bb960fb, expected 0bb960de"),
                error("An unknown network")
                        .given("data.json", "{}")
                        .running("ingest bitcoin data.json --network testnet")
                        .exits(2)
                        .says(
                                "spoor: --network is \"testnet\", expected mainnet, testnet3,"
                                        + " testnet4, signet or regtest; did you mean testnet3?",
                                "See: spoor ingest bitcoin --help"),
                error("A network for block files")
                        .given("blk00000.dat", "")
                        .running("ingest bitcoin blk00000.dat --network regtest")
                        .exits(2)
                        .says(
                                "spoor: --network is for JSON data and web answers: block files"
                                        + " say it themselves",
                                "See: spoor ingest bitcoin --help"),
                error("A name that no chain can have")
                        .given("data.json", "{}")
                        .running("ingest bitcoin data.json --chain ../up")
                        .exits(2)
                        .says("spoor: chain is \"../up\", expected letters, digits, - and _"),
                error("A chain that the workspace does not have")
                        .running("chain info --chain bitcion")
                        .says(
                                "spoor: --chain: there is no chain \"bitcion\" in the workspace"
                                        + " <folder>, expected bitcoin; did you mean bitcoin?"),
                error("A workspace without chains")
                        .running("chain info --workspace empty")
                        .says(
                                "spoor: --chain: there is no chain \"bitcoin\" in the workspace"
                                        + " <folder>/empty, expected one made by `spoor ingest bitcoin"
                                        + " SOURCE`"),
                error("A case file that is not there")
                        .running("trace nowhere.yaml")
                        .says(
                                "spoor: nowhere.yaml: there is no such file, expected one at"
                                        + " <folder>/nowhere.yaml"),
                error("A folder for a case file")
                        .running("trace chains")
                        .says("spoor: chains: is a folder, expected a file"),
                error("A workspace where a file stands")
                        .given("data.json", "{}")
                        .given("taken/chains", "")
                        .running("ingest bitcoin data.json --workspace taken")
                        .says("spoor: <folder>/taken/chains: is a file, expected a folder"));
    }
}
