package spoor.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import spoor.app.lists.ListDesk;
import spoor.app.work.Words;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.screening.archive.EntryText;
import spoor.screening.list.Designation;
import spoor.screening.list.SanctionsList;
import spoor.screening.screen.AnswerJson;
import spoor.screening.screen.Decision;
import spoor.screening.wallet.WalletAddress;

/// `spoor screen decide`.
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        description = {
            "Keeps a person's decision that a match is none. It holds until its day is over or the",
            "entry changes; then the match is asked again."
        },
        footerHeading = "%nExample:%n",
        footer =
                "  spoor screen decide --list ofac-sdn --entry 27307 --wallet 0x09… --who \"A. Lee\""
                        + " --why \"our own test wallet\" --until 2027-01-31")
final class ScreenDecideCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Option(names = "--list", required = true, paramLabel = "LIST", description = "The list.")
    String list = "";

    @Option(
            names = "--entry",
            required = true,
            paramLabel = "ID",
            description = "The entry's id in the list.")
    String entry = "";

    @Option(
            names = "--wallet",
            required = true,
            paramLabel = "ADDRESS",
            description = "What was asked.")
    String wallet = "";

    @Option(names = "--who", required = true, paramLabel = "NAME", description = "Who decides.")
    String who = "";

    @Option(names = "--why", required = true, paramLabel = "TEXT", description = "The reason.")
    String why = "";

    @Option(
            names = "--until",
            required = true,
            paramLabel = "DATE",
            description = "The last day on which it holds.")
    LocalDate until = LocalDate.MIN;

    ScreenDecideCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        var desk = new ListDesk(common.workspace(screen).root());
        Designation decided = entry(desk);
        var decision =
                new Decision(
                        list,
                        entry,
                        EntryText.sha256(decided),
                        WalletAddress.of(wallet).text(),
                        who,
                        screen.time().now(),
                        why,
                        until);
        String sha256 = desk.log().append(AnswerJson.members(decision));
        screen.out()
                .printf(
                        "kept: %s is no match of %s (%s %s), until %s; record %s%n",
                        Words.clip(decision.subject()), decided.name(), list, entry, until, sha256);
        return Failures.DONE;
    }

    private Designation entry(ListDesk desk) throws IOException {
        LocalDate today = screen.day(null);
        SanctionsList content =
                desk.archive()
                        .read(
                                desk.archive()
                                        .inForce(list, today)
                                        .orElseThrow(() ->
                                                fault(
                                                        "there is no version of the list,"
                                                                + " expected one")));
        return content.designations().stream()
                .filter(each -> each.id().equals(entry))
                .findFirst()
                .orElseThrow(() ->
                        fault("there is no entry \"" + Words.clip(entry) + "\", expected one"));
    }

    private MalformedDataException fault(String problem) {
        return new MalformedDataException(Location.of(list), problem);
    }
}
