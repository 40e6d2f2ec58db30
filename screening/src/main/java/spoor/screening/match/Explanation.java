package spoor.screening.match;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import spoor.screening.list.Designation;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.name.NameParser;
import spoor.screening.name.NameToken;
import spoor.screening.name.Role;
import spoor.screening.name.SameNames;

/// Says why a name matches: which parts are paired and how, what stands alone, what else is known.
final class Explanation {
    private Explanation() {}

    static NameMatch of(
            NameIndex index,
            NameSearch search,
            Parts asked,
            NameQuery query,
            NameMatcher.Best best) {
        Designation designation = index.designations.get(best.entry);
        if (best.name < 0) {
            ListedName name = designation.names().getFirst();
            String sentence = sentence(query, designation, name, List.of(), "", best);
            return new NameMatch(
                    designation,
                    name,
                    best.score,
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    best.evidence,
                    false,
                    sentence);
        }
        ListedName name = index.names[best.name];
        Parts listed = Parts.of(NameParser.parse(name.text(), designation.kind()));
        NameScore score = search.explain(best.name);
        List<PartMatch> parts;
        List<String> askedAlone = List.of();
        List<String> listedAlone = List.of();
        if (score.isKorean) {
            parts =
                    List.of(
                            new PartMatch(
                                    joined(asked.tokens()),
                                    joined(listed.tokens()),
                                    How.KOREAN,
                                    best.nameScore,
                                    1));
        } else {
            parts = pairs(score.alignment, asked, listed);
            long usedAsked = 0;
            long usedListed = 0;
            for (int k = 0; k < score.alignment.chosenCount; k++) {
                usedAsked |= score.alignment.askedMasks[score.alignment.chosen[k]];
                usedListed |= score.alignment.listedMasks[score.alignment.chosen[k]];
            }
            askedAlone = alone(asked.tokens(), usedAsked);
            listedAlone = alone(listed.tokens(), usedListed);
        }
        String alone = aloneWords(askedAlone, listedAlone);
        return new NameMatch(
                designation,
                name,
                best.score,
                best.nameScore,
                parts,
                askedAlone,
                listedAlone,
                best.evidence,
                best.isOnlyWeak,
                sentence(query, designation, name, parts, alone, best));
    }

    private static String joined(List<NameToken> tokens) {
        return tokens.stream().map(NameToken::text).collect(Collectors.joining(" "));
    }

    private static List<PartMatch> pairs(Alignment alignment, Parts asked, Parts listed) {
        List<PartMatch> pairs = new ArrayList<>();
        List<Integer> chosen = new ArrayList<>();
        for (int k = 0; k < alignment.chosenCount; k++) {
            chosen.add(alignment.chosen[k]);
        }
        chosen.sort(Comparator.comparingInt(edge -> alignment.edgeAsked[edge]));
        for (int edge : chosen) {
            List<NameToken> a = covered(asked.tokens(), alignment.askedMasks[edge]);
            List<NameToken> b = covered(listed.tokens(), alignment.listedMasks[edge]);
            double like = alignment.likeness[edge];
            pairs.add(
                    new PartMatch(
                            joined(a), joined(b), how(a, b, like), like, alignment.weights[edge]));
        }
        return pairs;
    }

    private static List<NameToken> covered(List<NameToken> tokens, long mask) {
        List<NameToken> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if ((mask & 1L << i) != 0) {
                all.add(tokens.get(i));
            }
        }
        return all;
    }

    private static How how(List<NameToken> asked, List<NameToken> listed, double like) {
        NameToken a = asked.getFirst();
        NameToken b = listed.getFirst();
        if (asked.size() > 1 || listed.size() > 1 || like == Relations.JOINED) {
            return How.JOINED;
        }
        if (a.text().equals(b.text())) {
            return a.isTransliterated() == b.isTransliterated() ? How.SAME : How.TRANSLITERATION;
        }
        if ((a.role() == Role.INITIAL) != (b.role() == Role.INITIAL)) {
            return How.INITIAL;
        }
        if (a.isTransliterated() != b.isTransliterated() || like == Likeness.VOWELLESS) {
            return How.TRANSLITERATION;
        }
        if (!a.sound().equals(b.sound())
                && SameNames.relatedSounds(a.sound()).contains(b.sound())) {
            return How.FORM;
        }
        boolean isSpelling = a.sound().equals(b.sound()) || isOneApart(a.sound(), b.sound());
        return isSpelling ? How.SPELLING : How.PHONETIC;
    }

    private static boolean isOneApart(String a, String b) {
        byte[] first = a.getBytes(StandardCharsets.ISO_8859_1);
        byte[] second = b.getBytes(StandardCharsets.ISO_8859_1);
        return EditDistance.isWithin(first, second, 0, second.length, 1);
    }

    private static List<String> alone(List<NameToken> tokens, long used) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if ((used & 1L << i) == 0) {
                all.add(tokens.get(i).text());
            }
        }
        return all;
    }

    private static String aloneWords(List<String> asked, List<String> listed) {
        String words = "";
        if (!asked.isEmpty()) {
            words += "; asked but not listed: " + String.join(", ", asked);
        }
        if (!listed.isEmpty()) {
            words += "; listed but not asked: " + String.join(", ", listed);
        }
        return words;
    }

    private static String sentence(
            NameQuery query,
            Designation designation,
            ListedName name,
            List<PartMatch> parts,
            String alone,
            NameMatcher.Best best) {
        StringBuilder words = new StringBuilder();
        String reference =
                designation.reference().isEmpty() ? designation.id() : designation.reference();
        words.append('"').append(query.name()).append("\" ");
        words.append(parts.isEmpty() ? "has another name than" : "matches").append(" \"");
        words.append(name.text()).append("\" (").append(strength(name)).append(" of ");
        words.append(designation.list()).append(' ').append(reference).append(')');
        if (!parts.isEmpty()) {
            words.append(": ");
            words.append(parts.stream().map(Explanation::words).collect(Collectors.joining(", ")));
        }
        words.append(alone);
        for (Evidence evidence : best.evidence) {
            words.append("; ").append(evidence.words());
            words.append(" (")
                    .append(evidence.asked())
                    .append(" / ")
                    .append(evidence.listed())
                    .append(", ");
            words.append(String.format(Locale.ROOT, "%+.3f)", evidence.change()));
        }
        words.append(String.format(Locale.ROOT, "; score %.3f", best.score));
        return words.append('.').toString();
    }

    private static String strength(ListedName name) {
        return name.strength() == NameStrength.PRIMARY
                ? "primary name"
                : name.strength() == NameStrength.STRONG ? "alias" : "weak alias";
    }

    private static String words(PartMatch part) {
        String how =
                switch (part.how()) {
                    case SAME -> "the same";
                    case JOINED -> "written in other words";
                    case SPELLING -> "another spelling";
                    case TRANSLITERATION -> "from another script";
                    case PHONETIC -> "sounds alike";
                    case FORM -> "another form of the name";
                    case INITIAL -> "an initial";
                    case KOREAN -> "another romanisation of one Korean name";
                };
        return part.asked().equals(part.listed())
                ? part.asked() + " (" + how + ")"
                : part.asked() + " = " + part.listed() + " (" + how + ")";
    }
}
