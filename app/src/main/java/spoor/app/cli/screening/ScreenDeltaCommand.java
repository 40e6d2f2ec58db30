package spoor.app.cli.screening;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Screen;
import spoor.app.customers.CustomerDelta;
import spoor.app.customers.CustomerDelta.Change;
import spoor.app.customers.CustomerDeltaRun;
import spoor.app.customers.CustomerMapping;
import spoor.app.lists.ListDesk;
import spoor.app.work.Words;
import spoor.ingest.files.SourceFile;
import spoor.screening.screen.UsedList;

/// `spoor screen delta`.
@Command(
        name = "delta",
        mixinStandardHelpOptions = true,
        description = {
            "Says whom a change of the lists concerns: customers of whom something else is found by",
            "the lists of one day than by those of another. Only changed entries are looked at; the",
            "answer is that of screening everybody on both days. New answers are kept in",
            "screening/log.jsonl. Exit code 1 if anybody is concerned, or if a list is missing."
        },
        footerHeading = "%nExample:%n",
        footer =
                "  spoor screen delta customers.csv --mapping customers.yaml --from 2026-11-19"
                        + " --to 2026-11-20")
final class ScreenDeltaCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Mixin CustomerOptions table = new CustomerOptions();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            description = "The earlier day.")
    LocalDate from = LocalDate.MIN;

    @Option(names = "--to", paramLabel = "DATE", description = "The later day; today otherwise.")
    @Nullable LocalDate to;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The result; the table's name and .delta.csv otherwise.")
    @Nullable String out;

    @Option(names = "--json", description = "The counts as one line of JSON.")
    boolean isJson;

    ScreenDeltaCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        LocalDate later = screen.day(to);
        if (!from.isBefore(later)) {
            throw new IllegalArgumentException(
                    "--from is " + from + ", expected a day before " + later);
        }
        SourceFile customers = table.customers(screen);
        CustomerMapping columns = table.columns(screen);
        ListDesk desk = new ListDesk(common.workspace(screen).root());
        List<String> missing = missing(desk, later);
        missing.forEach(screen::message);
        CustomerDelta delta = desk.delta(from, later);
        CustomerDeltaRun.Concerned concerned =
                common.withProgress(
                        screen,
                        "customers",
                        progress -> CustomerDeltaRun.run(customers, columns, delta, progress));
        if (!concerned.changes().isEmpty()) {
            desk.log().append(records(concerned));
        }
        Path result = screen.folder().resolve(out == null ? table.table + ".delta.csv" : out);
        CustomerDeltaRun.write(concerned.changes(), result);
        tell(concerned, result);
        boolean isNobody = concerned.changes().isEmpty() && missing.isEmpty();
        return isNobody ? Failures.DONE : Failures.PROBLEM;
    }

    /// Why nobody can be said to be without concern.
    private List<String> missing(ListDesk desk, LocalDate later) throws IOException {
        List<String> missing = new ArrayList<>();
        for (LocalDate day : List.of(from, later)) {
            List<UsedList> used = desk.used(day);
            if (used.isEmpty()) {
                missing.add("there is no list of " + day + ": nobody is compared");
            }
            used.stream()
                    .filter(list -> list.version() == null)
                    .forEach(list -> missing.add(list.fault()));
        }
        return missing;
    }

    /// The later day's answers.
    private List<String> records(CustomerDeltaRun.Concerned concerned) {
        String at = "\"at\":\"" + screen.time().now() + "\",";
        return concerned.changes().stream()
                .flatMap(change -> change.after().records().stream())
                .map(record -> at + record)
                .toList();
    }

    private void tell(CustomerDeltaRun.Concerned concerned, Path result) {
        if (isJson) {
            screen.out()
                    .printf(
                            "{\"customers\":%d,\"concerned\":%d}%n",
                            concerned.customers(), concerned.changes().size());
            return;
        }
        for (Change change : concerned.changes()) {
            screen.out()
                    .printf(
                            "%-10s -> %-10s %s, %s%n",
                            change.before().verdict(),
                            change.after().verdict(),
                            Words.clip(change.customer().id()),
                            Words.clip(change.customer().name()));
        }
        screen.out()
                .println(
                        concerned.changes().size()
                                + " of "
                                + Words.count(concerned.customers(), "customer")
                                + " concerned");
        screen.out().println("written " + screen.shown(result));
    }
}
