package spoor.app.cli.screening;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import spoor.app.lists.ListDesk;
import spoor.app.lists.ListSource;
import spoor.screening.archive.ListVersion;
import spoor.screening.list.SanctionsList;
import spoor.screening.screen.UsedList;

/// `spoor lists show`.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the lists and the version of each that counts; of one list all versions, what",
            "of it was not read into the model, and its problems. Exit code 1 if a list is missing",
            "or too old."
        },
        footerHeading = "%nExample:%n",
        footer = "  spoor lists show un-sc")
final class ListsShowCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "LIST", arity = "0..1", description = "One list in detail.")
    @Nullable String list;

    @Option(names = "--json", description = "One line of JSON for each version.")
    boolean isJson;

    ListsShowCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        var desk = new ListDesk(common.workspace(screen).root());
        String one = list;
        return one == null ? all(desk) : one(desk, one);
    }

    private int all(ListDesk desk) throws IOException {
        LocalDate today = screen.day(null);
        int code = Failures.DONE;
        for (ListSource source : desk.sources().lists()) {
            UsedList used = desk.used(source, today);
            @Nullable ListVersion version = used.version();
            if (version != null) {
                print(version);
            }
            if (!used.fault().isEmpty()) {
                screen.message(used.fault());
                code = Failures.PROBLEM;
            }
        }
        return code;
    }

    private int one(ListDesk desk, String name) throws IOException {
        for (ListVersion version : desk.archive().versions(name)) {
            print(version);
        }
        ListVersion current = desk.archive().current(name).orElse(null);
        if (current == null) {
            screen.message("there is no version of " + name);
            return Failures.PROBLEM;
        }
        if (!isJson) {
            SanctionsList content = desk.archive().read(current);
            content.unread()
                    .forEach((path, count) -> screen.out().printf("unread %8d  %s%n", count, path));
            content.problems().forEach(problem -> screen.out().println("problem " + problem));
        }
        return Failures.DONE;
    }

    private void print(ListVersion version) {
        if (isJson) {
            screen.out().println(Json.object(facts(version)));
        } else {
            screen.out()
                    .printf(
                            "%-40s got %s  %d entries, %d names, %d wallets, %d unread, %d"
                                    + " problems%n",
                            version.label(),
                            version.gotAt(),
                            version.designations(),
                            version.names(),
                            version.wallets(),
                            version.unread(),
                            version.problems());
        }
    }

    private static Map<String, Object> facts(ListVersion version) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("list", version.list());
        facts.put("version", version.label());
        facts.put("in_force_from", version.inForceFrom());
        facts.put("got", version.gotAt());
        if (version.publishedOn() != null) {
            facts.put("published", version.publishedOn());
        }
        facts.put("entries", version.designations());
        facts.put("names", version.names());
        facts.put("wallets", version.wallets());
        facts.put("unread", version.unread());
        facts.put("problems", version.problems());
        facts.put("sha256", version.sha256());
        return facts;
    }
}
