package spoor.register.claim;

/// A stretch of a stored text.
///
/// @param start offset of its first character, in UTF-16 units from 0
/// @param end offset behind its last
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + " to " + end);
        }
    }

    /// The words at this place.
    public String of(String text) {
        return text.substring(start, end);
    }

    /// From this one's start to the other's end.
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /// Whether all of the other lies in this one.
    public boolean holds(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
