package spoor.screening.payment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The ways in which a party's lines may be one name.
///
/// Lines that the message marks as the name are one name, cut between words or within one. Without
/// marks the first line is the name, and where it is nearly full the second may go on with it.
final class NameVariants {
    private NameVariants() {}

    /// @param nearlyFull letters from which on a line may go on in the next
    static Set<String> of(Party party, int nearlyFull) {
        Set<String> variants = new LinkedHashSet<>();
        if (party.name().isEmpty()) {
            return variants;
        }
        List<String> lines =
                new ArrayList<>(party.name().stream().map(NameVariants::text).toList());
        variants.add(String.join(" ", lines));
        boolean isOpen = !party.hasStructure() && lines.getFirst().length() >= nearlyFull;
        if (isOpen && !party.address().isEmpty()) {
            lines.add(text(party.address().getFirst()));
            variants.add(String.join(" ", lines));
        }
        for (int cut = 1; cut < lines.size(); cut++) {
            if (lines.get(cut - 1).length() >= nearlyFull) {
                variants.add(
                        String.join(" ", lines.subList(0, cut))
                                + String.join(" ", lines.subList(cut, lines.size())));
            }
        }
        return variants;
    }

    private static String text(Line line) {
        return line.text().strip();
    }
}
