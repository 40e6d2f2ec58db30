package spoor.screening.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import spoor.screening.base.Location;
import spoor.screening.list.BirthDate;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;

/// What the words of the UK sanctions list mean, in XML and in CSV alike. Their case varies:
/// `Primary Name`, `Primary name`, `ALias`. Unknown parts of a date are letters: `dd/mm/1945`.
final class UkTerms {
    private static final Pattern DATE = Pattern.compile("(\\d\\d|dd|DD)/(\\d\\d|mm|MM)/(\\d{4})");

    private final Reading reading;
    private final Draft draft;

    UkTerms(Reading reading, Draft draft) {
        this.reading = reading;
        this.draft = draft;
    }

    Draft draft() {
        return draft;
    }

    PartyKind kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "individual" -> PartyKind.PERSON;
            case "entity" -> PartyKind.ORGANISATION;
            case "ship" -> PartyKind.VESSEL;
            default -> {
                reading.problem(
                        draft.location,
                        "designation type "
                                + Texts.quoted(word)
                                + ", expected Individual, Entity or Ship");
                yield PartyKind.OTHER;
            }
        };
    }

    /// @param last family name of a person, the whole name of others
    void name(String given, String last, String type, String strength) {
        boolean isPrimary = type.equalsIgnoreCase("Primary name");
        boolean isFirst =
                isPrimary
                        && draft.names.stream()
                                .noneMatch(n -> n.strength() == NameStrength.PRIMARY);
        boolean isWeak = strength.toLowerCase(Locale.ROOT).startsWith("low");
        NameStrength rank = isWeak ? NameStrength.WEAK : NameStrength.STRONG;
        String text = (given + " " + last).strip();
        var name =
                new ListedName(
                        text,
                        isFirst ? NameStrength.PRIMARY : rank,
                        type,
                        given,
                        given.isEmpty() ? "" : last,
                        "");
        if (!draft.names.contains(name) && !isAgain(text, isPrimary)) {
            draft.name(isFirst ? 0 : draft.names.size(), name);
        }
    }

    /// A second primary name that is the first one: in CSV every address repeats it.
    private boolean isAgain(String text, boolean isPrimary) {
        return isPrimary
                && !draft.names.isEmpty()
                && draft.names.getFirst().strength() == NameStrength.PRIMARY
                && draft.names.getFirst().text().equals(text);
    }

    void nonLatin(String text, String language) {
        var name =
                new ListedName(
                        text,
                        NameStrength.STRONG,
                        "Name non-latin script",
                        "",
                        "",
                        language.isEmpty() ? "original script" : language);
        if (!draft.names.contains(name)) {
            draft.name(name);
        }
    }

    void birth(String text, Location location) {
        @Nullable BirthDate birth = date(text);
        if (birth == null) {
            reading.problem(
                    location,
                    "date of birth "
                            + Texts.quoted(text)
                            + ", expected dd/mm/yyyy, unknown parts as dd and mm");
            draft.remark("DOB", text);
        } else if (!draft.births.contains(birth)) {
            draft.births.add(birth);
        }
    }

    private static @Nullable BirthDate date(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return Days.birth(text);
        }
        String month = date.group(2);
        String day = date.group(1);
        boolean hasMonth = Character.isDigit(month.charAt(0)) && !month.equals("00");
        boolean hasDay = Character.isDigit(day.charAt(0)) && !day.equals("00");
        return Days.birth(
                date.group(3) + (hasMonth ? "-" + month + (hasDay ? "-" + day : "") : ""));
    }

    void document(String type, String number, String note) {
        draft.identifier(type, number, "");
        draft.remark(number.isEmpty() ? type : type + " " + number, note);
    }
}
