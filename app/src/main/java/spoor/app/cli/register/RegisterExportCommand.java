package spoor.app.cli.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Program;
import spoor.app.cli.console.Screen;
import spoor.app.export.EarlierBundle;
import spoor.app.export.MispExport;
import spoor.app.export.StixExport;
import spoor.app.register.Register;
import spoor.app.work.Words;
import spoor.ingest.files.SourceFile;

/// `spoor register export --format stix FILE`.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the register for other programs. STIX: a bundle of STIX 2.1 with incidents,",
            "victims, actors as they were named, wallets, sources and every claim. MISP: an event",
            "for each incident and each report. Ids follow from what they name: a second export",
            "updates a first; give the first with --earlier, so that its times are kept."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor register export --format stix register.stix.json")
final class RegisterExportCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("stix", "misp");

    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Option(names = "--format", paramLabel = "NAME", required = true, description = "stix or misp.")
    String format = "";

    @Option(
            names = "--earlier",
            paramLabel = "FILE",
            description = "The STIX bundle exported before: what it has keeps its times.")
    @Nullable String earlier;

    @Parameters(paramLabel = "FILE", description = "What is written; replaced when it exists.")
    String file = "";

    @Option(names = "--json", description = "The counts as one line of JSON.")
    boolean isJson;

    RegisterExportCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        if (!FORMATS.contains(format)) {
            throw new IllegalArgumentException(
                    "--format is \""
                            + Words.clip(format)
                            + "\", expected "
                            + Words.list(FORMATS, "or")
                            + Words.didYouMean(format, FORMATS));
        }
        Path target = screen.folder().resolve(file);
        if (Files.isDirectory(target)) {
            throw new IllegalArgumentException(
                    screen.shown(target) + " is a folder, expected the name of a file to write");
        }
        EarlierBundle before = before();
        RegisterDesk desk = new RegisterDesk(screen, common);
        Register register = desk.read();
        if (format.equals("stix")) {
            StixExport.write(register, Program.NAME, before, target);
        } else {
            MispExport.write(register, Program.NAME, target);
        }
        tell(desk, register, target);
        return RegisterDesk.code(register);
    }

    private EarlierBundle before() throws IOException {
        String file = earlier;
        if (file == null) {
            return EarlierBundle.NONE;
        }
        if (!format.equals("stix")) {
            throw new IllegalArgumentException("--earlier is for --format stix alone");
        }
        return EarlierBundle.read(SourceFile.below(screen.folder().resolve(file)).getFirst());
    }

    private void tell(RegisterDesk desk, Register register, Path target) {
        if (isJson) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("type", "export");
            fields.put("format", format);
            fields.put("file", screen.shown(target));
            fields.put("incidents", register.incidents().size());
            fields.put("figures", register.figures().size());
            desk.json(fields);
        } else {
            screen.out()
                    .println(
                            "written "
                                    + screen.shown(target)
                                    + ", "
                                    + Words.count(register.incidents().size(), "incident"));
        }
    }
}
