package spoor.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import spoor.app.cli.console.Failures;

/// One entry of the error catalogue: what a user did, and what he is told.
///
/// Written as `error("A title").given("case.yaml", text).running("trace case.yaml").exits(1)
/// .says("spoor: …").so("what to do")`.
final class ErrorCase {
    final String title;
    final Map<String, Callable<byte[]>> files = new LinkedHashMap<>();
    final List<String> before = new ArrayList<>();
    @Nullable ScriptedNode node;
    String command = "trace case.yaml";
    Held held = _ -> () -> {};
    String script = "";
    int exitCode = Failures.PROBLEM;
    String message = "";
    String advice = "";

    private ErrorCase(String title) {
        this.title = title;
    }

    static ErrorCase error(String title) {
        return new ErrorCase(title);
    }

    /// A file of the folder in which the command runs.
    ErrorCase given(String name, String text) {
        return given(name, () -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /// A file that is made, or read from the shared data, when the case is run.
    ErrorCase given(String name, Callable<byte[]> content) {
        files.put(name, content);
        return this;
    }

    /// Something that is so while the command runs, and is let go of behind it.
    interface Held {
        AutoCloseable in(Path folder) throws Exception;
    }

    ErrorCase during(Held held) {
        this.held = held;
        return this;
    }

    /// A shell's script that makes the surroundings and ends with `"$0" "$@"`: the command then
    /// runs in a process of its own. Where the machine does not allow it the case is left out.
    ErrorCase in(String script) {
        this.script = script;
        return this;
    }

    /// A command that runs before, and well. What it leaves in the chains must be there, byte for
    /// byte, behind the command that fails.
    ErrorCase after(String earlier) {
        before.add(earlier);
        return this;
    }

    /// A node that answers while the commands run; they call it `<node>`.
    ErrorCase asking(ScriptedNode answers) {
        node = answers;
        return this;
    }

    /// Behind `spoor`; without it `trace case.yaml`.
    ErrorCase running(String command) {
        this.command = command;
        return this;
    }

    /// Without it 1.
    ErrorCase exits(int code) {
        this.exitCode = code;
        return this;
    }

    /// Exactly what standard error holds, the folder shown as `<folder>`.
    ErrorCase says(String... lines) {
        this.message = String.join("\n", lines) + "\n";
        return this;
    }

    /// What the user can do about it.
    ErrorCase so(String advice) {
        this.advice = advice;
        return this;
    }
}
