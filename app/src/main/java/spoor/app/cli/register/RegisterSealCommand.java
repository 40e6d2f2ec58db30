package spoor.app.cli.register;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Json;
import spoor.app.cli.console.Screen;
import spoor.app.documents.DocumentFolder;
import spoor.app.documents.Documents;
import spoor.app.documents.StoredDocument;
import spoor.app.work.Words;
import spoor.app.work.Workspace;
import spoor.ledger.base.MalformedDataException;
import spoor.register.text.HiddenCharacter;

/// `spoor register seal --by NAME --on DATE`.
@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        description = {
            "Seals the decisions in claims.yaml of all documents: a digest of what was decided, by",
            "whom, when and why goes into reviews.yaml beside it. `spoor verify` then tells a review",
            "that was edited since from one that stands. You say who seals and on which day; no",
            "clock is read. Keep the hash that is printed elsewhere: it shows if somebody seals anew."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor register seal --by Lee --on 2026-11-21")
final class RegisterSealCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who seals.")
    String by = "";

    @Option(
            names = "--on",
            paramLabel = "DATE",
            required = true,
            description = "The day, as 2026-11-21.")
    String on = "";

    @Option(names = "--json", description = "Lines of JSON, one for each document.")
    boolean isJson;

    RegisterSealCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        if (by.isBlank()) {
            throw new IllegalArgumentException("--by is empty, expected who seals");
        }
        LocalDate day = day();
        Workspace workspace = common.workspace(screen);
        Documents documents = Documents.read(workspace.documents());
        List<String> problems = new ArrayList<>();
        documents.problems().forEach(problem -> problems.add(problem.toString()));
        for (StoredDocument document : documents.all()) {
            DocumentFolder folder = DocumentFolder.of(workspace, document.sha256());
            try {
                tell(document, folder.seal(by, day), folder.seals());
            } catch (MalformedDataException e) {
                problems.add(e.location() + ": " + e.problem());
            }
        }
        problems.forEach(problem -> screen.message(HiddenCharacter.marked(problem)));
        return problems.isEmpty() ? Failures.DONE : Failures.PROBLEM;
    }

    private void tell(StoredDocument document, int sealed, String seals) {
        if (isJson) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("type", "seal");
            fields.put("document", document.sha256());
            fields.put("decisions", sealed);
            fields.put("reviews_sha256", seals);
            screen.out().println(Json.plain(fields));
        } else {
            screen.out()
                    .println(
                            "documents/"
                                    + document.sha256()
                                    + "/reviews.yaml  "
                                    + Words.count(sealed, "decision")
                                    + " sealed, SHA-256 "
                                    + seals);
        }
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(on);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException(
                    "--on is \""
                            + Words.clip(on)
                            + "\", expected a day that exists, as 2026-11-21");
        }
    }
}
