package spoor.ingest.esplora;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import spoor.ingest.http.Asker;
import spoor.ingest.http.Receiver;
import spoor.ingest.http.TooLongException;
import spoor.ingest.json.JsonReader;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// Gets one answer at a time into a folder and lets only whole JSON through.
final class Fetcher {
    private final Asker asker;
    private final AnswerFolder answers;

    Fetcher(Asker asker, AnswerFolder answers) {
        this.asker = asker;
        this.answers = answers;
    }

    /// The answer as a file, from the folder when it is there already.
    ///
    /// @param name what to call the file
    /// @throws IOException if the server cannot be reached, or fails as often as the settings allow
    /// @throws MalformedDataException if it answers what no further attempt would change
    Path get(URI url, String name) throws IOException, InterruptedException {
        Path stored = answers.find(url.toString());
        if (stored != null) {
            return stored;
        }
        try {
            asker.ask(
                    HttpRequest.newBuilder(url),
                    url.toString(),
                    new JsonFile(url, answers.passing(name)));
        } catch (TooLongException e) {
            throw new MalformedDataException(
                    Location.of(url.toString()), String.valueOf(e.getMessage()));
        }
        return answers.keep(name, url.toString(), asker.surroundings().now());
    }

    private record JsonFile(URI url, Path file) implements Receiver {
        @Override
        public OutputStream open() throws IOException {
            return Files.newOutputStream(file);
        }

        @Override
        public InputStream written() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public String fault() throws IOException {
            try (InputStream bytes = written();
                    JsonReader json = new JsonReader(url.toString(), bytes)) {
                if (!json.advance()) {
                    return "answered with nothing";
                }
                json.skip();
                return json.advance() ? "answered with two values" : "";
            } catch (MalformedDataException e) {
                return "answered with what is no whole JSON: " + e.problem();
            }
        }
    }
}
