package spoor.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import spoor.app.lists.ListDesk;
import spoor.app.work.PlainFile;
import spoor.screening.archive.Archive;
import spoor.screening.archive.ListDiff;
import spoor.screening.archive.ListVersion;
import spoor.screening.list.SanctionsList;
import spoor.screening.screen.AnswerJson;
import spoor.screening.screen.DecisionLog;
import spoor.screening.screen.UsedList;
import spoor.screening.screen.WalletDelta;
import spoor.screening.screen.WalletScreening;

/// `spoor screen delta`.
@Command(
        name = "delta",
        mixinStandardHelpOptions = true,
        description = {
            "Says whose answer is another by version B of a list than by version A: those whom the",
            "change affects, and nobody else. The new answers are kept in screening/log.jsonl. Exit",
            "code 1 if there is one."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor screen delta ofac-sdn@2025-03-20 ofac-sdn wallets.txt")
final class ScreenDeltaCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "A", description = "The old version, as LIST@DATE.")
    String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "The new one, as LIST@DATE or LIST.")
    String after = "";

    @Parameters(
            index = "2",
            paramLabel = "WALLETS",
            description = "A text file with an address on each line.")
    @Nullable Path wallets;

    @Option(names = "--json", description = "The new answers, one line of JSON each.")
    boolean isJson;

    ScreenDeltaCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Path given = wallets;
        if (given == null) {
            throw new IllegalStateException("picocli requires it");
        }
        PlainFile file = PlainFile.read(screen.folder().resolve(given), given.toString());
        List<String> asked =
                file.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var desk = new ListDesk(common.workspace(screen).root());
        WalletDelta delta = delta(desk.archive());
        DecisionLog log = desk.log();
        int affected = 0;
        for (String wallet : asked) {
            Optional<WalletDelta.Affected> found = delta.of(wallet);
            if (found.isPresent()) {
                log.append(
                        "\"at\":\""
                                + screen.time().now()
                                + "\","
                                + AnswerJson.members(found.get().after()));
                print(found.get());
                affected++;
            }
        }
        if (!isJson) {
            screen.out().printf("%d of %d wallets are affected%n", affected, asked.size());
        }
        return affected == 0 ? Failures.DONE : Failures.PROBLEM;
    }

    private WalletDelta delta(Archive archive) throws IOException {
        ListVersion oldVersion = ListsDiffCommand.version(archive, before);
        ListVersion newVersion = ListsDiffCommand.version(archive, after);
        SanctionsList old = archive.read(oldVersion);
        SanctionsList now = archive.read(newVersion);
        return new WalletDelta(
                screening(oldVersion, old), screening(newVersion, now), ListDiff.of(old, now));
    }

    /// By one version alone: that it may be old by now does not matter here.
    private WalletScreening screening(ListVersion version, SanctionsList list) {
        LocalDate today = screen.time().now().atZone(ZoneOffset.UTC).toLocalDate();
        return new WalletScreening.Builder(today)
                .list(new UsedList(version.list(), version, today, 0, today), list)
                .build();
    }

    private void print(WalletDelta.Affected affected) {
        if (isJson) {
            screen.out().println(AnswerJson.object(affected.after()));
            return;
        }
        screen.out()
                .printf(
                        "%-10s to %-10s %s%n",
                        affected.before().verdict(),
                        affected.after().verdict(),
                        affected.after().address().text());
        affected.before()
                .reasons()
                .forEach(reason -> screen.out().println("    - " + reason.text()));
        affected.after()
                .reasons()
                .forEach(reason -> screen.out().println("    + " + reason.text()));
    }
}
