package spoor.app.cli.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Screen;
import spoor.app.register.Register;
import spoor.app.work.Words;
import spoor.register.incident.Incident;
import spoor.register.incident.Matches;
import spoor.register.incident.Matches.Pair;
import spoor.register.incident.Matches.Verdict;
import spoor.register.match.IncidentMatcher;
import spoor.register.text.HiddenCharacter;

/// `spoor register match`.
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Proposes pairs of incidents that several sources may have of one theft, with reasons,",
            "and keeps them in matches.yaml. Nothing is merged before a person accepts a pair; what",
            "was decided stays decided."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  spoor register match",
            "  spoor register match --accept oak-bybit=facts-bybit --by Lee --why \"same day\""
        })
final class RegisterMatchCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Option(names = "--accept", paramLabel = "A=B", description = "The two are one theft.")
    @Nullable String accepted;

    @Option(names = "--reject", paramLabel = "A=B", description = "The two are two thefts.")
    @Nullable String rejected;

    @Option(names = "--by", paramLabel = "NAME", description = "Who decides.")
    @Nullable String by;

    @Option(names = "--why", paramLabel = "TEXT", description = "The reason.")
    @Nullable String why;

    @Option(names = "--json", description = "Lines of JSON: a pair each.")
    boolean isJson;

    RegisterMatchCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        RegisterDesk desk = new RegisterDesk(screen, common);
        Register register = desk.read();
        Matches before = register.matches();
        Matches after = before.with(IncidentMatcher.propose(register.incidents()));
        if (accepted != null || rejected != null) {
            after = decided(register, after);
        } else if (by != null || why != null) {
            throw new IllegalArgumentException("--by and --why expect --accept or --reject");
        }
        if (!register.problems().isEmpty() && !after.equals(before)) {
            screen.message("matches.yaml is left as it is until the problems above are solved");
        } else if (!after.equals(before)) {
            desk.folder().write(after);
        }
        print(desk, before, after);
        return RegisterDesk.code(register);
    }

    private Matches decided(Register register, Matches matches) {
        String person = by;
        String reason = why;
        if (accepted != null && rejected != null) {
            throw new IllegalArgumentException("expected one of --accept and --reject");
        }
        if (person == null || reason == null) {
            throw new IllegalArgumentException("expected --by NAME and --why TEXT with a decision");
        }
        boolean isAccepted = accepted != null;
        String option = isAccepted ? "--accept" : "--reject";
        String[] named = String.valueOf(isAccepted ? accepted : rejected).split("=", -1);
        if (named.length != 2 || named[0].equals(named[1])) {
            throw new IllegalArgumentException(option + " expects two incidents, as in A=B");
        }
        for (String id : named) {
            requireIncident(register, option, id);
        }
        Pair wanted = Pair.open(named[0], named[1], List.of());
        Pair known =
                matches.pairs().stream()
                        .filter(pair -> pair.key().equals(wanted.key()))
                        .findFirst()
                        .orElse(wanted);
        List<Pair> pairs = new ArrayList<>(matches.pairs());
        pairs.removeIf(pair -> pair.key().equals(wanted.key()));
        Verdict verdict = isAccepted ? Verdict.ACCEPTED : Verdict.REJECTED;
        pairs.add(known.decided(verdict, person, screen.day(null), reason));
        Matches decided = new Matches(pairs).with(List.of());
        List<Pair> contradictions = decided.contradictions();
        if (!contradictions.isEmpty()) {
            throw new IllegalArgumentException(
                    option
                            + " "
                            + wanted.key()
                            + " contradicts what was decided: "
                            + contradictions.getFirst().key()
                            + " is rejected");
        }
        return decided;
    }

    private static void requireIncident(Register register, String option, String id) {
        List<String> ids = register.incidents().stream().map(Incident::id).toList();
        if (!ids.contains(id)) {
            throw new IllegalArgumentException(
                    option
                            + " names \""
                            + Words.clip(id)
                            + "\", expected an incident of the register"
                            + Words.didYouMean(id, ids));
        }
    }

    private void print(RegisterDesk desk, Matches before, Matches after) {
        Set<String> known = before.pairs().stream().map(Pair::key).collect(Collectors.toSet());
        for (Pair pair : after.of(Verdict.OPEN)) {
            if (isJson) {
                desk.json(fields(pair, known.contains(pair.key())));
            } else {
                screen.out().println(pair.key() + (known.contains(pair.key()) ? "" : "  (new)"));
                pair.reasons()
                        .forEach(reason ->
                                screen.out().println("  " + HiddenCharacter.marked(reason)));
            }
        }
        if (!isJson) {
            screen.out()
                    .println(
                            Words.count(after.pairs().size(), "pair")
                                    + ": "
                                    + after.of(Verdict.OPEN).size()
                                    + " open, "
                                    + after.of(Verdict.ACCEPTED).size()
                                    + " accepted, "
                                    + after.of(Verdict.REJECTED).size()
                                    + " rejected");
        }
    }

    private static Map<String, @Nullable Object> fields(Pair pair, boolean isKnown) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("type", "pair");
        fields.put("first", pair.first());
        fields.put("second", pair.second());
        fields.put("new", !isKnown);
        fields.put("reasons", pair.reasons());
        return fields;
    }
}
