package spoor.register.incident;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Modality;
import spoor.register.claim.Period;
import spoor.register.claim.Qualifier;
import spoor.register.claim.Quantity;
import spoor.register.claim.Quantity.End;
import spoor.register.claim.Role;
import spoor.register.claim.Span;
import spoor.register.claim.Unit;
import spoor.register.document.YamlText;

/// The register's files as text: plain YAML, keys as docs/FORMATS.md lists them. The same content
/// gives the same bytes, and what is read back is what was written.
public final class RegisterText {
    private RegisterText() {}

    /// `incidents/ID.yaml`.
    public static String of(Incident incident) {
        Map<String, @Nullable Object> fields = fields(incident);
        return new YamlText()
                .comment("An incident: each field is a list of what somebody said.")
                .map(fields)
                .toString();
    }

    /// An incident as names and values, in the order of its file.
    public static Map<String, @Nullable Object> fields(Incident incident) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("incident", incident.id());
        putText(fields, "title", incident.title());
        putText(fields, "origin", incident.origin());
        putText(fields, "part_of", incident.partOf());
        for (Field field : Field.values()) {
            List<FieldClaim> claims = incident.about(field);
            if (!claims.isEmpty()) {
                fields.put(field.label(), claims.stream().map(RegisterText::fields).toList());
            }
        }
        return fields;
    }

    /// One claim of an incident.
    public static Map<String, @Nullable Object> fields(FieldClaim claim) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", claim.id());
        put(fields, claim.said());
        put(fields, claim.backing());
        return fields;
    }

    private static void put(Map<String, @Nullable Object> fields, Said said) {
        switch (said) {
            case Said.Words words -> {
                fields.put("says", words.text());
                putList(fields, "aliases", words.aliases());
            }
            case Said.Country country -> fields.put("says", country.code());
            case Said.Dated dated -> putPeriod(fields, "says", dated.period());
            case Said.Measured measured -> {
                put(fields, measured.quantity(), measured.unit());
                if (measured.role() != Role.UNSTATED) {
                    fields.put("role", measured.role().label());
                }
                Period period = measured.period();
                if (period != null) {
                    putPeriod(fields, "period", period);
                }
                Said.Price price = measured.price();
                if (price != null) {
                    fields.put("price", price.amount());
                    fields.put("price_currency", price.currency());
                    fields.put("price_day", price.day().toString());
                    fields.put("price_source", price.source());
                }
            }
            case Said.Attributed attributed -> {
                fields.put("says", attributed.actor());
                putList(fields, "ids", attributed.ids());
                putText(fields, "confidence", attributed.confidence());
            }
            case Said.OnChain onChain -> {
                fields.put("says", onChain.id());
                putText(fields, "chain", onChain.chain());
                putText(fields, "case", onChain.caseName());
            }
        }
    }

    /// `figures/NAME.yaml`.
    public static String of(List<Figure> figures) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("figures", figures.stream().map(RegisterText::fields).toList());
        return new YamlText()
                .comment("Headline figures: each covers many incidents and is added to none.")
                .map(fields)
                .toString();
    }

    /// A headline figure as names and values.
    public static Map<String, @Nullable Object> fields(Figure figure) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", figure.id());
        fields.put("report", figure.report());
        fields.put("counts", figure.words());
        Quantity quantity = figure.quantity();
        Unit unit = figure.unit();
        if (quantity != null && unit != null) {
            put(fields, quantity, unit);
        }
        if (figure.isEach()) {
            fields.put("each", true);
        }
        if (figure.role() != Role.UNSTATED) {
            fields.put("role", figure.role().label());
        }
        Period period = figure.period();
        if (period != null) {
            putPeriod(fields, "period", period);
        }
        putList(fields, "countries", figure.countries());
        putList(fields, "actors", figure.actors());
        putText(fields, "retells", figure.retells());
        put(fields, figure.backing());
        return fields;
    }

    /// `matches.yaml`.
    public static String of(Matches matches) {
        List<Map<String, @Nullable Object>> pairs = new ArrayList<>();
        for (Matches.Pair pair : matches.pairs()) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("first", pair.first());
            fields.put("second", pair.second());
            fields.put("verdict", pair.verdict().label());
            putText(fields, "by", pair.by());
            if (pair.on() != null) {
                fields.put("decided", String.valueOf(pair.on()));
            }
            putText(fields, "why", pair.why());
            putList(fields, "reasons", pair.reasons());
            pairs.add(fields);
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("matches", pairs);
        return new YamlText()
                .comment("Pairs of incidents that may be one. Set verdict to accepted or rejected")
                .comment("and say by whom, when (decided) and why; open ones are counted apart.")
                .map(fields)
                .toString();
    }

    /// `names.yaml`.
    public static String of(Names names) {
        List<Map<String, @Nullable Object>> aliases = new ArrayList<>();
        names.entries().forEach(alias -> aliases.add(new LinkedHashMap<>(fields(alias))));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("names", aliases);
        return new YamlText()
                .comment("Which name stands for which cluster of actors, as each source has it.")
                .map(fields)
                .toString();
    }

    /// A name as its file has it.
    public static Map<String, Object> fields(Names.Alias alias) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", alias.name());
        fields.put("cluster", alias.cluster());
        fields.put("cluster_name", alias.clusterName());
        fields.put("source", alias.source());
        return fields;
    }

    private static void put(Map<String, @Nullable Object> fields, Backing backing) {
        if (backing.modality() != Modality.STATED) {
            fields.put("modality", backing.modality().label());
        }
        putText(fields, "hedge", backing.hedge());
        putText(fields, "by", backing.by());
        if (backing.on() != null) {
            fields.put("stated", String.valueOf(backing.on()));
        }
        putText(fields, "source", backing.evidence().address());
        putText(fields, "document", backing.evidence().document());
        Span span = backing.evidence().span();
        if (span != null) {
            fields.put("span", List.of(span.start(), span.end()));
        }
        putText(fields, "quote", backing.evidence().quote());
        putText(fields, "root", backing.evidence().root());
        putList(fields, "through", backing.evidence().through());
        fields.put("review", backing.standing().label());
        putText(fields, "note", backing.note());
    }

    private static void put(Map<String, @Nullable Object> fields, Quantity quantity, Unit unit) {
        fields.put("qualifier", quantity.qualifier().label());
        fields.put("low", value(quantity.low()));
        fields.put("high", value(quantity.high()));
        putFlag(fields, "low_excluded", isExcluded(quantity.low(), quantity, Qualifier.MORE_THAN));
        putFlag(
                fields,
                "high_excluded",
                isExcluded(quantity.high(), quantity, Qualifier.LESS_THAN));
        putFlag(fields, "high_open", quantity.isHighOpen());
        fields.put("unit", unit.code());
        if (Units.kind(unit.code()) != unit.kind()) {
            fields.put("unit_kind", Units.label(unit.kind()));
        }
        putFlag(fields, "unit_assumed", unit.isAssumed());
    }

    private static @Nullable BigDecimal value(@Nullable End end) {
        return end == null ? null : end.value();
    }

    /// Whether an end is excluded though its qualifier does not already say so.
    private static boolean isExcluded(@Nullable End end, Quantity quantity, Qualifier says) {
        return end != null && !end.isIncluded() && quantity.qualifier() != says;
    }

    private static void putPeriod(Map<String, @Nullable Object> fields, String key, Period period) {
        fields.put(key, period.iso());
        putFlag(fields, "approximate", period.isApproximate());
    }

    private static void putFlag(Map<String, @Nullable Object> fields, String key, boolean isSet) {
        if (isSet) {
            fields.put(key, true);
        }
    }

    private static void putText(Map<String, @Nullable Object> fields, String key, String text) {
        if (!text.isEmpty()) {
            fields.put(key, text);
        }
    }

    private static void putList(
            Map<String, @Nullable Object> fields, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            fields.put(key, texts);
        }
    }
}
