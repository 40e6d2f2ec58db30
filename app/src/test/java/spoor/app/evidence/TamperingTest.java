package spoor.app.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.work.AtomicFile;

/// Changes a small bundle in every way, one at a time; each is caught. Where a forger would make
/// the manifest anew, so that all hashes fit, these tests do.
class TamperingTest {
    /// Figures of a result that a bundle does not prove: a tip above its last header, and how many
    /// tags its packs have. The first is listed as a statement.
    private static final Pattern STATED = Pattern.compile("\"(tip_height|tags|tags_left_out)\":$");

    private static final Pattern FIGURE = Pattern.compile("(?<=[:\"])([0-9]{1,18})(?=[\",}])");

    /// Bits of a target easier than regtest's.
    private static final String EASIER =
            new String(new byte[] {-1, -1, 127, 33}, StandardCharsets.ISO_8859_1);

    @TempDir Path folder;
    private Path bundle = Path.of("");
    private Path forged = Path.of("");
    private Map<String, String> entries = Map.of();
    private Forgery forgery;

    @BeforeEach
    void bundle() throws IOException {
        BundleLab lab = new BundleLab(folder);
        lab.hasBriefReport = true;
        bundle = new SmallCase(folder).bundle(lab);
        forged = folder.resolve("forged.zip");
        entries = BundleLab.entries(bundle);
        forgery = new Forgery(bundle, forged);
    }

    private String text(String name) {
        return forgery.text(name);
    }

    private void expectFalse(String what) {
        forgery.expectFalse(what);
    }

    private void forge(String name, String changed, String what) throws IOException {
        forgery.expectFalse(name, changed, what);
    }

    private void allCaught(String kind) {
        forgery.allCaught(kind);
    }

    @Test
    @Tag("slow")
    void everyByteOfEveryFile() throws IOException {
        flip(1);
    }

    @Test
    void manyBytesOfEveryFile() throws IOException {
        flip(97);
    }

    private void flip(int step) throws IOException {
        byte[] bytes = Files.readAllBytes(bundle);
        for (int at = 0; at < bytes.length; at += step) {
            byte whole = bytes[at];
            bytes[at] = (byte) (whole ^ (1 << (at % 8)));
            Files.write(forged, bytes);
            bytes[at] = whole;
            expectFalse("byte " + at);
        }
        allCaught("bytes flipped");
    }

    @Test
    void everyFigureOfTheResultByOne() throws IOException {
        String text = text("case/result.jsonl");
        Matcher figures = FIGURE.matcher(text);
        while (figures.find()) {
            String before = text.substring(0, figures.start());
            if (!STATED.matcher(before).find()) {
                long figure = Long.parseLong(figures.group()) + 1;
                forge(
                        "case/result.jsonl",
                        before + figure + text.substring(figures.end()),
                        figures.group() + " at " + figures.start());
            }
        }
        String tip = "\"tip_height\":6,\"tip_hash\":\"";
        forge("case/result.jsonl", text.replace("tip_height\":6", "tip_height\":5"), "a lower tip");
        forge("case/result.jsonl", text.replace(tip, tip + "0"), "another tip");
        allCaught("figures of the result changed by one");
    }

    @Test
    void everyLineOfEveryRecordLeftOutOrTwice() throws IOException {
        for (String name :
                List.of(
                        "case/result.jsonl",
                        "case/terminals.csv",
                        "tags/met.jsonl",
                        "bitcoin/transactions.jsonl")) {
            List<String> lines = BundleLab.lines(text(name));
            for (int i = 0; i < lines.size(); i++) {
                List<String> fewer = new ArrayList<>(lines);
                String line = fewer.remove(i);
                forge(name, String.join("", fewer), "without line " + i);
                fewer.add(i, line + line);
                forge(name, String.join("", fewer), "twice line " + i);
            }
        }
        allCaught("lines left out or doubled");
    }

    @Test
    void everyDigitOfEveryTransactionAndHeader() throws IOException {
        String text = text("bitcoin/transactions.jsonl");
        for (int at = 0; at < text.length(); at += 3) {
            char one = text.charAt(at);
            char other = one == '0' ? '1' : one == 'a' ? 'b' : '0';
            if ("0123456789abcdef".indexOf(one) >= 0) {
                forge(
                        "bitcoin/transactions.jsonl",
                        text.substring(0, at) + other + text.substring(at + 1),
                        "character " + at);
            }
        }
        String headers = text("bitcoin/headers.bin");
        for (int at = 0; at < headers.length(); at++) {
            char other = (char) (headers.charAt(at) ^ 1 << (at % 8));
            forge(
                    "bitcoin/headers.bin",
                    headers.substring(0, at) + other + headers.substring(at + 1),
                    "byte " + at);
        }
        allCaught("digits of transactions and headers changed");
    }

    @Test
    void headersThatAreMissingOrTooEasy() throws IOException {
        String headers = text("bitcoin/headers.bin");
        for (int header = 0; header < headers.length() / 84; header++) {
            int start = 84 * header;
            String before = headers.substring(0, start);
            String behind = headers.substring(start + 84);
            String easy =
                    headers.substring(start, start + 76)
                            + EASIER
                            + headers.substring(start + 80, start + 84);
            forge("bitcoin/headers.bin", before + easy + behind, "easy header " + header);
        }
        allCaught("headers replaced by easier ones");
    }

    @Test
    void tagsExchangedAndRulesChanged() throws IOException {
        String met = text("tags/met.jsonl");
        forge("tags/met.jsonl", met.replace("exchange\"", "gambling\""), "category");
        forge("tags/met.jsonl", met.replace("An Exchange", "Another"), "label");
        forge("tags/met.jsonl", "", "no tag");
        forge("tags/met.jsonl", met.replace("Somebody", "Nobody"), "label of no stop");
        forge("tags/met.jsonl", met.replace("a book", "a poem"), "source");
        forge("tags/met.jsonl", met.replace("web_crawl", "heuristic"), "confidence");
        forge("tags/met.jsonl", met.replace("[],", "[\"user\"],"), "categories");
        forge("tags/met.jsonl", met.lines().toList().getFirst() + "\n", "one address less");
        int start = met.indexOf(",{\"label\":\"Somebody");
        int end = met.indexOf("}]", start) + 1;
        forge("tags/met.jsonl", met.substring(0, start) + met.substring(end), "a tag less");
        String less = met.substring(start + 1, end);
        String more = met.substring(met.lastIndexOf("[{", start) + 1, start);
        forge("tags/met.jsonl", met.replace(more + "," + less, less + "," + more), "the order");
        String pack = text("tags/1");
        forge("tags/1", pack.replace("An Exchange", "Another"), "the pack");
        forge("tags/1", pack + "  - {address: x, label: y, source: z}\n", "another pack");
        String wanted = text("case/parameters.json");
        forge("case/parameters.json", wanted.replace("\"exchange\"", "\"mixer\""), "stops");
        forge("case/parameters.json", wanted.replace("\"fifo\",", ""), "a policy less");
        forge("case/parameters.json", wanted.replace("\"ann\"", "\"eve\""), "a theft's name");
        forge("case/parameters.json", wanted.replace("2000000000", "2000000001"), "an origin");
        forge(
                "case/parameters.json",
                wanted.replace("\"depth\":null", "\"depth\":\"1\""),
                "a limit");
        forge("case/case.yaml", text("case/case.yaml") + "\n", "another case file");
        String rules = "rules/spoor-tracing-1.md";
        forge(rules, text(rules).replace("oldest run first", "newest first"), "rules");
        allCaught("tags, rules and parameters changed");
    }

    @Test
    void zipFilesThatAreNotWhatTheySeem() throws IOException {
        byte[] bytes = Files.readAllBytes(bundle);
        writeWithOneMore("case/case.yaml");
        expectFalse("an entry twice");
        for (String name :
                List.of("../out", "/etc/x", "a/../../b", "a\\b", ".hidden", "a//b", "")) {
            writeWithOneMore(name);
            expectFalse("an entry named " + name);
        }
        Files.write(forged, packed(entries));
        expectFalse("packed entries");
        Files.write(forged, bomb());
        expectFalse("a bomb");
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.writeBytes(bytes);
        longer.write(0);
        Files.write(forged, longer.toByteArray());
        expectFalse("a byte behind the end");
        longer.reset();
        longer.write(0);
        longer.writeBytes(bytes);
        Files.write(forged, longer.toByteArray());
        expectFalse("a byte before the start");
        for (int length = 0; length < bytes.length; length += 211) {
            Files.write(forged, Arrays.copyOf(bytes, length));
            expectFalse("cut off after " + length);
        }
        allCaught("zip files");
    }

    private void writeWithOneMore(String name) throws IOException {
        AtomicFile.writePieces(
                forged,
                channel -> {
                    StoredZip zip = new StoredZip(channel);
                    for (Map.Entry<String, String> entry : entries.entrySet()) {
                        zip.add(
                                entry.getKey(),
                                out -> out.write(BundleLab.bytes(entry.getValue())));
                    }
                    zip.add(name, out -> out.write(BundleLab.bytes(text("case/case.yaml"))));
                    zip.finish();
                });
    }

    private static byte[] packed(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(BundleLab.bytes(entry.getValue()));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /// 256 MB of zeros in a few hundred kilobytes.
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("manifest.jsonl"));
            for (int i = 0; i < 256; i++) {
                zip.write(new byte[1 << 20]);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
