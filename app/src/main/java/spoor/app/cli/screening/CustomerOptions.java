package spoor.app.cli.screening;

import java.io.IOException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import spoor.app.cli.console.Screen;
import spoor.app.customers.CustomerMapping;
import spoor.app.customers.CustomerMappingReader;
import spoor.app.work.PlainFile;
import spoor.ingest.files.SourceFile;

/// A table of customers and the file that says what its columns mean.
final class CustomerOptions {
    @Parameters(paramLabel = "CUSTOMERS", description = "The table.")
    String table = "";

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "FILE",
            description = "What the columns mean (docs/FORMATS.md).")
    String mapping = "";

    SourceFile customers(Screen screen) throws IOException {
        return SourceFile.below(screen.folder().resolve(table)).getFirst();
    }

    PlainFile mapping(Screen screen) throws IOException {
        return PlainFile.read(screen.folder().resolve(mapping), mapping);
    }

    CustomerMapping columns(Screen screen) throws IOException {
        return CustomerMappingReader.read(mapping(screen));
    }
}
