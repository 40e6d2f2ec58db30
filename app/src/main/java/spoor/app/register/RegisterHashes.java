package spoor.app.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import spoor.app.work.Hashes;
import spoor.app.work.Words;
import spoor.app.work.Workspace;

/// One hash for all files of a register: of the lines `SHA-256 path`, sorted by path, as
/// `sha256sum` writes them.
public final class RegisterHashes {
    private RegisterHashes() {}

    /// `1626 incident files, SHA-256 of their list …`; the same for figures, pairs and names.
    public static List<String> lines(Workspace workspace) throws IOException {
        Path root = workspace.root();
        return List.of(
                folder(root, "incidents"),
                folder(root, "figures"),
                documents(root),
                file(root, "matches.yaml"),
                file(root, "names.yaml"));
    }

    /// Decisions, seals and links; the bytes of a document are named by their hash.
    private static String documents(Path root) throws IOException {
        StringBuilder list = new StringBuilder();
        int count = 0;
        Path folder = root.resolve("documents");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder, 2)) {
                for (Path path :
                        all.filter(file -> file.toString().endsWith(".yaml"))
                                .filter(Files::isRegularFile)
                                .sorted()
                                .toList()) {
                    list.append(Hashes.sha256(path)).append("  ");
                    list.append(root.relativize(path).toString().replace('\\', '/')).append('\n');
                    count++;
                }
            }
        }
        return line("documents", count, list);
    }

    private static String line(String name, int count, StringBuilder list) {
        return name
                + "/: "
                + Words.count(count, "file")
                + ", SHA-256 of their list "
                + Hashes.sha256(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String folder(Path root, String name) throws IOException {
        StringBuilder list = new StringBuilder();
        int count = 0;
        Path folder = root.resolve(name);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (String file :
                        all.map(path -> String.valueOf(path.getFileName()))
                                .filter(file -> file.endsWith(".yaml"))
                                .sorted()
                                .toList()) {
                    Path path = folder.resolve(file);
                    if (Files.isRegularFile(path)) {
                        list.append(Hashes.sha256(path)).append("  ").append(name);
                        list.append('/').append(file).append('\n');
                        count++;
                    }
                }
            }
        }
        return line(name, count, list);
    }

    private static String file(Path root, String name) throws IOException {
        Path file = root.resolve(name);
        return Files.isRegularFile(file)
                ? name + " SHA-256 " + Hashes.sha256(file)
                : name + ": none";
    }
}
