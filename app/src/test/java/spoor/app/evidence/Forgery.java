package spoor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spoor.app.work.Hashes;

/// Changes a bundle, one thing at a time, as a forger would who knows the format: the manifest is
/// made anew, so that all hashes fit. Each has to be found false.
public final class Forgery {
    private final Path forged;
    private final Map<String, String> entries;
    private final String result;
    private final List<String> missed = new ArrayList<>();
    private int tried;

    /// @param bundle unsigned
    public Forgery(Path bundle, Path forged) throws IOException {
        this.forged = forged;
        this.entries = BundleLab.entries(bundle);
        this.result = Hashes.sha256(BundleLab.bytes(text("case/result.jsonl")));
        BundleLab.write(entries, result, forged);
        assertThat(BundleLab.verdict(forged)).isEqualTo("VERIFIED WITH STATEMENTS");
    }

    /// One byte a character.
    public String text(String name) {
        return entries.getOrDefault(name, "");
    }

    /// @param what was changed, for messages
    public void expectFalse(String name, String changed, String what) throws IOException {
        expectFalse(Map.of(name, changed), name + ": " + what);
    }

    /// @param changed text by file
    void expectFalse(Map<String, String> changed, String what) throws IOException {
        Map<String, String> other = new LinkedHashMap<>(entries);
        other.putAll(changed);
        BundleLab.write(other, result, forged);
        expectFalse(what);
    }

    /// What lies in the forged file now.
    public void expectFalse(String what) {
        tried++;
        if (!BundleLab.verdict(forged).startsWith("FALSE  ")) {
            missed.add(what);
        }
    }

    public void allCaught(String kind) {
        int caught = tried - missed.size();
        System.out.println("tampering: " + kind + ": " + tried + " tried, " + caught + " caught");
        assertThat(tried).isPositive();
        assertThat(missed).isEmpty();
        tried = 0;
    }
}
