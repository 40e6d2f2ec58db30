package spoor.app.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often something happened, in the order in which it first did.
public final class Tally {
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void add(String what) {
        counts.merge(what, 1, Math::addExact);
    }

    void add(String what, int times) {
        if (times > 0) {
            counts.merge(what, times, Math::addExact);
        }
    }

    public Map<String, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }
}
