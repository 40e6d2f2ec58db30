package spoor.app.cli.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Json;
import spoor.app.cli.console.Program;
import spoor.app.cli.console.Screen;
import spoor.app.documents.DocumentFolder;
import spoor.app.documents.ReviewMerge;
import spoor.app.documents.StoredDocument;
import spoor.app.work.Words;
import spoor.register.base.Location;
import spoor.register.base.MalformedDataException;
import spoor.register.base.Problem;
import spoor.register.claim.Claim;
import spoor.register.document.CapturedDocument;
import spoor.register.document.ClaimFields;
import spoor.register.document.Origin;
import spoor.register.document.Review;
import spoor.register.document.ReviewedClaim;
import spoor.register.read.ClaimReader;
import spoor.register.read.Reading;
import spoor.register.text.HiddenCharacter;

/// `spoor read FILE`.
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Captures a document (text, a saved web page, a PDF), prints the claims in it, and keeps",
            "in the workspace's documents/, in a folder named by the hash of its bytes",
            "  original.*     the bytes as they are",
            "  text.txt       its text, which the claims' places are in",
            "  document.yaml  where it comes from, and what was left out of the text",
            "  claims.yaml    the claims, for you to confirm, correct or reject",
            "Read again, the same document gets the claims that are new; what you wrote stays."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor read article.html --published 2019-08-07 --publisher Example")
public final class ReadCommand implements Callable<Integer> {
    private static final long LARGEST_BYTES = 256L << 20;

    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "The document.")
    @Nullable Path document;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description =
                    "The day it was published, as 2019-08-07. \"Last week\" has no date without it,"
                            + " unless the page names its day.")
    @Nullable String published;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Who published it.")
    @Nullable String publisher;

    @Option(names = "--from", paramLabel = "ADDRESS", description = "Where it was got.")
    @Nullable String address;

    @Option(names = "--by", paramLabel = "NAME", description = "Who got it.")
    @Nullable String capturedBy;

    @Option(names = "--print-only", description = "Keep nothing in the workspace.")
    boolean isPrintOnly;

    @Option(names = "--json", description = "Lines of JSON: the document, then each claim.")
    boolean isJson;

    public ReadCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Path named = Objects.requireNonNull(document, "picocli requires it");
        byte[] bytes = bytes(named);
        PdfLog.silence();
        CapturedDocument captured = CapturedDocument.of(bytes, origin(named));
        DocumentFolder folder = DocumentFolder.of(common.workspace(screen), captured.sha256());
        List<Problem> problems = new ArrayList<>(captured.text().problems());
        if (!isPrintOnly && folder.isKept()) {
            StoredDocument stored = folder.complete(captured, problems);
            again(named, folder, stored, problems);
        } else {
            Reading reading =
                    reading(named, captured.text().text(), captured.published(), problems);
            printHead(captured.fields(), reading);
            int number = 0;
            for (Claim claim : reading.claims()) {
                number++;
                print(Review.id(number), claim, captured.text().text());
            }
            first(bytes, captured, reading, folder);
        }
        problems.forEach(this::tell);
        return problems.isEmpty() ? Failures.DONE : Failures.PROBLEM;
    }

    private static Reading reading(
            Path named, String text, @Nullable LocalDate written, List<Problem> problems) {
        Reading reading = new ClaimReader().read(named.toString(), text, written);
        problems.addAll(reading.problems());
        return reading;
    }

    private void first(
            byte[] bytes, CapturedDocument captured, Reading reading, DocumentFolder folder)
            throws IOException {
        if (!isJson) {
            tellLeftOut(captured);
            screen.out()
                    .println(
                            Words.count(reading.claims().size(), "claim")
                                    + ", none of them reviewed");
        }
        if (!isPrintOnly) {
            folder.keep(bytes, captured, reading, Program.NAME);
            tellFile("for review: ", folder);
        }
    }

    /// A document that is here already: its claims are brought into the file for review.
    private void again(
            Path named, DocumentFolder folder, StoredDocument stored, List<Problem> problems)
            throws IOException {
        Reading reading = reading(named, stored.text(), stored.published(), problems);
        ReviewMerge merge = folder.merge(stored, reading.claims(), Program.NAME);
        StoredDocument now = merge.isUnchanged() ? stored : folder.read();
        problems.addAll(now.review().problems());
        printHead(ClaimLines.head(now), reading);
        for (ReviewedClaim claim : now.review().claims()) {
            ClaimLines.print(screen, isJson, now, claim);
        }
        if (!isJson) {
            screen.out().println();
            screen.out().println(ClaimLines.counts(now.review().claims()));
            ClaimLines.changes(merge).forEach(screen.out()::println);
        }
        tellFile(merge.isUnchanged() ? "kept as it was: " : "for review: ", folder);
    }

    private void tellFile(String what, DocumentFolder folder) {
        if (!isJson) {
            screen.out().println();
            screen.out().println(what + screen.shown(folder.review()));
        }
    }

    private byte[] bytes(Path named) throws IOException {
        Path file = screen.folder().resolve(named);
        if (Files.isDirectory(file)) {
            throw new MalformedDataException(
                    Location.of(named.toString()), "is a folder, expected a document");
        }
        if (Files.size(file) > LARGEST_BYTES) {
            throw new MalformedDataException(
                    Location.of(named.toString()),
                    "is " + Files.size(file) + " bytes long, expected at most " + LARGEST_BYTES);
        }
        return Files.readAllBytes(file);
    }

    private Origin origin(Path named) {
        return new Origin(
                named.toString(), address, publisher, day(), capturedBy, screen.time().now());
    }

    private @Nullable LocalDate day() {
        String written = published;
        if (written == null) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException(
                    "--published is \""
                            + Words.clip(written)
                            + "\", expected a day that exists, as 2019-08-07");
        }
    }

    private void tell(Problem problem) {
        screen.message(HiddenCharacter.marked(problem.toString()));
    }

    private void printHead(Map<String, @Nullable Object> document, Reading reading) {
        if (isJson) {
            Map<String, @Nullable Object> head = new LinkedHashMap<>();
            head.put("type", "document");
            head.putAll(document);
            head.put("sources", reading.sources().stream().map(a -> a.name()).toList());
            screen.out().println(Json.plain(head));
        }
    }

    private void print(String id, Claim claim, String text) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("type", "claim");
        fields.put("id", id);
        fields.putAll(ClaimFields.of(claim, text));
        screen.out().println(isJson ? Json.plain(fields) : ClaimLines.line(fields));
    }

    private void tellLeftOut(CapturedDocument captured) {
        int parts = captured.text().removed().size();
        int hidden = HiddenCharacter.in(captured.text().text()).size();
        if (parts + hidden > 0 || captured.published() == null) {
            screen.out().println();
        }
        if (parts > 0) {
            screen.out()
                    .println(
                            Words.count(parts, "part")
                                    + " of the page left out: document.yaml lists them");
        }
        if (hidden > 0) {
            screen.out().println(Words.count(hidden, "character") + " that nobody sees, marked");
        }
        if (captured.published() == null) {
            screen.out().println("the day of publication is not known: \"last week\" has no date");
        }
    }
}
