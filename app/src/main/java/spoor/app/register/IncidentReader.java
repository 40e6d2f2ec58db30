package spoor.app.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.app.work.PlainFile;
import spoor.app.work.Words;
import spoor.app.work.Yaml;
import spoor.app.work.YamlReader;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.register.claim.Unit;
import spoor.register.incident.Backing;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Incident;
import spoor.register.incident.Said;
import spoor.register.incident.Units;

/// Reads the file of an incident. A claim that is wrong is told and left out; the others are read.
public final class IncidentReader {
    private static final String INCIDENT = "the incident";
    private static final Set<String> HEAD =
            ClaimKeys.keys("incident", "title", "origin", "part_of");
    private static final Set<String> KEYS = allKeys();
    private static final Set<String> ISO_COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Location> ids = new HashMap<>();

    private IncidentReader() {}

    /// An incident and what is wrong with its file.
    ///
    /// @param incident null if nothing of it could be read
    /// @param where of its id
    /// @param places of its claims, by their ids
    public record Result(
            @Nullable Incident incident,
            Location where,
            Map<String, Location> places,
            List<Problem> problems) {
        public Result {
            places = Map.copyOf(places);
            problems = List.copyOf(problems);
        }
    }

    private static Set<String> allKeys() {
        Set<String> keys = new LinkedHashSet<>(HEAD);
        Stream.of(Field.values()).map(Field::label).forEach(keys::add);
        return keys;
    }

    public static Result read(PlainFile file) {
        try {
            return read(YamlReader.read(file.name(), file.text()).asKeys(INCIDENT));
        } catch (MalformedDataException wrong) {
            Problem problem = new Problem(wrong.location(), wrong.problem());
            return new Result(null, Location.of(file.name()), Map.of(), List.of(problem));
        }
    }

    /// As [#read(PlainFile)], of what was read already.
    public static Result read(Yaml.Keys root) {
        IncidentReader reader = new IncidentReader();
        Location where = root.location();
        try {
            Yaml named = root.require(INCIDENT, "incident");
            where = named.location();
            Incident incident = reader.incident(root, id(named, "incident"));
            return new Result(incident, where, reader.ids, reader.problems);
        } catch (MalformedDataException wrong) {
            reader.note(wrong);
            return new Result(null, where, Map.of(), reader.problems);
        }
    }

    private void note(MalformedDataException wrong) {
        problems.add(new Problem(wrong.location(), wrong.problem()));
    }

    private static String id(Yaml value, String key) {
        String id = value.asText(key);
        if (!Incident.isId(id)) {
            throw value.expected(key, "letters, digits, -, _ and ., at most 128 of them");
        }
        return id;
    }

    private Incident incident(Yaml.Keys root, String id) {
        root.entries()
                .forEach((key, entry) -> {
                    if (!KEYS.contains(key)) {
                        problems.add(
                                new Problem(
                                        entry.key().location(),
                                        Yaml.unknownKey(INCIDENT, key, KEYS)));
                    }
                });
        List<FieldClaim> claims = new ArrayList<>();
        for (Field field : Field.values()) {
            Yaml list = root.find(field.label());
            if (list != null) {
                claims(field, list, claims);
            }
        }
        Yaml whole = root.find("part_of");
        return new Incident(
                id,
                ClaimKeys.text(root, "title"),
                ClaimKeys.text(root, "origin"),
                whole == null ? "" : id(whole, "part_of"),
                claims);
    }

    private void claims(Field field, Yaml list, List<FieldClaim> claims) {
        try {
            int number = 0;
            for (Yaml item : list.asItems(field.label())) {
                number++;
                claim(field, item, field.label() + "-" + number, claims);
            }
        } catch (MalformedDataException wrong) {
            note(wrong);
        }
    }

    private void claim(Field field, Yaml item, String id, List<FieldClaim> claims) {
        try {
            Yaml.Keys keys = item.asKeys(field.label());
            keys.expectOnly("the claim", known(field));
            Backing backing = ClaimKeys.backing(keys, id);
            Location earlier = ids.putIfAbsent(backing.id(), item.location());
            if (earlier != null) {
                throw item.fault(
                        "the claim \""
                                + Words.clip(backing.id())
                                + "\" is there already, at "
                                + earlier);
            }
            claims.add(new FieldClaim(field, said(field, keys), backing));
        } catch (MalformedDataException wrong) {
            note(wrong);
        }
    }

    private static Set<String> known(Field field) {
        return switch (field) {
            case DATE -> ClaimKeys.and(ClaimKeys.BACKING, "says", "approximate");
            case COUNTRY -> ClaimKeys.and(ClaimKeys.BACKING, "says");
            case VICTIM, SECTOR, ASSET, METHOD, ROUTE, STATUS ->
                    ClaimKeys.and(ClaimKeys.BACKING, "says", "aliases");
            case ATTRIBUTION -> ClaimKeys.and(ClaimKeys.BACKING, "says", "ids", "confidence");
            case ADDRESS, TRANSACTION -> ClaimKeys.and(ClaimKeys.BACKING, "says", "chain", "case");
            case AMOUNT, VALUE ->
                    ClaimKeys.and(
                            ClaimKeys.and(ClaimKeys.QUANTITY, ClaimKeys.BACKING),
                            "role",
                            "period",
                            "approximate",
                            "price",
                            "price_currency",
                            "price_day",
                            "price_source");
        };
    }

    private static Said said(Field field, Yaml.Keys claim) {
        return switch (field) {
            case DATE ->
                    new Said.Dated(
                            ClaimKeys.period(
                                    claim.require("the claim", "says"),
                                    "says",
                                    ClaimKeys.flag(claim, "approximate")));
            case COUNTRY -> country(claim.require("the claim", "says"));
            case VICTIM, SECTOR, ASSET, METHOD, ROUTE, STATUS ->
                    new Said.Words(says(claim), ClaimKeys.texts(claim, "aliases"));
            case ATTRIBUTION ->
                    new Said.Attributed(
                            says(claim),
                            ClaimKeys.texts(claim, "ids"),
                            ClaimKeys.text(claim, "confidence"));
            case ADDRESS, TRANSACTION ->
                    new Said.OnChain(
                            ClaimKeys.text(claim, "chain"),
                            says(claim),
                            ClaimKeys.text(claim, "case"));
            case AMOUNT -> measured(claim);
            case VALUE -> money(claim);
        };
    }

    private static String says(Yaml.Keys claim) {
        return claim.require("the claim", "says").asText("says");
    }

    private static Said.Country country(Yaml value) {
        String code = value.asText("says");
        if (!ISO_COUNTRIES.contains(code)) {
            throw value.expected("says", "a country of ISO 3166-1 by its two letters, as KR");
        }
        return new Said.Country(code);
    }

    private static Said.Measured measured(Yaml.Keys claim) {
        Yaml said = claim.find("period");
        boolean isApproximate = ClaimKeys.flag(claim, "approximate");
        return new Said.Measured(
                ClaimKeys.quantity(claim),
                ClaimKeys.unit(claim, false),
                ClaimKeys.role(claim),
                said == null ? null : ClaimKeys.period(said, "period", isApproximate),
                price(claim));
    }

    private static Said.Measured money(Yaml.Keys claim) {
        Yaml value = claim.require("the claim", "unit");
        if (!Units.isCurrency(value.asText("unit"))) {
            throw value.expected("unit", "a currency of ISO 4217, as USD");
        }
        Said.Measured measured = measured(claim);
        if (measured.unit().kind() != Unit.Kind.MONEY) {
            throw value.expected("unit", "a currency of ISO 4217, as USD");
        }
        return measured;
    }

    private static Said.@Nullable Price price(Yaml.Keys claim) {
        Yaml amount = claim.find("price");
        if (amount == null) {
            return null;
        }
        Yaml currency = claim.require("the claim's price", "price_currency");
        if (!Units.isCurrency(currency.asText("price_currency"))) {
            throw currency.expected("price_currency", "a currency of ISO 4217, as USD");
        }
        if (ClaimKeys.number(amount, "price").signum() == 0) {
            throw amount.expected("price", "more than 0");
        }
        return new Said.Price(
                ClaimKeys.number(amount, "price"),
                currency.asText("price_currency"),
                ClaimKeys.day(claim.require("the claim's price", "price_day"), "price_day"),
                claim.require("the claim's price", "price_source").asText("price_source"));
    }
}
