package spoor.app.cli.register;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import spoor.app.register.TwoWordsText;
import spoor.app.work.Words;
import spoor.register.incident.Backing;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Figure;
import spoor.register.incident.Matches.Verdict;
import spoor.register.total.SumCheck;
import spoor.register.total.Theft;
import spoor.register.total.TwoWords;

/// `spoor register check`.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the whole register and tells what is wrong with its files, line by line; says",
            "how much of it is reviewed; holds sums of parts against their whole, published figures",
            "against the cases that were traced, and what one asserter says against what he says."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  spoor register check",
            "",
            "Exit codes: 0 nothing is wrong with the files, 1 something is, 2 wrong usage."
        })
final class RegisterCheckCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "Lines of JSON.")
    boolean isJson;

    RegisterCheckCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        RegisterDesk desk = new RegisterDesk(screen, common);
        Register register = desk.read();
        List<SumCheck> checks = SumCheck.of(register.figures());
        List<TwoWords> twoWords =
                TwoWords.in(Theft.of(register.incidents(), register.matches()), register.figures());
        List<ChainSide> sides = ChainSide.of(desk.workspace(), register.incidents());
        if (isJson) {
            desk.json(counts(register));
            checks.forEach(check -> desk.json(TotalFields.of(check)));
            twoWords.forEach(two -> desk.json(TwoWordsText.fields(two)));
            sides.forEach(
                    side -> side.lines().forEach(line -> desk.json(TotalFields.of(side, line))));
        } else {
            print(register, checks, twoWords, sides);
        }
        return RegisterDesk.code(register);
    }

    private void print(
            Register register,
            List<SumCheck> checks,
            List<TwoWords> twoWords,
            List<ChainSide> sides) {
        Map<String, @Nullable Object> counts = counts(register);
        screen.out()
                .println(
                        Words.count(register.incidents().size(), "incident")
                                + " with "
                                + counts.get("claims")
                                + " claims"
                                + ", "
                                + counts.get("claims_reviewed")
                                + " of them reviewed");
        int words = register.figures().size() - register.numbers();
        screen.out()
                .println(
                        Words.count(register.numbers(), "headline figure")
                                + (words == 0
                                        ? ""
                                        : " and "
                                                + Words.count(words, "claim")
                                                + " without a number")
                                + ", "
                                + counts.get("figures_reviewed")
                                + " of them reviewed");
        screen.out()
                .println(
                        Words.count(register.matches().pairs().size(), "pair")
                                + " of incidents that may be one: "
                                + counts.get("pairs_open")
                                + " open, "
                                + counts.get("pairs_accepted")
                                + " accepted, "
                                + counts.get("pairs_rejected")
                                + " rejected");
        screen.out()
                .println(
                        Words.count(register.names().entries().size(), "name")
                                + " of actors, "
                                + counts.get("names_of_several")
                                + " of them with more than one cluster");
        TotalText text = new TotalText(true);
        text.addChecks(checks);
        text.add(sides);
        text.lines().forEach(screen.out()::println);
        TwoWordsText.lines(twoWords).forEach(screen.out()::println);
    }

    private static Map<String, @Nullable Object> counts(Register register) {
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        List<FieldClaim> claims =
                register.incidents().stream().flatMap(one -> one.claims().stream()).toList();
        counts.put("type", "register");
        counts.put("incidents", register.incidents().size());
        counts.put("claims", claims.size());
        counts.put("claims_reviewed", reviewed(claims.stream().map(FieldClaim::backing).toList()));
        counts.put("figures", register.figures().size());
        counts.put(
                "figures_reviewed",
                reviewed(register.figures().stream().map(Figure::backing).toList()));
        for (Verdict verdict : Verdict.values()) {
            counts.put("pairs_" + verdict.label(), register.matches().of(verdict).size());
        }
        counts.put("names", register.names().entries().size());
        counts.put("names_of_several", register.names().shared().size());
        counts.put("problems", register.problems().size());
        return counts;
    }

    private static long reviewed(List<Backing> backings) {
        return backings.stream().filter(backing -> backing.standing().isReviewed()).count();
    }
}
