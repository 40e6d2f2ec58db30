package spoor.app.cli.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Json;
import spoor.app.cli.console.Screen;
import spoor.app.documents.Documents;
import spoor.app.documents.LinksReader;
import spoor.app.documents.Witnesses;
import spoor.register.base.Problem;
import spoor.register.root.Overrule;
import spoor.register.root.RootFinder;
import spoor.register.root.Roots;
import spoor.register.text.HiddenCharacter;

/// `spoor register roots`.
@Command(
        name = "roots",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what the documents of the workspace rest on: root, reader, outlet, copy, with the",
            "reason of every link and its words; how many independent roots there are; and what",
            "each document says otherwise than its root or the first who told it.",
            "documents/links.yaml overrules: same_root: true or false for two documents, rests_on",
            "for one, each with by, when and why."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor register roots --json")
final class RegisterRootsCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "One JSON object.")
    boolean isJson;

    RegisterRootsCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = common.workspace(screen).documents();
        Documents documents = Documents.read(folder);
        List<Problem> problems = new ArrayList<>(documents.problems());
        List<Overrule> overrules = LinksReader.read(folder, documents.all(), problems);
        Roots roots = RootFinder.find(Witnesses.of(documents.all()), overrules);
        if (isJson) {
            screen.out().println(Json.plain(RootFields.of(roots)));
        } else {
            new RootLines(screen.out()).print(roots);
        }
        problems.forEach(problem -> screen.message(HiddenCharacter.marked(problem.toString())));
        return problems.isEmpty() ? Failures.DONE : Failures.PROBLEM;
    }
}
