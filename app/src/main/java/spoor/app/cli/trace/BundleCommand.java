package spoor.app.cli.trace;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Screen;
import spoor.app.evidence.Bundle;
import spoor.app.evidence.Seals;
import spoor.app.follow.CaseFile;
import spoor.app.follow.Findings;
import spoor.app.tags.TagBook;
import spoor.app.work.Words;

/// `spoor bundle CASE`.
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = {
            "Follows the money of a case, and writes one file with which a stranger can check the",
            "trace, offline: spoor verify BUNDLE.",
            "The ledger keeps neither scripts nor signatures, so the bytes that prove transactions",
            "are read from a node's blocks: without --blocks nothing is proven, only stated."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  spoor bundle cases/theft/case.yaml --blocks ~/.bitcoin/blocks --sign office.key",
            "  spoor bundle spoor-demo/case.yaml --source spoor-demo/data",
            "  spoor bundle key office.key",
            "  spoor bundle sign bundle.zip --key court.key",
            "  spoor bundle stamp bundle.zip --request bundle.tsq",
            "  spoor bundle redact bundle.zip --withhold sources/ --out public.zip"
        })
public final class BundleCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec CommandSpec spec = CommandSpec.create();

    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "CASE.yaml", arity = "0..1", description = "The case file.")
    @Nullable Path caseFile;

    @Option(
            names = "--blocks",
            paramLabel = "DIR",
            description =
                    "A node's blocks folder, or one blk*.dat file. Of an account chain a folder with"
                            + " what a node answered to eth_getBlockByHash (whole transactions) and"
                            + " eth_getBlockReceipts, each in a *.json file.")
    @Nullable Path blocks;

    @Option(
            names = "--headers",
            paramLabel = "N",
            description =
                    "How many headers to put behind each block of the trail. Default: all headers of"
                            + " the chain, 84 bytes each.")
    @Nullable Integer headers;

    @Option(
            names = "--source",
            paramLabel = "PATH",
            description = "A file or folder that the ledger was made from, to go into the bundle.")
    List<Path> sources = new ArrayList<>();

    @Option(
            names = "--source-note",
            paramLabel = "TEXT",
            description = "Where and when the sources were got.")
    @Nullable String sourceNote;

    @Option(names = "--made-by", paramLabel = "TEXT", description = "Who makes the bundle.")
    @Nullable String madeBy;

    @Option(names = "--made-at", paramLabel = "TIME", description = "When. No clock is read.")
    @Nullable String madeAt;

    @Option(
            names = "--sign",
            paramLabel = "KEY",
            description = "An Ed25519 key (PEM, PKCS 8). May be given several times.")
    List<Path> keys = new ArrayList<>();

    @Option(
            names = "--timestamp",
            paramLabel = "URL",
            description =
                    "A time-stamping server (RFC 3161 over HTTP), which is sent the manifest's hash."
                            + " Default: none; nothing is sent to anybody.")
    @Nullable String timestamp;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The bundle. Default: bundle.zip beside the case file.")
    @Nullable Path out;

    @Option(names = "--json", description = "Print the result's lines instead of a summary.")
    boolean isJson;

    BundleCommand(Screen screen) {
        this.screen = screen;
    }

    /// The command with all below it.
    public static CommandLine line(Screen screen) {
        CommandLine line = new CommandLine(new BundleCommand(screen));
        line.addSubcommand(new BundleKeyCommand(screen));
        line.addSubcommand(new BundleSignCommand(screen));
        line.addSubcommand(new BundleStampCommand(screen));
        line.addSubcommand(new BundleRedactCommand(screen));
        return line;
    }

    @Override
    public Integer call() throws Exception {
        Path file = caseFile;
        if (file == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "expected a case file, or one of key, sign, stamp and redact");
        }
        if (headers != null && headers < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--headers is " + headers + ", expected 0 or more");
        }
        for (Path key : keys) {
            Seals.readKey(at(key), key.toString());
        }
        return new CaseRun(screen, common, isJson).bundle(file, this);
    }

    private Path at(Path path) {
        return screen.folder().resolve(path).normalize();
    }

    Path target(Path file) {
        return out == null ? file.resolveSibling("bundle.zip") : at(out);
    }

    Bundle bundle(
            CaseFile wanted,
            Findings findings,
            TagBook book,
            List<Bundle.Pack> packs,
            String result) {
        return new Bundle(
                wanted,
                findings,
                book,
                packs,
                result,
                sources.stream().map(this::at).toList(),
                sourceNote,
                madeBy,
                madeAt);
    }

    @Nullable Path blocks() {
        return blocks == null ? null : at(blocks);
    }

    /// Signs the written bundle with every key, and has it stamped.
    void seal(Path bundle) throws IOException, InterruptedException {
        for (Path key : keys) {
            String who = Seals.sign(bundle, Seals.readKey(at(key), key.toString()));
            if (!isJson) {
                screen.out().println("signed by " + Words.clip(who));
            }
        }
        String server = timestamp;
        if (server != null && !server.equals("none")) {
            StampServer.stamp(bundle, address(server));
            if (!isJson) {
                screen.out().println("time stamp by " + Words.clip(server));
            }
        }
    }

    private URI address(String server) {
        try {
            return URI.create(server);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--timestamp is \"" + Words.clip(server) + "\", expected a URL or none");
        }
    }
}
