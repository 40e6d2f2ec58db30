package spoor.app.cli.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Screen;
import spoor.app.documents.Documents;
import spoor.app.documents.StoredDocument;
import spoor.register.document.ReviewedClaim;
import spoor.register.document.Verdict;
import spoor.register.text.HiddenCharacter;

/// `spoor register claims`.
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the claims of all documents of the workspace, with what a person made of each.",
            "A correction stands instead of what was read."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor register claims --unreviewed")
final class RegisterClaimsCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Option(names = "--unreviewed", description = "Only those that nobody has decided about.")
    boolean isUnreviewed;

    @Option(names = "--json", description = "Lines of JSON.")
    boolean isJson;

    RegisterClaimsCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Documents documents = Documents.read(common.workspace(screen).documents());
        List<ReviewedClaim> all = new ArrayList<>();
        for (StoredDocument document : documents.all()) {
            all.addAll(document.review().claims());
            List<ReviewedClaim> shown =
                    document.review().claims().stream()
                            .filter(claim -> !isUnreviewed || claim.verdict() == Verdict.UNREVIEWED)
                            .toList();
            if (!isJson && !shown.isEmpty()) {
                screen.out()
                        .println(
                                "documents/"
                                        + document.sha256()
                                        + "/claims.yaml  "
                                        + HiddenCharacter.marked(document.file()));
            }
            shown.forEach(claim -> ClaimLines.print(screen, isJson, document, claim));
            if (!isJson && !shown.isEmpty()) {
                screen.out().println();
            }
        }
        if (!isJson) {
            screen.out().println(ClaimLines.counts(all));
        }
        documents
                .problems()
                .forEach(problem -> screen.message(HiddenCharacter.marked(problem.toString())));
        return documents.problems().isEmpty() ? Failures.DONE : Failures.PROBLEM;
    }
}
