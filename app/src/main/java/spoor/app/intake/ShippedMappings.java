package spoor.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import spoor.app.work.PlainFile;

/// Mappings of published tables that the program brings along.
public final class ShippedMappings {
    public static final List<String> NAMES =
            List.of("un-facts", "case-facts", "oak", "defihacklabs");

    private ShippedMappings() {}

    /// @param name one of [#NAMES]
    public static ClaimMapping read(String name) throws IOException {
        String file = name + ".yaml";
        try (InputStream stream = ShippedMappings.class.getResourceAsStream("/register/" + file)) {
            if (stream == null) {
                throw new IllegalStateException(file + ": not in the program");
            }
            return ClaimMappingReader.read(PlainFile.of(file, stream.readAllBytes()));
        }
    }
}
