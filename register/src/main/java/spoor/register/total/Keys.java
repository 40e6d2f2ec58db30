package spoor.register.total;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.register.incident.Backing;
import spoor.register.incident.Field;
import spoor.register.incident.Said;
import spoor.register.incident.Standing;

/// In which row a theft stands: one only. Where claims give several countries or actors, the row is
/// that of all of them together.
final class Keys {
    private static final String UNSAID = "not said";

    private Keys() {}

    static String of(Theft theft, Question question) {
        return switch (question.by()) {
            case ALL -> "all";
            case COUNTRY -> joined(values(theft, Field.COUNTRY, question));
            case SECTOR -> joined(values(theft, Field.SECTOR, question));
            case ACTOR -> joined(values(theft, Field.ATTRIBUTION, question));
            case YEAR -> years(theft, question);
            case ASSET -> joined(values(theft, Field.ASSET, question));
        };
    }

    /// Whether the theft is attributed to the actor that the question names, by name or id.
    static boolean isBy(Theft theft, Question question) {
        String wanted = question.actor();
        return wanted == null
                || counted(theft, Field.ATTRIBUTION, question)
                        .filter(Said.Attributed.class::isInstance)
                        .map(Said.Attributed.class::cast)
                        .anyMatch(actor -> isNamed(actor, wanted));
    }

    private static boolean isNamed(Said.Attributed actor, String wanted) {
        String word = wanted.toLowerCase(Locale.ROOT);
        return actor.actor().toLowerCase(Locale.ROOT).contains(word)
                || actor.ids().stream().anyMatch(id -> id.equalsIgnoreCase(wanted));
    }

    private static Stream<Said> counted(Theft theft, Field field, Question question) {
        return theft.about(field).stream()
                .filter(claimed -> counts(claimed.claim().backing(), question))
                .map(claimed -> claimed.claim().said());
    }

    /// Whoever says it and whenever: what a row is, is not what is counted.
    private static boolean counts(Backing backing, Question question) {
        return backing.standing() != Standing.REJECTED
                && (question.includesUnreviewed() || backing.standing().isReviewed());
    }

    private static SequencedSet<String> values(Theft theft, Field field, Question question) {
        SequencedSet<String> values = new TreeSet<>();
        counted(theft, field, question)
                .forEach(said -> {
                    String value = value(said);
                    if (value != null) {
                        values.add(value);
                    }
                });
        return values;
    }

    private static @Nullable String value(Said said) {
        return switch (said) {
            case Said.Country country -> country.code();
            case Said.Words words -> words.text();
            case Said.Attributed actor ->
                    actor.ids().size() == 1 ? actor.ids().getFirst() : first(actor.actor());
            case Said.Dated _, Said.Measured _, Said.OnChain _ -> null;
        };
    }

    /// Some sources write all names of an actor, with slashes between; the first stands for it.
    private static String first(String actor) {
        int slash = actor.indexOf('/');
        return slash < 0 ? actor : actor.substring(0, slash).strip();
    }

    private static String joined(SequencedSet<String> values) {
        return values.isEmpty() ? UNSAID : String.join(" + ", values);
    }

    /// The year, or from the first to the last that may be meant.
    private static String years(Theft theft, Question question) {
        List<Integer> years = new ArrayList<>();
        counted(theft, Field.DATE, question)
                .forEach(said -> {
                    if (said instanceof Said.Dated dated) {
                        LocalDate first = dated.period().first();
                        LocalDate last = dated.period().last();
                        Stream.of(first == null ? last : first, last == null ? first : last)
                                .filter(day -> day != null)
                                .forEach(day -> years.add(day == null ? 0 : day.getYear()));
                    }
                });
        if (years.isEmpty()) {
            return UNSAID;
        }
        int first = years.stream().mapToInt(Integer::intValue).min().orElseThrow();
        int last = years.stream().mapToInt(Integer::intValue).max().orElseThrow();
        return first == last ? String.valueOf(first) : first + " to " + last;
    }
}
