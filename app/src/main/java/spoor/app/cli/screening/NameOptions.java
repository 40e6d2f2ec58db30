package spoor.app.cli.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;
import spoor.app.work.Words;
import spoor.screening.list.BirthDate;
import spoor.screening.list.PartyKind;
import spoor.screening.match.NameQuery;

/// What may be known of the bearer of a name.
final class NameOptions {
    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "person, organisation, vessel or aircraft. Default: any.")
    String kind = "";

    @Option(
            names = "--birth",
            paramLabel = "DATE",
            description = "Day or year of birth, as 1960-05-17 or 1960; may be given again.")
    List<String> births = List.of();

    @Option(
            names = "--country",
            paramLabel = "COUNTRY",
            description = "Nationality, residence or flag, by name or code; may be given again.")
    List<String> countries = List.of();

    @Option(names = "--gender", paramLabel = "GENDER", description = "M or F.")
    String gender = "";

    @Option(
            names = "--id",
            paramLabel = "NUMBER",
            description = "A passport, tax, registration or ship's number; may be given again.")
    List<String> identifiers = List.of();

    NameQuery query(String name) {
        return new NameQuery(
                name,
                kind(),
                births.stream().map(NameOptions::birth).toList(),
                countries,
                gender,
                identifiers);
    }

    private PartyKind kind() {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "" -> PartyKind.OTHER;
            case "person" -> PartyKind.PERSON;
            case "organisation" -> PartyKind.ORGANISATION;
            case "vessel" -> PartyKind.VESSEL;
            case "aircraft" -> PartyKind.AIRCRAFT;
            default ->
                    throw new IllegalArgumentException(
                            "--kind is \""
                                    + Words.clip(kind)
                                    + "\", expected person, organisation, vessel or aircraft");
        };
    }

    private static BirthDate birth(String text) {
        try {
            return text.matches("\\d{4}")
                    ? BirthDate.inYear(Integer.parseInt(text))
                    : BirthDate.onDay(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "--birth is \""
                            + Words.clip(text)
                            + "\", expected a day as 1960-05-17 or a year as 1960",
                    e);
        }
    }
}
