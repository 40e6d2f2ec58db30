package spoor.app.cli.screening;

import java.io.IOException;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Screen;
import spoor.app.lists.ListDesk;
import spoor.app.work.Words;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.screening.archive.Archive;
import spoor.screening.archive.ListDiff;
import spoor.screening.archive.ListVersion;
import spoor.screening.list.Designation;

/// `spoor lists diff`.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Says what was added, removed and changed from one version to another, field by field.",
            "A version is LIST@DATE, the one that counted on that day, or LIST, the current one."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor lists diff un-sc@2025-04-19 un-sc")
final class ListsDiffCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "A", description = "The old version.")
    String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "The new version.")
    String after = "";

    @Option(names = "--json", description = "One line of JSON for each entry.")
    boolean isJson;

    ListsDiffCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Archive archive = new ListDesk(common.workspace(screen).root()).archive();
        ListVersion old = version(archive, before);
        ListVersion now = version(archive, after);
        ListDiff diff = ListDiff.of(archive.read(old), archive.read(now));
        if (isJson) {
            DiffJson.lines(diff).forEach(screen.out()::println);
        } else {
            print(old, now, diff);
        }
        return Failures.DONE;
    }

    /// `LIST@DATE` or `LIST`.
    static ListVersion version(Archive archive, String text) throws IOException {
        int at = text.indexOf('@');
        String list = at < 0 ? text : text.substring(0, at);
        return (at < 0
                        ? archive.current(list)
                        : archive.inForce(list, day(text, text.substring(at + 1))))
                .orElseThrow(() ->
                        new MalformedDataException(
                                Location.of(text),
                                "there is no such version, expected one of those that"
                                        + " `spoor lists show` prints"));
    }

    private static LocalDate day(String text, String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "version is \"" + Words.clip(text) + "\", expected LIST@2026-12-31 or LIST", e);
        }
    }

    private void print(ListVersion old, ListVersion now, ListDiff diff) {
        PrintStream out = screen.out();
        out.printf(
                "%s to %s: %d added, %d removed, %d changed%n",
                old.label(),
                now.label(),
                diff.added().size(),
                diff.removed().size(),
                diff.changed().size());
        diff.added().forEach(entry -> out.println("+ " + title(entry)));
        diff.removed().forEach(entry -> out.println("- " + title(entry)));
        for (ListDiff.Changed changed : diff.changed()) {
            out.println("~ " + title(changed.after()));
            for (ListDiff.Field field : changed.fields()) {
                lines(out, "    - " + field.name() + ": ", field.removed());
                lines(out, "    + " + field.name() + ": ", field.added());
            }
        }
    }

    private static void lines(PrintStream out, String start, List<String> values) {
        values.forEach(value -> out.println(start + value.replaceAll("\\s+", " ")));
    }

    private static String title(Designation entry) {
        String reference = entry.reference().isEmpty() ? "" : " " + entry.reference();
        return entry.id() + reference + " " + entry.name();
    }
}
