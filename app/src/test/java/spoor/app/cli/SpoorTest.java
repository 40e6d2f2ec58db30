package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spoor.app.Golden;
import spoor.app.TestWorld;
import spoor.app.cli.console.ConsoleProgress;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Program;
import spoor.app.cli.console.Screen;
import spoor.app.cli.console.SystemTime;
import spoor.app.work.Hashes;
import spoor.ledger.TestData;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

class SpoorTest {
    @TempDir Path folder;
    private CommandLab lab;

    @BeforeEach
    void makeTheSmallWorld() throws IOException {
        lab = new CommandLab(folder);
        TestWorld.usual().writeTo(folder.resolve("chains/bitcoin"));
        lab.write("cases/small/case.yaml", CaseFileErrors.CASE);
    }

    @Test
    void traceWritesThreeFilesBesideTheCaseAndTellsTheSums() throws IOException {
        assertThat(lab.run("trace cases/small/case.yaml")).isEqualTo(Failures.DONE);
        assertThat(lab.err()).isEmpty();
        Path result = folder.resolve("cases/small/result.jsonl");
        assertThat(lab.out())
                .endsWith("result " + Hashes.sha256(Files.readAllBytes(result)) + "\n");
        assertThat(folder.resolve("cases/small/terminals.csv")).isNotEmptyFile();
        assertThat(folder.resolve("cases/small/report.html"))
                .content()
                .contains(Hashes.sha256(Files.readAllBytes(result)));
        Golden.check("cli/trace.txt", lab.out());
    }

    @Test
    void traceWithJsonPrintsTheResultItself() throws IOException {
        assertThat(lab.run("trace cases/small/case.yaml --json")).isEqualTo(Failures.DONE);
        assertThat(lab.out())
                .isEqualTo(Files.readString(folder.resolve("cases/small/result.jsonl")));
    }

    @Test
    void aSecondRunGivesTheSameBytes() throws IOException {
        lab.run("trace cases/small/case.yaml");
        byte[] report = Files.readAllBytes(folder.resolve("cases/small/report.html"));
        String printed = lab.out();
        lab.run("trace cases/small/case.yaml");
        assertThat(lab.out()).isEqualTo(printed);
        assertThat(Files.readAllBytes(folder.resolve("cases/small/report.html"))).isEqualTo(report);
    }

    @Test
    void theWorkspaceIsFoundAroundTheCaseWhenTheCurrentFolderHasNone() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolveSibling("elsewhere"));
        CommandLab other = new CommandLab(elsewhere);
        assertThat(other.run("trace " + folder.resolve("cases/small/case.yaml")))
                .isEqualTo(Failures.DONE);
    }

    @Test
    void chainInfoTellsWhatTheLedgerHolds() throws IOException {
        assertThat(lab.run("chain info")).isEqualTo(Failures.DONE);
        assertThat(lab.out())
                .contains("network                 mainnet\n")
                .contains("partial                 true\n")
                .contains("tip height              102\n")
                .contains("transactions            5\n")
                .contains("outside transactions    2\n");
        lab.run("chain info --json");
        assertThat(lab.out())
                .startsWith("{\"chain\":\"bitcoin\",\"network\":\"mainnet\",\"partial\":true,")
                .contains("\"outside_transactions\":2,")
                .endsWith("}\n");
    }

    @Test
    void blockFilesAreIngestedByTheirContent() throws IOException {
        byte[] blocks = TestData.bytes("chain/bitcoin/blk/blk00000-first-1MiB.dat");
        lab.write("node/blk00000.dat", blocks);
        assertThat(lab.run("ingest bitcoin node --chain early --quiet"))
                .as("the last record is cut off")
                .isEqualTo(Failures.PROBLEM);
        assertThat(lab.out()).startsWith("4522 blocks and 4583 transactions added, ");
        assertThat(lab.err()).contains("blk00000.dat:").hasLineCount(1);
        lab.write("copy.bin", blocks);
        lab.run("ingest bitcoin copy.bin --chain early --quiet");
        assertThat(lab.out()).startsWith("0 blocks and 0 transactions added, 4522 blocks known, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demo",
                "ingest",
                "ingest bitcoin",
                "trace",
                "chain",
                "chain info",
                "chain check",
                "doctor"
            })
    void everyCommandHelpsWithAnExample(String command) {
        assertThat(lab.run((command + " --help").strip())).isEqualTo(Failures.DONE);
        assertThat(lab.out())
                .contains("Usage: spoor")
                .containsPattern("Examples?:\n  spoor " + command);
        assertThat(lab.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        assertThat(lab.run("--version")).isEqualTo(Failures.DONE);
        assertThat(lab.out()).isEqualTo(Program.NAME + "\n");
        String version = Program.NAME.substring("spoor ".length());
        assertThat(TestData.root().resolve("pom.xml"))
                .content()
                .contains("<artifactId>spoor-parent</artifactId>\n  <version>" + version + "<");
    }

    @Test
    void doctorTellsJavaMemoryAndWorkspace() {
        assertThat(lab.run("doctor")).isEqualTo(Failures.DONE);
        assertThat(lab.out())
                .contains("Java       25")
                .contains("workspace  <folder>\n")
                .contains("chains     bitcoin\n")
                .contains("MiB for Java");
    }

    private static String told(Throwable failure, int code) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Screen screen =
                new Screen(stream, stream, Path.of("/"), false, System::nanoTime, new SystemTime());
        assertThat(new Failures(screen).failed(failure)).isEqualTo(code);
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyFailureIsOneMessage() {
        assertThat(told(new MalformedDataException(Location.of("a"), "is wrong"), 1))
                .isEqualTo("spoor: a: is wrong\n");
        assertThat(told(new AccessDeniedException("/w"), 1))
                .isEqualTo("spoor: /w: may not be read or written by this user\n");
        assertThat(told(new FileSystemException("/w", null, "No space left on device"), 1))
                .isEqualTo("spoor: /w: No space left on device\n");
        assertThat(told(new IOException("No space left on device"), 1))
                .isEqualTo("spoor: No space left on device\n");
        assertThat(told(new java.io.UncheckedIOException(new IOException("gone")), 1))
                .isEqualTo("spoor: gone\n");
        assertThat(told(new IllegalArgumentException("x is 1, expected 2"), 2))
                .isEqualTo("spoor: x is 1, expected 2\n");
        assertThat(told(new OutOfMemoryError(), 1)).startsWith("spoor: memory ran out at ");
    }

    @Test
    void onlyOurOwnBugsShowAStackTrace() {
        assertThat(told(new IllegalStateException("stolen 5, terminals 4"), 1))
                .startsWith("spoor: this is a bug in Spoor, please report it with these lines:\n")
                .contains("stolen 5, terminals 4")
                .contains("at spoor.app.cli.SpoorTest");
    }

    @Test
    void progressComesAfterASecondAndThenEveryFive() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        long[] now = {0};
        try (ConsoleProgress progress =
                new ConsoleProgress(
                        new Screen(
                                stream,
                                stream,
                                Path.of("/"),
                                false,
                                () -> now[0],
                                new SystemTime()),
                        "blocks")) {
            for (long second : List.of(0L, 1L, 2L, 5L, 6L, 60L)) {
                now[0] = second * 1_000_000_000L;
                progress.at("reading", second * 10, 1_200, second * 2_000_000);
            }
        }
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        reading: 10 of 1200 blocks, 2.0 MB/s, 1 minute left
                        reading: 60 of 1200 blocks, 2.0 MB/s, 1 minute left
                        reading: 600 of 1200 blocks, 2.0 MB/s, 1 minute left
                        """);
    }

    @Test
    void onATerminalTheLineIsWrittenOver() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        long[] now = {0};
        try (ConsoleProgress progress =
                new ConsoleProgress(
                        new Screen(
                                stream, stream, Path.of("/"), true, () -> now[0], new SystemTime()),
                        "files")) {
            now[0] = 1_000_000_000L;
            progress.at("reading", 100, -1, 0);
            now[0] = 1_200_000_000L;
            progress.at("done", 7, -1, 0);
        }
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("\rreading: 100 files\rdone: 7 files     " + System.lineSeparator());
    }
}
