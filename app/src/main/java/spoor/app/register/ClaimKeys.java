package spoor.app.register;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import spoor.app.work.Words;
import spoor.app.work.Yaml;
import spoor.register.claim.Modality;
import spoor.register.claim.Period;
import spoor.register.claim.Qualifier;
import spoor.register.claim.Quantity;
import spoor.register.claim.Quantity.End;
import spoor.register.claim.Role;
import spoor.register.claim.Span;
import spoor.register.claim.Unit;
import spoor.register.claim.Unit.Kind;
import spoor.register.incident.Backing;
import spoor.register.incident.Evidence;
import spoor.register.incident.Periods;
import spoor.register.incident.Standing;
import spoor.register.incident.Units;

/// Keys that the claims of incidents and the headline figures share.
final class ClaimKeys {
    static final Set<String> BACKING =
            keys(
                    "id",
                    "modality",
                    "hedge",
                    "by",
                    "stated",
                    "source",
                    "document",
                    "span",
                    "quote",
                    "root",
                    "through",
                    "review",
                    "note");
    static final Set<String> QUANTITY =
            keys(
                    "qualifier",
                    "value",
                    "low",
                    "high",
                    "low_excluded",
                    "high_excluded",
                    "high_open",
                    "unit",
                    "unit_kind",
                    "unit_assumed");
    private static final int MOST_DIGITS = 60;

    private ClaimKeys() {}

    static Set<String> keys(String... keys) {
        return new LinkedHashSet<>(Arrays.asList(keys));
    }

    static Set<String> and(Set<String> some, String... more) {
        Set<String> all = new LinkedHashSet<>(Arrays.asList(more));
        all.addAll(some);
        return all;
    }

    static Set<String> and(Set<String> some, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    /// @param id for a claim that has none
    static Backing backing(Yaml.Keys claim, String id) {
        return new Backing(
                claim.find("id") == null ? id : text(claim, "id"),
                chosen(claim, "modality", Modality.values(), Modality::label, Modality.STATED),
                text(claim, "by"),
                day(claim, "stated"),
                evidence(claim),
                chosen(claim, "review", Standing.values(), Standing::label, Standing.UNREVIEWED),
                text(claim, "hedge"),
                text(claim, "note"));
    }

    private static Evidence evidence(Yaml.Keys claim) {
        String document = text(claim, "document");
        if (!document.isEmpty() && !document.matches("[0-9a-f]{64}")) {
            throw claim.require("the claim", "document")
                    .expected("document", "the SHA-256 of a captured document, 64 digits of hex");
        }
        Span span = span(claim);
        if (span != null && document.isEmpty()) {
            throw claim.require("the claim", "span")
                    .fault("the claim has a `span`, expected a `document` that it is in");
        }
        return new Evidence(
                text(claim, "source"),
                document,
                span,
                quote(claim),
                text(claim, "root"),
                texts(claim, "through"));
    }

    /// The source's words, with their blanks.
    private static String quote(Yaml.Keys claim) {
        return claim.find("quote") instanceof Yaml.Text text ? text.value() : text(claim, "quote");
    }

    private static @Nullable Span span(Yaml.Keys claim) {
        Yaml value = claim.find("span");
        if (value == null) {
            return null;
        }
        List<Yaml> ends = value.asItems("span");
        if (ends.size() != 2) {
            throw value.expected("span", "two numbers, where it starts and where it ends");
        }
        long start = ends.get(0).asNumber("span", 0, Integer.MAX_VALUE);
        long end = ends.get(1).asNumber("span", start, Integer.MAX_VALUE);
        return new Span(Math.toIntExact(start), Math.toIntExact(end));
    }

    /// A text, empty where the key is missing.
    static String text(Yaml.Keys keys, String key) {
        Yaml value = keys.find(key);
        return value == null ? "" : value.asText(key);
    }

    static List<String> texts(Yaml.Keys keys, String key) {
        Yaml value = keys.find(key);
        List<String> texts = new ArrayList<>();
        if (value != null) {
            value.asItems(key).forEach(item -> texts.add(item.asText(key)));
        }
        return texts;
    }

    static boolean flag(Yaml.Keys keys, String key) {
        Yaml value = keys.find(key);
        return value != null && value.asFlag(key);
    }

    static @Nullable LocalDate day(Yaml.Keys keys, String key) {
        Yaml value = keys.find(key);
        return value == null ? null : day(value, key);
    }

    static LocalDate day(Yaml value, String key) {
        String written = value.asText(key);
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException _) {
            throw value.expected(key, "a day that exists, as 2019-08-07");
        }
    }

    static Period period(Yaml value, String key, boolean isApproximate) {
        try {
            Period period = Periods.parse(value.asText(key));
            return isApproximate ? period.approximately() : period;
        } catch (IllegalArgumentException e) {
            throw value.fault(
                    key
                            + " is "
                            + value.found()
                            + ", which "
                            + e.getMessage()
                            + ", expected a date as 2019, 2019-08, 2019-08-07 or 2015/2018");
        }
    }

    static <T> T chosen(Yaml.Keys keys, String key, T[] all, Function<T, String> label, T missing) {
        Yaml value = keys.find(key);
        if (value == null) {
            return missing;
        }
        String written = value.asText(key);
        List<String> labels = Arrays.stream(all).map(label).toList();
        int at = labels.indexOf(written);
        if (at < 0) {
            throw value.expected(key, Words.list(labels, "or") + Words.didYouMean(written, labels));
        }
        return all[at];
    }

    static Role role(Yaml.Keys claim) {
        return chosen(claim, "role", Role.values(), Role::label, Role.UNSTATED);
    }

    /// `qualifier` with `value`, or with `low` and `high`.
    static Quantity quantity(Yaml.Keys claim) {
        Yaml value = claim.find("value");
        Qualifier missing =
                claim.find("low") == null || claim.find("high") == null
                        ? Qualifier.EXACTLY
                        : Qualifier.RANGE;
        Qualifier qualifier =
                chosen(claim, "qualifier", Qualifier.values(), Qualifier::label, missing);
        if (value != null) {
            if (claim.find("low") != null || claim.find("high") != null) {
                throw value.fault("the claim has `value` beside `low` or `high`, expected one way");
            }
            return Quantity.of(qualifier, number(value, "value"));
        }
        boolean isLowOut = flag(claim, "low_excluded") || qualifier == Qualifier.MORE_THAN;
        boolean isHighOut = flag(claim, "high_excluded") || qualifier == Qualifier.LESS_THAN;
        End low = end(claim, "low", !isLowOut);
        End high = end(claim, "high", !isHighOut);
        if (low == null && high == null) {
            throw claim.fault("the claim has neither `value` nor `low` nor `high`, expected one");
        }
        if (low != null && high != null && low.value().compareTo(high.value()) > 0) {
            throw claim.require("the claim", "low")
                    .fault(
                            "low is "
                                    + low.value().toPlainString()
                                    + ", expected at most high, which is "
                                    + high.value().toPlainString());
        }
        fit(claim, qualifier, low, high);
        boolean isHighOpen = flag(claim, "high_open");
        if (isHighOpen && high == null) {
            throw claim.require("the claim", "high_open")
                    .fault("the claim has `high_open`, expected a `high` with it");
        }
        return new Quantity(qualifier, low, high, isHighOpen);
    }

    private static void fit(
            Yaml.Keys claim, Qualifier qualifier, @Nullable End low, @Nullable End high) {
        String expected =
                switch (qualifier) {
                    case AT_LEAST, MORE_THAN -> high != null ? "`low` alone" : "";
                    case UP_TO, ESTIMATED_UP_TO, LESS_THAN -> low != null ? "`high` alone" : "";
                    case EXACTLY, APPROXIMATELY, ESTIMATED, RANGE ->
                            low == null || high == null ? "both `low` and `high`" : "";
                };
        if (!expected.isEmpty()) {
            throw claim.fault(
                    "the claim's qualifier is " + qualifier.label() + ", expected " + expected);
        }
    }

    private static @Nullable End end(Yaml.Keys claim, String key, boolean isIncluded) {
        Yaml value = claim.find(key);
        return value == null ? null : new End(number(value, key), isIncluded);
    }

    /// An exact decimal number that is not negative.
    static BigDecimal number(Yaml value, String key) {
        String written = value instanceof Yaml.Text text ? text.value() : "";
        if (written.length() <= MOST_DIGITS && written.matches("[0-9][0-9_]*(\\.[0-9]+)?")) {
            return new BigDecimal(written.replace("_", ""));
        }
        throw value.expected(key, "a number in digits, as 2000000000 or 52.2");
    }

    /// @param isCount whether a word that is no currency and no coin counts things
    static Unit unit(Yaml.Keys claim, boolean isCount) {
        Yaml value = claim.require("the claim", "unit");
        String code = value.asText("unit");
        boolean isAssumed = flag(claim, "unit_assumed");
        Yaml named = claim.find("unit_kind");
        if (named != null) {
            Kind kind = chosen(claim, "unit_kind", Kind.values(), Units::label, Kind.COUNT);
            if (kind == Kind.MONEY && !Units.isCurrency(code)) {
                throw value.expected("unit", "a currency of ISO 4217, as USD");
            }
            return new Unit(kind, code, isAssumed);
        }
        Kind kind = Units.kind(code);
        boolean isWord = isCount && !code.matches("[A-Z0-9]{2,5}");
        if (kind == null && !isWord) {
            throw value.expected(
                    "unit",
                    "a currency of ISO 4217, as USD, or a coin, as BTC; unit_kind: coin for one"
                            + " that is not known");
        }
        return new Unit(kind == null ? Kind.COUNT : kind, code, isAssumed);
    }
}
