package spoor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import spoor.screening.list.BirthDate;
import spoor.screening.list.Designation;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;
import spoor.screening.match.NameMatch;
import spoor.screening.match.NameMatcher;
import spoor.screening.match.NameQuery;

/// Prints how well names are found: a labelled set made of list entries by stated changes, and
/// ordinary names that no list holds, the same ones for Spoor and its rivals.
///
/// `java -cp bench.jar spoor.bench.NameQuality --lists DIR [--each 200] [--clean 5000] [--seed 1]
/// [--misses 3] [--alone]`; `--alone` leaves the rivals out.
final class NameQuality {
    /// A changed name and the entry that it was made from.
    record Labelled(NameChange change, NameQuery query, int entry, String listed) {}

    private final List<Designation> entries;
    private final List<Labelled> labelled;
    private final List<NameQuery> clean;
    private final int misses;

    private NameQuality(
            List<Designation> entries, List<Labelled> labelled, List<NameQuery> clean, int misses) {
        this.entries = entries;
        this.labelled = labelled;
        this.clean = clean;
        this.misses = misses;
    }

    public static void main(String[] arguments) throws IOException {
        Options options =
                Options.of(arguments, "lists", "each", "clean", "seed", "misses", "alone");
        List<Designation> read = SampleLists.read(Path.of(options.text("lists")));
        int each = number(options, "each", 200);
        int cleanCount = number(options, "clean", 5000);
        SplittableRandom random = new SplittableRandom(number(options, "seed", 1));
        List<Labelled> labelled = labelled(read, each, random);
        List<Designation> entries = read.stream().map(NameQuality::inLatinOnly).toList();
        List<NameQuery> clean = clean(read, cleanCount, random);
        NameQuality quality =
                new NameQuality(entries, labelled, clean, number(options, "misses", 0));
        quality.print(new SpoorMethod(entries));
        if (!options.has("alone")) {
            quality.print(new ScanMethod(entries, false));
            quality.print(new ScanMethod(entries, true));
        }
    }

    private static int number(Options options, String name, int otherwise) {
        return options.has(name) ? Integer.parseInt(options.text(name)) : otherwise;
    }

    /// So many cases of each change, from strong names drawn at random.
    static List<Labelled> labelled(List<Designation> entries, int each, SplittableRandom random) {
        List<Labelled> all = new ArrayList<>();
        NameChanger changer = new NameChanger(random);
        for (NameChange change : NameChange.values()) {
            int made = 0;
            for (int trial = 0; trial < each * 2000 && made < each; trial++) {
                int at = random.nextInt(entries.size());
                Designation entry = entries.get(at);
                ListedName name = entry.names().get(random.nextInt(entry.names().size()));
                String changed = changed(change, changer, name, entry);
                if (changed != null && name.strength() != NameStrength.WEAK) {
                    List<BirthDate> births =
                            change == NameChange.OTHER_BIRTH
                                    ? List.of(
                                            BirthDate.onDay(
                                                    entry.births().getFirst().from().plusYears(12)))
                                    : List.of();
                    NameQuery query =
                            new NameQuery(changed, entry.kind(), births, List.of(), "", List.of());
                    all.add(new Labelled(change, query, at, name.text()));
                    made++;
                }
            }
        }
        return all;
    }

    private static @org.jspecify.annotations.Nullable String changed(
            NameChange change, NameChanger changer, ListedName name, Designation entry) {
        boolean isLatin = !NameChanger.words(name.text()).isEmpty();
        if (change == NameChange.ORIGINAL_SCRIPT) {
            return isOriginal(name.text()) && entry.kind() == PartyKind.PERSON ? name.text() : null;
        }
        if (!isLatin) {
            return null;
        }
        if (change == NameChange.OTHER_BIRTH) {
            boolean isKnown =
                    entry.births().size() == 1 && !entry.births().getFirst().isApproximate();
            return isKnown && entry.kind() == PartyKind.PERSON ? name.text() : null;
        }
        return changer.change(change, name.text(), entry);
    }

    private static boolean isOriginal(String name) {
        return name.codePoints().filter(c -> Character.isLetter(c)).count() > 3
                && name.codePoints()
                        .filter(Character::isLetter)
                        .noneMatch(c ->
                                Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    /// An entry without its names in other scripts, so that they can be asked.
    private static Designation inLatinOnly(Designation entry) {
        List<ListedName> names =
                entry.names().stream().filter(name -> !isOriginal(name.text())).toList();
        if (names.isEmpty() || names.size() == entry.names().size()) {
            return entry;
        }
        return new Designation(
                entry.list(),
                entry.id(),
                entry.reference(),
                entry.kind(),
                entry.programmes(),
                entry.listedOn(),
                entry.amendedOn(),
                names,
                entry.births(),
                entry.birthPlaces(),
                entry.nationalities(),
                entry.genders(),
                entry.identifiers(),
                entry.addresses(),
                entry.wallets(),
                entry.links(),
                entry.remarks());
    }

    /// Ordinary names, those left out whose words are those of a listed name.
    static List<NameQuery> clean(List<Designation> entries, int count, SplittableRandom random) {
        Set<List<String>> listed = new HashSet<>();
        for (Designation entry : entries) {
            entry.names().forEach(name -> listed.add(sortedWords(name.text())));
        }
        Set<String> all = new java.util.LinkedHashSet<>();
        while (all.size() < count) {
            String name = OrdinaryNames.draw(random);
            if (!listed.contains(sortedWords(name))) {
                all.add(name);
            }
        }
        return all.stream().map(name -> NameQuery.of(name, PartyKind.PERSON)).toList();
    }

    /// Whether an ordinary name is a listed one but for words left out on one side and for marks:
    /// two words at least in common. Told apart from the others, because a name alone cannot tell.
    private static boolean isNamesake(Set<String> asked, List<Set<String>> listed) {
        return listed.stream()
                .anyMatch(words ->
                        Math.min(words.size(), asked.size()) > 1
                                && (words.containsAll(asked) || asked.containsAll(words)));
    }

    private static Set<String> words(NameQuery query) {
        return new HashSet<>(sortedWords(plain(query.name())));
    }

    /// Each word by its first letter and its consonants, doubled ones once.
    private static Set<String> consonants(Set<String> words) {
        return words.stream()
                .map(word ->
                        word.charAt(0)
                                + word.substring(1)
                                        .replaceAll("[aeiouyh]", "")
                                        .replaceAll("(.)\\1", "$1"))
                .collect(Collectors.toSet());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ı', 'i')
                .replaceAll("\\b(?i:al)-", "");
    }

    private static List<String> sortedWords(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
        return Arrays.stream(words).filter(word -> !word.isEmpty()).sorted().toList();
    }

    private void print(NameMethod method) {
        double[] cleanScores = new double[clean.size()];
        for (int i = 0; i < clean.size(); i++) {
            cleanScores[i] = method.best(clean.get(i));
        }
        Map<NameChange, List<Double>> scores = new EnumMap<>(NameChange.class);
        for (Labelled one : labelled) {
            scores.computeIfAbsent(one.change(), _ -> new ArrayList<>())
                    .add(method.of(one.query(), one.entry()));
        }
        double threshold = method.threshold();
        long alerts = Arrays.stream(cleanScores).filter(score -> score >= threshold).count();
        System.out.printf(Locale.ROOT, "%n%s, alerts from %.2f%n", method.label(), threshold);
        long found = 0;
        long same = 0;
        long wrong = alerts;
        for (Map.Entry<NameChange, List<Double>> of : scores.entrySet()) {
            long above = of.getValue().stream().filter(score -> score >= threshold).count();
            NameChange change = of.getKey();
            System.out.printf(
                    Locale.ROOT,
                    "  %-72s %-8s %5d of %5d  %5.1f %%%n",
                    change.words(),
                    change.isSame() ? "found" : "alerts",
                    above,
                    of.getValue().size(),
                    100.0 * above / of.getValue().size());
            if (change.isSame()) {
                found += above;
                same += of.getValue().size();
            } else {
                wrong += above;
            }
        }
        double[] positives =
                labelled.stream()
                        .filter(one -> one.change().isSame())
                        .mapToDouble(one -> method.of(one.query(), one.entry()))
                        .toArray();
        double f1 = 2.0 * found / (same + found + wrong);
        System.out.printf(
                Locale.ROOT,
                "  recall %.4f, F1 %.4f, area under the curve %.4f%n",
                (double) found / same,
                f1,
                area(positives, cleanScores));
        System.out.printf(
                Locale.ROOT,
                "  %d alerts for %d ordinary names: %.2f per 1,000%n",
                alerts,
                clean.size(),
                1000.0 * alerts / clean.size());
        List<Set<String>> listed = new ArrayList<>();
        for (Designation entry : entries) {
            entry.names()
                    .forEach(name -> listed.add(new HashSet<>(sortedWords(plain(name.text())))));
        }
        List<Set<String>> bones = new ArrayList<>();
        listed.forEach(words -> bones.add(consonants(words)));
        long namesakes =
                IntStream.range(0, clean.size())
                        .filter(i ->
                                cleanScores[i] >= threshold
                                        && isNamesake(words(clean.get(i)), listed))
                        .count();
        long alike =
                IntStream.range(0, clean.size())
                        .filter(i ->
                                cleanScores[i] >= threshold
                                        && isNamesake(consonants(words(clean.get(i))), bones))
                        .count();
        System.out.printf(
                Locale.ROOT,
                "  of these alerts %d have the words of a listed name, some left out on one side, %d its consonants; %d others: %.2f per 1,000%n",
                namesakes,
                alike - namesakes,
                alerts - alike,
                1000.0 * (alerts - alike) / clean.size());
        double[] sorted = cleanScores.clone();
        Arrays.sort(sorted);
        double atOne = sorted[sorted.length - 1 - clean.size() / 1000];
        long atOneFound = Arrays.stream(positives).filter(score -> score > atOne).count();
        System.out.printf(
                Locale.ROOT,
                "  at one alert per 1,000 ordinary names (above %.3f): recall %.4f%n",
                atOne,
                (double) atOneFound / same);
        if (misses > 0) {
            printMisses(method, cleanScores, threshold);
        }
    }

    private void printMisses(NameMethod method, double[] cleanScores, double threshold) {
        Map<NameChange, Integer> told = new EnumMap<>(NameChange.class);
        for (Labelled one : labelled) {
            double score = method.of(one.query(), one.entry());
            boolean isWrong = (score >= threshold) != one.change().isSame();
            if (isWrong && told.merge(one.change(), 1, Integer::sum) <= misses) {
                System.out.printf(
                        Locale.ROOT,
                        "    %-16s %.3f  %s  <-  %s%n",
                        one.change(),
                        score,
                        one.query().name(),
                        one.listed());
            }
        }
        int[] worst =
                IntStream.range(0, clean.size())
                        .boxed()
                        .sorted((a, b) -> Double.compare(cleanScores[b], cleanScores[a]))
                        .limit(misses * 5L)
                        .mapToInt(i -> i)
                        .toArray();
        for (int i : worst) {
            System.out.printf(
                    Locale.ROOT,
                    "    ordinary %.3f  %s  %s%n",
                    cleanScores[i],
                    clean.get(i).name(),
                    method instanceof SpoorMethod spoor ? spoor.why(clean.get(i)) : "");
        }
    }

    /// How often a same one scores above an ordinary one; a tie counts half.
    static double area(double[] same, double[] ordinary) {
        double[] sorted = ordinary.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double score : same) {
            int below = lower(sorted, score);
            int through = lower(sorted, Math.nextUp(score));
            sum += below + (through - below) / 2.0;
        }
        return sum / same.length / ordinary.length;
    }

    private static int lower(double[] sorted, double value) {
        int at = 0;
        int end = sorted.length;
        while (at < end) {
            int middle = (at + end) >>> 1;
            if (sorted[middle] < value) {
                at = middle + 1;
            } else {
                end = middle;
            }
        }
        return at;
    }

    /// Spoor's own matcher.
    private static final class SpoorMethod implements NameMethod {
        private final List<Designation> entries;
        private final NameMatcher matcher;

        SpoorMethod(List<Designation> entries) {
            this.entries = entries;
            matcher = NameMatcher.of(entries);
        }

        @Override
        public String label() {
            return "Spoor";
        }

        @Override
        public double threshold() {
            return NameMatcher.REVIEW;
        }

        @Override
        public double best(NameQuery query) {
            return matcher.bestScore(query);
        }

        @Override
        public double of(NameQuery query, int entry) {
            Designation wanted = entries.get(entry);
            return matcher.match(query, 0).stream()
                    .filter(match -> isSame(match.designation(), wanted))
                    .mapToDouble(NameMatch::score)
                    .findFirst()
                    .orElse(0);
        }

        private static boolean isSame(Designation a, Designation b) {
            return a.list().equals(b.list()) && a.id().equals(b.id());
        }

        String why(NameQuery query) {
            List<NameMatch> matches = matcher.match(query, 0);
            return matches.isEmpty() ? "" : matches.getFirst().sentence();
        }
    }
}
