package spoor.register.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Asserter;
import spoor.register.claim.Claim;
import spoor.register.claim.Modality;
import spoor.register.claim.NameKind;
import spoor.register.claim.Period;
import spoor.register.claim.Place;
import spoor.register.claim.Role;
import spoor.register.claim.Span;
import spoor.register.claim.Statement;
import spoor.register.claim.Unit;
import spoor.register.text.HiddenCharacter;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.TokenKind;
import spoor.register.text.Tokens;

/// One sentence: first its measures, times and names are found, then each measure is given the
/// nearest of the words about it.
final class SentenceReader {
    private static final int NEAR = 4;
    private static final Set<String> NOT_OF_AMOUNTS =
            Set.of("publication", "submission", "sanctions", "reporting period");

    private final Grammar grammar;
    private final Tokens tokens;
    private final int from;
    private final int until;
    private final @Nullable LocalDate written;
    private final Set<String> named;

    private final List<Measure> measures = new ArrayList<>();
    private final List<TimeExpression> times = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private List<Asserter> asserters = List.of();

    /// @param named names of the text that were claimed already; this sentence adds its own
    SentenceReader(
            Grammar grammar,
            Tokens tokens,
            int from,
            int until,
            @Nullable LocalDate written,
            Set<String> named) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.from = from;
        this.until = until;
        this.written = written;
        this.named = named;
    }

    List<Claim> claims() {
        find();
        if (measures.isEmpty() && times.isEmpty() && mentions.isEmpty()) {
            asserters = until - from < 8 ? grammar.asserters.in(tokens, from, until) : List.of();
            return List.of();
        }
        asserters = grammar.asserters.in(tokens, from, until);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            i += addMeasure(i, claims);
        }
        for (TimeExpression time : times) {
            if (!time.isImpossible() && (measures.isEmpty() || !isOfAmounts(time))) {
                claims.add(when(time));
            }
        }
        for (Mention mention : mentions) {
            if (isNew(mention)) {
                claims.add(naming(mention));
            }
        }
        claims.sort(Comparator.comparingInt(claim -> claim.span().start()));
        return claims;
    }

    List<Asserter> asserters() {
        return asserters;
    }

    List<TimeExpression> impossible() {
        return times.stream().filter(TimeExpression::isImpossible).toList();
    }

    private void find() {
        int token = from;
        while (token < until) {
            token = Math.max(token + 1, findAt(token));
        }
    }

    /// @return the token behind what was found
    private int findAt(int token) {
        TokenKind kind = tokens.kind(token);
        if (kind == TokenKind.CODE) {
            return findCode(token);
        }
        if (kind == TokenKind.BREAK
                || (kind != TokenKind.NUMBER && tokens.word(token) == Lexicon.UNKNOWN)) {
            return token;
        }
        TimeExpression time = grammar.times.at(tokens, token, written, Leaning.PAST);
        Measure measure = grammar.quantities.at(tokens, token);
        if (time != null && (measure == null || time.end() >= measure.end())) {
            times.add(time);
            return time.end();
        }
        if (measure != null) {
            return findMeasure(measure);
        }
        int symbol = DocumentSymbols.end(tokens, token);
        if (symbol > token) {
            String text = tokens.text(token, symbol);
            mentions.add(
                    new Mention(new Name(NameKind.DOCUMENT, List.of("un:" + text)), token, symbol));
            return symbol;
        }
        int name = grammar.names.find(tokens, token);
        if (name == Phrases.NONE) {
            return token;
        }
        int end = token + grammar.names.length(name);
        mentions.add(new Mention(grammar.names.value(name), token, end));
        return end;
    }

    private int findCode(int token) {
        Name name = Codes.of(HiddenCharacter.without(tokens.text(token)));
        if (name != null) {
            mentions.add(new Mention(name, token, token + 1));
        }
        return token + 1;
    }

    /// Keeps a measure that has a unit or counts something; names inside it are found too.
    private int findMeasure(Measure found) {
        Measure measure = found;
        if (found.unit() == null) {
            Measure counting = isYear(found) ? null : grammar.nouns.counting(tokens, found);
            measure = counting != null ? counting : found;
        }
        boolean isBareYear = measure.unit() == null && isYear(measure);
        if (!isBareYear) {
            measures.add(measure);
        }
        for (int token = found.end(); token < measure.end(); token++) {
            int name = grammar.names.find(tokens, token);
            if (name != Phrases.NONE) {
                Mention mention =
                        new Mention(
                                grammar.names.value(name),
                                token,
                                token + grammar.names.length(name));
                mentions.add(mention);
                token = mention.end() - 1;
            }
        }
        return measure.end();
    }

    private boolean isYear(Measure measure) {
        return measure.start() == measure.core() && DateGrammar.isYear(tokens, measure.core());
    }

    /// @return how many measures behind it were told as the same amount
    private int addMeasure(int index, List<Claim> claims) {
        Measure measure = measures.get(index);
        Unit unit = measure.unit();
        if (unit == null) {
            addBare(measure, claims);
            return 0;
        }
        if (unit.kind() != Unit.Kind.MONEY && unit.kind() != Unit.Kind.COIN) {
            addCount(measure, unit, claims);
            return 0;
        }
        List<Statement.Amount> conversions = new ArrayList<>();
        int end = measure.end();
        int next = index + 1;
        while (next < measures.size() && isConversion(measures.get(next), end, unit)) {
            Measure other = measures.get(next);
            Unit otherUnit = other.unit();
            if (otherUnit != null) {
                conversions.add(new Statement.Amount(other.quantity(), otherUnit, List.of()));
            }
            end = other.end() + 1;
            next++;
        }
        Span span = span(measure.start(), conversions.isEmpty() ? measure.end() : end);
        claims.add(
                claim(
                        measure,
                        span,
                        new Statement.Amount(measure.quantity(), unit, conversions),
                        places(measure)));
        return next - index - 1;
    }

    /// `US$50 million (S$67 million)`: another currency, alone in brackets.
    private boolean isConversion(Measure other, int end, Unit unit) {
        Unit otherUnit = other.unit();
        return otherUnit != null
                && (otherUnit.kind() == Unit.Kind.MONEY || otherUnit.kind() == Unit.Kind.COIN)
                && !otherUnit.code().equals(unit.code())
                && other.start() <= end + 2
                && (tokens.isSign(end, '(') || tokens.isSign(end, '['))
                && (tokens.isSign(other.end(), ')') || tokens.isSign(other.end(), ']'));
    }

    private void addCount(Measure measure, Unit unit, List<Claim> claims) {
        Distribution.Places told = grammar.distribution.of(tokens, measure, mentions);
        List<Place> places =
                told.countries().isEmpty()
                        ? places(measure)
                        : Names.places(tokens, told.countries());
        boolean isEach = told.isEach() || told.countries().size() > 1;
        claims.add(
                claim(
                        measure,
                        span(measure.start(), told.isEach() ? told.end() : measure.end()),
                        new Statement.Count(measure.quantity(), unit, isEach),
                        places));
    }

    /// `two each`: a number that counts what the sentence counted before.
    private void addBare(Measure measure, List<Claim> claims) {
        Distribution.Places told = grammar.distribution.of(tokens, measure, mentions);
        Unit counted = null;
        for (Claim claim : claims) {
            if (claim.statement() instanceof Statement.Count count
                    && count.unit().kind() == Unit.Kind.COUNT) {
                counted = count.unit();
            }
        }
        if (told.countries().isEmpty() || counted == null) {
            return;
        }
        claims.add(
                claim(
                        measure,
                        span(measure.start(), told.end()),
                        new Statement.Count(
                                measure.quantity(),
                                counted,
                                told.isEach() || told.countries().size() > 1),
                        Names.places(tokens, told.countries())));
    }

    private Claim claim(Measure measure, Span span, Statement statement, List<Place> places) {
        Role role =
                statement instanceof Statement.Amount
                        ? grammar.cues.role(tokens, around(measure))
                        : Role.UNSTATED;
        return new Claim(
                span,
                sentence(),
                statement,
                grammar.cues.modality(tokens, around(measure)),
                role,
                period(measure),
                places,
                asserters);
    }

    private Claim when(TimeExpression time) {
        String topic =
                grammar.cues.topic(
                        tokens, new Cues.Around(from, until, time.start(), time.end(), until));
        return bare(time.start(), time.end(), new Statement.When(time.period(), topic));
    }

    private Claim naming(Mention mention) {
        String text = tokens.text(mention.start(), mention.end());
        return bare(
                mention.start(),
                mention.end(),
                new Statement.Named(mention.name().kind(), text, mention.name().ids()));
    }

    /// Only the naming of an actor is more or less sure; a country is named or not.
    private Claim bare(int start, int end, Statement statement) {
        boolean isActor =
                statement instanceof Statement.Named name && name.kind() == NameKind.ACTOR;
        return new Claim(
                span(start, end),
                sentence(),
                statement,
                isActor
                        ? grammar.cues.modality(
                                tokens, new Cues.Around(from, until, start, end, until))
                        : Modality.STATED,
                Role.UNSTATED,
                null,
                List.of(),
                asserters);
    }

    /// Countries, sectors and means are claimed where a text first names them, an actor in each
    /// sentence that does.
    private boolean isNew(Mention mention) {
        String key = mention.name().kind() + " " + mention.name().ids();
        String scope = mention.name().kind() == NameKind.ACTOR ? from + " " : "";
        return named.add(scope + key);
    }

    /// The nearest time of the sentence that is told of the amount, not of the report.
    private Claim.@Nullable Dated period(Measure measure) {
        TimeExpression nearest = null;
        int least = Integer.MAX_VALUE;
        for (TimeExpression time : times) {
            int distance =
                    time.start() >= measure.end()
                            ? time.start() - measure.end()
                            : measure.start() - time.end() + 1;
            if (time.period() != null && distance < least && isOfAmounts(time)) {
                nearest = time;
                least = distance;
            }
        }
        Period period = nearest == null ? null : nearest.period();
        return period == null || nearest == null
                ? null
                : new Claim.Dated(period, span(nearest.start(), nearest.end()));
    }

    private boolean isOfAmounts(TimeExpression time) {
        String topic =
                grammar.cues.topic(
                        tokens,
                        new Cues.Around(
                                Math.max(from, time.start() - NEAR),
                                Math.min(until, time.end() + NEAR),
                                time.start(),
                                time.end(),
                                until));
        return !NOT_OF_AMOUNTS.contains(topic);
    }

    private Cues.Around around(Measure measure) {
        return new Cues.Around(from, until, measure.start(), measure.end(), next(measure));
    }

    /// First token of the measure behind one, or the sentence's end.
    private int next(Measure measure) {
        int next = until;
        for (Measure other : measures) {
            if (other.start() > measure.start()) {
                next = Math.min(next, other.start());
            }
        }
        return next;
    }

    /// Countries named within a measure, or behind it up to the next: "19 Chinese banks".
    private List<Place> places(Measure measure) {
        int end = next(measure);
        List<Mention> countries = new ArrayList<>();
        for (Mention mention : mentions) {
            boolean isNear =
                    mention.start() >= measure.start()
                            && mention.start() < end
                            && !isParted(measure.end(), mention.start());
            if (isNear && mention.name().kind() == NameKind.COUNTRY) {
                countries.add(mention);
            }
        }
        return Names.places(tokens, countries);
    }

    private boolean isParted(int behind, int before) {
        for (int token = behind; token < before; token++) {
            if (tokens.isSign(token, ',') || tokens.isSign(token, ';')) {
                return true;
            }
        }
        return false;
    }

    private Span sentence() {
        int last = until;
        while (last > from + 1 && tokens.kind(last - 1) == TokenKind.BREAK) {
            last--;
        }
        return span(from, last);
    }

    private Span span(int start, int end) {
        return new Span(tokens.start(start), tokens.end(end - 1));
    }
}
