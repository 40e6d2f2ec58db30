package spoor.screening.match;

import java.util.List;
import spoor.screening.list.Designation;
import spoor.screening.list.ListedName;

/// A designation that a query matches, with the reasons.
///
/// @param designation the entry
/// @param listedName the entry's name that matched best
/// @param score from 0 to 1, of name and attributes together; never rounded up to 1
/// @param nameScore of the name alone; 0 where only an identifier matches
/// @param parts the parts that match, in the order asked
/// @param askedAlone parts that were asked and are not listed
/// @param listedAlone parts that are listed and were not asked
/// @param evidence what each attribute added
/// @param isOnlyWeak only a weak alias matches: it confirms, and is no hit alone
/// @param sentence all this in words
public record NameMatch(
        Designation designation,
        ListedName listedName,
        double score,
        double nameScore,
        List<PartMatch> parts,
        List<String> askedAlone,
        List<String> listedAlone,
        List<Evidence> evidence,
        boolean isOnlyWeak,
        String sentence) {
    public NameMatch {
        parts = List.copyOf(parts);
        askedAlone = List.copyOf(askedAlone);
        listedAlone = List.copyOf(listedAlone);
        evidence = List.copyOf(evidence);
    }
}
