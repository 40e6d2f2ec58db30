package spoor.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import spoor.register.incident.IncidentSchema;

/// `spoor register schema`.
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON schema of an incident's file, for editors and programs.",
        footerHeading = "%nExample:%n",
        footer = "  spoor register schema > incident.schema.json")
final class RegisterSchemaCommand implements Callable<Integer> {
    private final Screen screen;

    RegisterSchemaCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        screen.out().print(IncidentSchema.text());
        return Failures.DONE;
    }
}
