package spoor.app.cli.register;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Screen;
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
