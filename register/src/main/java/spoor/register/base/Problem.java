package spoor.register.base;

/// A small fault in a list of data that the reader went on behind: returned beside the result,
/// never dropped.
///
/// @param location where it is
/// @param text what was found and what was expected
public record Problem(Location location, String text) {
    @Override
    public String toString() {
        return location + ": " + text;
    }
}
