package spoor.app.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.app.follow.CaseFile;
import spoor.app.follow.Findings;
import spoor.app.follow.JsonLines;
import spoor.app.follow.Moment;
import spoor.app.tags.Tag;
import spoor.app.work.AtomicFile;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// Writes a bundle. docs/FORMATS.md says what every file of it holds.
public final class BundleWriter {
    /// The definition of tracing that results of this program follow.
    static final String RULES = "spoor-tracing-1";

    static final String MANIFEST = "manifest.jsonl";

    private final ChainEvidence chain;
    private final Bundle bundle;
    private final StoredZip zip;
    private final List<StoredZip.Entry> entries = new ArrayList<>();

    /// Of each file of which lines can be withheld.
    private final Map<String, String> lines = new HashMap<>();

    private BundleWriter(ChainEvidence chain, Bundle bundle, StoredZip zip) {
        this.chain = chain;
        this.bundle = bundle;
        this.zip = zip;
    }

    /// Writes the file whole or not at all.
    ///
    /// @throws MalformedDataException if the case's files have changed since the trace, the block
    ///   files are of another network, or a block in them is not as consensus wants it
    public static Bundle.Written write(ChainEvidence chain, Bundle bundle, Path target)
            throws IOException {
        List<Bundle.Written> written = new ArrayList<>();
        AtomicFile.writePieces(target, channel -> written.add(write(chain, bundle, channel)));
        return written.getFirst();
    }

    private static Bundle.Written write(ChainEvidence chain, Bundle bundle, FileChannel channel)
            throws IOException {
        StoredZip zip = new StoredZip(channel);
        return new BundleWriter(chain, bundle, zip).all();
    }

    private Bundle.Written all() throws IOException {
        theCase();
        add("rules/" + RULES + ".md", BundleWriter::rules);
        tags();
        sources();
        ChainEvidence.Counts counts = chain.add(this::add);
        List<StoredZip.Entry> listed = List.copyOf(entries);
        zip.add(MANIFEST, out -> manifest(listed, out));
        zip.finish();
        return new Bundle.Written(counts.transactions(), counts.stated(), listed.size());
    }

    private void add(String path, AtomicFile.Content content) throws IOException {
        entries.add(zip.add(path, content));
        if (Redaction.isWithholdable(path)) {
            lines.put(path, LineHashes.of(path, content));
        }
    }

    private void addFile(String path, Path file) throws IOException {
        add(path, out -> Files.copy(file, out));
    }

    /// Adds a file that has to be what the trace read or wrote.
    private void addSame(String path, Path file, String sha256) throws IOException {
        addFile(path, file);
        if (!entries.getLast().sha256().equals(sha256)) {
            throw new MalformedDataException(
                    Location.of(file.toString()),
                    "has SHA-256 "
                            + entries.getLast().sha256()
                            + ", expected "
                            + sha256
                            + ": it changed since it was traced");
        }
    }

    private void theCase() throws IOException {
        CaseFile wanted = bundle.wanted();
        addSame("case/case.yaml", wanted.path(), wanted.file().sha256());
        add("case/parameters.json", this::parameters);
        addSame("case/result.jsonl", beside("result.jsonl"), bundle.result());
        addFile("case/terminals.csv", beside("terminals.csv"));
        addFile("case/report.html", beside("report.html"));
    }

    private Path beside(String name) {
        return bundle.wanted().path().resolveSibling(name);
    }

    private static void rules(OutputStream out) throws IOException {
        String name = "/evidence/" + RULES + ".md";
        try (InputStream in = BundleWriter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + name);
            }
            in.transferTo(out);
        }
    }

    /// The case as it was read, so that nobody needs to read YAML to run it again.
    private void parameters(OutputStream out) {
        CaseFile wanted = bundle.wanted();
        CaseFile.LimitsWanted limits = wanted.limits();
        Moment until = limits.until();
        try (JsonLines json = new JsonLines(out)) {
            json.start("parameters")
                    .text("case", wanted.name())
                    .list("thefts", thefts(), theft -> theft(theft, json))
                    .texts("policies", bundle.findings().run().policies())
                    .texts("stop_categories", List.copyOf(wanted.stops().categories()));
            chain.flags(json);
            json.text("depth", text(limits.depth()))
                    .units("min_units", limits.minUnits())
                    .text("until_height", until == null || !until.isHeight() ? null : until.text())
                    .text(
                            "until_seconds",
                            until == null || until.isHeight() ? null : text(until.lastSecond()))
                    .text("transactions", text(limits.transactions()))
                    .flag("bounds", wanted.bounds())
                    .flag("steps", wanted.steps())
                    .end();
        }
    }

    private static @Nullable String text(@Nullable Long number) {
        return number == null ? null : number.toString();
    }

    private List<Integer> thefts() {
        return IntStream.range(0, bundle.findings().thefts().size()).boxed().toList();
    }

    private void theft(int theft, JsonLines json) {
        json.text("theft", bundle.findings().thefts().get(theft).id());
        chain.origins(theft, json);
    }

    private void tags() throws IOException {
        List<Bundle.Pack> packs = bundle.packs();
        for (int i = 0; i < packs.size(); i++) {
            String sha256 = bundle.findings().run().tagPacks().get(i).sha256();
            addSame("tags/" + (i + 1), packs.get(i).file(), sha256);
        }
        add("tags/met.jsonl", this::tagsMet);
    }

    /// Every tag of every address that held taint, the surest first.
    private void tagsMet(OutputStream out) {
        try (JsonLines json = new JsonLines(out)) {
            for (ChainEvidence.Met met : chain.met()) {
                List<Tag> tags = bundle.book().tags(met.owner());
                if (!tags.isEmpty()) {
                    json.start("met")
                            .text("address", met.address())
                            .list("tags", tags, tag -> tag(tag, json))
                            .end();
                }
            }
        }
    }

    private static void tag(Tag tag, JsonLines json) {
        json.text("label", tag.label())
                .texts("categories", tag.categories())
                .text("confidence", tag.confidence())
                .text("source", tag.source())
                .text("pack", tag.pack())
                .text("written", tag.address());
    }

    /// Source documents under names that every system can unpack; `sources/names.jsonl` has their
    /// own.
    private void sources() throws IOException {
        List<Path> files = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Path source : bundle.sources()) {
            try (Stream<Path> tree = Files.walk(source)) {
                for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                    files.add(file);
                    Path inside =
                            file.equals(source) ? file.getFileName() : source.relativize(file);
                    names.add(String.valueOf(inside).replace('\\', '/'));
                }
            }
        }
        for (int i = 0; i < files.size(); i++) {
            addFile("sources/" + (i + 1) + suffix(names.get(i)), files.get(i));
        }
        add(
                "sources/names.jsonl",
                out -> {
                    try (JsonLines json = new JsonLines(out)) {
                        for (int i = 0; i < names.size(); i++) {
                            json.start("source")
                                    .text("path", "sources/" + (i + 1) + suffix(names.get(i)))
                                    .text("name", names.get(i))
                                    .end();
                        }
                    }
                });
    }

    /// `.json` of `A.JSON`, or nothing where it is long or strange.
    private static String suffix(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return end.matches("[a-z0-9]{1,8}") && !end.equals(name) ? "." + end : "";
    }

    private void manifest(List<StoredZip.Entry> files, OutputStream out) {
        Findings.Run run = bundle.findings().run();
        try (JsonLines json = new JsonLines(out)) {
            json.start("bundle")
                    .text("format", "spoor-bundle")
                    .number("version", 1)
                    .text("program", run.program())
                    .text("case", run.caseName())
                    .text("network", run.network())
                    .text("result_sha256", bundle.result())
                    .text("source_note", bundle.sourceNote())
                    .text("made_by", bundle.madeBy())
                    .text("made_at", bundle.madeAt())
                    .end();
            run.policies()
                    .forEach(policy ->
                            json.start("policy").text("policy", policy).text("rules", RULES).end());
            for (StoredZip.Entry file : files) {
                json.start("file")
                        .text("path", file.path())
                        .number("bytes", file.bytes())
                        .text("sha256", file.sha256());
                String bound = lines.get(file.path());
                if (bound != null) {
                    json.text("lines", bound);
                }
                json.end();
            }
        }
    }
}
