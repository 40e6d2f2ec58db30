package spoor.app.tags;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.work.Words;
import spoor.ledger.trace.StopRule.Stop;
import spoor.ledger.trace.TerminalKind;

/// Which of an address's tags ends a trail there, and what the report says of it.
///
/// Where several tags have a stop category, the surest decides the terminal (GraphSense's
/// confidence level, then the order of packs and lines), and the reason says that there are others.
final class Deciding {
    private Deciding() {}

    /// The surest of the tags that have a category of the stop list.
    static @Nullable Tag tag(List<Tag> said, Set<String> categories) {
        for (Tag tag : said) {
            if (stopping(tag, categories) != null) {
                return tag;
            }
        }
        return null;
    }

    private static @Nullable String stopping(Tag tag, Set<String> categories) {
        for (String category : tag.categories()) {
            if (categories.contains(category)) {
                return category;
            }
        }
        return null;
    }

    static Stop stop(Tag tag, List<Tag> said, Set<String> categories) {
        String category = Objects.requireNonNull(stopping(tag, categories));
        TerminalKind kind = Objects.requireNonNull(Category.kind(category));
        StringBuilder reason = new StringBuilder();
        reason.append("tagged \"").append(Words.clip(tag.label())).append("\", ").append(category);
        if (tag.confidence() != null) {
            reason.append(", confidence ").append(tag.confidence());
        }
        reason.append(" (").append(tag.where()).append("; ").append(Words.clip(tag.source()));
        reason.append(')');
        if (said.size() > 1) {
            reason.append("; ")
                    .append(Words.count(said.size() - 1, "other tag"))
                    .append(others(kind, said, categories));
        }
        return new Stop(kind, reason.toString());
    }

    /// What the tags that did not decide say of the terminal.
    private static String others(TerminalKind kind, List<Tag> said, Set<String> categories) {
        List<String> kinds =
                said.stream()
                        .map(tag -> stopping(tag, categories))
                        .filter(Objects::nonNull)
                        .map(category -> String.valueOf(Category.kind(category)))
                        .filter(other -> !other.equals(kind.name()))
                        .distinct()
                        .toList();
        return kinds.isEmpty() ? "" : ", also " + Words.list(kinds, "and");
    }
}
