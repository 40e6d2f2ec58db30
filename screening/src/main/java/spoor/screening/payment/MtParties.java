package spoor.screening.payment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the party fields of MT, 50 to 59, by their option letters.
final class MtParties {
    private static final Pattern BIC =
            Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final Pattern NUMBERED = Pattern.compile("([1-8])/(.*)");

    /// `CCPT/DE/123456`: what kind of number, who issued it, the number.
    private static final Pattern CODED = Pattern.compile("([A-Z]{4})/([A-Z]{2})/(.+)");

    private static final Pattern COUNTRY = Pattern.compile("([A-Z]{2})(?:/(.*))?");

    private final MessageDraft draft;

    MtParties(MessageDraft draft) {
        this.draft = draft;
    }

    void read(Role role, String tag, List<Line> lines) {
        PartyDraft party = draft.party(role, lines.getFirst().at());
        char option = tag.length() == 3 ? tag.charAt(2) : ' ';
        if (option == 'F') {
            structured(party, lines);
            return;
        }
        List<Line> rest = afterAccount(party, lines);
        switch (option) {
            case 'A', 'G' -> coded(party, rest);
            case 'B' -> party.address.addAll(written(rest));
            case 'C' -> bicOrWords(party, rest);
            default -> unstructured(party, rest);
        }
    }

    /// A bank that is written into an instruction, as a BIC or in words.
    void bankInWords(Role role, List<Line> lines) {
        PartyDraft party = draft.party(role, lines.getFirst().at());
        bicOrWords(party, lines);
    }

    private void bicOrWords(PartyDraft party, List<Line> lines) {
        if (!lines.isEmpty() && BIC.matcher(lines.getFirst().text().strip()).matches()) {
            coded(party, lines);
        } else {
            unstructured(party, lines);
        }
    }

    /// A first line with a slash: an account, or with two of them a code of a clearing system.
    private static List<Line> afterAccount(PartyDraft party, List<Line> lines) {
        int next = 0;
        while (next < lines.size() && lines.get(next).text().startsWith("/")) {
            Line line = lines.get(next++);
            String written = line.text();
            if (written.startsWith("//")) {
                party.identifiers.add(
                        new PartyId("clearing code", written.substring(2), "", line.at()));
            } else {
                // `/C/` and `/D/` say which of the bank's accounts it is.
                String number = written.replaceFirst("^/(?:[CD]/)?", "");
                party.accounts.add(new Line(number, line.at()));
            }
        }
        return lines.subList(next, lines.size());
    }

    private static void coded(PartyDraft party, List<Line> rest) {
        List<Line> lines = written(rest);
        if (!lines.isEmpty()) {
            Line bic = lines.getFirst();
            party.bics.add(new Line(bic.text().strip(), bic.at()));
            party.address.addAll(lines.subList(1, lines.size()));
        }
    }

    private static void unstructured(PartyDraft party, List<Line> rest) {
        List<Line> lines = written(rest);
        party.hasStructure = false;
        if (!lines.isEmpty()) {
            party.name.add(lines.getFirst());
            party.address.addAll(lines.subList(1, lines.size()));
        }
    }

    private static List<Line> written(List<Line> lines) {
        return lines.stream().filter(line -> !line.text().isBlank()).toList();
    }

    /// Options 50F and 59F: lines numbered by what they hold, 1 name, 2 address, 3 country and
    /// town, 4 date of birth, 5 place of birth, 6 customer number, 7 national number, 8 more of
    /// these.
    private void structured(PartyDraft party, List<Line> lines) {
        int kind = 0;
        for (Line line : written(lines)) {
            Matcher numbered = NUMBERED.matcher(line.text());
            if (numbered.matches()) {
                kind = Integer.parseInt(numbered.group(1));
                part(party, kind, new Line(numbered.group(2), line.at()));
            } else if (kind == 0) {
                partyIdentifier(party, line);
            } else {
                draft.problem(
                        line.at(),
                        "line begins with \""
                                + MessageDraft.clip(line.text())
                                + "\", expected a number from 1 to 8 and a slash");
                part(party, kind, line);
            }
        }
    }

    private static void partyIdentifier(PartyDraft party, Line line) {
        Matcher coded = CODED.matcher(line.text());
        if (coded.matches()) {
            party.identifiers.add(
                    new PartyId(coded.group(1), coded.group(3), coded.group(2), line.at()));
        } else {
            afterAccount(party, List.of(line)).forEach(party.name::add);
        }
    }

    private static void part(PartyDraft party, int kind, Line line) {
        switch (kind) {
            case 1 -> party.name.add(line);
            case 2 -> party.address.add(line);
            case 3, 5 -> place(party, line);
            case 4 -> party.births.add(line);
            default -> number(party, kind, line);
        }
    }

    private static void place(PartyDraft party, Line line) {
        Matcher country = COUNTRY.matcher(line.text());
        if (!country.matches()) {
            party.address.add(line);
            return;
        }
        party.countries.add(new Line(country.group(1), line.at()));
        if (country.group(2) != null && !country.group(2).isBlank()) {
            party.address.add(new Line(country.group(2), line.at()));
        }
    }

    private static void number(PartyDraft party, int kind, Line line) {
        String type = kind == 6 ? "customer number" : kind == 7 ? "national number" : "more";
        Matcher country = COUNTRY.matcher(line.text());
        if (country.matches() && country.group(2) != null) {
            party.identifiers.add(new PartyId(type, country.group(2), country.group(1), line.at()));
        } else {
            party.identifiers.add(new PartyId(type, line.text(), "", line.at()));
        }
    }

    /// Whether a text has the form of a BIC.
    static boolean isBic(String text) {
        return BIC.matcher(text).matches();
    }
}
