package spoor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether what every conserving policy of a result finds where trails end lies within the bounds
/// there, by the records as a reader has them.
final class ResultBounds {
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":\"?([^\",}]*)");

    private final Map<String, BigInteger> least = new HashMap<>();
    private final Map<String, BigInteger> most = new HashMap<>();

    /// By policy, then place.
    private final Map<String, Map<String, BigInteger>> found = new HashMap<>();

    private ResultBounds() {}

    /// @param result of a case with bounds
    /// @return how many figures of policies were compared
    static int check(Path result, String what) throws IOException {
        ResultBounds read = new ResultBounds();
        for (String line : Files.readAllLines(result)) {
            Map<String, String> record = fields(line);
            switch (record.getOrDefault("record", "")) {
                case "bounds" -> {
                    add(read.least, record, "least");
                    add(read.most, record, "most");
                }
                case "terminal" -> {
                    String policy = record.getOrDefault("policy", "");
                    add(read.found.computeIfAbsent(policy, _ -> new HashMap<>()), record, "units");
                }
                default -> {
                    // Other records hold no ends.
                }
            }
        }
        read.found.remove("poison");
        return read.compare(what);
    }

    private static Map<String, String> fields(String line) {
        Map<String, String> fields = new HashMap<>();
        for (Matcher field = FIELD.matcher(line); field.find(); ) {
            fields.putIfAbsent(field.group(1), field.group(2));
        }
        return fields;
    }

    /// What is still held may have come last at another height.
    private static void add(
            Map<String, BigInteger> sums, Map<String, String> record, String units) {
        String terminal = record.getOrDefault("terminal", "");
        String place =
                String.join(
                        " ",
                        record.get("theft"),
                        terminal,
                        record.get("place"),
                        record.get("asset"),
                        terminal.equals("UNSPENT") ? "" : record.get("height"));
        sums.merge(place, new BigInteger(record.getOrDefault(units, "")), BigInteger::add);
    }

    /// Where limits cut, a policy may have ended and the bounds not: only the least holds.
    private int compare(String what) {
        int compared = 0;
        for (Map.Entry<String, Map<String, BigInteger>> policy : found.entrySet()) {
            Set<String> places = new HashSet<>(policy.getValue().keySet());
            places.addAll(most.keySet());
            for (String place : places) {
                BigInteger units = policy.getValue().getOrDefault(place, BigInteger.ZERO);
                String where = policy.getKey() + " " + place + ", " + what;
                assertThat(units)
                        .as(where)
                        .isGreaterThanOrEqualTo(least.getOrDefault(place, BigInteger.ZERO));
                if (!place.contains(" TRUNCATED ")) {
                    assertThat(units)
                            .as(where)
                            .isLessThanOrEqualTo(most.getOrDefault(place, BigInteger.ZERO));
                }
                compared++;
            }
        }
        return compared;
    }
}
