package spoor.register.incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The JSON schema of an incident's file, for editors and for other programs.
public final class IncidentSchema {
    private static final String NAME = "incident.schema.json";

    private IncidentSchema() {}

    public static String text() {
        try (InputStream stream = IncidentSchema.class.getResourceAsStream(NAME)) {
            if (stream == null) {
                throw new IllegalStateException(NAME + ": not in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
