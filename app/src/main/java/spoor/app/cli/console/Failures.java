package spoor.app.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import spoor.app.work.AtomicFile;
import spoor.app.work.Words;
import spoor.ledger.base.MalformedDataException;

/// Turns what went wrong into one message and an exit code.
public final class Failures {
    public static final int DONE = 0;
    public static final int PROBLEM = 1;
    public static final int WRONG_USAGE = 2;

    /// What picocli puts in front of some messages.
    private static final String ERROR = "Error: ";

    /// Picocli's words.
    private static final Pattern NO_NUMBER =
            Pattern.compile("Invalid value for option '(.*)': '(.*)' is not an? (?:long|int)");

    private final Screen screen;

    public Failures(Screen screen) {
        this.screen = screen;
    }

    /// The command line itself is wrong.
    public int wrongUsage(CommandLine.ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        screen.message(wrong(e));
        CommandLine.UnmatchedArgumentException.printSuggestions(e, screen.err());
        screen.err().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return WRONG_USAGE;
    }

    private static String wrong(CommandLine.ParameterException e) {
        Set<String> known = e.getCommandLine().getSubcommands().keySet();
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !known.isEmpty()) {
            String written = unmatched.getUnmatched().getFirst();
            return "there is no command \""
                    + Words.clip(written)
                    + "\", expected "
                    + Words.list(known, "or");
        }
        String message = String.valueOf(e.getMessage());
        return NO_NUMBER
                .matcher(message.startsWith(ERROR) ? message.substring(ERROR.length()) : message)
                .replaceFirst("$1 is \\\"$2\\\", expected a whole number");
    }

    /// A command failed.
    public int failed(Throwable e) {
        return switch (e) {
            case MalformedDataException wrong -> problem(wrong.getMessage());
            case spoor.screening.base.MalformedDataException wrong -> problem(wrong.getMessage());
            case spoor.register.base.MalformedDataException wrong -> problem(wrong.getMessage());
            case UncheckedIOException wrapper -> problem(text(cause(wrapper)));
            case IOException disk -> problem(text(disk));
            case ReadOnlyFileSystemException _ -> problem("the disk is read-only");
            case InterruptedException _ -> problem("interrupted");
            case OutOfMemoryError _ -> problem(outOfMemory());
            case IllegalArgumentException usage -> {
                problem(usage.getMessage());
                yield WRONG_USAGE;
            }
            default -> bug(e);
        };
    }

    private int problem(@Nullable String message) {
        screen.message(String.valueOf(message));
        return PROBLEM;
    }

    /// What a failure of one part of a command says, where the command goes on.
    public static String text(Exception e) {
        return e instanceof IOException disk ? text(disk) : String.valueOf(e.getMessage());
    }

    private static IOException cause(UncheckedIOException wrapper) {
        return Objects.requireNonNullElseGet(wrapper.getCause(), () -> new IOException("unknown"));
    }

    private static String text(IOException e) {
        if (!(e instanceof FileSystemException disk)) {
            return String.valueOf(e.getMessage());
        }
        String what =
                switch (disk) {
                    case NoSuchFileException _ -> "there is no such file or folder";
                    case AccessDeniedException _ -> "may not be read or written by this user";
                    case NotDirectoryException _ -> "is a file, expected a folder";
                    default -> disk.getReason() == null ? disk.toString() : disk.getReason();
                };
        return AtomicFile.meant(disk.getFile()) + ": " + what;
    }

    private static String outOfMemory() {
        return "memory ran out at "
                + (Runtime.getRuntime().maxMemory() >> 20)
                + " MiB; what was committed is safe; give Java more, as in SPOOR_JAVA_OPTS=-Xmx8g,"
                + " or trace with steps: false";
    }

    private int bug(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        screen.message("this is a bug in Spoor, please report it with these lines:");
        screen.err().print(trace);
        return PROBLEM;
    }
}
