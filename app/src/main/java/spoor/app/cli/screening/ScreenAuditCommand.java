package spoor.app.cli.screening;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Screen;
import spoor.app.lists.ListDesk;
import spoor.app.work.Words;
import spoor.screening.screen.DecisionLog;

/// `spoor screen audit verify`.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the chain of screening/log.jsonl and prints how many records it has and the last",
            "one's SHA-256. Keep that elsewhere: a log that was cut off at its end is whole but",
            "shorter."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor screen audit verify")
final class ScreenAuditCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "verify", description = "The word verify.")
    String what = "";

    @Option(
            names = "--last",
            paramLabel = "SHA256",
            description = "What the last record's SHA-256 has to be.")
    @Nullable String last;

    ScreenAuditCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        if (!what.equals("verify")) {
            throw new IllegalArgumentException(
                    "audit is \"" + Words.clip(what) + "\", expected verify");
        }
        DecisionLog.Inspection found = new ListDesk(common.workspace(screen).root()).log().verify();
        String expected = last;
        if (expected != null && !expected.equals(found.last())) {
            screen.message(
                    "the last of "
                            + found.records()
                            + " records is "
                            + found.last()
                            + ", expected "
                            + Words.clip(expected));
            return Failures.PROBLEM;
        }
        screen.out().printf("%d records, the last is %s%n", found.records(), found.last());
        if (found.isCut()) {
            screen.out()
                    .println(
                            "a line without an end follows: whoever wrote it was stopped before"
                                    + " its answer was told; the next record takes its place");
        }
        return Failures.DONE;
    }
}
