package spoor.screening.match;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import spoor.screening.list.BirthDate;
import spoor.screening.list.Designation;
import spoor.screening.list.Identifier;
import spoor.screening.list.PartyKind;
import spoor.screening.list.Place;

/// What is known beside the name raises a score or lowers it. Something that speaks for the match
/// closes a share of what is missing to 1, so that scores keep their order; something against it
/// takes a share of the score. Silence on one side changes nothing.
final class Attributes {
    private static final double SAME_DAY = 0.35;
    private static final double SAME_YEAR = 0.75;
    private static final double NEAR_YEAR = 0.95;
    private static final double OTHER_YEAR = 0.88;
    private static final double FAR_YEAR = 0.75;
    private static final double SAME_COUNTRY = 0.85;
    private static final double OTHER_COUNTRY = 0.96;
    private static final double OTHER_GENDER = 0.85;
    private static final double SAME_IDENTIFIER = 0.01;
    private static final double OTHER_SHIP = 0.75;

    private double score;
    private boolean supports;
    private final List<Evidence> evidence = new ArrayList<>();

    private Attributes(double score) {
        this.score = score;
    }

    /// @param nameScore of the name alone
    static Attributes weigh(double nameScore, NameQuery query, Designation designation) {
        Attributes weighed = new Attributes(nameScore);
        weighed.birth(query.births(), designation.births());
        weighed.country(query.countries(), designation);
        weighed.gender(query.gender(), designation.genders());
        weighed.identifier(query.identifiers(), designation);
        return weighed;
    }

    double score() {
        return score;
    }

    /// A birth date or an identifier speaks for the match.
    boolean supports() {
        return supports;
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    private void raise(double factor, String attribute, String asked, String listed, String words) {
        change(1 - (1 - score) * factor, attribute, asked, listed, words);
    }

    private void lower(double factor, String attribute, String asked, String listed, String words) {
        change(score * factor, attribute, asked, listed, words);
    }

    private void change(double after, String attribute, String asked, String listed, String words) {
        evidence.add(new Evidence(attribute, asked, listed, after - score, words));
        score = after;
    }

    private void birth(List<BirthDate> asked, List<BirthDate> listed) {
        if (asked.isEmpty() || listed.isEmpty()) {
            return;
        }
        long years = Long.MAX_VALUE;
        boolean isDay = false;
        for (BirthDate a : asked) {
            for (BirthDate b : listed) {
                isDay |= a.equals(b) && a.from().equals(a.to());
                years = Math.min(years, yearsApart(a, b));
            }
        }
        String askedText = text(asked);
        String listedText = text(listed);
        boolean isCirca = listed.stream().anyMatch(BirthDate::isApproximate);
        if (isDay) {
            supports = true;
            raise(SAME_DAY, "birth", askedText, listedText, "the same day of birth");
        } else if (years == 0) {
            supports = true;
            raise(SAME_YEAR, "birth", askedText, listedText, "a year of birth that fits");
        } else if (years <= (isCirca ? 5 : 1)) {
            lower(NEAR_YEAR, "birth", askedText, listedText, "born " + years + " years apart");
        } else if (years <= (isCirca ? 10 : 4)) {
            lower(OTHER_YEAR, "birth", askedText, listedText, "born " + years + " years apart");
        } else {
            lower(FAR_YEAR, "birth", askedText, listedText, "born " + years + " years apart");
        }
    }

    /// 0 if the two can be one year; years are what lists and customers get right most often.
    private static long yearsApart(BirthDate a, BirthDate b) {
        if (a.from().getYear() <= b.to().getYear() && b.from().getYear() <= a.to().getYear()) {
            return 0;
        }
        long after = ChronoUnit.YEARS.between(a.to().withDayOfYear(1), b.from().withDayOfYear(1));
        long before = ChronoUnit.YEARS.between(b.to().withDayOfYear(1), a.from().withDayOfYear(1));
        return Math.max(after, before);
    }

    private static String text(List<BirthDate> births) {
        return births.stream().map(Attributes::text).collect(Collectors.joining(", "));
    }

    private static String text(BirthDate birth) {
        String circa = birth.isApproximate() ? "about " : "";
        boolean isYear =
                birth.from().getDayOfYear() == 1
                        && birth.to().getMonthValue() == 12
                        && birth.to().getDayOfMonth() == 31;
        if (birth.from().equals(birth.to())) {
            return circa + birth.from();
        }
        if (isYear && birth.from().getYear() == birth.to().getYear()) {
            return circa + birth.from().getYear();
        }
        return isYear
                ? circa + birth.from().getYear() + " to " + birth.to().getYear()
                : circa + birth.from() + " to " + birth.to();
    }

    private void country(List<String> asked, Designation designation) {
        Set<String> listed = new LinkedHashSet<>(designation.nationalities());
        Stream.concat(designation.addresses().stream(), designation.birthPlaces().stream())
                .map(Place::country)
                .filter(country -> !country.isEmpty())
                .forEach(listed::add);
        if (asked.isEmpty() || listed.isEmpty()) {
            return;
        }
        Set<String> codes = listed.stream().map(Countries::code).collect(Collectors.toSet());
        String askedText = String.join(", ", asked);
        String listedText = String.join(", ", listed);
        if (asked.stream().map(Countries::code).anyMatch(codes::contains)) {
            raise(SAME_COUNTRY, "country", askedText, listedText, "a country in common");
        } else {
            lower(OTHER_COUNTRY, "country", askedText, listedText, "no country in common");
        }
    }

    private void gender(String asked, List<String> listed) {
        char wanted = letter(asked);
        Set<Character> letters =
                listed.stream().map(Attributes::letter).collect(Collectors.toSet());
        boolean isKnown = letters.contains('M') || letters.contains('F');
        if ((wanted == 'M' || wanted == 'F') && isKnown && !letters.contains(wanted)) {
            String listedText = String.join(", ", listed);
            lower(OTHER_GENDER, "gender", asked, listedText, "another gender");
        }
    }

    private static char letter(String gender) {
        return gender.isBlank() ? '?' : gender.strip().toUpperCase(Locale.ROOT).charAt(0);
    }

    private void identifier(List<String> asked, Designation designation) {
        for (String number : asked) {
            for (Identifier listed : designation.identifiers()) {
                boolean isSame = Identifiers.key(number).equals(Identifiers.key(listed.number()));
                if (isSame && Identifiers.isStrong(listed)) {
                    supports = true;
                    String listedText = listed.type() + " " + listed.number();
                    raise(
                            SAME_IDENTIFIER,
                            "identifier",
                            number,
                            listedText,
                            "the same " + listed.type());
                    return;
                }
            }
        }
        boolean isShip = designation.kind() == PartyKind.VESSEL;
        String askedShip = asked.stream().filter(Identifiers::isShipNumber).findFirst().orElse("");
        String listedShip =
                designation.identifiers().stream()
                        .map(Identifier::number)
                        .filter(Identifiers::isShipNumber)
                        .findFirst()
                        .orElse("");
        if (isShip && !askedShip.isEmpty() && !listedShip.isEmpty()) {
            lower(OTHER_SHIP, "identifier", askedShip, listedShip, "another ship's number");
        }
    }
}
