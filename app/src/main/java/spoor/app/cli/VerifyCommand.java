package spoor.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import spoor.app.cli.console.Screen;
import spoor.app.cli.register.DocumentVerdict;
import spoor.verify.Verify;

/// `spoor verify BUNDLE`: runs the verifier, which is a program of its own. A folder is one of
/// documents, and is checked here.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks an evidence bundle, offline: hashes, seals, ids, Merkle paths, proof of work,",
            "and the arithmetic of every step under every policy, computed again by a program that",
            "shares no code with the one that made the bundle. It stands alone, too:",
            "  java -jar spoor-verify.jar BUNDLE",
            "Exit code 0: nothing is false; what rests on somebody's word is listed. 1: something",
            "is false, and the last line names it.",
            "Of a workspace, its documents/ or one document's folder it checks that every claim's",
            "words still stand in the stored bytes, and names the claims that fell."
        },
        footerHeading = "%nExample:%n",
        footer = {"  spoor verify bundle.zip", "  spoor verify ."})
final class VerifyCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "BUNDLE", description = "The bundle, or the folder.")
    String bundle = "";

    @Option(names = "--json", description = "Print one JSON object.")
    boolean isJson;

    VerifyCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = screen.folder().resolve(bundle).normalize();
        if (DocumentVerdict.isOfDocuments(folder)) {
            return DocumentVerdict.of(folder, bundle, screen, isJson);
        }
        List<String> arguments = new ArrayList<>(List.of(bundle));
        if (isJson) {
            arguments.add("--json");
        }
        return Verify.run(arguments, screen.folder(), screen.out());
    }
}
