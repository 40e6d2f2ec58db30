package spoor.app.cli.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import spoor.app.lists.ListSource;
import spoor.app.work.Words;
import spoor.app.work.Workspace;
import spoor.ingest.http.Download;
import spoor.ledger.base.MalformedDataException;
import spoor.screening.archive.Archive.Outcome;
import spoor.screening.archive.GotFile;
import spoor.screening.archive.ListVersion;

/// `spoor lists update`.
@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        description = {
            "Gets the lists that lists/sources.yaml names and keeps each new version byte for byte.",
            "A list that cannot be read, or that shrank by more than its shrink-percent, is refused:",
            "the version there is stays, and the exit code is 1."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor lists update un-sc")
final class ListsUpdateCommand implements Callable<Integer> {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long MOST_BYTES = 1L << 30;

    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "LIST", description = "Only these lists. Default: all.")
    List<String> names = List.of();

    @Option(names = "--accept-shrunken", description = "Take a list however much it shrank.")
    boolean isShrunkenAccepted;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "When the list was published, where its files do not say so.")
    @Nullable LocalDate published;

    ListsUpdateCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        Workspace workspace = common.workspace(screen);
        var desk = new ListDesk(workspace.root());
        List<ListSource> all = desk.sources().lists();
        int code = Failures.DONE;
        for (ListSource source : chosen(all)) {
            code = Math.max(code, update(desk, workspace.root(), source));
        }
        return code;
    }

    private List<ListSource> chosen(List<ListSource> all) {
        List<String> known = all.stream().map(ListSource::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "there is no list \""
                                + Words.clip(name)
                                + "\" in lists/sources.yaml, expected "
                                + Words.list(known, "or")
                                + Words.didYouMean(name, known));
            }
        }
        return all.stream()
                .filter(source -> names.isEmpty() || names.contains(source.name()))
                .toList();
    }

    /// One list's failure does not keep the others from being updated.
    private int update(ListDesk desk, Path root, ListSource source) throws InterruptedException {
        try {
            int shrink = isShrunkenAccepted ? 100 : source.shrinkPercent();
            Outcome outcome =
                    desk.archive()
                            .add(
                                    source.name(),
                                    got(root, source),
                                    screen.time().now(),
                                    shrink,
                                    published);
            return say(source.name(), outcome);
        } catch (IOException | MalformedDataException e) {
            return refused(source.name(), Failures.text(e));
        }
    }

    private int say(String list, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Added added -> {
                ListVersion version = added.version();
                screen.out()
                        .printf(
                                "%s: new version %s with %d entries, %d names, %d wallets; %d values"
                                        + " unread, %d problems%n",
                                list,
                                version.label(),
                                version.designations(),
                                version.names(),
                                version.wallets(),
                                version.unread(),
                                version.problems());
                added.list().problems().forEach(problem -> screen.message(list + ": " + problem));
                yield Failures.DONE;
            }
            case Outcome.Unchanged unchanged -> {
                screen.out().printf("%s: unchanged, %s%n", list, unchanged.version().label());
                yield Failures.DONE;
            }
            case Outcome.Refused refused -> refused(list, refused.reason());
        };
    }

    private int refused(String list, String reason) {
        screen.message(list + " was not updated: " + reason);
        return Failures.PROBLEM;
    }

    private static List<GotFile> got(Path root, ListSource source)
            throws IOException, InterruptedException {
        var files = new ArrayList<GotFile>();
        for (String file : source.files()) {
            boolean isWeb = file.startsWith("https://") || file.startsWith("http://");
            byte[] bytes =
                    isWeb
                            ? new Download(LONGEST, MOST_BYTES).get(file)
                            : Files.readAllBytes(root.resolve(file));
            files.add(new GotFile(file.replaceAll("[?#].*", ""), bytes));
        }
        return files;
    }
}
