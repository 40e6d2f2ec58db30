package spoor.app.tags;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// How sure the creator of a tag was, by GraphSense's table (TagPack tool, `confidence.csv`): a
/// level from 0 to 100 that orders tags. It is no probability.
///
/// `ledger_immanent` (read off the chain itself) stands in published packs but not in the table as
/// we know it: it is ours, and ranks with an authority's data.
public final class Confidence {
    private static final Map<String, Integer> LEVELS = new LinkedHashMap<>();

    static {
        LEVELS.put("override", 100);
        LEVELS.put("ownership", 100);
        LEVELS.put("manual_transaction", 90);
        LEVELS.put("service_api", 70);
        LEVELS.put("authority_data", 60);
        LEVELS.put("ledger_immanent", 60);
        LEVELS.put("trusted_provider", 50);
        LEVELS.put("service_data", 50);
        LEVELS.put("forensic", 50);
        LEVELS.put("untrusted_transaction", 40);
        LEVELS.put("web_crawl", 20);
        LEVELS.put("heuristic", 10);
        LEVELS.put("unknown", 5);
    }

    private Confidence() {}

    static boolean isKnown(String confidence) {
        return LEVELS.containsKey(confidence);
    }

    static SequencedSet<String> names() {
        return ((LinkedHashMap<String, Integer>) LEVELS).sequencedKeySet();
    }

    /// @return 0 where the tag does not say
    public static int level(@Nullable String confidence) {
        return confidence == null ? 0 : LEVELS.getOrDefault(confidence, 0);
    }
}
