package spoor.register.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Asserter;
import spoor.register.claim.Claim;
import spoor.register.claim.Modality;
import spoor.register.claim.Place;
import spoor.register.claim.Quantity;
import spoor.register.claim.Role;
import spoor.register.claim.Span;
import spoor.register.claim.Statement;
import spoor.register.claim.Unit;

/// A claim as files write it: names and values in order, as docs/FORMATS.md lists them. What a
/// claim does not say is left out; an end of a range that is open is null.
public final class ClaimFields {
    private ClaimFields() {}

    /// @param text the text that the claim's span points into
    public static Map<String, @Nullable Object> of(Claim claim, String text) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("kind", kind(claim.statement()));
        fields.put("start", claim.span().start());
        fields.put("end", claim.span().end());
        fields.put("quote", claim.span().of(text));
        statement(claim.statement(), fields);
        if (claim.modality() != Modality.STATED) {
            fields.put("modality", claim.modality().label());
        }
        if (claim.role() != Role.UNSTATED) {
            fields.put("role", claim.role().label());
        }
        Claim.Dated dated = claim.period();
        if (dated != null) {
            fields.put("period", dated.period().iso());
            fields.put("period_quote", dated.span().of(text));
        }
        if (!claim.places().isEmpty()) {
            fields.put("places", claim.places().stream().map(Place::country).distinct().toList());
        }
        if (!claim.asserters().isEmpty()) {
            fields.put("asserters", asserters(claim.asserters()));
        }
        fields.put("sentence", span(claim.sentence()));
        return fields;
    }

    /// Digits that no change of a claim leaves the same: the first 16 of the SHA-256 of its fields
    /// as files write them. They show that a claim is still as it was read.
    public static String digest(Claim claim, String text) {
        String yaml = new YamlText().map(of(claim, text)).toString();
        return CapturedDocument.hash(yaml.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /// `amount`, `count`, `percent`, `share`, `ratio`, `time`, or what is named.
    public static String kind(Statement statement) {
        return switch (statement) {
            case Statement.Amount _ -> "amount";
            case Statement.Count count ->
                    switch (count.unit().kind()) {
                        case PERCENT -> "percent";
                        case SHARE -> "share";
                        case TIMES -> "ratio";
                        case COUNT, MONEY, COIN -> "count";
                    };
            case Statement.Named named -> named.kind().label();
            case Statement.When _ -> "time";
        };
    }

    private static void statement(Statement statement, Map<String, @Nullable Object> fields) {
        switch (statement) {
            case Statement.Amount amount -> {
                quantity(amount.quantity(), amount.unit(), fields);
                if (!amount.conversions().isEmpty()) {
                    fields.put("conversions", conversions(amount.conversions()));
                }
            }
            case Statement.Count count -> {
                quantity(count.quantity(), count.unit(), fields);
                if (count.isEach()) {
                    fields.put("each", true);
                }
            }
            case Statement.Named named -> {
                fields.put("name", named.name());
                fields.put("ids", named.ids());
            }
            case Statement.When when -> {
                if (when.period() != null) {
                    fields.put("period", when.period().iso());
                }
                if (!when.topic().isEmpty()) {
                    fields.put("topic", when.topic());
                }
            }
        }
    }

    private static void quantity(
            Quantity quantity, Unit unit, Map<String, @Nullable Object> fields) {
        fields.put("qualifier", quantity.qualifier().label());
        Quantity.End low = quantity.low();
        Quantity.End high = quantity.high();
        fields.put("low", low == null ? null : low.value());
        fields.put("high", high == null ? null : high.value());
        if (quantity.isHighOpen()) {
            fields.put("high_open", true);
        }
        fields.put("unit", unit.code());
        if (unit.isAssumed()) {
            fields.put("unit_assumed", true);
        }
    }

    private static List<Map<String, @Nullable Object>> conversions(
            List<Statement.Amount> conversions) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Statement.Amount conversion : conversions) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            quantity(conversion.quantity(), conversion.unit(), fields);
            all.add(fields);
        }
        return all;
    }

    private static List<Map<String, @Nullable Object>> asserters(List<Asserter> asserters) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Asserter asserter : asserters) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("name", asserter.name());
            fields.put("part", asserter.part().name().toLowerCase(Locale.ROOT));
            fields.put("at", span(asserter.span()));
            all.add(fields);
        }
        return all;
    }

    private static List<Integer> span(Span span) {
        return List.of(span.start(), span.end());
    }
}
