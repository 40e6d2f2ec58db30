package spoor.app.documents;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.work.Words;
import spoor.app.work.Yaml;
import spoor.register.claim.Asserter;
import spoor.register.claim.Claim;
import spoor.register.claim.Modality;
import spoor.register.claim.NameKind;
import spoor.register.claim.Period;
import spoor.register.claim.Place;
import spoor.register.claim.Quantity;
import spoor.register.claim.Role;
import spoor.register.claim.Span;
import spoor.register.claim.Statement;
import spoor.register.claim.Unit;
import spoor.register.read.KnownCodes;

/// Claims as `claims.yaml` writes them, read back: the other way round of
/// [spoor.register.document.ClaimFields].
final class ClaimParser {
    /// What a person may correct.
    static final Set<String> CORRECTABLE =
            ordered(
                    "kind",
                    "qualifier",
                    "low",
                    "high",
                    "high_open",
                    "unit",
                    "unit_assumed",
                    "conversions",
                    "each",
                    "name",
                    "ids",
                    "modality",
                    "role",
                    "period",
                    "period_quote",
                    "topic",
                    "places",
                    "asserters");

    /// What a claim may say.
    static final Set<String> KEYS = with(CORRECTABLE, ordered("start", "end", "quote", "sentence"));

    private static final Set<String> CONVERSION =
            ordered("qualifier", "low", "high", "high_open", "unit", "unit_assumed");
    private static final Set<String> ASSERTER = ordered("name", "part", "at");

    private final String text;

    /// @param text what the claims' places are in
    ClaimParser(String text) {
        this.text = text;
    }

    /// @throws spoor.ledger.base.MalformedDataException if it is no claim on this text
    Claim claim(Yaml.Keys keys) {
        Span span = place(keys);
        Statement statement = statement(keys);
        Yaml sentence = keys.find("sentence");
        Yaml role = keys.find("role");
        Yaml modality = keys.find("modality");
        return new Claim(
                span,
                sentence == null ? span : span(sentence, "sentence"),
                statement,
                modality == null
                        ? Modality.STATED
                        : oneOf(modality, "modality", Modality.values(), Modality::label),
                role == null ? Role.UNSTATED : oneOf(role, "role", Role.values(), Role::label),
                statement instanceof Statement.When ? null : dated(keys, span),
                places(keys, span),
                asserters(keys));
    }

    /// What a person's correction makes of a claim: the keys that it names say something else.
    ///
    /// With a qualifier alone, the number stays and its ends follow.
    Claim corrected(Yaml.Keys keys, Yaml.Keys correction, Claim read) {
        correction.expectOnly("correction", CORRECTABLE);
        Map<String, Yaml.Entry> overlaid = Yaml.newEntries();
        overlaid.putAll(keys.entries());
        Yaml.Entry qualifier = correction.entries().get("qualifier");
        boolean hasEnds =
                correction.entries().containsKey("low") || correction.entries().containsKey("high");
        if (qualifier != null && !hasEnds) {
            ends(qualifier, read).forEach(overlaid::put);
        }
        overlaid.putAll(correction.entries());
        Yaml.Keys whole = new Yaml.Keys(correction.place(), overlaid);
        Claim claim = claim(whole);
        QuantityFields.expectEnds(claim.statement(), correction);
        return claim;
    }

    private static Map<String, Yaml.Entry> ends(Yaml.Entry qualifier, Claim read) {
        Quantity quantity = QuantityFields.of(read.statement());
        Map<String, Yaml.Entry> ends = new LinkedHashMap<>();
        if (quantity == null) {
            return ends;
        }
        Quantity.End low = quantity.low();
        Quantity.End high = quantity.high();
        if (low != null && high != null && low.value().compareTo(high.value()) != 0) {
            throw qualifier
                    .value()
                    .fault("qualifier of a range is corrected, expected low and high beside it");
        }
        Quantity made =
                Quantity.of(
                        oneOf(
                                qualifier.value(),
                                "qualifier",
                                spoor.register.claim.Qualifier.values(),
                                spoor.register.claim.Qualifier::label),
                        quantity.value());
        ends.put("low", entry(qualifier, made.low()));
        ends.put("high", entry(qualifier, made.high()));
        return ends;
    }

    private static Yaml.Entry entry(Yaml.Entry beside, Quantity.@Nullable End end) {
        String written = end == null ? "null" : end.value().toPlainString();
        return new Yaml.Entry(beside.key(), new Yaml.Text(beside.value().place(), written, true));
    }

    private Span place(Yaml.Keys keys) {
        int start = offset(keys.require("claim", "start"), "start");
        Yaml last = keys.require("claim", "end");
        int end = offset(last, "end");
        if (end <= start) {
            throw last.fault("end is " + end + ", expected more than start, " + start);
        }
        Span span = new Span(start, end);
        Yaml quote = keys.require("claim", "quote");
        if (!(quote instanceof Yaml.Text words) || !words.value().equals(span.of(text))) {
            throw quote.fault(
                    "quote is "
                            + quote.found()
                            + ", but the text from "
                            + start
                            + " to "
                            + end
                            + " is \""
                            + Words.clip(span.of(text))
                            + "\"");
        }
        return span;
    }

    private int offset(Yaml value, String name) {
        return Math.toIntExact(value.asNumber(name, 0, text.length()));
    }

    private Span span(Yaml value, String name) {
        List<Yaml> ends = value.asItems(name);
        if (ends.size() != 2) {
            throw value.fault(name + " has " + ends.size() + " numbers, expected start and end");
        }
        int start = offset(ends.get(0), name);
        int end = offset(ends.get(1), name);
        if (end < start) {
            throw value.fault(name + " ends at " + end + ", before its start " + start);
        }
        return new Span(start, end);
    }

    private Statement statement(Yaml.Keys keys) {
        Yaml kind = keys.require("claim", "kind");
        Kinds known = oneOf(kind, "kind", Kinds.ALL, Kinds::label);
        NameKind names = known.names();
        if (names != null) {
            return new Statement.Named(
                    names, keys.require("claim", "name").asText("name"), texts(keys, "ids"));
        }
        return switch (known.label()) {
            case "amount" ->
                    new Statement.Amount(
                            QuantityFields.quantity(keys, "claim"),
                            moneyOrCoin(keys),
                            conversions(keys));
            case "time" ->
                    new Statement.When(
                            period(keys.find("period")), String.join("", text(keys, "topic")));
            default ->
                    new Statement.Count(
                            QuantityFields.quantity(keys, "claim"),
                            counted(keys, known),
                            flag(keys, "each"));
        };
    }

    private static Unit moneyOrCoin(Yaml.Keys keys) {
        Yaml unit = keys.require("claim", "unit");
        String code = unit.asText("unit");
        Unit.Kind kind = KnownCodes.kind(code);
        if (kind == null) {
            throw unit.expected(
                    "unit",
                    "the code of a currency or coin that exists, as USD or BTC"
                            + Words.didYouMean(code, KnownCodes.units()));
        }
        return new Unit(kind, code, flag(keys, "unit_assumed"));
    }

    private static Unit counted(Yaml.Keys keys, Kinds kind) {
        String code = keys.require("claim", "unit").asText("unit");
        return new Unit(kind.unit(), code, flag(keys, "unit_assumed"));
    }

    private static List<Statement.Amount> conversions(Yaml.Keys keys) {
        List<Statement.Amount> amounts = new ArrayList<>();
        for (Yaml item : items(keys, "conversions")) {
            Yaml.Keys conversion = item.asKeys("conversion");
            conversion.expectOnly("conversion", CONVERSION);
            amounts.add(
                    new Statement.Amount(
                            QuantityFields.quantity(conversion, "conversion"),
                            moneyOrCoin(conversion),
                            List.of()));
        }
        return amounts;
    }

    private Claim.@Nullable Dated dated(Yaml.Keys keys, Span around) {
        Yaml written = keys.find("period");
        Period period = period(written);
        if (period == null || written == null) {
            return null;
        }
        Yaml quote = keys.find("period_quote");
        if (quote == null) {
            return new Claim.Dated(period, around);
        }
        return new Claim.Dated(period, nearest(quote, "period_quote", around));
    }

    /// The place of words in the text that is nearest to another.
    private Span nearest(Yaml quote, String name, Span around) {
        String words = quote instanceof Yaml.Text written ? written.value() : "";
        int best = -1;
        for (int at = text.indexOf(words);
                at >= 0 && !words.isEmpty();
                at = text.indexOf(words, at + 1)) {
            if (best < 0 || Math.abs(at - around.start()) < Math.abs(best - around.start())) {
                best = at;
            }
        }
        if (best < 0) {
            throw quote.expected(name, "words of the text");
        }
        return new Span(best, best + words.length());
    }

    private static @Nullable Period period(@Nullable Yaml written) {
        if (written == null) {
            return null;
        }
        try {
            return Period.parse(written.asText("period"));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw written.expected(
                    "period", "days, months or years that exist, as 2019-08 or 2017/2018");
        }
    }

    private static List<Place> places(Yaml.Keys keys, Span span) {
        List<Place> places = new ArrayList<>();
        for (Yaml item : items(keys, "places")) {
            String code = item.asText("places");
            if (!KnownCodes.isCountry(code)) {
                throw item.expected("places", "the ISO 3166-1 code of a country, as KR");
            }
            places.add(new Place(code, span));
        }
        return places;
    }

    private List<Asserter> asserters(Yaml.Keys keys) {
        List<Asserter> asserters = new ArrayList<>();
        for (Yaml item : items(keys, "asserters")) {
            Yaml.Keys asserter = item.asKeys("asserter");
            asserter.expectOnly("asserter", ASSERTER);
            Yaml name = asserter.require("asserter", "name");
            Yaml at = asserter.find("at");
            asserters.add(
                    new Asserter(
                            name.asText("name"),
                            oneOf(
                                    asserter.require("asserter", "part"),
                                    "part",
                                    Asserter.Part.values(),
                                    Asserter.Part::label),
                            at == null ? nearest(name, "name", new Span(0, 0)) : span(at, "at")));
        }
        return asserters;
    }

    private static List<Yaml> items(Yaml.Keys keys, String name) {
        Yaml list = keys.find(name);
        return list == null ? List.of() : list.asItems(name);
    }

    private static List<String> texts(Yaml.Keys keys, String name) {
        return items(keys, name).stream().map(item -> item.asText(name)).toList();
    }

    private static List<String> text(Yaml.Keys keys, String name) {
        Yaml value = keys.find(name);
        return value == null ? List.of() : List.of(value.asText(name));
    }

    static boolean flag(Yaml.Keys keys, String name) {
        Yaml value = keys.find(name);
        return value != null && value.asFlag(name);
    }

    /// Label of a value.
    interface Label<T> {
        String of(T value);
    }

    static <T> T oneOf(Yaml written, String name, T[] values, Label<T> label) {
        Map<String, T> known = new LinkedHashMap<>();
        for (T value : values) {
            known.put(label.of(value), value);
        }
        String word = written.asText(name);
        T found = known.get(word);
        if (found == null) {
            throw written.expected(
                    name,
                    Words.list(known.keySet(), "or") + Words.didYouMean(word, known.keySet()));
        }
        return found;
    }

    private static Set<String> ordered(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }

    private static Set<String> with(Set<String> some, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    /// A number of a file, exact.
    static @Nullable BigDecimal decimal(Yaml.Keys keys, String name) {
        Yaml value = keys.find(name);
        if (value == null) {
            return null;
        }
        if (value instanceof Yaml.Text number
                && number.value().matches("-?[0-9]{1,60}(\\.[0-9]{1,60})?")) {
            return new BigDecimal(number.value());
        }
        throw value.expected(name, "a number in digits, as 2000000000 or 51.93, or null");
    }
}
