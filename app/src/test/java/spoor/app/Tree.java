package spoor.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spoor.ledger.TestData;

/// The project's own text files, as the house rules read them.
final class Tree {
    /// What is built, fetched or of the version control, and not the project's own.
    private static final Set<String> LEFT_OUT =
            Set.of(".git", ".build", ".idea", ".vscode", "target", "my-workspace", "node_modules");

    private static final Set<String> TEXT =
            Set.of("java", "md", "xml", "sh", "yaml", "yml", "json", "jsonl", "css", "csv", "html");

    /// Comments, text blocks, strings and characters, so that what is left is code.
    private static final Pattern NO_CODE =
            Pattern.compile(
                    "//[^\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\\n])*\"|'(\\\\.|[^'\\\\\n])+'",
                    Pattern.DOTALL);

    private Tree() {}

    /// A file of the project.
    ///
    /// @param name below the root, with `/`
    record Source(String name, Path path, String text) {
        List<String> lines() {
            return text.lines().toList();
        }

        /// The lines with comments and the insides of strings blanked out.
        List<String> codeLines() {
            Matcher matcher = NO_CODE.matcher(text);
            return matcher.replaceAll(found -> found.group().replaceAll("[^\n]", " "))
                    .lines()
                    .toList();
        }
    }

    static List<Source> all() throws IOException {
        Path root = TestData.root();
        List<Source> sources = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        return LEFT_OUT.contains(name(folder)) && !folder.equals(root)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (attributes.isRegularFile()
                                && isText(file)
                                && !LEFT_OUT.contains(name(file))) {
                            String text = Files.readString(file, StandardCharsets.UTF_8);
                            sources.add(new Source(below(root, file), file, text));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        sources.sort((a, b) -> a.name().compareTo(b.name()));
        return sources;
    }

    /// Java files whose names start with one of `folders`.
    static List<Source> java(String... folders) throws IOException {
        return all().stream()
                .filter(source -> source.name().endsWith(".java"))
                .filter(source -> List.of(folders).stream().anyMatch(source.name()::startsWith))
                .toList();
    }

    private static boolean isText(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot <= 0 || TEXT.contains(name.substring(dot + 1));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String below(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
