package spoor.app.cli.ledger;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Screen;
import spoor.app.work.Words;
import spoor.app.work.Workspace;
import spoor.ingest.bitcoin.PartialData;
import spoor.ingest.bitcoin.PartialSource;
import spoor.ingest.esplora.EsploraClient;
import spoor.ingest.esplora.Settings;
import spoor.ingest.esplora.Wanted;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Problem;
import spoor.ledger.chain.Network;
import spoor.ledger.intake.BlocksIntake;
import spoor.ledger.intake.IntakeReport;
import spoor.ledger.intake.PartialIntake;

/// `spoor ingest bitcoin SOURCE`: what the source is shows in its content.
@Command(
        name = "bitcoin",
        mixinStandardHelpOptions = true,
        description = {
            "Puts Bitcoin data into a chain of the workspace. SOURCE is",
            "  a node's blocks folder, or one blk*.dat file;",
            "  a file or folder of JSON: bitcoin-etl, Esplora, blockchain.info, getblock answers;",
            "  a file or folder of facts written down by hand, in the project's own format;",
            "  the address of an Esplora server, with --address, --tx or --block.",
            "Running it again adds what is new."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  spoor ingest bitcoin ~/.bitcoin/blocks",
            "  spoor ingest bitcoin exported.json --chain wannacry",
            "  spoor ingest bitcoin https://esplora.example/api --address 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"
        })
final class IngestBitcoinCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec CommandSpec spec = CommandSpec.create();

    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "SOURCE", description = "A file, a folder or a web address.")
    String source = "";

    @Option(
            names = "--chain",
            paramLabel = "NAME",
            defaultValue = "bitcoin",
            description = "The chain to put it into. Default: ${DEFAULT-VALUE}.")
    String chain = "bitcoin";

    @Option(
            names = "--network",
            paramLabel = "NAME",
            description =
                    "The network of JSON data and web answers (block files say it themselves):"
                            + " mainnet, testnet3, testnet4, signet or regtest. Default: mainnet.")
    @Nullable String network;

    @Option(names = "--address", paramLabel = "ADDRESS", description = "Fetch its transactions.")
    List<String> addresses = new ArrayList<>();

    @Option(names = "--tx", paramLabel = "TXID", description = "Fetch this transaction.")
    List<String> transactions = new ArrayList<>();

    @Option(
            names = "--block",
            paramLabel = "HASH",
            description = "Fetch this block's transactions.")
    List<String> blocks = new ArrayList<>();

    IngestBitcoinCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        Workspace workspace = common.workspace(screen);
        Path ledger = workspace.chain(chain);
        BitcoinSource kind = BitcoinSource.of(screen.folder(), source);
        refuseUseless(kind);
        workspace.create();
        return switch (kind) {
            case BitcoinSource.Blocks blockFiles -> blocks(blockFiles.path(), ledger);
            case BitcoinSource.Exported exported -> exported(exported.path(), ledger);
            case BitcoinSource.Server server -> exported(fetch(server.base(), workspace), ledger);
        };
    }

    private void refuseUseless(BitcoinSource kind) {
        boolean hasWishes = !(addresses.isEmpty() && transactions.isEmpty() && blocks.isEmpty());
        boolean isServer = kind instanceof BitcoinSource.Server;
        if (isServer && !hasWishes) {
            throw wrong("SOURCE is a web address, expected --address, --tx or --block with it");
        }
        if (!isServer && hasWishes) {
            throw wrong("--address, --tx and --block go with a web address only");
        }
        if (kind instanceof BitcoinSource.Blocks && network != null) {
            throw wrong(
                    "--network is for JSON data and web answers: block files say it themselves");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Network network() {
        String wanted = network == null ? Network.MAINNET.label() : network;
        List<String> known = Arrays.stream(Network.values()).map(Network::label).toList();
        return Arrays.stream(Network.values())
                .filter(one -> one.label().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        wrong(
                                "--network is \""
                                        + Words.clip(wanted)
                                        + "\", expected "
                                        + Words.list(known, "or")
                                        + Words.didYouMean(wanted, known)));
    }

    private int blocks(Path path, Path ledger) throws Exception {
        IntakeReport report =
                common.withProgress(
                        screen, "blocks", progress -> BlocksIntake.run(path, ledger, progress));
        tell(report.problems());
        screen.out()
                .println(
                        Words.count(report.blocksAdded(), "block")
                                + " and "
                                + Words.count(report.transactionsAdded(), "transaction")
                                + " added, "
                                + report.blocksKnown()
                                + " blocks known, "
                                + report.blocksRewound()
                                + " rewound, "
                                + report.blocksStale()
                                + " stale, "
                                + Words.count(report.problems().size(), "problem"));
        return report.problems().isEmpty() ? Failures.DONE : Failures.PROBLEM;
    }

    /// What a reader of exported data doubts or assumes is told, and is no failure: such data never
    /// say everything.
    private int exported(Path path, Path ledger) throws Exception {
        Network wanted = network();
        PartialData data =
                common.withProgress(
                        screen, "files", progress -> PartialSource.read(path, wanted, progress));
        tell(data.problems());
        return merge(data, wanted, ledger);
    }

    private int merge(PartialData data, Network wanted, Path ledger) throws Exception {
        IntakeReport report =
                common.withProgress(
                        screen,
                        "transactions",
                        progress ->
                                PartialIntake.merge(
                                        ledger,
                                        wanted,
                                        data.transactions(),
                                        data.problems(),
                                        progress));
        tell(report.problems());
        screen.out()
                .println(
                        Words.count(report.transactionsAdded(), "transaction")
                                + " added"
                                + kept(data.problems().size()));
        return Failures.DONE;
    }

    private static String kept(int doubts) {
        return doubts == 0
                ? ""
                : ", "
                        + Words.count(doubts, "doubt")
                        + " kept: every trace lists "
                        + (doubts == 1 ? "it" : "them");
    }

    private void tell(List<Problem> problems) {
        problems.forEach(problem -> screen.message(problem.toString()));
    }

    /// Answers are evidence: they stay in the workspace, in a folder for each server. One host may
    /// serve several networks, told apart by port or path.
    private Path fetch(URI base, Workspace workspace) throws Exception {
        String server =
                base.getHost() + (base.getPort() < 0 ? "" : "-" + base.getPort()) + base.getPath();
        String name = "esplora-" + server.replaceAll("[^A-Za-z0-9.]+", "-").replaceFirst("-$", "");
        Path answers = workspace.root().resolve("documents").resolve(name);
        var wanted = new Wanted(addresses, ids("--tx", transactions), ids("--block", blocks));
        var client = new EsploraClient(base, network(), Settings.USUAL, screen.time());
        common.<Integer>withProgress(
                screen, "answers", progress -> client.fetch(wanted, answers, progress));
        return answers;
    }

    private List<Bytes32> ids(String option, List<String> texts) throws IOException {
        List<Bytes32> ids = new ArrayList<>();
        for (String text : texts) {
            try {
                ids.add(Bytes32.parse(text));
            } catch (IllegalArgumentException e) {
                throw wrong(option + " " + e.getMessage());
            }
        }
        return ids;
    }
}
