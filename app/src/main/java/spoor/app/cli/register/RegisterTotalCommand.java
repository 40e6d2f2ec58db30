package spoor.app.cli.register;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Screen;
import spoor.app.register.ChainSide;
import spoor.app.register.Register;
import spoor.app.register.TotalFields;
import spoor.app.register.TotalText;
import spoor.app.work.Words;
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
            "unless you say otherwise; only claims with a dated price are converted. Reviewed claims",
            "of captured documents count too, once for each root that the documents rest on."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor register total --by year --include-unreviewed")
final class RegisterTotalCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Mixin QuestionOptions asked = new QuestionOptions();

    @Option(
            names = "--by",
            paramLabel = "KEY",
            description = "Rows by country, year, sector, actor or asset.")
    @Nullable String by;

    @Option(names = "--full", description = "Every theft, however many.")
    boolean isFull;

    @Option(names = "--json", description = "Lines of JSON.")
    boolean isJson;

    RegisterTotalCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Question question = asked.question(key());
        RegisterDesk desk = new RegisterDesk(screen, common);
        Register register = desk.read(question.includesUnreviewed());
        Total total = Total.of(register.incidents(), register.matches(), question);
        Headlines headlines = Headlines.of(register.figures(), question);
        List<SumCheck> checks = SumCheck.of(register.figures());
        List<ChainSide> sides = ChainSide.of(desk.workspace(), register.incidents());
        if (isJson) {
            TotalFields.of(total).forEach(desk::json);
            TotalFields.of(headlines).forEach(desk::json);
            desk.json(TotalFields.of(register.captured()));
            checks.forEach(check -> desk.json(TotalFields.of(check)));
            sides.forEach(
                    side -> side.lines().forEach(line -> desk.json(TotalFields.of(side, line))));
        } else {
            TotalText text = new TotalText(isFull);
            text.add(total);
            text.add(headlines);
            text.add(register.captured());
            text.addChecks(checks);
            text.add(sides);
            text.lines().forEach(screen.out()::println);
        }
        return RegisterDesk.code(register);
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
}
