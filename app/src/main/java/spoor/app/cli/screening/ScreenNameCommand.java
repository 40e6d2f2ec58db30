package spoor.app.cli.screening;

import java.io.IOException;
import java.time.LocalDate;
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
import spoor.app.work.Words;
import spoor.screening.match.NameQuery;
import spoor.screening.screen.NameAnswer;
import spoor.screening.screen.NameAnswerJson;
import spoor.screening.screen.UsedList;
import spoor.screening.screen.Verdict;

/// `spoor screen name`.
@Command(
        name = "name",
        mixinStandardHelpOptions = true,
        description = {
            "Answers for a name in any script: HIT, REVIEW, INCOMPLETE or CLEAR, with reasons.",
            "Every answer is kept in screening/log.jsonl before it is printed. Exit code 0 if it is",
            "clear, otherwise 1."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor screen name \"Kim Cho'ng-u'n\" --kind person --birth 1984 --country KP")
final class ScreenNameCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "The name, all its words.")
    List<String> words = List.of();

    @Mixin NameOptions known = new NameOptions();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Answer by the versions that counted at the end of that day.")
    @Nullable LocalDate asOf;

    @Option(names = "--json", description = "One line of JSON.")
    boolean isJson;

    ScreenNameCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        NameQuery asked = known.query(String.join(" ", words));
        var desk = new ListDesk(common.workspace(screen).root());
        NameAnswer answer = desk.names(screen.day(asOf)).screen(asked);
        desk.log()
                .append("\"at\":\"" + screen.time().now() + "\"," + NameAnswerJson.members(answer));
        print(answer);
        return answer.verdict() == Verdict.CLEAR ? Failures.DONE : Failures.PROBLEM;
    }

    private void print(NameAnswer answer) {
        if (isJson) {
            screen.out().println(NameAnswerJson.object(answer));
            return;
        }
        screen.out().printf("%-10s %s%n", answer.verdict(), Words.clip(answer.asked().name()));
        for (NameAnswer.Found found : answer.found()) {
            screen.out().printf("%-10s %s%n", found.verdict(), found.match().sentence());
            if (found.decision() != null) {
                screen.out()
                        .printf(
                                "           set aside: %s decided on %s: %s%n",
                                found.decision().who(),
                                found.decision().at(),
                                found.decision().why());
            }
        }
        answer.notes().forEach(note -> screen.out().printf("note       %s%n", note));
        for (UsedList list : answer.lists()) {
            screen.out()
                    .printf(
                            "list       %s%n",
                            list.version() == null ? list.fault() : list.version().label());
        }
    }
}
