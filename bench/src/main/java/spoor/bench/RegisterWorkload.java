package spoor.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import spoor.register.claim.Modality;
import spoor.register.claim.Period;
import spoor.register.claim.Qualifier;
import spoor.register.claim.Quantity;
import spoor.register.claim.Role;
import spoor.register.claim.Unit;
import spoor.register.incident.Backing;
import spoor.register.incident.Evidence;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Incident;
import spoor.register.incident.Matches;
import spoor.register.incident.Matches.Pair;
import spoor.register.incident.Matches.Verdict;
import spoor.register.incident.Said;
import spoor.register.incident.Standing;

/// A register drawn from a seed: each incident has a date, a victim, two countries, a sector, an
/// actor, ten values of four asserters and four roots under any qualifier, and four amounts of
/// coins, half of them with a price. One incident in ten is proposed to be the next one, and half
/// of these pairs are accepted.
final class RegisterWorkload {
    static final int CLAIMS_OF_AN_INCIDENT = 20;
    private static final List<String> COUNTRIES = List.of("KR", "JP", "US", "IN", "SG", "AE");
    private static final List<String> COINS = List.of("BTC", "ETH", "XRP", "TRX");
    private static final List<Qualifier> QUALIFIERS =
            List.of(
                    Qualifier.EXACTLY,
                    Qualifier.APPROXIMATELY,
                    Qualifier.AT_LEAST,
                    Qualifier.UP_TO,
                    Qualifier.MORE_THAN);

    private final SplittableRandom random;

    RegisterWorkload(long seed) {
        this.random = new SplittableRandom(seed);
    }

    List<Incident> incidents(int number) {
        List<Incident> incidents = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            incidents.add(incident(i));
        }
        return incidents;
    }

    Matches matches(int number) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < number; i += 10) {
            Pair pair = Pair.open(id(i), id(i + 1), List.of("drawn"));
            boolean isAccepted = random.nextBoolean();
            pairs.add(
                    isAccepted
                            ? pair.decided(Verdict.ACCEPTED, "nobody", LocalDate.EPOCH, "drawn")
                            : pair);
        }
        return new Matches(pairs);
    }

    private static String id(int number) {
        return "incident-" + (1_000_000 + number);
    }

    private Incident incident(int number) {
        List<FieldClaim> claims = new ArrayList<>();
        LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4_000));
        add(claims, Field.DATE, new Said.Dated(Period.day(day)));
        add(claims, Field.VICTIM, Said.Words.of("Victim" + number));
        add(claims, Field.COUNTRY, new Said.Country(one(COUNTRIES)));
        add(claims, Field.COUNTRY, new Said.Country(one(COUNTRIES)));
        add(claims, Field.SECTOR, Said.Words.of("cryptocurrency exchange"));
        add(
                claims,
                Field.ATTRIBUTION,
                new Said.Attributed("actor " + random.nextInt(9), List.of(), ""));
        long loss = random.nextLong(1_000, 100_000_000);
        for (int i = 0; i < 10; i++) {
            BigDecimal value = BigDecimal.valueOf(loss + random.nextLong(loss / 10));
            add(claims, Field.VALUE, money(Quantity.of(one(QUALIFIERS), value)));
        }
        for (int i = 0; i < 4; i++) {
            add(claims, Field.AMOUNT, coins(COINS.get(i), day));
        }
        return new Incident(id(number), "", "", "", claims);
    }

    private static Said money(Quantity quantity) {
        return new Said.Measured(
                quantity, Unit.of(Unit.Kind.MONEY, "USD"), Role.STOLEN, null, null);
    }

    private Said coins(String coin, LocalDate day) {
        Said.Price price =
                random.nextBoolean()
                        ? new Said.Price(
                                BigDecimal.valueOf(random.nextLong(1, 100_000), 2),
                                "USD",
                                day,
                                "drawn")
                        : null;
        BigDecimal amount = BigDecimal.valueOf(random.nextLong(1, 1_000_000_000), 8);
        return new Said.Measured(
                Quantity.of(one(QUALIFIERS), amount),
                Unit.of(Unit.Kind.COIN, coin),
                Role.STOLEN,
                null,
                price);
    }

    private void add(List<FieldClaim> claims, Field field, Said said) {
        String root = random.nextInt(3) == 0 ? "root " + random.nextInt(4) : "";
        claims.add(
                new FieldClaim(
                        field,
                        said,
                        new Backing(
                                "c" + claims.size(),
                                Modality.STATED,
                                "asserter " + random.nextInt(4),
                                LocalDate.of(2025, 1, 1),
                                new Evidence("https://example.org", "", null, "", root),
                                Standing.CONFIRMED,
                                "",
                                "")));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
