package spoor.app.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import spoor.app.work.AtomicFile;
import spoor.app.work.PlainFile;
import spoor.app.work.Words;
import spoor.app.work.Workspace;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.register.incident.Figure;
import spoor.register.incident.Incident;
import spoor.register.incident.Matches;
import spoor.register.incident.Names;
import spoor.register.incident.Names.Alias;
import spoor.register.incident.RegisterText;

/// The register's files in the workspace: `incidents/ID.yaml`, `figures/NAME.yaml`, `matches.yaml`,
/// `names.yaml`.
public final class RegisterFolder {
    private final Path root;
    private final Path documents;

    public RegisterFolder(Workspace workspace) {
        this.root = workspace.root();
        this.documents = workspace.documents();
    }

    public Path incident(String id) {
        return root.resolve("incidents").resolve(id + ".yaml");
    }

    public Path figures(String name) {
        return root.resolve("figures").resolve(name + ".yaml");
    }

    public Path matches() {
        return root.resolve("matches.yaml");
    }

    public Path names() {
        return root.resolve("names.yaml");
    }

    /// Reads all of it, with the reviewed claims of captured documents. A file or claim that is
    /// wrong is told among the problems; the rest goes on.
    public Register read() throws IOException {
        return read(false);
    }

    /// @param includesUnreviewed whether claims of documents come along that nobody has decided
    ///   about
    public Register read(boolean includesUnreviewed) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Map<String, Incident> incidents = new TreeMap<>();
        Map<String, Location> places = new HashMap<>();
        for (Path file : files("incidents")) {
            incident(file, incidents, places, problems);
        }
        FigureReader figures = new FigureReader();
        for (Path file : files("figures")) {
            PlainFile plain = plain(file, problems);
            if (plain != null) {
                figures.read(plain);
            }
        }
        problems.addAll(figures.problems());
        Matches matches = matches(problems);
        Names names = names(problems);
        CapturedSide captured = CapturedSide.read(documents, includesUnreviewed);
        problems.addAll(captured.problems());
        Register register =
                new Register(
                        CapturedClaims.incidents(
                                List.copyOf(incidents.values()),
                                captured.claims().ofIncidents(),
                                problems),
                        CapturedClaims.figures(figures.figures(), captured.claims().figures()),
                        matches,
                        names,
                        places,
                        captured,
                        problems);
        problems.addAll(Contradictions.in(register));
        return register.with(problems);
    }

    private void incident(
            Path file,
            Map<String, Incident> incidents,
            Map<String, Location> places,
            List<Problem> problems) {
        PlainFile plain = plain(file, problems);
        if (plain == null) {
            return;
        }
        IncidentReader.Result result = IncidentReader.read(plain);
        problems.addAll(result.problems());
        Incident incident = result.incident();
        if (incident == null) {
            return;
        }
        Location earlier = places.putIfAbsent(incident.id(), result.where());
        if (earlier != null) {
            problems.add(
                    new Problem(
                            result.where(),
                            "the incident \""
                                    + incident.id()
                                    + "\" is there already, at "
                                    + earlier
                                    + "; this one is left out"));
            return;
        }
        incidents.put(incident.id(), incident);
        problems.addAll(Contradictions.in(incident, result));
    }

    private Matches matches(List<Problem> problems) throws IOException {
        return Files.exists(matches())
                ? MatchReader.read(PlainFile.read(matches(), "matches.yaml"), problems)
                : Matches.NONE;
    }

    private Names names(List<Problem> problems) throws IOException {
        return Files.exists(names())
                ? NamesReader.read(PlainFile.read(names(), "names.yaml"), problems)
                : new Names(List.of());
    }

    private @Nullable PlainFile plain(Path file, List<Problem> problems) {
        String name = root.relativize(file).toString();
        try {
            return PlainFile.read(file, name);
        } catch (MalformedDataException wrong) {
            problems.add(new Problem(wrong.location(), wrong.problem()));
        } catch (IOException e) {
            problems.add(new Problem(Location.of(name), String.valueOf(e.getMessage())));
        }
        return null;
    }

    private List<Path> files(String folder) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(root.resolve(folder))) {
            try (DirectoryStream<Path> all =
                    Files.newDirectoryStream(root.resolve(folder), "*.yaml")) {
                all.forEach(files::add);
            }
        }
        files.sort(null);
        return files;
    }

    /// What of an import was kept.
    ///
    /// @param incidents files that are new
    /// @param unchanged files that held the same already
    /// @param differing files that were there with something else, and stay as they were
    /// @param figures figures in a file that is new
    /// @param figuresKept figures for which another file was there, which stays as it was
    /// @param names aliases that are new
    public record Kept(
            int incidents, int unchanged, int differing, int figures, int figuresKept, int names) {
        public String words() {
            List<String> parts = new ArrayList<>();
            parts.add(Words.count(incidents, "incident") + " new");
            add(parts, unchanged, "there already");
            add(parts, differing, "there with other content, kept as it was");
            add(parts, figures, "figures new");
            add(parts, figuresKept, "figures whose file was there, kept as it was");
            add(parts, names, "names of actors new");
            return String.join("; ", parts);
        }

        private static void add(List<String> parts, int number, String what) {
            if (number > 0) {
                parts.add(number + " " + what);
            }
        }
    }

    /// Adds what an import took. A file that is there is never written over: a person may have
    /// reviewed it.
    ///
    /// @param origin the name of the file of figures
    public Kept keep(
            String origin, List<Incident> incidents, List<Figure> figures, List<Alias> names)
            throws IOException {
        int added = 0;
        int unchanged = 0;
        for (Incident incident : incidents) {
            Path file = incident(incident.id());
            if (Files.notExists(file)) {
                write(incident);
                added++;
            } else if (Files.readString(file).equals(RegisterText.of(incident))) {
                unchanged++;
            }
        }
        boolean isNew = !figures.isEmpty() && Files.notExists(figures(origin));
        if (isNew) {
            write(origin, figures);
        }
        return new Kept(
                added,
                unchanged,
                incidents.size() - added - unchanged,
                isNew ? figures.size() : 0,
                isNew ? 0 : figures.size(),
                addNames(names));
    }

    private int addNames(List<Alias> names) throws IOException {
        if (names.isEmpty()) {
            return 0;
        }
        List<Problem> problems = new ArrayList<>();
        Names before = names(problems);
        if (!problems.isEmpty()) {
            throw new MalformedDataException(
                    problems.getFirst().location(), problems.getFirst().text());
        }
        SequencedSet<Alias> all = new LinkedHashSet<>(before.entries());
        all.addAll(names);
        int added = all.size() - before.entries().size();
        if (added > 0) {
            write(new Names(List.copyOf(all)));
        }
        return added;
    }

    public void write(Incident incident) throws IOException {
        write(incident(incident.id()), RegisterText.of(incident));
    }

    public void write(String name, List<Figure> figures) throws IOException {
        write(figures(name), RegisterText.of(figures));
    }

    public void write(Matches matches) throws IOException {
        write(matches(), RegisterText.of(matches));
    }

    public void write(Names names) throws IOException {
        write(names(), RegisterText.of(names));
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
