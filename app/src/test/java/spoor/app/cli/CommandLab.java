package spoor.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import spoor.app.cli.console.Screen;
import spoor.ingest.http.Surroundings;

/// Runs commands in a folder of their own and keeps what they print. The clock stands still, so
/// that nothing takes long enough for a line of progress.
final class CommandLab {
    /// Whoever should wait does not.
    private final Surroundings noWait =
            new Surroundings() {
                @Override
                public Instant now() {
                    return now;
                }

                @Override
                public void pause(Duration duration) {}
            };

    final Path folder;

    /// What the clock shows.
    Instant now = Instant.EPOCH;

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
                        () -> 0L,
                        noWait);
        return Spoor.run(screen, command.isEmpty() ? new String[0] : command.split(" "));
    }

    /// Runs a command in a process of its own, which a shell starts.
    ///
    /// @param script of the shell: it ends by running `"$0" "$@"`
    /// @return the exit code
    int run(String script, String command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("sh", "-c", script));
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED", "-cp"));
        line.add(System.getProperty("java.class.path"));
        line.add("spoor.app.cli.Spoor");
        line.addAll(List.of(command.split(" ")));
        Process shell = new ProcessBuilder(line).directory(folder.toFile()).start();
        out.reset();
        err.reset();
        shell.getErrorStream().transferTo(err);
        shell.getInputStream().transferTo(out);
        return shell.waitFor();
    }

    /// Whether this machine lets a shell do what the script does.
    boolean canRun(String script) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", script, "true")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
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
