package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.Golden;
import spoor.app.TestWorld;
import spoor.app.cli.console.Failures;
import spoor.ledger.TestData;

/// Every message a user can meet, each provoked and compared to the letter. `docs/ERRORS.md` is
/// written from the same table: `-Dgolden.update` rewrites it.
///
/// To add one: a call of `error(…)` in the list of its chapter, or a new list in [#chapters].
class ErrorCatalogueTest {
    @TempDir Path folder;

    /// The catalogue, chapter by chapter.
    static Map<String, List<ErrorCase>> chapters() {
        Map<String, List<ErrorCase>> chapters = new LinkedHashMap<>();
        chapters.put("The command line", CommandLineErrors.all());
        chapters.put("Sources", SourceErrors.all());
        chapters.put("Case files", CaseFileErrors.all());
        chapters.put("Cases against a ledger", LedgerErrors.all());
        chapters.put("Commands of account chains", AccountCommandErrors.all());
        chapters.put("Tables of account chains", AccountErrors.all());
        chapters.put("Tables of flows", FlowErrors.all());
        chapters.put("Nodes of account chains", NodeErrors.all());
        chapters.put("Cases on account chains", AccountCaseErrors.all());
        chapters.put("Tag packs", TagPackErrors.all());
        chapters.put("Sanctions lists", ListErrors.all());
        chapters.put("Customers", CustomerErrors.all());
        chapters.put("Evidence bundles", BundleErrors.all());
        chapters.put("Payments", PaymentErrors.all());
        chapters.put("Documents", DocumentErrors.all());
        chapters.put("The register", RegisterErrors.all());
        chapters.put("Reports and exports of a register", RegisterOutErrors.all());
        return chapters;
    }

    @TestFactory
    Stream<DynamicTest> eachMessageIsProvokedByItsInput() {
        List<DynamicTest> tests = new ArrayList<>();
        chapters()
                .forEach((chapter, cases) ->
                        cases.forEach(one ->
                                tests.add(
                                        DynamicTest.dynamicTest(
                                                chapter + ": " + one.title, () -> check(one)))));
        return tests.stream();
    }

    private void check(ErrorCase one) throws Exception {
        CommandLab lab = new CommandLab(Files.createTempDirectory(folder, "case"));
        TestWorld.usual().writeTo(lab.folder.resolve("chains/bitcoin"));
        for (Map.Entry<String, Callable<byte[]>> file : one.files.entrySet()) {
            lab.write(file.getKey(), file.getValue().call());
        }
        ScriptedNode node = one.node;
        if (node == null) {
            run(lab, one, "<node>");
            return;
        }
        try (ScriptedNode.Running running = node.start()) {
            run(lab, one, running.address());
        }
    }

    private static void run(CommandLab lab, ErrorCase one, String node) throws Exception {
        for (String command : one.before) {
            assertThat(lab.run(command.replace("<node>", node))).as(lab.err()).isZero();
        }
        Map<String, String> chains = chains(lab.folder);
        try (AutoCloseable _ = one.held.in(lab.folder)) {
            String command = one.command.replace("<node>", node);
            int code = one.script.isEmpty() ? lab.run(command) : inShell(lab, one);
            assertThat(lab.err().replace(node, "<node>")).isEqualTo(one.message);
            assertThat(code).isEqualTo(one.exitCode);
        }
        if (!one.before.isEmpty() && one.exitCode != Failures.DONE) {
            assertThat(chains(lab.folder)).isEqualTo(chains);
        }
    }

    /// Every file of the chains, by its bytes.
    private static Map<String, String> chains(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve("chains"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static int inShell(CommandLab lab, ErrorCase one) throws Exception {
        Assumptions.assumeTrue(
                System.getProperty("os.name").contains("Linux") && lab.canRun(one.script),
                "needs a shell that may limit files and mount folders: " + one.title);
        return lab.run(one.script, one.command);
    }

    @Test
    void titlesAreUnique() {
        assertThat(chapters().values().stream().flatMap(List::stream).map(one -> one.title))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(50);
    }

    @Test
    void theDocumentIsWrittenFromTheCatalogue() throws IOException {
        Golden.checkFile(TestData.root().resolve("docs/ERRORS.md"), document());
    }

    private static String document() {
        StringBuilder text = new StringBuilder();
        text.append(
                """
                # Messages

                Every message says where, what was found and what was expected. It comes on
                standard error; the exit code is 1 for a problem in the data and 2 for a wrong
                command. `<folder>` stands for the folder in which the command ran. This file is
                written from `ErrorCatalogueTest`, which provokes each message; `mvn test
                -Dgolden.update` rewrites it.
                """);
        chapters()
                .forEach((chapter, cases) -> {
                    text.append("\n## ").append(chapter).append("\n");
                    cases.forEach(one -> append(one, text));
                });
        return text.toString();
    }

    private static void append(ErrorCase one, StringBuilder text) {
        text.append("\n### ").append(one.title).append("\n\n");
        for (String command : one.before) {
            text.append("After `spoor ").append(command).append("`: ");
        }
        text.append('`').append(("spoor " + one.command).strip()).append("`, exit code ");
        text.append(one.exitCode).append("\n\n```\n").append(one.message).append("```\n");
        if (!one.advice.isEmpty()) {
            text.append("\n").append(one.advice).append("\n");
        }
    }
}
