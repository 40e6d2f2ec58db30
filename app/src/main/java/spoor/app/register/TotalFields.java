package spoor.app.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Period;
import spoor.register.claim.Quantity;
import spoor.register.claim.Span;
import spoor.register.incident.Backing;
import spoor.register.incident.Evidence;
import spoor.register.incident.Figure;
import spoor.register.total.Headlines;
import spoor.register.total.History;
import spoor.register.total.Loss;
import spoor.register.total.Range;
import spoor.register.total.SumCheck;
import spoor.register.total.Total;

/// Totals, histories and checks as lines for machines: names and values in order.
public final class TotalFields {
    private TotalFields() {}

    /// One line for each row, then one for the whole, then one for each theft left out.
    public static List<Map<String, @Nullable Object>> of(Total total) {
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        for (Total.Row row : total.rows()) {
            Map<String, @Nullable Object> line = line("row");
            line.put("by", total.question().by().label());
            line.put("key", row.key());
            line.put("unit", row.unit());
            put(line, "sum", row.sum());
            put(line, "once", row.once());
            line.put("thefts", row.losses().stream().map(TotalFields::of).toList());
            lines.add(line);
        }
        Range sum = total.sum();
        Range once = total.once();
        if (sum != null && once != null) {
            Map<String, @Nullable Object> line = line("total");
            line.put("unit", total.question().currency());
            put(line, "sum", sum);
            put(line, "once", once);
            line.put("undecided", total.undecided());
            lines.add(line);
        }
        for (Total.Left left : total.left()) {
            Map<String, @Nullable Object> line = line("left_out");
            line.put("reason", left.reason());
            line.putAll(of(left.loss()));
            lines.add(line);
        }
        return lines;
    }

    private static Map<String, @Nullable Object> of(Loss loss) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("theft", loss.theft().id());
        fields.put("incidents", loss.theft().incidents().stream().map(one -> one.id()).toList());
        Range range = loss.range();
        if (range != null) {
            put(fields, "range", range);
        }
        fields.put("claims", loss.uses().stream().map(TotalFields::of).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> of(Loss.Use use) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("incident", use.claimed().incident().id());
        fields.put("claim", use.claimed().claim().id());
        fields.put("review", use.claimed().claim().backing().standing().label());
        Range range = use.range();
        if (range != null) {
            put(fields, "says", range);
        }
        fields.put("used", use.isUsed());
        if (!use.isUsed()) {
            fields.put("reason", use.reason());
        }
        return fields;
    }

    public static List<Map<String, @Nullable Object>> of(Headlines headlines) {
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        for (Headlines.Use use : headlines.uses()) {
            Map<String, @Nullable Object> line = line("headline");
            put(line, use.figure());
            put(line, "says", use.range());
            line.put("used", use.isUsed());
            if (!use.isUsed()) {
                line.put("reason", use.reason());
            }
            lines.add(line);
        }
        Range largest = headlines.largest();
        Range sum = headlines.sum();
        if (largest != null && sum != null) {
            Map<String, @Nullable Object> line = line("headlines");
            line.put("unit", headlines.unit());
            put(line, "largest", largest);
            put(line, "sum", sum);
            lines.add(line);
        }
        return lines;
    }

    public static Map<String, @Nullable Object> of(CapturedSide captured) {
        Map<String, @Nullable Object> line = line("documents");
        line.put("documents", captured.documents());
        line.put("independent_roots", captured.roots().count());
        line.put("at_least", captured.roots().least());
        line.put("claims_left_unreviewed", captured.claims().unreviewed());
        return line;
    }

    public static Map<String, @Nullable Object> of(SumCheck check) {
        Map<String, @Nullable Object> line = line("check");
        put(line, check.whole());
        line.put("adds", check.adds().name().toLowerCase(Locale.ROOT));
        line.put("parts", check.parts().stream().map(Figure::id).toList());
        put(line, "sum", check.sum());
        put(line, "says", check.said());
        line.put("agrees", check.agrees());
        line.put("verdict", check.verdict());
        return line;
    }

    public static Map<String, @Nullable Object> of(ChainSide side, ChainSide.Line figure) {
        Map<String, @Nullable Object> line = line("chain");
        line.put("incident", side.incident());
        line.put("case", side.caseName());
        if (!figure.claim().isEmpty()) {
            line.put("claim", figure.claim());
        }
        line.put("text", figure.text());
        line.put("source", figure.source());
        line.put("published", figure.published());
        line.put("traced", figure.chain());
        line.put("agrees", figure.agrees());
        line.put("verdict", figure.verdict());
        return line;
    }

    public static List<Map<String, @Nullable Object>> of(History history) {
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        for (History.Step step : history.steps()) {
            Map<String, @Nullable Object> line = line("step");
            line.put("unit", history.unit());
            line.putAll(of(step.main()));
            line.put("changes", step.changes());
            line.put("others", step.others().stream().map(TotalFields::of).toList());
            lines.add(line);
        }
        return lines;
    }

    private static Map<String, @Nullable Object> of(History.Told told) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        put(fields, told.figure());
        put(fields, "says", told.range());
        List<Map<String, @Nullable Object>> retold = new ArrayList<>();
        for (History.Retold copy : told.retold()) {
            Map<String, @Nullable Object> other = new LinkedHashMap<>();
            put(other, copy.figure());
            other.put("difference", copy.difference());
            retold.add(other);
        }
        fields.put("retold", retold);
        return fields;
    }

    private static Map<String, @Nullable Object> line(String type) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", type);
        return line;
    }

    private static void put(Map<String, @Nullable Object> fields, Figure figure) {
        fields.put("figure", figure.id());
        fields.put("report", figure.report());
        fields.put("counts", figure.words());
        Quantity quantity = figure.quantity();
        if (quantity != null) {
            fields.put("qualifier", quantity.qualifier().label());
        }
        Period period = figure.period();
        fields.put("period", period == null ? null : period.iso());
        fields.put("countries", figure.countries());
        Backing backing = figure.backing();
        Evidence evidence = backing.evidence();
        fields.put("stated", backing.on());
        fields.put("source", evidence.address());
        fields.put("role", figure.role().label());
        fields.put("modality", backing.modality().label());
        fields.put("by", backing.by());
        fields.put("through", evidence.through());
        fields.put("root", evidence.root());
        fields.put("review", backing.standing().label());
        Span span = evidence.span();
        if (span != null) {
            fields.put("document", evidence.document());
            fields.put("span", List.of(span.start(), span.end()));
            fields.put("quote", evidence.quote());
        }
    }

    private static void put(Map<String, @Nullable Object> fields, String name, Range range) {
        Map<String, @Nullable Object> ends = new LinkedHashMap<>();
        ends.put("low", range.low());
        ends.put("low_excluded", range.isLowStrict());
        ends.put("high", range.high());
        ends.put("high_excluded", range.isHighStrict());
        fields.put(name, ends);
    }
}
