package spoor.screening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spoor.screening.SampleLists;
import spoor.screening.list.Designation;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;

/// Every entry of every sample list is found by each of its own strong names, in every script, and
/// nothing is found before it, whether its kind is asked for or not.
@Tag("slow")
class ListedNamesTest {
    @Test
    void everyEntryIsFoundFirstByItsOwnNames() {
        List<Designation> listed = SampleLists.all();
        NameMatcher matcher = NameMatcher.of(listed);
        List<String> missed = new ArrayList<>();
        int names = 0;
        for (Designation entry : listed) {
            for (ListedName name : entry.names()) {
                if (name.strength() != NameStrength.WEAK) {
                    names++;
                    for (PartyKind kind : List.of(entry.kind(), PartyKind.OTHER)) {
                        if (!isFirst(matcher, entry, name, kind)) {
                            missed.add(entry.list() + " " + name.text() + " as " + kind);
                        }
                    }
                }
            }
        }
        assertThat(names).isGreaterThan(50_000);
        assertThat(missed).isEmpty();
    }

    private static boolean isFirst(
            NameMatcher matcher, Designation entry, ListedName name, PartyKind kind) {
        List<NameMatch> matches = matcher.match(NameQuery.of(name.text(), kind));
        double best = matches.isEmpty() ? 1 : matches.getFirst().score();
        return matches.stream()
                .anyMatch(match -> match.designation().equals(entry) && match.score() == best);
    }
}
