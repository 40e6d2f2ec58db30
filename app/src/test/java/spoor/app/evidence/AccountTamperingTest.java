package spoor.app.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changes a small bundle of a chain of accounts, one thing at a time; each is caught. What its
/// transactions say is stated, and of that only what the result rests on can be caught.
class AccountTamperingTest {
    private static final String CASE =
            """
            case: a small world
            chain: c
            thefts:
              - {id: ann, origins: [{transfer: {tx: "0x%s", log: 0}}, {transfer: {tx: "0x%s", log: 0}}]}
              - {id: bob, origins: [{transfer: {tx: "0x%s", log: 1}}]}
            stop: {tags: [pack.yaml], categories: [exchange]}
            limits: {min_units: 2}
            """
                    .formatted(id("0e"), id("03"), id("11"));

    /// Records that are not looked at, and the figures of the run that nothing rests on: the tip,
    /// and how many tags the packs have.
    private static final Pattern STATED =
            Pattern.compile(
                    "\\{\"record\":\"(imitation|conflict)[^\n]*$|\"(tip_height|tags|tags_left_out)\":$");

    /// Lines that change nothing, and of which the verifier says so; doubts of the data are words.
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "\\{\"record\":\"(imitation|conflict|assumption\",\"text\":\"When|met\".*A Router)");

    private static final Pattern FIGURE = Pattern.compile("(?<=[:\"])([0-9]{1,18})(?=[\",}])");

    @TempDir Path folder;
    private Forgery forgery;

    private static String id(String start) {
        return start + "0".repeat(62);
    }

    @BeforeEach
    void bundle() throws IOException {
        BundleLab lab = new BundleLab(folder);
        lab.hasBriefReport = true;
        Path bundle = lab.bundle(new RandomAccounts(7).chain(), CASE, RandomAccounts.PACK, null);
        forgery = new Forgery(bundle, folder.resolve("forged.zip"));
    }

    @Test
    void manyBytesOfEveryFile() throws IOException {
        flip(997);
    }

    @Test
    @Tag("slow")
    void everyFifthByteOfEveryFile() throws IOException {
        flip(5);
    }

    private void flip(int step) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("bundle.zip"));
        for (int at = 0; at < bytes.length; at += step) {
            byte whole = bytes[at];
            bytes[at] = (byte) (whole ^ (1 << (at % 8)));
            Files.write(folder.resolve("forged.zip"), bytes);
            bytes[at] = whole;
            forgery.expectFalse("byte " + at);
        }
        forgery.allCaught("bytes of an account bundle flipped");
    }

    @Test
    void manyFiguresOfTheResultByOne() throws IOException {
        figures(7);
    }

    @Test
    @Tag("slow")
    void everyFigureOfTheResultByOne() throws IOException {
        figures(1);
    }

    private void figures(int step) throws IOException {
        String text = forgery.text("case/result.jsonl");
        Matcher figures = FIGURE.matcher(text);
        for (int number = 0; figures.find(); number++) {
            String before = text.substring(0, figures.start());
            String line = before.substring(before.lastIndexOf('\n') + 1);
            if (number % step == 0 && !STATED.matcher(line).find()) {
                long figure = Long.parseLong(figures.group()) + 1;
                forgery.expectFalse(
                        "case/result.jsonl",
                        before + figure + text.substring(figures.end()),
                        figures.group() + " at " + figures.start() + " of " + line);
            }
        }
        forgery.allCaught("figures of an account result changed by one");
    }

    @Test
    void everyLineLeftOutOrTwice() throws IOException {
        for (String name : List.of("case/result.jsonl", "case/terminals.csv", "tags/met.jsonl")) {
            List<String> lines = BundleLab.lines(forgery.text(name));
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (!UNSEEN.matcher(line).lookingAt()) {
                    List<String> fewer = new ArrayList<>(lines);
                    fewer.remove(i);
                    forgery.expectFalse(name, String.join("", fewer), "without " + line);
                    fewer.add(i, line + line);
                    forgery.expectFalse(name, String.join("", fewer), "twice " + line);
                }
            }
        }
        forgery.allCaught("lines of an account bundle left out or doubled");
    }

    @Test
    void parametersAndContracts() throws IOException {
        String wanted = forgery.text("case/parameters.json");
        change("case/parameters.json", wanted, "\"units\":\"", "\"units\":\"1");
        change("case/parameters.json", wanted, "\"fifo\",", "");
        change("case/parameters.json", wanted, "\"ann\"", "\"eve\"");
        change("case/parameters.json", wanted, "\"min_units\":\"2\"", "\"min_units\":\"9\"");
        change("case/parameters.json", wanted, "\"depth\":null", "\"depth\":\"1\"");
        String told = forgery.text("evm/transactions.jsonl");
        change("evm/transactions.jsonl", told, "\"height\":13,", "\"height\":14,");
        change("evm/transactions.jsonl", told, "0x" + id("0e"), "0x" + id("ff"));
        forgery.allCaught("parameters of an account case changed");
    }

    private void change(String name, String text, String from, String to) throws IOException {
        if (!text.contains(from)) {
            throw new IllegalArgumentException(name + " has no " + from);
        }
        forgery.expectFalse(name, text.replaceFirst(Pattern.quote(from), to), from);
    }
}
