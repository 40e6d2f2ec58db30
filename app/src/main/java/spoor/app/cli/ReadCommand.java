package spoor.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
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
import spoor.app.work.DocumentFolder;
import spoor.app.work.Words;
import spoor.register.base.Location;
import spoor.register.base.MalformedDataException;
import spoor.register.base.Problem;
import spoor.register.claim.Claim;
import spoor.register.document.CapturedDocument;
import spoor.register.document.ClaimFields;
import spoor.register.document.Origin;
import spoor.register.document.Review;
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
            "  claims.yaml    the claims, for you to confirm, correct or reject"
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor read article.html --published 2019-08-07 --publisher Example")
final class ReadCommand implements Callable<Integer> {
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

    ReadCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Path named = Objects.requireNonNull(document, "picocli requires it");
        byte[] bytes = bytes(named);
        CapturedDocument captured = CapturedDocument.of(bytes, origin(named));
        Reading reading =
                new ClaimReader()
                        .read(named.toString(), captured.text().text(), captured.published());
        print(captured, reading);
        if (!isPrintOnly) {
            keep(bytes, captured, reading);
        }
        captured.text().problems().forEach(this::tell);
        reading.problems().forEach(this::tell);
        boolean isClean = captured.text().problems().isEmpty() && reading.problems().isEmpty();
        return isClean ? Failures.DONE : Failures.PROBLEM;
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

    private void keep(byte[] bytes, CapturedDocument captured, Reading reading) throws IOException {
        DocumentFolder folder = DocumentFolder.of(common.workspace(screen), captured);
        boolean isNew = folder.keep(bytes, captured, reading, Spoor.PROGRAM);
        if (!isJson) {
            Path shown = screen.folder().relativize(folder.review());
            screen.out().println();
            screen.out().println((isNew ? "for review: " : "kept as it was: ") + shown);
        }
    }

    private void tell(Problem problem) {
        screen.message(HiddenCharacter.marked(problem.toString()));
    }

    private void print(CapturedDocument captured, Reading reading) {
        if (isJson) {
            Map<String, @Nullable Object> head = new LinkedHashMap<>();
            head.put("type", "document");
            head.putAll(captured.fields());
            head.put("sources", reading.sources().stream().map(a -> a.name()).toList());
            screen.out().println(Json.plain(head));
        }
        int number = 0;
        for (Claim claim : reading.claims()) {
            number++;
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("type", "claim");
            fields.put("id", Review.id(number));
            fields.putAll(ClaimFields.of(claim, captured.text().text()));
            screen.out().println(isJson ? Json.plain(fields) : line(fields));
        }
        if (!isJson) {
            tellLeftOut(captured);
            screen.out().println(Words.count(number, "claim") + ", none of them reviewed");
        }
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

    /// `c3 [23, 27] amount exactly 2000000000 USD stolen "$2bn"`.
    private static String line(Map<String, @Nullable Object> fields) {
        StringBuilder line = new StringBuilder();
        line.append(pad(String.valueOf(fields.get("id")), 5));
        line.append(pad(fields.get("start") + "-" + fields.get("end"), 12));
        line.append(pad(String.valueOf(fields.get("kind")), 9));
        Object low = fields.get("low");
        Object high = fields.get("high");
        if (fields.get("qualifier") != null) {
            line.append(fields.get("qualifier")).append(' ').append(value(low, high));
            line.append(' ').append(fields.get("unit")).append("  ");
        }
        for (String name : List.of("ids", "period", "topic", "modality", "role", "places")) {
            if (fields.get(name) != null) {
                line.append(fields.get(name)).append("  ");
            }
        }
        line.append('"').append(HiddenCharacter.marked(String.valueOf(fields.get("quote"))));
        return line.append('"').toString();
    }

    private static String value(@Nullable Object low, @Nullable Object high) {
        if (Objects.equals(low, high) || high == null) {
            return String.valueOf(low);
        }
        return low == null ? String.valueOf(high) : low + " to " + high;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
