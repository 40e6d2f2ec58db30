package spoor.register.root;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.register.root.Overrule.RestsOn;
import spoor.register.root.Overrule.SameRoot;
import spoor.register.root.Reason.Kind;

/// Decides which documents rest on the same root, by stated rules: docs/METHODS.md lists them with
/// what they get wrong. Every link has its reason. The order of the documents does not matter.
///
/// Each pair is compared, so the time grows with the square of their number.
public final class RootFinder {
    private static final Comparator<Witness> BY_DAY =
            Comparator.comparing(
                            Witness::published,
                            Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(Witness::id);

    private final List<Witness> witnesses;
    private final List<Overrule> overrules;
    private final Sources sources;
    private final List<Evidence> pairs = new ArrayList<>();
    private final List<Roots.Doubt> doubts = new ArrayList<>();
    private final List<Roots.Doubt> keptApart = new ArrayList<>();

    private RootFinder(List<Witness> witnesses, List<Overrule> overrules) {
        this.witnesses = witnesses.stream().sorted(BY_DAY).toList();
        this.overrules = overrules;
        this.sources = new Sources(this.witnesses, overrules);
    }

    public static Roots find(List<Witness> witnesses, List<Overrule> overrules) {
        return new RootFinder(witnesses, overrules).roots();
    }

    private Roots roots() {
        Map<String, Integer> numbers = new HashMap<>();
        List<Evidence.Told> told =
                witnesses.stream().map(each -> Evidence.Told.of(each, numbers)).toList();
        for (int later = 1; later < told.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                pairs.add(Evidence.of(told.get(earlier), told.get(later)));
            }
        }
        pairs.forEach(this::followPerson);
        pairs.forEach(this::joinCopies);
        pairs.forEach(this::joinReports);
        pairs.forEach(this::joinUnnamed);
        pairs.forEach(this::doubt);
        List<Roots.Root> all = sources.roots();
        int least = sources.countJoined(doubts);
        return new Roots(all, least, doubts, keptApart);
    }

    private @Nullable SameRoot word(Evidence pair) {
        for (Overrule overrule : overrules) {
            if (overrule instanceof SameRoot same && same.isOn(pair.earlier(), pair.later())) {
                return same;
            }
        }
        return null;
    }

    private void followPerson(Evidence pair) {
        SameRoot word = word(pair);
        if (word != null && word.isSame()) {
            Reason reason = new Reason(Kind.PERSON, said(word), pair.earlier().id(), List.of());
            if (sources.namesNone(pair.later())) {
                link(pair, () -> sources.putUnder(pair.later(), pair.earlier(), reason));
            } else if (sources.namesNone(pair.earlier())) {
                link(pair, () -> sources.putUnder(pair.earlier(), pair.later(), reason));
            } else {
                link(pair, () -> sources.joinAll(pair.earlier(), pair.later(), reason));
            }
        }
    }

    static String said(Overrule word) {
        return word.decision().who() + ", " + word.decision().when() + ": " + word.decision().why();
    }

    /// A copy adds nothing of its own, whatever it names.
    private void joinCopies(Evidence pair) {
        if (pair.isCopy() && !sources.isUnder(pair.later())) {
            Reason reason =
                    new Reason(
                            Kind.NEAR_DUPLICATE,
                            pair.containmentPerMille() / 10
                                    + " % of the shorter text's runs of "
                                    + Wording.RUN
                                    + " words are in both",
                            pair.earlier().id(),
                            pair.quoted());
            link(pair, () -> sources.putUnder(pair.later(), pair.earlier(), reason));
        }
    }

    private void joinReports(Evidence pair) {
        for (Citation one : sources.citations(pair.earlier())) {
            for (Citation other : sources.citations(pair.later())) {
                Reason reason = sameReport(pair, one, other);
                if (reason != null) {
                    link(
                            pair,
                            () -> sources.join(pair.earlier(), one, pair.later(), other, reason));
                }
            }
        }
    }

    private static @Nullable Reason sameReport(Evidence pair, Citation one, Citation other) {
        if (!one.symbol().isEmpty() && one.symbol().equals(other.symbol())) {
            return new Reason(
                    Kind.SAME_SYMBOL,
                    "both name " + one.symbol(),
                    pair.earlier().id(),
                    List.of(new Passage(other.span(), other.symbol())));
        }
        boolean mayBeOne =
                one.issuer().equals(other.issuer())
                        && (one.symbol().isEmpty() || other.symbol().isEmpty());
        if (!mayBeOne || !pair.isWithin(Evidence.DAYS_OF_REPORT)) {
            return null;
        }
        List<String> seen = pair.corroborations(one, other);
        return seen.isEmpty()
                ? null
                : new Reason(
                        Kind.SAME_REPORT,
                        "a report of " + one.issuer() + " too: " + String.join("; ", seen),
                        pair.earlier().id(),
                        pair.quoted());
    }

    /// Documents that name no report stand under those that have the same words or figures.
    private void joinUnnamed(Evidence pair) {
        boolean isLater = sources.namesNone(pair.later());
        boolean isEarlier = sources.namesNone(pair.earlier());
        Reason reason = isLater || isEarlier ? sameTelling(pair) : null;
        if (reason != null && isLater) {
            link(pair, () -> sources.putUnder(pair.later(), pair.earlier(), reason));
        } else if (reason != null) {
            link(pair, () -> sources.putUnder(pair.earlier(), pair.later(), reason));
        }
    }

    private static @Nullable Reason sameTelling(Evidence pair) {
        String other = pair.earlier().id();
        if (pair.quotation() != null) {
            return new Reason(
                    Kind.SAME_QUOTATION, "both quote the same words", other, pair.quoted());
        }
        if (pair.hasSameFigures() && pair.isWithin(Evidence.DAYS_OF_REPORT)) {
            return new Reason(
                    Kind.SAME_FIGURES, "both have " + pair.figureText(), other, List.of());
        }
        if (!pair.agencies().isEmpty()
                && pair.hasFigures()
                && pair.isWithin(Evidence.DAYS_OF_AGENCY)) {
            return new Reason(
                    Kind.SAME_AGENCY,
                    "both have " + pair.figureText() + " through " + pair.agencies(),
                    other,
                    List.of());
        }
        return null;
    }

    private void doubt(Evidence pair) {
        SameRoot word = word(pair);
        if (word != null || sources.shareRoot(pair.earlier(), pair.later())) {
            return;
        }
        boolean isNear =
                pair.isWithin(Evidence.DAYS_OF_REPORT)
                        || pair.earlier().published() == null
                        || pair.later().published() == null;
        for (Citation one : sources.citations(pair.earlier())) {
            for (Citation other : sources.citations(pair.later())) {
                boolean mayBeOne =
                        one.issuer().equals(other.issuer())
                                && (one.symbol().isEmpty() || other.symbol().isEmpty());
                if (isNear && mayBeOne) {
                    doubts.add(
                            new Roots.Doubt(
                                    pair.earlier(),
                                    pair.later(),
                                    "both name a report of " + one.issuer()));
                    return;
                }
            }
        }
        boolean isUnnamed = sources.namesNone(pair.earlier()) || sources.namesNone(pair.later());
        if (isNear && isUnnamed && pair.hasFigures()) {
            doubts.add(
                    new Roots.Doubt(
                            pair.earlier(), pair.later(), "both have " + pair.figureText()));
        }
    }

    /// Makes a link unless a person keeps apart what it would join.
    private void link(Evidence pair, Sources.Link link) {
        SameRoot apart = sources.keptApart(pair.earlier(), pair.later());
        if (apart != null) {
            keptApart.add(new Roots.Doubt(pair.earlier(), pair.later(), said(apart)));
        } else {
            link.make();
        }
    }

    static @Nullable RestsOn restsOn(Witness witness, List<Overrule> overrules) {
        return overrules.stream()
                .filter(RestsOn.class::isInstance)
                .map(RestsOn.class::cast)
                .filter(word -> word.document().equals(witness.id()))
                .reduce((_, last) -> last)
                .orElse(null);
    }
}
