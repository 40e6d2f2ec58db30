package spoor.app.follow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.TerminalKind;

/// How much each limit of the case cut off.
final class LimitTotals {
    private final CaseFile.LimitsWanted wanted;
    private final Map<Key, Total> totals = new LinkedHashMap<>();

    private record Key(String theft, String policy, String limit, String asset) {}

    private static final class Total {
        UInt256 units = UInt256.ZERO;
        long places;
    }

    LimitTotals(CaseFile wanted) {
        this.wanted = wanted.limits();
    }

    void add(Findings.Terminal terminal) {
        if (!terminal.terminal().equals(TerminalKind.TRUNCATED.name())) {
            return;
        }
        Key key =
                new Key(
                        terminal.theft(),
                        terminal.policy(),
                        limit(terminal.reason()),
                        terminal.asset());
        Total total = totals.computeIfAbsent(key, _ -> new Total());
        total.units = total.units.plusOrMax(terminal.units());
        total.places++;
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
                                key.asset(),
                                total.units,
                                total.places)));
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
