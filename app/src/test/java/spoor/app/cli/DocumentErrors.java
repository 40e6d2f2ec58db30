package spoor.app.cli;

import static spoor.app.cli.ErrorCase.error;

import java.nio.charset.Charset;
import java.util.List;

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
                                        + " it is: taken for windows-1252"));
    }
}
