package spoor.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `spoor ingest …`.
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "CHAIN",
        description = "Puts chain data into the workspace.",
        footerHeading = "%nExample:%n",
        footer = "  spoor ingest bitcoin ~/.bitcoin/blocks")
final class IngestCommand implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "expected ingest bitcoin SOURCE or ingest evm SOURCE");
    }
}
