package spoor.screening.payment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spoor.screening.payment.PartySearch.NameQuestion;
import spoor.screening.payment.PartySearch.PartyMatch;
import spoor.screening.payment.PaymentHit.Kind;

/// Holds every text of a payment against lists and tables, each by what it is: whole names of
/// parties, BICs, countries, numbers, and words within lines that nobody structured.
public final class PaymentScreening {
    /// An MT line has 35 letters: from here on a name may go on in the next.
    private static final int NEARLY_FULL = 28;

    /// Shorter numbers name too many things.
    private static final int SHORTEST_NUMBER = 5;

    /// Exact words of a listed name in text stop a payment from this many letters on.
    private static final int TELLING_LETTERS = 12;

    private static final Set<String> PLACEHOLDERS =
            Set.of("NOTPROVIDED", "NOT PROVIDED", "UNKNOWN", "NA", "NONREF");

    private final Embargoes embargoes;
    private final PartySearch parties;
    private final TextNames names;
    private final VesselNames vessels;

    public PaymentScreening(
            Embargoes embargoes, PartySearch parties, TextNames names, VesselNames vessels) {
        this.embargoes = embargoes;
        this.parties = parties;
        this.names = names;
        this.vessels = vessels;
    }

    /// The findings, each entry once for each place.
    public PaymentVerdict screen(PaymentMessage message) {
        Found found = new Found();
        message.parties().forEach(party -> party(party, found));
        message.countries().forEach(line -> country(line, found));
        message.texts().forEach(text -> text(text.lines(), found));
        return new PaymentVerdict(message, List.copyOf(found.hits.values()));
    }

    /// Findings by place and entry; of two, the graver one, or else the one with the higher score.
    private static final class Found {
        private static final Comparator<PaymentHit> GRAVER =
                Comparator.comparing(PaymentHit::level)
                        .thenComparing(PaymentHit::score, Comparator.reverseOrder());

        private final Map<String, PaymentHit> hits = new LinkedHashMap<>();

        void add(PaymentHit hit) {
            String key = hit.at() + " " + hit.list() + " " + hit.id();
            hits.merge(key, hit, (one, other) -> GRAVER.compare(one, other) <= 0 ? one : other);
        }
    }

    private void party(Party party, Found found) {
        for (String name : NameVariants.of(party, NEARLY_FULL)) {
            name(party, name, found);
        }
        party.bics().forEach(line -> bank(line, found));
        party.countries().forEach(line -> country(line, found));
        party.accounts().forEach(line -> number(line.text(), line.at(), found));
        for (PartyId id : party.identifiers()) {
            number(id.number(), id.at(), found);
        }
        List<Line> block = new ArrayList<>(party.name());
        block.addAll(party.address());
        if (!block.isEmpty()) {
            text(block, found);
        }
        // Where a number should be, some write a name: `/MUFG LTD/`.
        party.accounts().stream()
                .filter(line -> line.text().matches(".*[A-Za-z]{3}.* .*|.*[A-Za-z]{8}.*"))
                .forEach(line -> text(List.of(line), found));
        party.identifiers().stream()
                .filter(id -> id.number().matches(".*[A-Za-z]{3}.* .*|.*[A-Za-z]{8}.*"))
                .forEach(id -> text(List.of(new Line(id.number(), id.at())), found));
    }

    private void name(Party party, String name, Found found) {
        if (PLACEHOLDERS.contains(name)) {
            return;
        }
        NameQuestion question =
                new NameQuestion(
                        name,
                        party.role().isAgent(),
                        false,
                        party.births().stream().map(line -> iso(line.text())).toList(),
                        party.countries().stream().map(Line::text).toList());
        FieldPlace at = party.name().getFirst().at();
        parties.byName(question).forEach(match -> found.add(hit(Kind.NAME, match, at, name)));
    }

    private static String iso(String birth) {
        return birth.matches("[0-9]{8}")
                ? birth.substring(0, 4) + "-" + birth.substring(4, 6) + "-" + birth.substring(6)
                : birth;
    }

    private static PaymentHit hit(Kind kind, PartyMatch match, FieldPlace at, String words) {
        return new PaymentHit(
                kind,
                match.level(),
                at,
                words,
                match.list(),
                match.id(),
                match.reference(),
                match.name(),
                match.score(),
                match.reason());
    }

    private void bank(Line bic, Found found) {
        Embargoes.Entry entry = embargoes.bank(bic.text());
        if (entry != null) {
            String reason =
                    entry.table().equals("banks")
                            ? "the BIC of " + entry.name()
                            : "letters 5 and 6 of the BIC say " + entry.id();
            found.add(hit(Kind.BANK, entry, entry.level(), bic.at(), bic.text(), reason));
        }
        number(bic.text(), bic.at(), found);
        if (bic.text().length() == 11) {
            number(bic.text().substring(0, 8), bic.at(), found);
        }
    }

    private static PaymentHit hit(
            Kind kind,
            Embargoes.Entry entry,
            Level level,
            FieldPlace at,
            String words,
            String reason) {
        return new PaymentHit(
                kind,
                level,
                at,
                words,
                entry.table(),
                entry.id(),
                "",
                entry.name(),
                1000,
                reason + " (" + entry.source() + ")");
    }

    private void country(Line line, Found found) {
        Embargoes.Entry entry = embargoes.country(line.text());
        if (entry != null) {
            String reason = "the country is " + entry.name();
            found.add(hit(Kind.COUNTRY, entry, entry.level(), line.at(), line.text(), reason));
        }
    }

    private void number(String number, FieldPlace at, Found found) {
        if (number.length() >= SHORTEST_NUMBER) {
            parties.byNumber(number)
                    .forEach(match -> found.add(hit(Kind.NUMBER, match, at, number)));
        }
    }

    private void text(List<Line> lines, Found found) {
        Words words = Words.of(lines);
        for (Phrases.Found<Embargoes.Entry> place : embargoes.in(words)) {
            Embargoes.Entry entry = place.meaning();
            String written = words.written(place.from(), place.to());
            String reason = "the words name " + entry.name();
            FieldPlace at = words.place(place.from());
            found.add(hit(Kind.PLACE, entry, entry.level(), at, written, reason));
        }
        for (TextNames.Found name : names.in(words)) {
            found.add(named(words, name));
        }
        vessels.in(words, parties).forEach(found::add);
        for (int i = 0; i < words.size(); i++) {
            if (mayBeNumber(words.get(i))) {
                // Wallets tell capitals from small letters: as written, not as folded.
                number(words.written(i, i + 1), words.place(i), found);
            }
        }
    }

    private static boolean mayBeNumber(String word) {
        return word.length() >= 2 * SHORTEST_NUMBER && word.chars().anyMatch(Character::isDigit);
    }

    private static PaymentHit named(Words words, TextNames.Found found) {
        String written = words.written(found.from(), found.to());
        boolean tells =
                found.isExact()
                        && found.name().text().length() >= TELLING_LETTERS
                        && found.to() - found.from() > 1;
        return new PaymentHit(
                Kind.TEXT,
                tells ? Level.HIT : Level.REVIEW,
                words.place(found.from()),
                written,
                found.entry().list(),
                found.entry().id(),
                found.entry().reference(),
                found.name().text(),
                TextNames.score(found),
                found.isExact()
                        ? "every word of the listed name stands in the text"
                        : "every word of the listed name stands in the text, up to one letter");
    }
}
