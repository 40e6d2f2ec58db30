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
import spoor.screening.screen.AnswerJson;
import spoor.screening.screen.DecisionLog;
import spoor.screening.screen.Reason;
import spoor.screening.screen.UsedList;
import spoor.screening.screen.Verdict;
import spoor.screening.screen.WalletAnswer;
import spoor.screening.screen.WalletScreening;

/// `spoor screen wallet`.
@Command(
        name = "wallet",
        mixinStandardHelpOptions = true,
        description = {
            "Answers for digital currency addresses: HIT, REVIEW, INCOMPLETE or CLEAR, with reasons.",
            "Every answer is kept in screening/log.jsonl before it is printed. Exit code 0 if all are",
            "clear, otherwise 1."
        },
        footerHeading = "%nExample:%n",
        footer =
                "  spoor screen wallet 0x098B716B8Aaf21512996dC57EB0615e2383E2f96 --as-of 2022-04-15")
final class ScreenWalletCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "ADDRESS", arity = "1..*", description = "The addresses.")
    List<String> addresses = List.of();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Answer by the versions that counted at the end of that day.")
    @Nullable LocalDate asOf;

    @Option(names = "--json", description = "One line of JSON for each address.")
    boolean isJson;

    ScreenWalletCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        var desk = new ListDesk(common.workspace(screen).root());
        WalletScreening screening = desk.wallets(screen.day(asOf));
        DecisionLog log = desk.log();
        int code = Failures.DONE;
        for (String address : addresses) {
            WalletAnswer answer = screening.screen(address);
            log.append("\"at\":\"" + screen.time().now() + "\"," + AnswerJson.members(answer));
            print(answer);
            code = answer.verdict() == Verdict.CLEAR ? code : Failures.PROBLEM;
        }
        if (!isJson) {
            screening.lists().forEach(this::print);
        }
        return code;
    }

    private void print(WalletAnswer answer) {
        if (isJson) {
            screen.out().println(AnswerJson.object(answer));
            return;
        }
        screen.out()
                .printf(
                        "%-10s %s (%s)%n",
                        answer.verdict(),
                        Words.clip(answer.address().text()),
                        answer.address().form().description());
        for (Reason reason : answer.reasons()) {
            screen.out().printf("           %s: %s%n", reason.kind(), reason.text());
        }
    }

    private void print(UsedList list) {
        screen.out()
                .printf(
                        "list       %s%n",
                        list.version() == null ? list.fault() : list.version().label());
    }
}
