package spoor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.work.Hashes;
import spoor.ledger.store.Ledger;

/// Changes the case file and its parameters, one thing at a time, so that the two no longer say the
/// same; the result names the changed case file. Nothing of it bends the trace: only who compares
/// the two files sees it.
class CaseFileTamperingTest {
    private static final String MORE =
            """
            policies: [fifo, lifo, pro-rata, clean-first, taint-first, tiho]
            bounds: true
            steps: true
            limits:
              depth: 1_000   # more than there are
              min_units: 1
              until: 2039-12-31
              transactions: 5000
            """;

    /// A digit, a flag, or a name: what it becomes stands behind it.
    private static final Pattern VALUE =
            Pattern.compile("[0-9]|true|fifo, |tiho|exchange|pack.yaml|\\b(ann|bob|small)\\b");

    @TempDir Path folder;
    private Path bundle = Path.of("");
    private Forgery forgery;

    @BeforeEach
    void bundle() throws IOException {
        SmallCase small = new SmallCase(folder);
        String text =
                small.text
                        .replace("categories: [exchange]", "categories: [exchange], coinjoin: true")
                        .replace(
                                "id: ann",
                                "id: ann\n    victim: \"Ann's shop\"\n    when: 2017-05-12");
        BundleLab lab = new BundleLab(folder);
        lab.hasBriefReport = true;
        try (Ledger chain = Ledger.open(small.ledger)) {
            bundle = lab.bundle(chain, text + MORE, small.pack, small.blocks);
        }
        forgery = new Forgery(bundle, folder.resolve("forged.zip"));
    }

    private static String other(String value) {
        return switch (value) {
            case "true" -> "false";
            case "fifo, " -> "";
            case "tiho" -> "poison";
            case "exchange" -> "gambling";
            case "pack.yaml" -> "";
            default -> value.matches("[0-9]") ? digit(value) : value + "x";
        };
    }

    private static String digit(String value) {
        return String.valueOf((char) ('0' + (value.charAt(0) - '0' + 1) % 10));
    }

    /// Every text in which one value is another.
    private static List<String> changed(String text) {
        List<String> changed = new ArrayList<>();
        Matcher value = VALUE.matcher(text);
        while (value.find()) {
            String before = text.substring(0, value.start());
            changed.add(before + other(value.group()) + text.substring(value.end()));
        }
        return changed;
    }

    @Test
    void everyValueOfTheCaseFile() throws IOException {
        String text = forgery.text("case/case.yaml");
        String result = forgery.text("case/result.jsonl");
        String sha256 = Hashes.sha256(BundleLab.bytes(text));
        for (String other : changed(text)) {
            String renamed = result.replace(sha256, Hashes.sha256(BundleLab.bytes(other)));
            assertThat(renamed).isNotEqualTo(result);
            forgery.expectFalse(
                    Map.of("case/case.yaml", other, "case/result.jsonl", renamed), other);
        }
        forgery.allCaught("values of the case file");
    }

    @Test
    void everyValueOfTheParameters() throws IOException {
        String text = forgery.text("case/parameters.json");
        for (String other : changed(text)) {
            forgery.expectFalse("case/parameters.json", other, other);
        }
        forgery.allCaught("values of the parameters");
    }

    /// The limits do not cut anything off here, so the trace is the same without them.
    @Test
    void limitsThatChangeNothing() throws IOException {
        String text = forgery.text("case/parameters.json");
        for (String key : List.of("depth", "min_units", "until_seconds", "transactions")) {
            String other = text.replaceFirst("\"" + key + "\":\"[0-9]+\"", "\"" + key + "\":null");
            assertThat(other).isNotEqualTo(text);
            forgery.expectFalse("case/parameters.json", other, "without " + key);
        }
        forgery.allCaught("limits left out of the parameters");
    }

    @Test
    void aWayOfWritingThatIsNotReadIsAStatement() throws IOException {
        assertThat(BundleLab.verify(bundle)).doesNotContain("case/case.yaml says");
        SmallCase small = new SmallCase(Files.createDirectory(folder.resolve("other")));
        String text =
                small.text.replace("case: two small thefts", "case: >\n  two small\n  thefts");
        BundleLab lab = new BundleLab(folder.resolve("other"));
        lab.hasBriefReport = true;
        try (Ledger chain = Ledger.open(small.ledger)) {
            Path unusual = lab.bundle(chain, text, small.pack, small.blocks);
            assertThat(BundleLab.verify(unusual))
                    .contains("case/case.yaml says of case: it is written in a way not read here")
                    .contains("VERIFIED WITH STATEMENTS");
        }
    }
}
