package spoor.app.cli.register;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Json;
import spoor.app.cli.console.Screen;
import spoor.app.register.Register;
import spoor.app.register.RegisterFolder;
import spoor.app.work.Workspace;
import spoor.register.text.HiddenCharacter;

/// The register of the workspace, read for a command: what is wrong with it is told, the rest goes
/// on.
final class RegisterDesk {
    private final Screen screen;
    private final Workspace workspace;

    RegisterDesk(Screen screen, CommonOptions common) {
        this.screen = screen;
        this.workspace = common.workspace(screen);
    }

    Workspace workspace() {
        return workspace;
    }

    RegisterFolder folder() {
        return new RegisterFolder(workspace);
    }

    Register read() throws IOException {
        return read(false);
    }

    /// @param includesUnreviewed whether claims of documents come along that nobody has decided
    ///   about
    Register read(boolean includesUnreviewed) throws IOException {
        Register register = folder().read(includesUnreviewed);
        register.problems()
                .forEach(problem -> screen.message(HiddenCharacter.marked(problem.toString())));
        return register;
    }

    /// 1 where something is wrong with the register's files.
    static int code(Register register) {
        return register.problems().isEmpty() ? Failures.DONE : Failures.PROBLEM;
    }

    void json(Map<String, @Nullable Object> line) {
        screen.out().println(Json.plain(line));
    }
}
