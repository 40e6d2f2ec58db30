package spoor.app.tags;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Location;
import spoor.ledger.trace.TerminalKind;

/// One statement by one pack: this address belongs to that entity. Sourced and disputable.
///
/// @param where it stands
/// @param pack file of the pack, as the case names it
/// @param owner whom the address belongs to
/// @param address as the pack writes it
/// @param label name of the entity
/// @param source where the creator has it from
/// @param categories the tag's own category and concepts; where it has none, its actor's
/// @param abuse kind of crime, or nothing
/// @param actor id in an actor pack, or nothing
/// @param confidence a name of [Confidence], or nothing
/// @param isClusterDefiner whether the creator says it of the whole cluster; nothing where he does
///   not say
/// @param lastModified date as written, or nothing
/// @param context free text, or nothing
public record Tag(
        Location where,
        String pack,
        Owner owner,
        String address,
        String label,
        String source,
        List<String> categories,
        @Nullable String abuse,
        @Nullable String actor,
        @Nullable String confidence,
        @Nullable Boolean isClusterDefiner,
        @Nullable String lastModified,
        @Nullable String context) {
    public Tag {
        categories = List.copyOf(categories);
    }

    public @Nullable String category() {
        return categories.isEmpty() ? null : categories.getFirst();
    }

    public int confidenceLevel() {
        return Confidence.level(confidence);
    }

    /// Where a trail ends at this address by the first of the tag's categories that ends one.
    @Nullable TerminalKind kind() {
        for (String category : categories) {
            TerminalKind kind = Category.kind(category);
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }
}
