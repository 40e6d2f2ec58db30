package spoor.screening.screen;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import spoor.screening.list.BirthDate;
import spoor.screening.list.Designation;
import spoor.screening.list.PartyKind;
import spoor.screening.match.NameMatch;
import spoor.screening.match.NameMatcher;
import spoor.screening.match.NameQuery;
import spoor.screening.payment.Level;
import spoor.screening.payment.PartySearch.NameQuestion;
import spoor.screening.payment.PartySearch.PartyMatch;

/// Answers for whole names, by the matcher, with what a message says of their bearers.
final class MatchedNames implements Function<NameQuestion, List<PartyMatch>> {
    private static final int FULL_SCORE = 1000;

    private final NameMatcher matcher;

    MatchedNames(List<Designation> designations) {
        this.matcher = NameMatcher.of(designations);
    }

    @Override
    public List<PartyMatch> apply(NameQuestion question) {
        NameQuery query =
                new NameQuery(
                        question.name(),
                        kind(question),
                        births(question),
                        question.countries(),
                        "",
                        List.of());
        return matcher.match(query).stream().map(MatchedNames::match).toList();
    }

    private static PartyKind kind(NameQuestion question) {
        if (question.isVessel()) {
            return PartyKind.VESSEL;
        }
        return question.isInstitution() ? PartyKind.ORGANISATION : PartyKind.OTHER;
    }

    /// A date that is none is left out: it raises and lowers nothing.
    private static List<BirthDate> births(NameQuestion question) {
        return question.births().stream().flatMap(birth -> day(birth).stream()).toList();
    }

    private static Optional<BirthDate> day(String birth) {
        try {
            return Optional.of(BirthDate.onDay(LocalDate.parse(birth)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static PartyMatch match(NameMatch match) {
        Designation of = match.designation();
        boolean isHit = match.score() >= NameMatcher.HIT && !match.isOnlyWeak();
        // Rounded down, so that no score looks better than it is.
        int score = (int) (match.score() * FULL_SCORE);
        return new PartyMatch(
                isHit ? Level.HIT : Level.REVIEW,
                of.list(),
                of.id(),
                of.reference(),
                match.listedName().text(),
                score,
                match.sentence());
    }
}
