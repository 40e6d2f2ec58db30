package spoor.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs commands in a folder of their own and keeps what they print. The clock stands still, so
/// that nothing takes long enough for a line of progress.
final class CommandLab {
    final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    CommandLab(Path folder) {
        this.folder = folder;
    }

    CommandLab write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    CommandLab write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    /// @param command as typed behind `spoor`, words parted by one blank
    /// @return the exit code
    int run(String command) {
        out.reset();
        err.reset();
        Screen screen =
                new Screen(
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        folder,
                        false,
                        () -> 0L);
        return Spoor.run(screen, command.isEmpty() ? new String[0] : command.split(" "));
    }

    /// What the last command printed, the lab's folder shown as `<folder>`.
    String out() {
        return shown(out);
    }

    String err() {
        return shown(err);
    }

    private String shown(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace(folder.toString(), "<folder>");
    }
}
