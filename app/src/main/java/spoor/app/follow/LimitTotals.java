package spoor.app.follow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spoor.ledger.trace.TerminalKind;

/// How much each limit of the case cut off.
final class LimitTotals {
    private final CaseFile.LimitsWanted wanted;
    private final Map<Key, long[]> totals = new LinkedHashMap<>();

    private record Key(String theft, String policy, String limit) {}

    LimitTotals(CaseFile wanted) {
        this.wanted = wanted.limits();
    }

    void add(String theft, String policy, TerminalKind kind, long units, String reason) {
        if (kind != TerminalKind.TRUNCATED) {
            return;
        }
        long[] total =
                totals.computeIfAbsent(new Key(theft, policy, limit(reason)), _ -> new long[2]);
        total[0] = Math.addExact(total[0], units);
        total[1]++;
    }

    /// The key of the case file that a reason names.
    private static String limit(String reason) {
        for (String key : List.of("depth", "min_units", "until", "transactions")) {
            if (reason.startsWith(key)) {
                return key;
            }
        }
        throw new IllegalStateException("a trail ended by an unknown limit: " + reason);
    }

    List<Findings.LimitReached> list() {
        List<Findings.LimitReached> reached = new ArrayList<>();
        totals.forEach((key, total) ->
                reached.add(
                        new Findings.LimitReached(
                                key.theft(),
                                key.policy(),
                                key.limit(),
                                setting(key.limit()),
                                total[0],
                                total[1])));
        return reached;
    }

    private String setting(String limit) {
        Moment until = wanted.until();
        return switch (limit) {
            case "depth" -> String.valueOf(wanted.depth());
            case "min_units" -> String.valueOf(wanted.minUnits());
            case "until" -> until == null ? "" : until.text();
            default -> String.valueOf(wanted.transactions());
        };
    }
}
