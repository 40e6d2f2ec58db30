package spoor.verify.trace;

import spoor.verify.file.Row;

/// Why a trail ends.
///
/// @param reason or how it begins
/// @param entity label of the tag that ends it, or ""
/// @param source of that tag, or ""
public record Stop(String terminal, String reason, String entity, String source) {
    public Stop(String terminal, String reason) {
        this(terminal, reason, "", "");
    }

    public static Stop truncated(String limit) {
        return new Stop("TRUNCATED", limit);
    }

    /// What the result says as reason says more.
    Row.Begins begins() {
        return new Row.Begins(reason);
    }

    public boolean is(String wanted) {
        return terminal.equals(wanted);
    }
}
