package spoor.screening.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spoor.screening.archive.EntryText;
import spoor.screening.archive.ListVersion;
import spoor.screening.list.Designation;
import spoor.screening.list.SanctionsList;
import spoor.screening.match.NameMatch;
import spoor.screening.match.NameMatcher;
import spoor.screening.match.NameQuery;
import spoor.screening.match.TokenWeights;
import spoor.screening.name.NameForm;
import spoor.screening.name.NameParser;
import spoor.screening.name.NameToken;

/// Answers for names, on one day, by lists and decisions.
public final class NameScreening {
    private final LocalDate day;
    private final List<UsedList> lists;
    private final Map<String, String> versions;
    private final List<Decision> decisions;
    private final NameMatcher matcher;

    private NameScreening(Builder builder) {
        day = builder.day;
        lists = List.copyOf(builder.lists);
        versions = Map.copyOf(builder.versions);
        decisions = List.copyOf(builder.decisions);
        TokenWeights weights = builder.weights;
        matcher =
                weights == null
                        ? NameMatcher.of(builder.entries)
                        : NameMatcher.of(builder.entries, weights);
    }

    /// Collects what answers rest on.
    public static final class Builder {
        private final LocalDate day;
        private final List<UsedList> lists = new ArrayList<>();
        private final Map<String, String> versions = new HashMap<>();
        private final List<Designation> entries = new ArrayList<>();
        private final List<Decision> decisions = new ArrayList<>();
        private @Nullable TokenWeights weights;

        /// @param day of the answers
        public Builder(LocalDate day) {
            this.day = day;
        }

        /// @param content of the version used, nothing if there is none
        public Builder list(UsedList used, @Nullable SanctionsList content) {
            lists.add(used);
            ListVersion version = used.version();
            if (content != null && version != null) {
                versions.put(content.list(), version.label());
                entries.addAll(content.designations());
            }
            return this;
        }

        /// @param counted weights of words; nothing to count them over the entries added
        public Builder weights(@Nullable TokenWeights counted) {
            weights = counted;
            return this;
        }

        public Builder decision(Decision decision) {
            decisions.add(decision);
            return this;
        }

        public NameScreening build() {
            return new NameScreening(this);
        }
    }

    /// The lists that answers rest on.
    public List<UsedList> lists() {
        return lists;
    }

    /// How many names are listed in them.
    public int names() {
        return matcher.names();
    }

    public NameAnswer screen(NameQuery asked) {
        NameForm form = NameParser.parse(asked.name(), asked.kind());
        List<String> notes = new ArrayList<>(form.notes());
        boolean isComplete = !lists.isEmpty();
        if (form.isEmpty()) {
            notes.add("the name has no letter and no digit that can be compared");
            isComplete = false;
        }
        if (lists.isEmpty()) {
            notes.add("there is no list");
        }
        for (UsedList list : lists) {
            if (!list.fault().isEmpty()) {
                notes.add(list.fault());
                isComplete = false;
            }
        }
        String subject = subject(asked, form);
        List<NameAnswer.Found> found =
                matcher.match(asked).stream().map(match -> found(match, subject, notes)).toList();
        Verdict verdict = isComplete ? Verdict.CLEAR : Verdict.INCOMPLETE;
        for (NameAnswer.Found one : found) {
            verdict = one.verdict().compareTo(verdict) < 0 ? one.verdict() : verdict;
        }
        return new NameAnswer(asked, subject, verdict, found, notes, lists);
    }

    private NameAnswer.Found found(NameMatch match, String subject, List<String> notes) {
        Designation entry = match.designation();
        String sha256 = EntryText.sha256(entry);
        Decision holding = null;
        Decision lapsed = null;
        for (Decision decision : decisions) {
            boolean isAbout = decision.isAbout(entry.list(), entry.id(), subject);
            holding = isAbout && decision.holds(sha256, day) ? decision : holding;
            lapsed = isAbout ? decision : lapsed;
        }
        if (holding == null && lapsed != null) {
            notes.add(entry.list() + " " + entry.id() + " is " + lapsed.words(sha256, day));
        }
        boolean isHit = match.score() >= NameMatcher.HIT && !match.isOnlyWeak();
        Verdict alone = isHit ? Verdict.HIT : Verdict.REVIEW;
        String version = versions.getOrDefault(entry.list(), "");
        return new NameAnswer.Found(
                match, holding == null ? alone : Verdict.CLEAR, version, sha256, holding);
    }

    /// What a decision about a name is filed under: the words of the name as they are compared, and
    /// everything else that was asked, so that it is asked again as soon as anything about the
    /// customer changes.
    public static String subject(NameQuery asked) {
        return subject(asked, NameParser.parse(asked.name(), asked.kind()));
    }

    private static String subject(NameQuery asked, NameForm form) {
        String words = form.tokens().stream().map(NameToken::text).collect(Collectors.joining(" "));
        return String.join(
                "|",
                words,
                asked.kind().toString().toLowerCase(Locale.ROOT),
                asked.births().stream()
                        .map(birth -> birth.from() + "/" + birth.to())
                        .collect(Collectors.joining(",")),
                String.join(",", asked.countries()),
                asked.gender(),
                String.join(",", asked.identifiers()));
    }
}
