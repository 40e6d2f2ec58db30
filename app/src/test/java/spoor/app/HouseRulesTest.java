package spoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import spoor.app.Tree.Source;
import spoor.ledger.TestData;

/// The rules of CONTRIBUTING.md that only the sources can show, over all modules. Each one fails
/// when it finds nothing to look at.
class HouseRulesTest {
    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_FILE = 400;

    /// Files that tell more than one story, each with the reason.
    private static final Map<String, String> LONG_FILES =
            Map.of(
                    "ledger/src/main/java/spoor/ledger/store/MappedLedger.java",
                    "one short answer for each question that a chain can be asked",
                    "ledger/src/test/java/spoor/ledger/trace/SlowTrace.java",
                    "the slow, obvious tracing, told in one piece and apart from the fast one",
                    "ingest/src/test/java/spoor/ingest/esplora/EsploraClientTest.java",
                    "a server that answers wrongly in every way it can");

    private static final String[] MONEY_ROOMS = {
        "ledger/src/main/java/spoor/ledger/chain/",
        "ledger/src/main/java/spoor/ledger/store/",
        "ledger/src/main/java/spoor/ledger/trace/",
        "ledger/src/main/java/spoor/ledger/pattern/",
        "ledger/src/main/java/spoor/ledger/intake/",
        "app/src/main/java/spoor/app/follow/",
    };

    private static final Pattern INEXACT =
            Pattern.compile("\\b(double|float|Double|Float|doubleValue|floatValue)\\b");

    /// A cast that can lose an amount's upper half, unless it plainly picks bits: of a word read
    /// from bytes, a checksum, a shift, a remainder, or the smaller of two numbers.
    private static final Pattern CAST =
            Pattern.compile(
                    "\\(int\\) (?!\\w*INT\\.get\\(|\\w+\\.getValue\\(\\)|~|[^;]*(>>>|%| & )"
                            + "|Mapped\\.u32|Math\\.min\\()");

    private static final Pattern LONG_WORD = Pattern.compile("\\S{60}");

    private static final String EXCEPTION = "// not an amount: ";

    private static final Pattern MARKDOWN_LINK =
            Pattern.compile("\\]\\(([^)\\s]+)(?:\\s+\"[^\"]*\")?\\)");

    /// Folders of one machine, and hosts that packages come from. Written in pieces, so that this
    /// file does not hold what it forbids.
    private static final Pattern PLACES =
            Pattern.compile(
                    "(?<![\\w.~}])/(home|ro"
                            + "ot|Us"
                            + "ers|wo"
                            + "rk|tmp)/[\\w.-]+"
                            + "|repo1?\\.ma"
                            + "ven\\.|registry\\.np"
                            + "mjs|py"
                            + "pi\\.org"
                            + "|deb\\.deb"
                            + "ian|snapshot\\.deb"
                            + "ian|arti"
                            + "factory|nex"
                            + "us\\.");

    @Test
    void moneyIsCountedInWholeNumbers() throws IOException {
        assertThat(found(Tree.java(MONEY_ROOMS), INEXACT)).isEmpty();
    }

    @Test
    void noBareCastShortensAnAmount() throws IOException {
        assertThat(found(Tree.java(MONEY_ROOMS), CAST)).isEmpty();
    }

    @Test
    void findsWhatIsForbidden() {
        Source source =
                new Source(
                        "X.java",
                        Path.of("X.java"),
                        """
                        double a; // double
                        int b = (int) amount;
                        int c = (int) count; // not an amount: bytes of a record
                        int d = (int) (key >>> 40) + (int) (key % 8);
                        String e = "double (int) amount";
                        """);
        assertThat(found(List.of(source), INEXACT))
                .containsExactly("X.java:1: double a; // double");
        assertThat(found(List.of(source), CAST)).containsExactly("X.java:2: int b = (int) amount;");
    }

    @Test
    void everyPackageIsMarkedAndExplained() throws IOException {
        List<Source> sources =
                atLeast(
                        1,
                        Tree.java("ledger/", "ingest/", "screening/", "register/", "app/").stream()
                                .filter(source -> source.name().contains("/src/main/"))
                                .toList());
        Set<String> missing = new TreeSet<>();
        for (Source source : sources) {
            Path info = source.path().resolveSibling("package-info.java");
            if (!Files.exists(info) || !isMarkedAndExplained(Files.readString(info))) {
                missing.add(source.name().substring(0, source.name().lastIndexOf('/')));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void linesEndAtColumnOneHundred() throws IOException {
        List<Source> sources =
                atLeast(
                        1,
                        Tree.java("ledger/", "ingest/", "register/", "verify/", "app/", "bench/"));
        assertThat(faults(sources, HouseRulesTest::isTooLong)).isEmpty();
    }

    /// A string, an address or a long row of digits cannot be broken without harm.
    private static boolean isTooLong(String line) {
        return line.length() > LONGEST_LINE
                && !line.contains("\"")
                && !line.contains("://")
                && !LONG_WORD.matcher(line).find();
    }

    @Test
    void aFileTellsOneStory() throws IOException {
        List<Source> sources =
                atLeast(
                        1,
                        Tree.java(
                                "ledger/",
                                "ingest/",
                                "screening/",
                                "register/",
                                "verify/",
                                "app/",
                                "bench/"));
        Set<String> tooLong =
                sources.stream()
                        .filter(source -> source.lines().size() > LONGEST_FILE)
                        .map(Source::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tooLong).isEqualTo(new TreeSet<>(LONG_FILES.keySet()));
    }

    @Test
    void everyTypeThatTheArchitectureNamesExists() throws IOException {
        Set<String> types =
                Tree.java(
                                "ledger/",
                                "ingest/",
                                "screening/",
                                "register/",
                                "verify/",
                                "app/",
                                "bench/")
                        .stream()
                        .map(source -> source.name().replaceAll(".*/|\\.java$", ""))
                        .collect(Collectors.toSet());
        String text = Files.readString(TestData.root().resolve("ARCHITECTURE.md"));
        // Types are written as code and start with a capital: `BlockRows`, `TraceSink.terminal`.
        List<String> named =
                Pattern.compile("`([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(\\.\\w+)?(\\(\\))?`")
                        .matcher(text)
                        .results()
                        .map(result -> result.group(1))
                        .distinct()
                        .toList();
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(named).allSatisfy(type -> assertThat(types).contains(type));
    }

    @Test
    void namesNoPlaceOfOneMachineAndNoRegistry() throws IOException {
        List<Source> sources = atLeast(20, Tree.all());
        assertThat(faults(sources, line -> PLACES.matcher(line).find())).isEmpty();
    }

    @Test
    void linksInDocumentsLeadSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        int links = 0;
        for (Source source : Tree.all()) {
            Matcher matcher = MARKDOWN_LINK.matcher(source.text());
            while (source.name().endsWith(".md") && matcher.find()) {
                String target = matcher.group(1);
                links++;
                if (!target.contains("://") && !resolves(source, target)) {
                    dead.add(source.name() + ": " + target);
                }
            }
        }
        assertThat(links).isPositive();
        assertThat(dead).isEmpty();
    }

    private static boolean resolves(Source source, String target) throws IOException {
        String file = target.replaceAll("#.*", "");
        Path path = file.isEmpty() ? source.path() : source.path().resolveSibling(file).normalize();
        if (!Files.exists(path)) {
            return false;
        }
        return !target.contains("#")
                || headings(Files.readString(path)).contains(target.replaceAll(".*#", ""));
    }

    /// The anchors that a document's headings get on the usual viewers.
    private static Set<String> headings(String markdown) {
        return markdown.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceAll("^#+ *", "").toLowerCase(java.util.Locale.ROOT))
                .map(line -> line.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static boolean isMarkedAndExplained(String packageInfo) {
        return packageInfo.contains("@NullMarked") && packageInfo.contains("///");
    }

    /// Lines whose code holds the pattern, without those that carry an explained exception.
    private static List<String> found(List<Source> sources, Pattern pattern) {
        List<String> found = new ArrayList<>();
        for (Source source : atLeast(1, sources)) {
            List<String> lines = source.lines();
            List<String> code = source.codeLines();
            for (int i = 0; i < lines.size(); i++) {
                if (pattern.matcher(code.get(i)).find() && !lines.get(i).contains(EXCEPTION)) {
                    found.add(told(source, i, lines.get(i)));
                }
            }
        }
        return found;
    }

    private static List<String> faults(List<Source> sources, Predicate<String> isWrong) {
        List<String> faults = new ArrayList<>();
        for (Source source : sources) {
            List<String> lines = source.lines();
            for (int i = 0; i < lines.size(); i++) {
                if (isWrong.test(lines.get(i))) {
                    faults.add(told(source, i, lines.get(i)));
                }
            }
        }
        return faults;
    }

    private static String told(Source source, int index, String line) {
        return source.name() + ":" + (index + 1) + ": " + line.strip();
    }

    private static List<Source> atLeast(int count, List<Source> sources) {
        assertThat(sources).hasSizeGreaterThanOrEqualTo(count);
        return sources;
    }
}
