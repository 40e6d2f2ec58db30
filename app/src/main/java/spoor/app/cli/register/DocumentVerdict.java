package spoor.app.cli.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Json;
import spoor.app.cli.console.Screen;
import spoor.app.documents.DocumentCheck;
import spoor.app.work.Words;
import spoor.register.text.HiddenCharacter;

/// What `spoor verify` says of the documents of a workspace.
public final class DocumentVerdict {
    private DocumentVerdict() {}

    /// Whether a path is a workspace, its `documents/` or one document's folder.
    public static boolean isOfDocuments(Path path) {
        return Files.isDirectory(path);
    }

    /// @return the exit code
    public static int of(Path path, String named, Screen screen, boolean isJson)
            throws IOException {
        PdfLog.silence();
        DocumentCheck.Result result = result(path);
        if (result == null) {
            screen.message(
                    named
                            + ": holds no documents, expected a bundle, a workspace, its documents/"
                            + " or one document's folder");
            return Failures.PROBLEM;
        }
        if (isJson) {
            screen.out().println(Json.plain(fields(result)));
        } else {
            print(result, screen);
        }
        return result.faults().isEmpty() ? Failures.DONE : Failures.PROBLEM;
    }

    private static DocumentCheck.@Nullable Result result(Path path) throws IOException {
        if (Files.exists(path.resolve("document.yaml"))) {
            return DocumentCheck.one(path);
        }
        Path documents = path.resolve("documents");
        DocumentCheck.Result result =
                DocumentCheck.all(Files.isDirectory(documents) ? documents : path);
        boolean isRegister = Files.isDirectory(documents) || path.endsWith("documents");
        return isRegister ? result : null;
    }

    private static void print(DocumentCheck.Result result, Screen screen) {
        screen.out()
                .println(
                        Words.count(result.documents(), "document")
                                + ", "
                                + ClaimLines.counts(result.claims()));
        if (result.sealed() + result.unsealed() > 0) {
            screen.out()
                    .println(
                            Words.count(result.sealed(), "decision")
                                    + " as sealed, "
                                    + result.unsealed()
                                    + " not sealed (spoor register seal)");
        }
        for (DocumentCheck.Fault fault : result.faults()) {
            screen.out().println("FALSE  " + HiddenCharacter.marked(fault.toString()));
        }
        screen.out()
                .println(
                        result.faults().isEmpty()
                                ? "VERIFIED: every document and text has its hash, every quotation"
                                        + " stands in the bytes"
                                : "FALSE: "
                                        + Words.count(result.faults().size(), "fault")
                                        + fallen(result));
    }

    private static String fallen(DocumentCheck.Result result) {
        List<String> fallen = ids(result);
        return fallen.isEmpty() ? "" : "; fallen: " + String.join(", ", fallen);
    }

    private static List<String> ids(DocumentCheck.Result result) {
        return result.faults().stream()
                .filter(fault -> !fault.claim().isEmpty())
                .map(fault -> HiddenCharacter.marked(fault.claim()))
                .distinct()
                .toList();
    }

    private static Map<String, @Nullable Object> fields(DocumentCheck.Result result) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("verdict", result.faults().isEmpty() ? "VERIFIED" : "FALSE");
        fields.put("documents", result.documents());
        fields.put("claims", result.claims().size());
        fields.put("decisions_as_sealed", result.sealed());
        fields.put("decisions_not_sealed", result.unsealed());
        List<Map<String, @Nullable Object>> faults = new ArrayList<>();
        for (DocumentCheck.Fault fault : result.faults()) {
            Map<String, @Nullable Object> each = new LinkedHashMap<>();
            each.put("place", fault.place());
            each.put("claim", fault.claim());
            each.put("text", fault.text());
            faults.add(each);
        }
        fields.put("faults", faults);
        return fields;
    }
}
