package spoor.app.cli.screening;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Screen;
import spoor.app.lists.ListDesk;
import spoor.app.work.Words;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.screening.archive.EntryText;
import spoor.screening.list.Designation;
import spoor.screening.list.SanctionsList;
import spoor.screening.screen.AnswerJson;
import spoor.screening.screen.Decision;
import spoor.screening.screen.NameScreening;
import spoor.screening.screen.PaymentDecisions;
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

    @ArgGroup(exclusive = true, multiplicity = "1")
    Asked asked = new Asked();

    @Mixin NameOptions known = new NameOptions();

    /// What was asked.
    static final class Asked {
        @Option(names = "--wallet", paramLabel = "ADDRESS", description = "The address asked.")
        String wallet = "";

        @Option(
                names = "--name",
                paramLabel = "NAME",
                description =
                        "The name asked, with all that was asked of its bearer: the same"
                                + " --kind, --birth, --country, --gender and --id.")
        String name = "";

        @Option(
                names = "--payment",
                paramLabel = "WORDS",
                description = "The words of the finding in a payment.")
        String payment = "";
    }

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
                        subject(),
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

    private String subject() {
        if (!asked.wallet.isEmpty()) {
            return WalletAddress.of(asked.wallet).text();
        }
        return asked.name.isEmpty()
                ? PaymentDecisions.subject(asked.payment)
                : NameScreening.subject(known.query(asked.name));
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
