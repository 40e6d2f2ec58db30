package spoor.app.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.NameKind;
import spoor.register.claim.Unit;

/// A kind of claim, as files write it.
///
/// @param unit what its number counts
/// @param names what is named, null if it is a number or a time
record Kinds(String label, Unit.Kind unit, @Nullable NameKind names) {
    static final Kinds[] ALL = all();

    private static Kinds[] all() {
        List<Kinds> kinds = new ArrayList<>();
        kinds.add(new Kinds("amount", Unit.Kind.MONEY, null));
        kinds.add(new Kinds("count", Unit.Kind.COUNT, null));
        kinds.add(new Kinds("percent", Unit.Kind.PERCENT, null));
        kinds.add(new Kinds("share", Unit.Kind.SHARE, null));
        kinds.add(new Kinds("ratio", Unit.Kind.TIMES, null));
        kinds.add(new Kinds("time", Unit.Kind.COUNT, null));
        for (NameKind name : NameKind.values()) {
            kinds.add(new Kinds(name.label(), Unit.Kind.COUNT, name));
        }
        return kinds.toArray(Kinds[]::new);
    }
}
