package spoor.screening.payment;

import java.util.List;

/// Words that the message does not say what they are: remittance information, instructions, a
/// narrative, or a field that no rule reads.
///
/// @param kind the field's tag or the element's name
/// @param lines at least one, in the order of the message
public record FreeText(String kind, List<Line> lines) {
    public FreeText {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("free text without a line: " + kind);
        }
    }
}
