package spoor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.work.Hashes;

/// Changes the amounts of a small bundle's report, one at a time, with all hashes made to fit: each
/// is then listed as one that no record and no sum of records explains.
class ReportTamperingTest {
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![0-9.,])[0-9]{1,3}\\.[0-9]{8}(?![0-9])");

    @TempDir Path folder;

    @Test
    void everyAmountByOne() throws IOException {
        Path bundle = new SmallCase(folder).bundle(new BundleLab(folder));
        assertThat(BundleLab.verify(bundle))
                .containsPattern("report's sums +[1-9]")
                .doesNotContain("In report.html");
        Map<String, String> entries = BundleLab.entries(bundle);
        String page = entries.getOrDefault("case/report.html", "");
        String result = entries.getOrDefault("case/result.jsonl", "");
        Path forged = folder.resolve("forged.zip");
        int tried = 0;
        for (MatchResult amount : AMOUNT.matcher(page).results().toList()) {
            long last = Long.parseLong(amount.group().replace(".", "")) + 1;
            String other = "%d.%08d".formatted(last / 100_000_000, last % 100_000_000);
            Map<String, String> changed = new LinkedHashMap<>(entries);
            changed.put(
                    "case/report.html",
                    page.substring(0, amount.start()) + other + page.substring(amount.end()));
            BundleLab.write(changed, Hashes.sha256(BundleLab.bytes(result)), forged);
            if (!AMOUNT.matcher(page).results().anyMatch(one -> one.group().equals(other))) {
                tried++;
                assertThat(BundleLab.verify(forged)).as(amount.group()).contains(other);
            }
        }
        System.out.println("tampering: amounts of a report: " + tried + " tried, all listed");
        assertThat(tried).isGreaterThan(100);
    }
}
