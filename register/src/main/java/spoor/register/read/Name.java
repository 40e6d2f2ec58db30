package spoor.register.read;

import java.util.List;
import spoor.register.claim.NameKind;

/// What a known name stands for.
///
/// @param ids as in [spoor.register.claim.Statement.Named]
record Name(NameKind kind, List<String> ids) {
    Name {
        ids = List.copyOf(ids);
    }
}
