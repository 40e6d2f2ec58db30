package spoor.app.cli.screening;

import java.util.Map;
import java.util.TreeMap;

/// What a run came to.
final class PaymentCounts {
    final Map<String, Long> verdicts = new TreeMap<>();
    long files;
    long messages;
    long faults;
    long alerts;

    /// Texts that no rule reads; they were screened all the same.
    long unread;

    /// What was wrong with messages that were read all the same.
    long problems;

    long of(String verdict) {
        return verdicts.getOrDefault(verdict, 0L);
    }
}
