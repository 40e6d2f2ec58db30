package spoor.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sums up what went into each mixer, as the records `mixer` of a result do.
final class Mixers {
    private static final List<String> KEYS =
            List.of("theft", "policy", "place", "asset", "mixer", "denomination");

    private static final class Sum {
        BigInteger moved = BigInteger.ZERO;
        BigInteger units = BigInteger.ZERO;
        long deposits;
        long transfers;
        String first = "";
        String last = "";
    }

    private final Map<List<String>, Sum> sums = new LinkedHashMap<>();

    /// @param row a terminal
    /// @param deposits or -1
    void add(Json.Row row, BigInteger units, BigInteger moved, long deposits) {
        Sum sum = sums.computeIfAbsent(key(row), _ -> new Sum());
        sum.moved = sum.moved.add(moved).min(AccountTrace.HIGHEST);
        sum.units = sum.units.add(units).min(AccountTrace.HIGHEST);
        sum.deposits += deposits;
        sum.transfers++;
        String time = row.textOrNothing("time");
        boolean isFirst = sum.first.isEmpty() || (!time.isEmpty() && time.compareTo(sum.first) < 0);
        sum.first = isFirst ? time : sum.first;
        sum.last = time.compareTo(sum.last) > 0 ? time : sum.last;
    }

    private static List<String> key(Json.Row row) {
        return KEYS.stream().map(row::textOrNothing).toList();
    }

    void check(List<Json.Row> rows) {
        Report.require(rows.size() == sums.size(), Result.FILE, "sums up other mixers");
        List<Map.Entry<List<String>, Sum>> all = new ArrayList<>(sums.entrySet());
        for (int i = 0; i < rows.size(); i++) {
            Json.Row row = rows.get(i);
            Sum sum = all.get(i).getValue();
            boolean isSame = key(row).equals(all.get(i).getKey());
            Report.require(isSame, row.item(), "is not the mixer " + all.get(i).getKey());
            boolean isKnown = !row.textOrNothing("denomination").isEmpty();
            Result.same(row, "deposits", isKnown ? sum.deposits : -1);
            Result.same(row, "transfers", sum.transfers);
            Result.same(row, "moved", sum.moved.toString());
            Result.same(row, "units", sum.units.toString());
            Result.same(row, "first", sum.first);
            Result.same(row, "last", sum.last);
        }
    }
}
