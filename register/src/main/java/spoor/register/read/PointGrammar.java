package spoor.register.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Period;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.Tokens;

/// One date or period, however it is told: by the calendar, by a part of a year, from the day of
/// writing, or as "early", "mid" or "late" in one of these.
final class PointGrammar {
    private final DateGrammar dates;
    private final RelativeGrammar relatives;
    private final SeasonGrammar seasons;
    private final Phrases<Spans.Part> parts;
    private final Phrases<Boolean> about;
    private final int of;
    private final int the;

    PointGrammar(Lexicon lexicon, NumberGrammar numbers, OrdinalGrammar ordinals) {
        this.dates = new DateGrammar(lexicon, numbers, ordinals);
        this.relatives = new RelativeGrammar(lexicon, numbers);
        this.seasons = new SeasonGrammar(lexicon, numbers, ordinals);
        this.parts = SeasonGrammar.parts(lexicon);
        this.about = new Phrases<Boolean>(lexicon).put(true, "around", "about", "circa", "~");
        this.of = lexicon.add("of");
        this.the = lexicon.add("the");
    }

    /// The point that begins at a token, or null.
    ///
    /// @param mayBeYear whether four digits here are a year
    @Nullable Point at(
            Tokens tokens,
            int token,
            boolean mayBeYear,
            @Nullable LocalDate written,
            Leaning leaning) {
        int part = parts.find(tokens, token);
        if (part != Phrases.NONE) {
            int next = token + parts.length(part);
            Point whole =
                    whole(tokens, tokens.isSign(next, '-') ? next + 1 : next, written, leaning);
            if (whole != null) {
                return partOf(whole, parts.value(part), written, leaning);
            }
        }
        if (about.find(tokens, token) != Phrases.NONE && DateGrammar.isYear(tokens, token + 1)) {
            int year = DateGrammar.value(tokens, token + 1);
            return Point.of(Period.year(year).approximately(), token + 2);
        }
        Point season =
                seasons.at(
                        tokens, token, at -> whole(tokens, at, written, leaning), written, leaning);
        if (season != null) {
            return season;
        }
        Point date = dates.at(tokens, token);
        if (date != null) {
            return date;
        }
        Point relative = relatives.at(tokens, token, written, leaning);
        if (relative != null) {
            return relative;
        }
        return mayBeYear ? dates.bareYear(tokens, token) : null;
    }

    /// Whether the words before a token make four digits there a year.
    boolean mayHoldYear(Tokens tokens, int token) {
        return dates.mayHoldYear(tokens, token);
    }

    /// "this month" and the like.
    @Nullable Point relative(
            Tokens tokens, int token, @Nullable LocalDate written, Leaning leaning) {
        return relatives.at(tokens, token, written, leaning);
    }

    private static Point partOf(
            Point whole, Spans.Part part, @Nullable LocalDate written, Leaning leaning) {
        try {
            Period period = whole.resolve(written, leaning);
            return period == null
                    ? Point.of(0, 0, 0, whole.end())
                    : Point.of(Spans.part(period, part), whole.end());
        } catch (DateTimeException _) {
            return whole; // the reader above tells that it does not exist
        }
    }

    /// What a part belongs to: a month, a year, a relative period, for a week a day.
    private @Nullable Point whole(
            Tokens tokens, int token, @Nullable LocalDate written, Leaning leaning) {
        int start = tokens.word(token) == of ? token + 1 : token;
        Point date = dates.at(tokens, start);
        if (date != null) {
            return date;
        }
        Point relative = relatives.at(tokens, start, written, leaning);
        if (relative != null) {
            return relative;
        }
        int year = tokens.word(start) == the ? start + 1 : start;
        return dates.bareYear(tokens, year);
    }
}
