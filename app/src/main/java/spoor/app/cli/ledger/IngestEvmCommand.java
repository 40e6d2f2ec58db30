package spoor.app.cli.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
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
import spoor.app.work.PlainFile;
import spoor.app.work.Words;
import spoor.app.work.Workspace;
import spoor.ingest.evm.EtlSource;
import spoor.ingest.flows.FlowMapping;
import spoor.ingest.flows.FlowSource;
import spoor.ingest.rpc.RpcAddress;
import spoor.ingest.rpc.RpcOptions;
import spoor.ingest.rpc.TraceMethod;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.Networks;
import spoor.ledger.chain.evm.WrappedCoins;
import spoor.ledger.intake.Progress;
import spoor.ledger.intake.account.AccountIntake;
import spoor.ledger.intake.account.AccountReport;
import spoor.ledger.intake.account.AccountSource;
import spoor.ledger.store.account.Texts;

/// `spoor ingest evm SOURCE`.
@Command(
        name = "evm",
        mixinStandardHelpOptions = true,
        description = {
            "Puts data of an account chain (Ethereum and its like) into a chain of the workspace.",
            "SOURCE is",
            "  a file or folder of ethereum-etl tables (CSV, Parquet, JSON lines), any subset;",
            "  with --mapping, a table of flows: any CSV that says who sent whom how much;",
            "  the address of a node's JSON-RPC.",
            "Running it again adds what is new; the same facts count once."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  spoor ingest evm exported/ --chain ethereum",
            "  spoor ingest evm flows.csv --mapping flows.yaml --chain case7",
            "  spoor ingest evm http://localhost:8545 --chain ethereum --from 21895238 --to 21895260"
        })
final class IngestEvmCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec CommandSpec spec = CommandSpec.create();

    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "SOURCE", description = "A file, a folder or a web address.")
    String source = "";

    @Option(
            names = "--chain",
            paramLabel = "NAME",
            required = true,
            description = "The chain to put it into.")
    String chain = "";

    @Option(
            names = "--network",
            paramLabel = "NAME",
            description = "The network that the data are of. Default: the chain's name.")
    @Nullable String network;

    @Option(
            names = "--coin",
            paramLabel = "SYMBOL",
            defaultValue = "ETH",
            description = "Symbol of the network's own coin. Default: ${DEFAULT-VALUE}.")
    String coin = "ETH";

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the columns of a table of flows mean: see docs/FORMATS.md.")
    @Nullable Path mapping;

    @Option(names = "--from", paramLabel = "HEIGHT", description = "First block, of a node.")
    @Nullable Long from;

    @Option(names = "--to", paramLabel = "HEIGHT", description = "Last block, of a node.")
    @Nullable Long to;

    @Option(
            names = "--finality",
            paramLabel = "BLOCKS",
            description =
                    "How many blocks must lie above a block of a node before it is read. Default: "
                            + RpcOptions.USUAL_FINALITY
                            + ".")
    @Nullable Integer finality;

    @Option(
            names = "--commit-every",
            paramLabel = "BLOCKS",
            description =
                    "After how many blocks of a node what was read goes into the ledger. Default: "
                            + NodeIngest.LEAST_BLOCKS
                            + ", or a tenth of the ledger's blocks where that is more.")
    @Nullable Long commitEvery;

    @Option(
            names = "--wrap",
            paramLabel = "ADDRESS",
            description = "A contract that wraps the coin as WETH does, besides those known.")
    List<String> wraps = new ArrayList<>();

    @Option(
            names = "--traces",
            paramLabel = "METHOD",
            description =
                    "How to ask a node for internal calls: trace_block, debug_traceBlockByNumber or"
                            + " none. Default: whatever it has.")
    @Nullable String traces;

    IngestEvmCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        Workspace workspace = common.workspace(screen);
        Path ledger = workspace.chain(chain);
        boolean isNode = source.startsWith("http://") || source.startsWith("https://");
        refuseUseless(isNode);
        return isNode ? node(ledger, workspace) : files(ledger, workspace);
    }

    private void refuseUseless(boolean isNode) {
        boolean hasNodeOptions =
                from != null
                        || to != null
                        || finality != null
                        || commitEvery != null
                        || traces != null;
        if (!isNode && hasNodeOptions) {
            throw wrong(
                    "--from, --to, --finality, --commit-every and --traces go with the address of a"
                            + " node only");
        }
        if (mapping != null && !wraps.isEmpty()) {
            throw wrong("--wrap goes with a node or tables of ethereum-etl, not with --mapping");
        }
        if (isNode && mapping != null) {
            throw wrong("--mapping goes with a table of flows only, SOURCE is a web address");
        }
        requireCount("--from", from);
        requireCount("--to", to);
        requireCount("--finality", finality == null ? null : finality.longValue());
        if (commitEvery != null && commitEvery < 1) {
            throw wrong("--commit-every is " + commitEvery + ", expected 1 or more");
        }
        if (from != null && to != null && from > to) {
            throw wrong("--from is " + from + ", expected at most --to, " + to);
        }
    }

    private void requireCount(String option, @Nullable Long given) {
        if (given != null && given < 0) {
            throw wrong(option + " is " + given + ", expected 0 or more");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private int files(Path ledger, Workspace workspace) throws Exception {
        Path path = path(source);
        if (!Files.exists(path)) {
            throw new MalformedDataException(
                    Location.of(source),
                    "is not there, expected a file, a folder or a web address");
        }
        Path mapped = mapping;
        workspace.create();
        return merge(ledger, mapped == null ? tables(path) : flows(path, mapped));
    }

    private SourceMaker tables(Path path) {
        OptionalLong id = Networks.id(network());
        Set<EvmAddress> known =
                id.isPresent() ? WrappedCoins.of(id.getAsLong(), wrapping()) : wrapping();
        return progress -> new EtlSource(path, known, progress);
    }

    private String network() {
        String given = network;
        return given == null ? chain : given;
    }

    private SourceMaker flows(Path path, Path mapped) throws IOException {
        PlainFile file = PlainFile.read(screen.folder().resolve(mapped), mapped.toString());
        FlowMapping columns = FlowMappingReader.read(file);
        return progress -> new FlowSource(path, columns, progress);
    }

    private Path path(String text) {
        try {
            return screen.folder().resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    "\"" + Words.clip(text) + "\" cannot be the name of a file");
        }
    }

    private int node(Path ledger, Workspace workspace) throws Exception {
        RpcAddress address = new RpcAddress(address());
        RpcOptions options = options();
        workspace.create();
        var node = new NodeIngest(screen, common, address, options, commitEvery);
        tell(node.into(ledger, network(), coin));
        screen.out().println(node.outcome());
        return Failures.DONE;
    }

    private URI address() {
        try {
            return new URI(source);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "the web address is none: " + e.getReason() + " at place " + e.getIndex());
        }
    }

    private RpcOptions options() {
        RpcOptions options =
                RpcOptions.USUAL
                        .withBlocks(from == null ? -1 : from, to == null ? -1 : to)
                        .withWraps(wrapping())
                        .withTraces(traceMethod());
        return finality == null ? options : options.withFinality(finality);
    }

    private @Nullable TraceMethod traceMethod() {
        String wanted = traces;
        if (wanted == null) {
            return null;
        }
        List<String> known = Arrays.stream(TraceMethod.values()).map(TraceMethod::label).toList();
        return Arrays.stream(TraceMethod.values())
                .filter(method -> method.label().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        wrong(
                                "--traces is \""
                                        + Words.clip(wanted)
                                        + "\", expected "
                                        + Words.list(known, "or")
                                        + Words.didYouMean(wanted, known)));
    }

    private Set<EvmAddress> wrapping() {
        Set<EvmAddress> contracts = new LinkedHashSet<>();
        for (String wrap : wraps) {
            try {
                contracts.add(EvmAddress.parse(wrap));
            } catch (IllegalArgumentException e) {
                throw wrong("--wrap: " + e.getMessage());
            }
        }
        return contracts;
    }

    private int merge(Path ledger, SourceMaker maker) throws Exception {
        String wanted = network();
        tell(
                common.withProgress(
                        screen,
                        "files",
                        progress ->
                                AccountIntake.merge(ledger, wanted, coin, maker.make(progress))));
        return Failures.DONE;
    }

    private void tell(AccountReport report) {
        for (Texts.Doubt doubt : report.doubts()) {
            screen.message(
                    doubt.first()
                            + ": "
                            + doubt.what()
                            + (doubt.times() == 1 ? "" : " (" + doubt.times() + " times)"));
        }
        screen.out()
                .println(
                        Words.count(report.blocksAdded(), "block")
                                + ", "
                                + Words.count(report.transactionsAdded(), "transaction")
                                + " and "
                                + Words.count(report.transfersAdded(), "transfer")
                                + " added, "
                                + report.blocksForgotten()
                                + " blocks given up, "
                                + Words.count(report.duplicates(), "duplicate row")
                                + ", "
                                + Words.count(report.doubts().size(), "doubt")
                                + " kept with the chain");
    }

    /// Makes a source that tells how far it is.
    @FunctionalInterface
    interface SourceMaker {
        AccountSource make(Progress progress) throws Exception;
    }
}
