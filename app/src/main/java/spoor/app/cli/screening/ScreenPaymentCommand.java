package spoor.app.cli.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Screen;
import spoor.app.lists.ListDesk;
import spoor.app.report.PaymentPage;
import spoor.app.work.PlainFile;
import spoor.screening.heist.HeistParameters;
import spoor.screening.heist.HeistRule;
import spoor.screening.heist.HeistWatch;
import spoor.screening.heist.WorkingDays;

/// `spoor screen payment FILE…`.
@Command(
        name = "payment",
        mixinStandardHelpOptions = true,
        description = {
            "Holds payment messages against the lists of the workspace: SWIFT MT (alone or in"
                    + " batches) and ISO 20022. Every answer is kept in screening/log.jsonl before it"
                    + " is told.",
            "Exit codes: 0 all may pass, 1 something was found or could not be read, 2 wrong"
                    + " usage."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor screen payment payments.rje --html result.html")
final class ScreenPaymentCommand implements Callable<Integer> {
    /// Prowide logs what it finds wrong; the reader says it all in its own words. The logger is
    /// kept, as its level goes with it.
    private static final Logger PROWIDE = Logger.getLogger("com.prowidesoftware");

    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files of payment messages, or folders of them.")
    List<Path> sources = List.of();

    @Option(names = "--json", description = "A line of JSON for each message.")
    boolean isJson;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Writes a page with the matching words marked.")
    @Nullable Path page;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Uses the lists that were in force on a day, such as 2025-03-21.")
    @Nullable LocalDate asOf;

    @Option(
            names = "--heist",
            description = "Also looks for the traits of a theft by payment orders.")
    boolean isHeist;

    @Option(
            names = "--rules",
            paramLabel = "RULE,…",
            split = ",",
            description =
                    "The traits to look for: burst, closed-day, new-bank, misspelled, resent,"
                            + " just-below, person. Default: all.")
    List<String> rules = List.of();

    @Option(
            names = "--holidays",
            paramLabel = "FILE",
            description = "Bank holidays: a CSV with the columns country, date, name.")
    @Nullable Path holidays;

    ScreenPaymentCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        PROWIDE.setLevel(Level.OFF);
        List<Path> files = files();
        HeistWatch watch = isHeist || !rules.isEmpty() ? watch() : null;
        ListDesk desk = new ListDesk(common.workspace(screen).root());
        Instant now = screen.time().now();
        LocalDate day = screen.day(asOf);
        PaymentLists lists = PaymentLists.of(desk, day);
        lists.problems().forEach(screen::message);
        PaymentOutput output =
                isJson ? new PaymentJson(screen.out()) : new PaymentText(screen.out());
        PaymentRun run = new PaymentRun(lists, desk.log(), now, watch, output, page != null);
        common.withProgress(
                screen,
                "files",
                progress -> {
                    long done = 0;
                    for (Path file : files) {
                        progress.at("screening", done++, files.size(), run.bytes());
                        run.file(file, shown(file), screen::message);
                    }
                    return done;
                });
        run.finish();
        if (page != null) {
            PaymentPage.write(run.sheet(), screen.folder().resolve(page));
        }
        return run.isClear() ? Failures.DONE : Failures.PROBLEM;
    }

    /// Folders are gone through in the order of names.
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path source : sources) {
            Path path = screen.folder().resolve(source);
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.walk(path)) {
                    inside.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new NoSuchFileException(path.toString());
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException(
                    sources.getFirst() + ": the folder holds no file, expected payment messages");
        }
        return files;
    }

    private String shown(Path file) {
        return file.startsWith(screen.folder())
                ? screen.folder().relativize(file).toString()
                : file.toString();
    }

    private HeistWatch watch() throws IOException {
        Set<HeistRule> on = EnumSet.noneOf(HeistRule.class);
        for (String label : rules) {
            on.add(
                    HeistRule.of(label)
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "--rules: there is no rule \""
                                                    + label
                                                    + "\", expected "
                                                    + HeistRule.labels())));
        }
        HeistParameters usual = HeistParameters.usual();
        WorkingDays days =
                holidays == null
                        ? WorkingDays.withoutHolidays()
                        : WorkingDays.withHolidays(holidays.toString(), text(holidays));
        return new HeistWatch(on.isEmpty() ? usual : usual.with(on), days);
    }

    private String text(Path file) throws IOException {
        return PlainFile.read(screen.folder().resolve(file), file.toString()).text();
    }
}
