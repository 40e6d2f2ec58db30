package spoor.app.cli;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import spoor.app.register.ChainSide;
import spoor.app.register.Register;
import spoor.app.register.TotalFields;
import spoor.app.register.TotalText;
import spoor.app.work.Words;
import spoor.register.incident.Units;
import spoor.register.total.Headlines;
import spoor.register.total.Question;
import spoor.register.total.Question.By;
import spoor.register.total.SumCheck;
import spoor.register.total.Total;

/// `spoor register total`.
@Command(
        name = "total",
        mixinStandardHelpOptions = true,
        description = {
            "What the incidents add up to: a range, with every claim that was used or left out, and",
            "why. Headline figures stand beside it and are never added. Only reviewed claims count",
            "unless you say otherwise; only claims with a dated price are converted."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor register total --by year --include-unreviewed")
final class RegisterTotalCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Option(
            names = "--by",
            paramLabel = "KEY",
            description = "Rows by country, year, sector, actor or asset.")
    @Nullable String by;

    @Option(
            names = "--asserted-by",
            paramLabel = "NAME",
            description = "Only claims of this asserter, or that rest on this document.")
    @Nullable String assertedBy;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Only claims made by that day, as 2019-08-07.")
    @Nullable String asOf;

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "Only incidents that somebody attributes to such an actor, name or id.")
    @Nullable String actor;

    @Option(names = "--currency", paramLabel = "CODE", description = "Default: USD.")
    String currency = "USD";

    @Option(names = "--include-unreviewed", description = "Claims that nobody reviewed count too.")
    boolean includesUnreviewed;

    @Option(names = "--full", description = "Every theft, however many.")
    boolean isFull;

    @Option(names = "--json", description = "Lines of JSON.")
    boolean isJson;

    RegisterTotalCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Question question = question();
        RegisterDesk desk = new RegisterDesk(screen, common);
        Register register = desk.read();
        Total total = Total.of(register.incidents(), register.matches(), question);
        Headlines headlines = Headlines.of(register.figures(), question);
        List<SumCheck> checks = SumCheck.of(register.figures());
        List<ChainSide> sides = ChainSide.of(desk.workspace(), register.incidents());
        if (isJson) {
            TotalFields.of(total).forEach(desk::json);
            TotalFields.of(headlines).forEach(desk::json);
            checks.forEach(check -> desk.json(TotalFields.of(check)));
            sides.forEach(
                    side -> side.lines().forEach(line -> desk.json(TotalFields.of(side, line))));
        } else {
            TotalText text = new TotalText(isFull);
            text.add(total);
            text.add(headlines);
            text.addChecks(checks);
            text.add(sides);
            text.lines().forEach(screen.out()::println);
        }
        return RegisterDesk.code(register);
    }

    private Question question() {
        if (!Units.isCurrency(currency)) {
            throw new IllegalArgumentException(
                    "--currency is \""
                            + Words.clip(currency)
                            + "\", expected a currency of ISO 4217, as USD");
        }
        return new Question(key(), assertedBy, day(), includesUnreviewed, currency, actor);
    }

    private By key() {
        String named = by;
        if (named == null) {
            return By.ALL;
        }
        List<String> known =
                Arrays.stream(By.values()).filter(key -> key != By.ALL).map(By::label).toList();
        return Arrays.stream(By.values())
                .filter(key -> key != By.ALL && key.label().equals(named))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "--by is \""
                                        + Words.clip(named)
                                        + "\", expected "
                                        + Words.list(known, "or")
                                        + Words.didYouMean(named, known)));
    }

    private @Nullable LocalDate day() {
        String written = asOf;
        if (written == null) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException(
                    "--as-of is \""
                            + Words.clip(written)
                            + "\", expected a day that exists, as 2019-08-07");
        }
    }
}
