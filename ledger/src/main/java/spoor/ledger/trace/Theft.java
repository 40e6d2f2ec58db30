package spoor.ledger.trace;

import java.util.List;

/// A named loss whose value is traced. Its label travels with the coins: 1 for the first theft of a
/// case, and so on.
///
/// @param id the name in the case file
/// @param origins no output twice
public record Theft(String id, List<Origin> origins) {
    public Theft {
        origins = List.copyOf(origins);
    }
}
