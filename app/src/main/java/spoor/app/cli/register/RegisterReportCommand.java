package spoor.app.cli.register;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Program;
import spoor.app.cli.console.Screen;
import spoor.app.export.RegisterTables;
import spoor.app.register.ChainSide;
import spoor.app.register.Register;
import spoor.app.register.RegisterHashes;
import spoor.app.report.RegisterFacts;
import spoor.app.report.RegisterPage;
import spoor.app.report.RegisterPdf;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.register.total.Question;
import spoor.register.total.Question.By;

/// `spoor register report`.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the register in the form that a committee reads: report.html, which opens",
            "without a network and runs nothing, the same as report.pdf, and the tables",
            "incidents.csv and claims.csv. Each sentence with a figure names its claims; the annex",
            "has every claim with its words, its source and its hash."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor register report --include-unreviewed --out report-2026")
final class RegisterReportCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Mixin QuestionOptions asked = new QuestionOptions();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Made where missing; register-report in the workspace otherwise.")
    @Nullable String out;

    @Option(names = "--title", paramLabel = "WORDS", description = "The report's title.")
    String title = "Thefts, as they were reported";

    @Option(names = "--no-pdf", description = "Writes no report.pdf.")
    boolean hasNoPdf;

    @Option(names = "--json", description = "The files as one line of JSON.")
    boolean isJson;

    RegisterReportCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        RegisterDesk desk = new RegisterDesk(screen, common);
        Question question = asked.question(By.ALL);
        Register register = desk.read(question.includesUnreviewed());
        List<String> madeFrom = new ArrayList<>(List.of(Program.NAME));
        madeFrom.addAll(RegisterHashes.lines(desk.workspace()));
        RegisterFacts facts =
                RegisterFacts.of(
                        title,
                        register,
                        question,
                        ChainSide.of(desk.workspace(), register.incidents()),
                        madeFrom);
        Path folder = folder(desk);
        List<Path> written = new ArrayList<>();
        RegisterPage.write(facts, note(written, folder.resolve("report.html")));
        if (!hasNoPdf) {
            RegisterPdf.write(facts, Program.NAME, note(written, folder.resolve("report.pdf")));
        }
        RegisterTables.incidents(register, note(written, folder.resolve("incidents.csv")));
        RegisterTables.claims(register, note(written, folder.resolve("claims.csv")));
        tell(desk, written);
        return RegisterDesk.code(register);
    }

    private static Path note(List<Path> written, Path file) {
        written.add(file);
        return file;
    }

    private Path folder(RegisterDesk desk) throws IOException {
        String named = out;
        Path folder =
                named == null
                        ? desk.workspace().root().resolve("register-report")
                        : screen.folder().resolve(named);
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new MalformedDataException(
                    Location.of(screen.shown(Path.of(e.getFile()))),
                    "is a file, expected a folder");
        }
        return folder;
    }

    private void tell(RegisterDesk desk, List<Path> written) {
        if (isJson) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("type", "report");
            fields.put("files", written.stream().map(screen::shown).toList());
            desk.json(fields);
        } else {
            written.forEach(file -> screen.out().println("written " + screen.shown(file)));
        }
    }
}
