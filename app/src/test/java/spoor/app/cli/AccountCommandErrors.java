package spoor.app.cli;

import static spoor.app.cli.ErrorCase.error;

import java.util.List;
import spoor.app.TestWorld;

/// Commands that do not fit an account chain, or fit only one.
final class AccountCommandErrors {
    private AccountCommandErrors() {}

    static List<ErrorCase> all() {
        return List.of(
                error("An account chain without its name")
                        .running("ingest evm world")
                        .exits(2)
                        .says(
                                "spoor: Missing required option: '--chain=NAME'",
                                "See: spoor ingest evm --help"),
                error("Tables of an account chain that are not there")
                        .running("ingest evm nowhere --chain eth")
                        .says(
                                "spoor: nowhere: is not there, expected a file, a folder"
                                        + " or a web address"),
                error("Options of a node for tables")
                        .running("ingest evm world --chain eth --from 7 --traces none")
                        .exits(2)
                        .says(
                                "spoor: --from, --to, --finality, --commit-every and --traces go"
                                        + " with the address of a node only",
                                "See: spoor ingest evm --help"),
                error("A wrapping contract for a table of flows")
                        .running(
                                "ingest evm world --chain eth --mapping flows.yaml --wrap"
                                        + " 0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2")
                        .exits(2)
                        .says(
                                "spoor: --wrap goes with a node or tables of ethereum-etl, not"
                                        + " with --mapping",
                                "See: spoor ingest evm --help"),
                error("A mapping for a node")
                        .running("ingest evm http://127.0.0.1:1 --chain eth --mapping flows.yaml")
                        .exits(2)
                        .says(
                                "spoor: --mapping goes with a table of flows only, SOURCE"
                                        + " is a web address",
                                "See: spoor ingest evm --help"),
                error("A first block behind the last")
                        .running("ingest evm http://127.0.0.1:1 --chain eth --from 9 --to 5")
                        .exits(2)
                        .says(
                                "spoor: --from is 9, expected at most --to, 5",
                                "See: spoor ingest evm --help"),
                error("A block below the first")
                        .running("ingest evm http://127.0.0.1:1 --chain eth --from=-1")
                        .exits(2)
                        .says(
                                "spoor: --from is -1, expected 0 or more",
                                "See: spoor ingest evm --help"),
                error("Pieces of no blocks")
                        .running("ingest evm http://127.0.0.1:1 --chain eth --commit-every 0")
                        .exits(2)
                        .says(
                                "spoor: --commit-every is 0, expected 1 or more",
                                "See: spoor ingest evm --help"),
                error("A block that is no number")
                        .running("ingest evm http://127.0.0.1:1 --chain eth --to latest")
                        .exits(2)
                        .says(
                                "spoor: --to is \"latest\", expected a whole number",
                                "See: spoor ingest evm --help"),
                error("An unknown way to ask for calls")
                        .running("ingest evm http://127.0.0.1:1 --chain eth --traces trace_blocks")
                        .exits(2)
                        .says(
                                "spoor: --traces is \"trace_blocks\", expected"
                                        + " trace_block, debug_traceBlockByNumber or none; did you"
                                        + " mean trace_block?",
                                "See: spoor ingest evm --help"),
                error("A wrapping contract with a wrong checksum")
                        .running(
                                "ingest evm http://127.0.0.1:1 --chain eth --wrap"
                                        + " 0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc3")
                        .exits(2)
                        .says(
                                "spoor: --wrap: address"
                                        + " 0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc3 has a wrong"
                                        + " checksum in the case of its letters, expected"
                                        + " 0xc02aAa39b223Fe8d0A0e5C4F27Ead9083c756cc3",
                                "See: spoor ingest evm --help"),
                AccountWorld.in(error("Tables of another network"))
                        .running("ingest evm world --chain eth --network polygon")
                        .says(
                                "spoor: <folder>/chains/eth: the ledger is of the network"
                                        + " eth, expected polygon; another network needs another"
                                        + " --chain NAME"),
                AccountWorld.in(error("An account chain for a bitcoin ledger"))
                        .running("ingest evm world --chain bitcoin")
                        .says(
                                "spoor: <folder>/chains/bitcoin: the ledger here is of a"
                                        + " chain of outputs (bitcoin), expected one of accounts;"
                                        + " give this chain another name with --chain NAME"),
                AccountWorld.in(error("Bitcoin transactions for a ledger of accounts"))
                        .given(
                                "facts.txt",
                                "spoor-facts 1\nnetwork mainnet\n\ntransaction "
                                        + TestWorld.id("d4")
                                        + "\nheight 100\ntime 2017-08-03T00:00:00Z\ncoinbase\npays 0 "
                                        + TestWorld.address(1)
                                        + " 5\n")
                        .running("ingest bitcoin facts.txt --chain eth")
                        .says(
                                "spoor: <folder>/chains/eth: the ledger here is of an"
                                        + " account chain, expected one of outputs (bitcoin); give"
                                        + " this chain another name with --chain NAME"),
                AccountWorld.in(error("Blocks of a bitcoin node for a ledger of accounts"))
                        .given("blk00000.dat", SourceErrors::oneBlock)
                        .running("ingest bitcoin blk00000.dat --chain eth")
                        .says(
                                "spoor: <folder>/chains/eth: the ledger here is of an"
                                        + " account chain, expected one of outputs (bitcoin); give"
                                        + " this chain another name with --chain NAME"));
    }
}
