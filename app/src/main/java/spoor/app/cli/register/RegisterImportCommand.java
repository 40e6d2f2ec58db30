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
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Json;
import spoor.app.cli.console.Screen;
import spoor.app.intake.ActorNames;
import spoor.app.intake.ClaimMapping;
import spoor.app.intake.ClaimMappingReader;
import spoor.app.intake.ClaimTable;
import spoor.app.intake.EurepocTables;
import spoor.app.intake.ShippedMappings;
import spoor.app.intake.StixBundle;
import spoor.app.intake.Taken;
import spoor.app.register.RegisterFolder;
import spoor.app.register.RegisterFolder.Kept;
import spoor.app.work.PlainFile;
import spoor.app.work.Words;
import spoor.ingest.files.SourceFile;
import spoor.register.text.HiddenCharacter;

/// `spoor register import FILE`.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes what others publish into the register, unreviewed and with its hedges: a table",
            "with a mapping of its columns (docs/FORMATS.md), EuRepoC's two tables, the groups of a",
            "STIX bundle of MITRE ATT&CK, the incidents of one that this program exported, the",
            "clusters of a MISP galaxy. What gives nothing is counted with the reason. A file that",
            "is there already is never written over."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  spoor register import facts.csv --mapping facts.yaml",
            "  spoor register import incidents.csv --as eurepoc --attributions attributions.csv"
        })
final class RegisterImportCommand implements Callable<Integer> {
    private static final List<String> KINDS = List.of("eurepoc", "stix", "misp");

    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "The table, bundle or galaxy.")
    String file = "";

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "What the columns mean; or one that the program brings: un-facts, case-facts,"
                            + " oak, defihacklabs.")
    @Nullable String mapping;

    @Option(names = "--as", paramLabel = "KIND", description = "eurepoc, stix or misp.")
    @Nullable String kind;

    @Option(
            names = "--attributions",
            paramLabel = "FILE",
            description = "EuRepoC's table of attributions.")
    @Nullable String attributions;

    @Option(names = "--json", description = "One object of JSON.")
    boolean isJson;

    RegisterImportCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Taken taken = taken();
        Kept kept =
                new RegisterFolder(common.workspace(screen))
                        .keep(taken.origin(), taken.incidents(), taken.figures(), taken.names());
        if (isJson) {
            screen.out().println(Json.plain(fields(taken, kept)));
        } else {
            print(taken, kept);
        }
        taken.problems()
                .forEach(problem -> screen.message(HiddenCharacter.marked(problem.toString())));
        return taken.problems().isEmpty() ? Failures.DONE : Failures.PROBLEM;
    }

    private Taken taken() throws IOException {
        String named = kind;
        String columns = mapping;
        if ((named == null) == (columns == null)) {
            throw new IllegalArgumentException("expected either --mapping or --as");
        }
        if (columns != null) {
            return ClaimTable.read(source(file), mapping(columns));
        }
        String second = attributions;
        return switch (String.valueOf(named)) {
            case "eurepoc" -> {
                if (second == null) {
                    throw new IllegalArgumentException(
                            "--as eurepoc expects --attributions with the other table");
                }
                yield EurepocTables.read(source(file), source(second));
            }
            case "stix" -> StixBundle.read(source(file));
            case "misp" -> ActorNames.misp(source(file));
            default ->
                    throw new IllegalArgumentException(
                            "--as is \""
                                    + Words.clip(String.valueOf(named))
                                    + "\", expected "
                                    + Words.list(KINDS, "or")
                                    + Words.didYouMean(String.valueOf(named), KINDS));
        };
    }

    private SourceFile source(String named) throws IOException {
        return SourceFile.below(screen.folder().resolve(named)).getFirst();
    }

    private ClaimMapping mapping(String named) throws IOException {
        Path path = screen.folder().resolve(named);
        return !Files.exists(path) && ShippedMappings.NAMES.contains(named)
                ? ShippedMappings.read(named)
                : ClaimMappingReader.read(PlainFile.read(path, named));
    }

    private void print(Taken taken, Kept kept) {
        screen.out()
                .println(
                        Words.count(taken.rows(), "row")
                                + ", "
                                + taken.used()
                                + " of them gave something");
        taken.unused()
                .forEach((reason, times) ->
                        screen.out().println("  not taken: " + times + ", " + shown(reason)));
        taken.notes()
                .forEach((note, times) ->
                        screen.out().println("  note: " + times + " \u00D7 " + shown(note)));
        screen.out().println(kept.words());
    }

    private static String shown(String text) {
        return HiddenCharacter.marked(text);
    }

    private static Map<String, @Nullable Object> fields(Taken taken, Kept kept) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("type", "import");
        fields.put("origin", taken.origin());
        fields.put("rows", taken.rows());
        fields.put("used", taken.used());
        fields.put("not_taken", taken.unused());
        fields.put("notes", taken.notes());
        fields.put("incidents_new", kept.incidents());
        fields.put("incidents_unchanged", kept.unchanged());
        fields.put("incidents_kept_as_they_were", kept.differing());
        fields.put("figures_new", kept.figures());
        fields.put("figures_kept_as_they_were", kept.figuresKept());
        fields.put("names_new", kept.names());
        fields.put("problems", taken.problems().size());
        return fields;
    }
}
