package spoor.app.cli.console;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import spoor.ingest.http.Surroundings;

/// Where a command is run: what it prints to, where it stands, what time it is. Tests bring their
/// own.
///
/// @param out for results
/// @param err for messages and progress
/// @param folder the current folder
/// @param isTerminal whether a person watches `err`, so that a line may be written over
/// @param nanoTime a clock that only goes forward
/// @param time for those who wait for a server
public record Screen(
        PrintStream out,
        PrintStream err,
        Path folder,
        boolean isTerminal,
        LongSupplier nanoTime,
        Surroundings time) {

    public static Screen ofSystem() {
        return new Screen(
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Path.of("").toAbsolutePath(),
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false),
                System::nanoTime,
                new SystemTime());
    }

    /// The day that an answer is of: the one that was asked for, or else today (UTC).
    public LocalDate day(@Nullable LocalDate asked) {
        return asked == null ? time.now().atZone(ZoneOffset.UTC).toLocalDate() : asked;
    }

    /// A file as the user would name it.
    public String shown(Path file) {
        return file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
    }

    public void message(String text) {
        err.println("spoor: " + text);
    }
}
