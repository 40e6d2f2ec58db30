package spoor.app.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/// Where a command is run: what it prints to, where it stands, what time it is. Tests bring their
/// own.
///
/// @param out for results
/// @param err for messages and progress
/// @param folder the current folder
/// @param isTerminal whether a person watches `err`, so that a line may be written over
/// @param nanoTime a clock that only goes forward
record Screen(
        PrintStream out, PrintStream err, Path folder, boolean isTerminal, LongSupplier nanoTime) {

    static Screen ofSystem() {
        java.io.Console console = System.console();
        return new Screen(
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8),
                Path.of("").toAbsolutePath(),
                console != null && console.isTerminal(),
                System::nanoTime);
    }

    void message(String text) {
        err.println("spoor: " + text);
    }
}
