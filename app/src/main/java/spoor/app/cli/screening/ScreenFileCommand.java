package spoor.app.cli.screening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import spoor.app.cli.console.Program;
import spoor.app.cli.console.Screen;
import spoor.app.customers.CustomerMapping;
import spoor.app.customers.CustomerMappingReader;
import spoor.app.customers.CustomerRun;
import spoor.app.customers.CustomerScreening;
import spoor.app.customers.Outcome;
import spoor.app.customers.ResultFile;
import spoor.app.customers.ResultTable;
import spoor.app.lists.ListDesk;
import spoor.app.report.CustomerPage;
import spoor.app.work.Hashes;
import spoor.app.work.PlainFile;
import spoor.app.work.Words;
import spoor.ingest.files.SourceFile;
import spoor.screening.screen.DecisionLog;
import spoor.screening.screen.UsedList;
import spoor.screening.screen.Verdict;

/// `spoor screen file`.
@Command(
        name = "file",
        mixinStandardHelpOptions = true,
        description = {
            "Screens a table of customers (CSV, JSON lines or Parquet): names and wallets, with all",
            "that the table says of each. A small mapping file says what the columns mean. Writes",
            "RESULT.csv and RESULT.html; a run that was stopped goes on where it was when it is",
            "started again. Exit code 0 if all customers are clear, otherwise 1."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor screen file customers.csv --mapping customers.yaml")
final class ScreenFileCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 5_000;

    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Mixin CustomerOptions table = new CustomerOptions();

    @Option(
            names = "--out",
            paramLabel = "RESULT",
            description = "The result's CSV file; the table's name and .screened.csv otherwise.")
    @Nullable String out;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Answer by the versions that counted at the end of that day.")
    @Nullable LocalDate asOf;

    @Option(names = "--json", description = "The counts as one line of JSON.")
    boolean isJson;

    ScreenFileCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        SourceFile customers = table.customers(screen);
        PlainFile mapping = table.mapping(screen);
        CustomerMapping columns = CustomerMappingReader.read(mapping);
        ListDesk desk = new ListDesk(common.workspace(screen).root());
        LocalDate day = screen.day(asOf);
        CustomerScreening screening = new CustomerScreening(desk.names(day), desk.wallets(day));
        List<UsedList> lists = desk.used(day);
        List<String> made = madeFrom(customers, mapping, lists, desk, day);
        Path result = screen.folder().resolve(out == null ? table.table + ".screened.csv" : out);
        String question = Hashes.sha256(String.join("\n", made).getBytes(StandardCharsets.UTF_8));
        try (ResultFile file = ResultFile.open(result, question)) {
            if (file.rows() > 0) {
                screen.message("goes on behind " + Words.count(file.rows(), "row"));
            }
            DecisionLog log = desk.log();
            common.withProgress(
                    screen,
                    "customers",
                    progress ->
                            CustomerRun.run(
                                    customers,
                                    columns,
                                    screening::screen,
                                    outcomes -> log.append(records(outcomes)),
                                    file,
                                    progress));
            file.finish();
        }
        return tell(result, lists, made);
    }

    /// Everything that the answers depend on.
    private List<String> madeFrom(
            SourceFile customers,
            PlainFile mapping,
            List<UsedList> lists,
            ListDesk desk,
            LocalDate day)
            throws IOException {
        List<String> made = new ArrayList<>();
        made.add(Program.NAME);
        made.add("table " + customers.name() + " SHA-256 " + Hashes.sha256(customers.path()));
        made.add("mapping " + mapping.name() + " SHA-256 " + mapping.sha256());
        made.add("answers as of " + day);
        for (UsedList list : lists) {
            made.add(
                    list.version() == null
                            ? list.fault()
                            : list.version().label() + " SHA-256 " + list.version().sha256());
        }
        String decided =
                String.join("\n", desk.decisions().stream().map(Object::toString).toList());
        made.add("decisions SHA-256 " + Hashes.sha256(decided.getBytes(StandardCharsets.UTF_8)));
        return made;
    }

    private List<String> records(List<Outcome> outcomes) {
        String at = "\"at\":\"" + screen.time().now() + "\",";
        return outcomes.stream()
                .flatMap(outcome -> outcome.records().stream())
                .map(record -> at + record)
                .toList();
    }

    private int tell(Path result, List<UsedList> lists, List<String> made) throws IOException {
        ResultTable read = ResultTable.read(result, MOST_SHOWN);
        Path page = page(result);
        CustomerPage.Facts facts =
                new CustomerPage.Facts(
                        table.table,
                        lists.stream()
                                .filter(list -> list.version() != null)
                                .map(list -> String.valueOf(list.version().label()))
                                .toList(),
                        lists.stream().map(UsedList::fault).filter(f -> !f.isEmpty()).toList(),
                        made);
        CustomerPage.write(facts, read, page);
        if (isJson) {
            screen.out().println(json(read));
        } else {
            for (Verdict verdict : Verdict.values()) {
                screen.out().printf("%-10s %d%n", verdict, read.customers(verdict));
            }
            facts.faults().forEach(fault -> screen.out().println("list       " + fault));
            screen.out().println("written " + screen.shown(result));
            screen.out().println("written " + screen.shown(page));
        }
        boolean isClear = true;
        for (Verdict verdict : Verdict.values()) {
            isClear &= verdict == Verdict.CLEAR || read.customers(verdict) == 0;
        }
        return isClear ? Failures.DONE : Failures.PROBLEM;
    }

    private static String json(ResultTable read) {
        List<String> members = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            members.add("\"" + verdict + "\":" + read.customers(verdict));
        }
        return "{" + String.join(",", members) + "}";
    }

    private static Path page(Path result) {
        String name = String.valueOf(result.getFileName());
        String plain = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
        return result.resolveSibling(plain + ".html");
    }
}
