package spoor.register.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import spoor.register.claim.Claim;
import spoor.register.claim.Quantity;
import spoor.register.claim.Statement;
import spoor.register.claim.Unit;

class DomainSetTest {
    @Test
    void readsPhrasesOfTheField() {
        domain().check(8);
    }

    /// Phrases of news on thefts: hedge, both ends, unit, period and modality must be right.
    private static Score domain() {
        ClaimReader reader = new ClaimReader();
        int right = 0;
        int all = 0;
        List<String> misses = new ArrayList<>();
        for (Map<String, @Nullable Object> row :
                Json.lines("claims/domain/domain-expressions.sample.jsonl")) {
            String text = Json.text(row, "text");
            List<Claim> claims =
                    reader.read("domain", text, null).claims().stream()
                            .filter(c -> !(c.statement() instanceof Statement.Named))
                            .toList();
            all++;
            if (claims.stream().anyMatch(claim -> isExpected(claim, row))) {
                right++;
            } else {
                misses.add(row + " => " + claims);
            }
        }
        return new Score("domain", right, all, misses);
    }

    private static boolean isExpected(Claim claim, Map<String, @Nullable Object> row) {
        Quantity quantity;
        Unit unit;
        switch (claim.statement()) {
            case Statement.Amount amount -> {
                quantity = amount.quantity();
                unit = amount.unit();
            }
            case Statement.Count count -> {
                quantity = count.quantity();
                unit = count.unit();
            }
            default -> {
                return false;
            }
        }
        Object period = row.get("period");
        Claim.Dated dated = claim.period();
        return quantity.qualifier().label().equals(row.get("qualifier"))
                && isEnd(quantity.low(), row.get("low"))
                && isEnd(quantity.high(), row.get("high"))
                && unit.code().equals(row.get("unit"))
                && quantity.isHighOpen() == Boolean.TRUE.equals(row.get("high_open"))
                && (period == null || (dated != null && dated.period().iso().equals(period)))
                && (row.get("modality") == null
                        || claim.modality().label().equals(row.get("modality")));
    }

    private static boolean isEnd(Quantity.@Nullable End end, @Nullable Object expected) {
        return expected == null
                ? end == null
                : end != null && isEqual(end.value(), String.valueOf(expected));
    }

    private static boolean isEqual(BigDecimal value, String expected) {
        return value.compareTo(new BigDecimal(expected)) == 0;
    }
}
