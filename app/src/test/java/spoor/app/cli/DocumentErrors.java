package spoor.app.cli;

import static spoor.app.cli.ErrorCase.error;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import spoor.app.cli.console.Failures;

/// Documents that cannot be read, or only in part.
final class DocumentErrors {
    private DocumentErrors() {}

    static List<ErrorCase> all() {
        return List.of(
                error("A document that is not there")
                        .running("read nowhere.txt")
                        .says("spoor: <folder>/nowhere.txt: there is no such file or" + " folder"),
                error("A folder for a document")
                        .running("read chains")
                        .says("spoor: chains: is a folder, expected a document"),
                error("An empty document")
                        .given("note.txt", "")
                        .running("read note.txt")
                        .says("spoor: note.txt: is empty, expected a document"),
                error("A document that is no text")
                        .given("photo.jpg", () -> new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1})
                        .running("read photo.jpg")
                        .says(
                                "spoor: photo.jpg:2: holds a zero byte, expected text, a web"
                                        + " page or a PDF"),
                error("A page of scripts alone")
                        .given("page.html", "<html><body><script>go()</script></body></html>")
                        .running("read page.html")
                        .says(
                                "spoor: page.html: holds no text once its page furniture is"
                                        + " taken away"),
                error("A day of publication that does not exist")
                        .given("note.txt", "They took $2bn.")
                        .running("read note.txt --published 2019-02-30")
                        .exits(Failures.WRONG_USAGE)
                        .says(
                                "spoor: --published is \"2019-02-30\", expected a day that"
                                        + " exists, as 2019-08-07"),
                error("A date in a document that does not exist")
                        .given("note.txt", "They took $2bn on 30 February 2019.")
                        .running("read note.txt --print-only")
                        .says(
                                "spoor: note.txt:18: \"30 February 2019\" is a date that does"
                                        + " not exist")
                        .so("The other claims are read. The number is the place in the text."),
                error("A document in another encoding")
                        .given(
                                "note.txt",
                                () -> "They took €2bn".getBytes(Charset.forName("windows-1252")))
                        .running("read note.txt --print-only")
                        .says(
                                "spoor: note.txt:10: is not UTF-8 here, and nothing says what"
                                        + " it is: taken for windows-1252"),
                error("A PDF without text")
                        .given("scan.pdf", DocumentErrors::emptyPdf)
                        .running("read scan.pdf")
                        .says(
                                "spoor: scan.pdf: is a PDF of 1 pages without text, expected"
                                        + " text: scanned pages need recognition first"),
                error("A file that only begins like a PDF")
                        .given("broken.pdf", "%PDF-1.4 and then nothing of the kind")
                        .running("read broken.pdf")
                        .says(
                                "spoor: broken.pdf: is no PDF that can be read: Missing"
                                        + " root object specification in trailer."),
                reviewed("A decision that does not exist", "review: maybe")
                        .says(
                                "spoor:"
                                        + " documents/eace312c98b5fe430fde6c2c01f8a020f4409a4efa2fe9a6b9a4ce2432e75e38/claims.yaml:9:13:"
                                        + " review is \"maybe\", expected unreviewed, confirmed,"
                                        + " corrected, rejected, added or vanished"),
                reviewed(
                                "A decision without a reason",
                                "review: rejected\n    by: A. Lee\n    when: 2026-11-21")
                        .says(
                                "spoor:"
                                        + " documents/eace312c98b5fe430fde6c2c01f8a020f4409a4efa2fe9a6b9a4ce2432e75e38/claims.yaml:9:13:"
                                        + " claim is rejected without `why`, expected who decided,"
                                        + " when and why"),
                reviewed(
                                "A decision on a day that does not exist",
                                "review: confirmed\n    by: A. Lee\n    when: 2026-02-30")
                        .says(
                                "spoor:"
                                        + " documents/eace312c98b5fe430fde6c2c01f8a020f4409a4efa2fe9a6b9a4ce2432e75e38/claims.yaml:11:11:"
                                        + " when is \"2026-02-30\", expected a day that exists, as"
                                        + " 2026-11-21"),
                reviewed(
                                "A correction of a claim that is confirmed",
                                DECIDED.replace("corrected", "confirmed")
                                        + "    correction: {role: frozen}")
                        .says(
                                "spoor:"
                                        + " documents/eace312c98b5fe430fde6c2c01f8a020f4409a4efa2fe9a6b9a4ce2432e75e38/claims.yaml:13:17:"
                                        + " correction stands at a claim that is confirmed,"
                                        + " expected review: corrected")
                        .so("Two decisions about one claim contradict each other: keep one."),
                reviewed(
                                "A correction to a currency that does not exist",
                                DECIDED + "    correction: {unit: USX}")
                        .says(
                                "spoor:"
                                        + " documents/eace312c98b5fe430fde6c2c01f8a020f4409a4efa2fe9a6b9a4ce2432e75e38/claims.yaml:13:24:"
                                        + " unit is \"USX\", expected the code of a currency or"
                                        + " coin that exists, as USD or BTC; did you mean UGX?"),
                reviewed(
                                "A correction with a key that does not exist",
                                DECIDED + "    correction: {hedge: up_to}")
                        .says(
                                "spoor:"
                                        + " documents/eace312c98b5fe430fde6c2c01f8a020f4409a4efa2fe9a6b9a4ce2432e75e38/claims.yaml:13:18:"
                                        + " correction has the key `hedge`, expected kind,"
                                        + " qualifier, low, high, high_open, unit, unit_assumed,"
                                        + " conversions, each, name, ids, modality, role, period,"
                                        + " period_quote, topic, places or asserters"),
                changed("A claim that was changed instead of corrected", "2000000000", "3000000000")
                        .says(
                                "spoor:"
                                        + " documents/eace312c98b5fe430fde6c2c01f8a020f4409a4efa2fe9a6b9a4ce2432e75e38/claims.yaml:10:14:"
                                        + " claim is not as it was read: its lines make"
                                        + " f998511cf39b47c1, expected fad76de614998b1f; put them"
                                        + " back, and what is right under correction")
                        .so("What was read stays; what is right stands under `correction`."),
                changed("A quotation that is not in the text", "start: 10", "start: 9")
                        .says(
                                "spoor:"
                                        + " documents/eace312c98b5fe430fde6c2c01f8a020f4409a4efa2fe9a6b9a4ce2432e75e38/claims.yaml:14:12:"
                                        + " quote is \"$2bn\", but the text from 9 to 14 is \""
                                        + " $2bn\""),
                changed("A review of another text", "text_sha256: \"", "text_sha256: \"0")
                        .says(
                                "spoor:"
                                        + " documents/eace312c98b5fe430fde6c2c01f8a020f4409a4efa2fe9a6b9a4ce2432e75e38/claims.yaml:5:14:"
                                        + " text_sha256 is"
                                        + " \"0eace312c98b5fe430fde6c2c01f8a020f4409a4efa2fe9a6b9a4ce2432e75e38\","
                                        + " expected"
                                        + " eace312c98b5fe430fde6c2c01f8a020f4409a4efa2fe9a6b9a4ce2432e75e38,"
                                        + " the hash of text.txt"),
                changed("A review that is no YAML", "claims:", "claims: [")
                        .says(
                                "spoor:"
                                        + " documents/eace312c98b5fe430fde6c2c01f8a020f4409a4efa2fe9a6b9a4ce2432e75e38/claims.yaml:8:3:"
                                        + " cannot be read as YAML: while parsing a flow node,"
                                        + " expected the node content, but found '-'"),
                error("A day of publication that is another now")
                        .given("note.txt", NOTE)
                        .after("read note.txt --published 2019-08-07")
                        .running("read note.txt --published 2019-08-08")
                        .says(
                                "spoor:"
                                        + " documents/eace312c98b5fe430fde6c2c01f8a020f4409a4efa2fe9a6b9a4ce2432e75e38/document.yaml:"
                                        + " published is \"2019-08-07\" and stays, now"
                                        + " \"2019-08-08\" was said; if that is right, write it"
                                        + " there"),
                error("A link to a document that is not there")
                        .given("note.txt", NOTE)
                        .given(
                                "documents/links.yaml",
                                """
                                links:
                                  - document: 3f2a90c1
                                    rests_on: S/2019/691
                                    by: A. Lee
                                    when: 2026-11-21
                                    why: he said so
                                """)
                        .after("read note.txt")
                        .running("register roots")
                        .says(
                                "spoor: documents/links.yaml:2:15: document is"
                                        + " \"3f2a90c1\", expected the hash of a document of the"
                                        + " workspace, or 8 or more of its first digits; 0 hashes"
                                        + " begin so")
                        .so("The other links hold."),
                reviewed(
                                "An incident at a claim that nobody has decided about",
                                "review: unreviewed\n    incident: bank-b")
                        .says(
                                "spoor:"
                                        + " documents/eace312c98b5fe430fde6c2c01f8a020f4409a4efa2fe9a6b9a4ce2432e75e38/claims.yaml:10:15:"
                                        + " claim is unreviewed, but somebody says of which incident"
                                        + " it is, expected confirmed, corrected or rejected"),
                reviewed(
                                "A claim of an incident that is not there",
                                DECIDED.replace("corrected", "rejected") + "    incident: bank-b")
                        .running("register total")
                        .says(
                                "spoor:"
                                        + " documents/eace312c98b5fe430fde6c2c01f8a020f4409a4efa2fe9a6b9a4ce2432e75e38/claims.yaml:8:5:"
                                        + " incident is \"bank-b\", expected the id of an incident of"
                                        + " the register")
                        .so("The claim counts nowhere; all others do."),
                error("A seal of a day that does not exist")
                        .running("register seal --by Lee --on 2026-02-30")
                        .exits(Failures.WRONG_USAGE)
                        .says(
                                "spoor: --on is \"2026-02-30\", expected a day that exists, as"
                                        + " 2026-11-21"),
                error("A file of seals that somebody wrote over")
                        .given("note.txt", NOTE)
                        .after("read note.txt")
                        .during(folder -> {
                            Path seals = review(folder).resolveSibling("reviews.yaml");
                            Files.writeString(seals, "reviews: [{by: Lee, on: 2026-11-21}]\n");
                            return () -> {};
                        })
                        .running("register seal --by Lee --on 2026-11-21")
                        .says(
                                "spoor:"
                                        + " documents/eace312c98b5fe430fde6c2c01f8a020f4409a4efa2fe9a6b9a4ce2432e75e38/reviews.yaml:1:21:"
                                        + " seal has the key `on`, expected by, when, document_yaml or"
                                        + " decisions")
                        .so("The other documents are sealed."),
                error("A folder without documents to verify")
                        .running("verify chains")
                        .says(
                                "spoor: chains: holds no documents, expected a bundle, a workspace,"
                                        + " its documents/ or one document's folder"));
    }

    private static final String NOTE = "They took $2bn.";
    private static final String DECIDED =
            "review: corrected\n    by: A. Lee\n    when: 2026-11-21\n    why: the report says so\n";

    /// A decision written into the only claim of a document that was read.
    private static ErrorCase reviewed(String title, String decision) {
        return changed(title, "review: \"unreviewed\"", decision);
    }

    /// The file for review of the only document.
    private static Path review(Path folder) throws IOException {
        try (Stream<Path> documents = Files.list(folder.resolve("documents"))) {
            return documents.toList().getFirst().resolve("claims.yaml");
        }
    }

    private static ErrorCase changed(String title, String from, String to) {
        return error(title)
                .given("note.txt", NOTE)
                .after("read note.txt")
                .during(folder -> {
                    Path review = review(folder);
                    Files.writeString(review, Files.readString(review).replace(from, to));
                    return () -> {};
                })
                .running("register claims");
    }

    private static byte[] emptyPdf() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
