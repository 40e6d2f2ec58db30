package spoor.screening.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import spoor.screening.list.Designation;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;
import spoor.screening.payment.PartySearch.NameQuestion;
import spoor.screening.payment.PartySearch.PartyMatch;
import spoor.screening.payment.PaymentHit.Kind;

/// Finds ships in running text: behind a word that announces one (`MV`, `M/T`, `VESSEL`), or by the
/// number that stays with a hull for life (IMO, seven digits of which the last is a check digit:
/// IMO resolution A.1117(30)).
///
/// A listed ship's name without such a word is reported for review if it has two words and eight
/// letters; `HOPE` alone is nobody's name.
public final class VesselNames {
    private static final Set<String> ANNOUNCING =
            Set.of("MV", "MT", "VESSEL", "VSL", "SHIP", "TANKER", "STEAMER", "BARGE", "TUG");
    private static final Set<String> FILLING = Set.of("NAME", "NAMED", "THE", "CALLED", "IS");
    private static final int LONGEST_NAME = 3;
    private static final int TELLING_LETTERS = 8;

    private final Phrases<Listed> phrases = new Phrases<>();

    private record Listed(Designation of, ListedName name) {}

    public VesselNames(List<Designation> designations) {
        for (Designation one : designations) {
            if (one.kind() == PartyKind.VESSEL) {
                one.names().stream()
                        .filter(name -> name.strength() != NameStrength.WEAK)
                        .forEach(name -> phrases.add(name.text(), new Listed(one, name)));
            }
        }
    }

    List<PaymentHit> in(Words words, PartySearch parties) {
        List<PaymentHit> hits = new ArrayList<>();
        for (Phrases.Found<Listed> found : phrases.in(words)) {
            boolean isAnnounced = isAnnounced(words, found.from());
            if (isAnnounced || tells(words, found)) {
                hits.add(hit(words, found, isAnnounced));
            }
        }
        for (int i = 0; i < words.size(); i++) {
            if (isAnnounced(words, i)) {
                ask(words, i, parties, hits);
            }
            String number = imo(words, i);
            if (!number.isEmpty()) {
                for (PartyMatch match : parties.byNumber("IMO " + number)) {
                    hits.add(hit(match, words, i, i + 1));
                }
            }
        }
        return hits;
    }

    private static boolean tells(Words words, Phrases.Found<Listed> found) {
        return found.to() - found.from() > 1
                && words.written(found.from(), found.to()).length() > TELLING_LETTERS;
    }

    private static boolean isAnnounced(Words words, int at) {
        int before = at - 1;
        while (before >= 0 && FILLING.contains(words.get(before))) {
            before--;
        }
        if (before < 0) {
            return false;
        }
        String word = words.get(before);
        boolean isSlashed =
                before > 0
                        && words.get(before - 1).equals("M")
                        && (word.equals("V") || word.equals("T"));
        return isSlashed || ANNOUNCING.contains(word);
    }

    /// Longer names first: the matcher knows what an extra word means.
    private static void ask(Words words, int at, PartySearch parties, List<PaymentHit> hits) {
        int to = Math.min(words.size(), at + LONGEST_NAME);
        NameQuestion question =
                new NameQuestion(words.written(at, to), false, true, List.of(), List.of());
        for (PartyMatch match : parties.byName(question)) {
            hits.add(hit(match, words, at, to));
        }
    }

    /// The number behind `IMO`, where its check digit is right.
    private static String imo(Words words, int at) {
        String word = words.get(at);
        String number = word.startsWith("IMO") ? word.substring(3) : word;
        boolean isNamed =
                word.startsWith("IMO")
                        || (at > 0 && words.get(at - 1).equals("IMO"))
                        || (at > 1 && words.get(at - 2).equals("IMO"));
        return isNamed && isImo(number) ? number : "";
    }

    /// Six digits weighted 7 to 2; the last digit of the sum is the seventh.
    static boolean isImo(String number) {
        if (!number.matches("[0-9]{7}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += (7 - i) * (number.charAt(i) - '0');
        }
        return sum % 10 == number.charAt(6) - '0';
    }

    private static PaymentHit hit(Words words, Phrases.Found<Listed> found, boolean isAnnounced) {
        Listed listed = found.meaning();
        return new PaymentHit(
                Kind.VESSEL,
                isAnnounced ? Level.HIT : Level.REVIEW,
                words.place(found.from()),
                words.written(found.from(), found.to()),
                listed.of.list(),
                listed.of.id(),
                listed.of.reference(),
                listed.name.text(),
                isAnnounced ? 1000 : 800,
                isAnnounced
                        ? "the words before it say that it is a ship"
                        : "the name of a listed ship, though nothing says that one is meant");
    }

    private static PaymentHit hit(PartyMatch match, Words words, int from, int to) {
        return new PaymentHit(
                Kind.VESSEL,
                match.level(),
                words.place(from),
                words.written(from, to),
                match.list(),
                match.id(),
                match.reference(),
                match.name(),
                match.score(),
                match.reason());
    }
}
