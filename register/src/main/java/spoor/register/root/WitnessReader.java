package spoor.register.root;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Asserter;
import spoor.register.claim.Claim;
import spoor.register.claim.NameKind;
import spoor.register.claim.Period;
import spoor.register.claim.Span;
import spoor.register.claim.Statement;
import spoor.register.read.Media;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.Sentences;
import spoor.register.text.Tokens;

/// Finds what a document says that it rests on: "a confidential report from the United Nations",
/// `S/2019/691`, "submitted to the Security Council last week", "via Reuters", "(AP)".
///
/// A word for a report and an issuer in the same sentence, at most [#NEAR] words apart, are the
/// issuer's report. All mentions of one issuer without a symbol are one report; with one symbol in
/// the document they are that. Any number of threads may use it.
public final class WitnessReader {
    private static final int NEAR = 8;
    private static final int DATELINE = 400;
    private static final Pattern OWN_SYMBOL =
            Pattern.compile("(?m)^\\s*([SA]/[0-9]{4}/[0-9]{1,5})\\s*$");
    private static final int HEADING = 600;

    /// A report has a year and a number; `S/RES/1718` is a resolution.
    private static final Pattern REPORT_SYMBOL = Pattern.compile("[SA]/[0-9]{4}/[0-9]{1,5}");

    private static final Pattern DATELINE_MEDIUM =
            Pattern.compile("\\(([A-Z][A-Za-z. ]{1,24})\\)\\s*[-\u2013\u2014]");

    private final Lexicon lexicon = new Lexicon();
    private final Phrases<String> issuers = Issuers.table(lexicon);
    private final Phrases<Boolean> reports = reports(lexicon);
    private final Media media = new Media();

    private static final Set<String> MODIFIERS =
            Set.of(
                    "a",
                    "new",
                    "confidential",
                    "secret",
                    "leaked",
                    "unpublished",
                    "classified",
                    "internal",
                    "annual",
                    "interim",
                    "midterm",
                    "latest");

    private static Phrases<Boolean> reports(Lexicon lexicon) {
        Phrases<Boolean> reports = new Phrases<>(lexicon);
        for (String word :
                ("report reports document documents paper study assessment indictment complaint"
                                + " advisory findings experts panel")
                        .split(" ", -1)) {
            reports.put(true, word);
        }
        return reports;
    }

    /// @param sources whom the text as a whole names: "Via Reuters"
    public Witness read(
            String id,
            String label,
            @Nullable LocalDate published,
            String text,
            List<Claim> claims,
            List<String> sources) {
        String own = ownSymbol(text);
        return new Witness(
                id,
                label,
                published,
                text,
                claims,
                own,
                own.isEmpty() ? citations(text, claims) : List.of(),
                readers(label, text, claims, sources));
    }

    private static String ownSymbol(String text) {
        Matcher own = OWN_SYMBOL.matcher(text.substring(0, Math.min(HEADING, text.length())));
        return own.find() ? own.group(1) : "";
    }

    private List<Citation> citations(String text, List<Claim> claims) {
        List<Citation> found = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.statement() instanceof Statement.Named named
                    && named.kind() == NameKind.DOCUMENT
                    && REPORT_SYMBOL.matcher(claim.span().of(text)).matches()) {
                String symbol = claim.span().of(text);
                found.add(
                        new Citation(
                                Issuers.UNITED_NATIONS,
                                symbol,
                                submitted(claims),
                                claim.span(),
                                claim.sentence().of(text)));
            }
        }
        boolean hasSymbol = !found.isEmpty();
        mentions(text)
                .forEach((issuer, span) -> {
                    if (!hasSymbol || !issuer.equals(Issuers.UNITED_NATIONS)) {
                        found.add(new Citation(issuer, "", submitted(claims), span, span.of(text)));
                    }
                });
        return found;
    }

    /// When the text says that a report was handed in.
    private static @Nullable Period submitted(List<Claim> claims) {
        for (Claim claim : claims) {
            if (claim.statement() instanceof Statement.When when
                    && when.topic().equals("submission")
                    && when.period() != null) {
                return when.period();
            }
        }
        return null;
    }

    /// The first mention of each issuer's report, of one that is called confidential before others.
    private Map<String, Span> mentions(String text) {
        Map<String, Span> found = new LinkedHashMap<>();
        Tokens tokens = Tokens.of(text, lexicon);
        Sentences sentences = Sentences.of(tokens);
        for (int i = 0; i < sentences.count(); i++) {
            for (int token = sentences.start(i); token < sentences.end(i); token++) {
                String issuer = issuers.valueAt(tokens, token);
                int report = issuer == null ? -1 : report(tokens, token, sentences, i);
                if (issuer != null && report >= 0) {
                    Span span = mention(tokens, token, report, sentences.start(i));
                    Span known = found.get(issuer);
                    if (known == null
                            || (isConfidential(span, text) && !isConfidential(known, text))) {
                        found.put(issuer, span);
                    }
                }
            }
        }
        return found;
    }

    /// From the issuer to the word for a report, with the words before that say which one it is.
    private Span mention(Tokens tokens, int issuer, int report, int from) {
        int end = issuer + issuers.lengthAt(tokens, issuer);
        int first = Math.min(issuer, report);
        while (first > from
                && MODIFIERS.contains(tokens.text(first - 1).toLowerCase(Locale.ROOT))) {
            first--;
        }
        return new Span(tokens.start(first), tokens.end(Math.max(end, report + 1) - 1));
    }

    static boolean isConfidential(Span span, String text) {
        return span.of(text).toLowerCase(Locale.ROOT).contains("confidential");
    }

    /// The nearest word for a report around an issuer, in the same sentence, or -1.
    private int report(Tokens tokens, int issuer, Sentences sentences, int sentence) {
        for (int distance = 1; distance <= NEAR; distance++) {
            int behind = issuer + distance;
            if (behind < sentences.end(sentence) && reports.find(tokens, behind) != Phrases.NONE) {
                return behind;
            }
            int before = issuer - distance;
            if (before >= sentences.start(sentence)
                    && reports.find(tokens, before) != Phrases.NONE) {
                return before;
            }
        }
        return -1;
    }

    /// Agencies first, then in the order of the text; the document's own publisher is none.
    private List<Witness.Reader> readers(
            String label, String text, List<Claim> claims, List<String> sources) {
        Map<String, Witness.Reader> found = new LinkedHashMap<>();
        Matcher dateline =
                DATELINE_MEDIUM.matcher(text.substring(0, Math.min(DATELINE, text.length())));
        while (dateline.find()) {
            add(found, label, text, new Span(dateline.start(1), dateline.end(1)));
        }
        for (String source : sources) {
            int at = text.lastIndexOf(source);
            if (at >= 0) {
                add(found, label, text, new Span(at, at + source.length()));
            }
        }
        for (Claim claim : claims) {
            for (Asserter asserter : claim.asserters()) {
                if (asserter.part() != Asserter.Part.SAYS) {
                    add(found, label, text, asserter.span());
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(reader -> !Media.isAgency(reader.name())))
                .toList();
    }

    private void add(Map<String, Witness.Reader> found, String label, String text, Span span) {
        String name = media.firstIn(span.of(text));
        if (name != null && !name.equals(media.firstIn(label))) {
            found.putIfAbsent(name, new Witness.Reader(name, Passage.of(span, text)));
        }
    }
}
