package spoor.app.cli.register;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Screen;
import spoor.app.register.Register;
import spoor.app.register.TotalFields;
import spoor.app.register.TotalText;
import spoor.app.work.Words;
import spoor.register.total.History;

/// `spoor register history`.
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = {
            "How the headline figures moved from report to report, in the order in which they were",
            "published, with the differences in scope, and other tellings of the same figure."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor register history --unit USD")
final class RegisterHistoryCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "Only figures in this unit: USD, attacks, countries …")
    @Nullable String unit;

    @Option(
            names = "--include-unreviewed",
            description = "Claims of captured documents that nobody reviewed, too.")
    boolean includesUnreviewed;

    @Option(names = "--json", description = "Lines of JSON.")
    boolean isJson;

    RegisterHistoryCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        RegisterDesk desk = new RegisterDesk(screen, common);
        Register register = desk.read(includesUnreviewed);
        List<History> histories = wanted(History.of(register.figures()));
        if (isJson) {
            histories.forEach(history -> TotalFields.of(history).forEach(desk::json));
        } else {
            TotalText text = new TotalText(true);
            histories.forEach(text::add);
            text.lines().forEach(screen.out()::println);
            int reports = histories.stream().mapToInt(history -> history.steps().size()).sum();
            screen.out().println(Words.count(reports, "step"));
        }
        return RegisterDesk.code(register);
    }

    private List<History> wanted(List<History> histories) {
        String named = unit;
        if (named == null) {
            return histories;
        }
        List<String> units = histories.stream().map(History::unit).toList();
        if (!units.contains(named)) {
            throw new IllegalArgumentException(
                    "--unit is \""
                            + Words.clip(named)
                            + "\", "
                            + (units.isEmpty()
                                    ? "but the register has no headline figures"
                                    : "expected " + Words.list(units, "or")));
        }
        return histories.stream().filter(history -> history.unit().equals(named)).toList();
    }
}
